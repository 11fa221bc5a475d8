/** The choices to offer where several questions may be meant. */
import type { Candidate } from './candidates/candidate.ts';
import type { Option } from './understanding.ts';

/** More are no help to choose among. */
const mostOptions = 3;
/** How many letters of a choice are shown: the likeliest nearly whole, as it may well be what was asked for. */
const shownLetters = { first: 240, other: 80 } as const;
/** Two choices that begin alike for so long read alike. */
const alikeLetters = 60;

/** The first of the candidates as choices: no two that read alike, none longer than a line. */
export function optionsOf(candidates: readonly Candidate[]): Option[] {
  const options = candidates.map(({ label, question }, at) => {
    const letters = at === 0 ? shownLetters.first : shownLetters.other;
    return { label: { sv: shortened(label.sv, letters), en: shortened(label.en, letters) }, question };
  });
  const beginning = ({ label }: Option) => label.sv.slice(0, alikeLetters);
  return options
    .filter((option, at) => options.findIndex((other) => beginning(other) === beginning(option)) === at)
    .slice(0, mostOptions);
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, text.lastIndexOf(' ', letters))} …`;
}
