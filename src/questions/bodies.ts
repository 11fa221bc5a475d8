/** The bodies that a question is about, and the words that name them. */
import type { Board } from '../domain/board.ts';
import { type Reading, refsOf } from '../domain/reading.ts';
import type { BodyId } from '../domain/records.ts';

export interface NamedBodies {
  /** Empty where none is named. */
  readonly ids: readonly BodyId[];
  /** Tokens that name them beside the names of bodies themselves, such as "styrgruppen för HR". */
  readonly at: readonly number[];
}

const steeringGroup = /^(styrgrupp(en|ens|er|erna)?|steering)$/;
const joins = /^(for|i|till|av|of|group|the)$/;

/** Those that are named; all steering groups where the question says no more than "styrgruppen". */
export function bodiesIn(reading: Reading, board: Board): NamedBodies {
  const named = refsOf(reading, 'body').flatMap((id) => board.findBody(id)?.id ?? []);
  const inName = new Set(reading.mentions.flatMap(({ from, to, refs }) => (refs.some(isBody) ? range(from, to) : [])));
  const word = reading.tokens.findIndex((token, at) => steeringGroup.test(token.folded) && !inName.has(at));
  if (word < 0) return { ids: named, at: [] };
  const groups = board.records.body.filter(({ kind }) => kind === 'steering');
  const end = endOfPhrase(reading, word);
  const project = reading.mentions.find(({ from }) => from === end);
  const projects = new Set(project?.refs.flatMap(({ type, id }) => (type === 'project' ? [id] : [])));
  const own = groups.filter((group) => group.project !== undefined && projects.has(group.project));
  if (project !== undefined && own.length > 0) {
    return { ids: own.map(({ id }) => id), at: range(word, project.to) };
  }
  // "HR-styrgruppen i styrgruppen": a name says more than the word.
  return { ids: named.length > 0 ? named : groups.map(({ id }) => id), at: range(word, end) };
}

const isBody = ({ type }: { readonly type: string }): boolean => type === 'body';

/** The token after "styrgruppen" and the small words that join it to the name of a project. */
function endOfPhrase({ tokens }: Reading, word: number): number {
  let end = word + 1;
  while (joins.test(tokens[end]?.folded ?? '')) end += 1;
  return end;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);
