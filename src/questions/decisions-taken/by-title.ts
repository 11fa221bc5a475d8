/** Decisions found by the words of their titles and sentences; pure. */
import type { Decision } from '../../domain/records.ts';
import { fold, tokenise } from '../../domain/text.ts';
import { findTitled, type Titled, type TopicWord } from '../topic.ts';

export function linesOf(decision: Decision): Titled {
  return {
    titles: [decision.title.sv, decision.title.en, ...decision.aliases],
    beside: [[decision.title.sv, ...decision.aliases, decision.decided.sv].join(' '), decision.decided.en],
  };
}

/**
 * Those that every word of the topic fits; of a series the latest.
 *
 * @param years what was said of years, where nothing nearer was said of time
 */
export function decisionsAbout(
  topic: readonly TopicWord[],
  decisions: readonly Decision[],
  years: readonly number[],
): Decision[] {
  return sameSeries(
    findTitled(
      topic,
      decisions.filter((decision) => fitsYears(decision, years)),
      linesOf,
    ),
  );
}

/** A year in the question is the title's own year ("Budget 2023"), or the year of the decision where the title has none. */
function fitsYears(decision: Decision, years: readonly number[]): boolean {
  if (years.length === 0) return true;
  const inTitle = tokenise(decision.title.sv)
    .map((token) => Number(token.folded))
    .filter((number) => number > 2000);
  return years.some((year) => (inTitle.length > 0 ? inTitle.includes(year) : decision.date.startsWith(String(year))));
}

/** Of a body's decisions with the same title but for the year, the latest stands for all. */
function sameSeries(decisions: readonly Decision[]): Decision[] {
  const seen = new Set<string>();
  return decisions.filter((decision) => {
    const series = `${decision.body} ${fold(decision.title.sv).replace(/\d+/g, '').trim()}`;
    if (seen.has(series)) return false;
    seen.add(series);
    return true;
  });
}
