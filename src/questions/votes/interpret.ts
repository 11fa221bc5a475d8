/** From a reading to the slots of a question about a vote; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import { MunicipalityId } from '../../domain/records.ts';
import { bodiesIn, type NamedBodies } from '../bodies.ts';
import { decisionsAbout } from '../decisions-taken/by-title.ts';
import type { Asker, Proposal, Setting } from '../kind.ts';
import { findTitled, says, type TopicWord, tokensOf, topicOf } from '../topic.ts';
import { casesOf } from './choose.ts';
import type { VoteSlots } from './slots.ts';

export const understood = {
  concepts: [
    ...['vote', 'castVote', 'abstained', 'reserved', 'disqualified', 'voteResult', 'voteSide', 'proposal', 'openNow'],
    ...['decision', 'decisionTaken', 'case', 'paragraph', 'who', 'which', 'howMany', 'yesNo', 'last', 'latestDecided'],
    ...['we', 'municipality', 'theMunicipality', 'all', 'meeting', 'anybody'],
  ],
  names: ['body', 'municipality'],
} as const;

/** About voting as such, or to come, and not about a vote. */
const general = /^(man|far|kan|ska|skall|bor|maste|rosta|reservera|betyder|innebar|should|can|may|must|will)$/;
const noSide = /^(nej|no|mot|emot|avslag|against)$/;
const yesSide = /^(ja|yes|bifall|favour|favor)$/;
/** A case or decision that every word of the message fits; more when no single statement could say it. */
const named = 0.2;

export function interpretVotes(
  reading: Reading,
  { board, asker }: Setting,
  before?: VoteSlots,
): Proposal<VoteSlots> | undefined {
  const asks = has(reading, 'castVote', 'abstained', 'reserved', 'disqualified');
  const municipalities = municipalitiesIn(reading, asker);
  if (says(reading, general) || deniesASide(reading)) return undefined;
  if (!asks) return before === undefined ? undefined : another(reading, before, municipalities);
  // "Röstade nämnden nej?" asks what was decided, and not how anybody voted.
  if (
    !has(reading, 'who', 'which', 'howMany', 'voteResult', 'anybody', 'openNow') &&
    !asksHow(reading) &&
    municipalities.length === 0
  )
    return undefined;
  const bodies = bodiesIn(reading, board);
  const topic = topicOf(reading, board, understood, true).filter(
    ({ at }) => !at.every((each) => bodies.at.includes(each)),
  );
  const ask = askOf(reading, municipalities);
  const period = reading.periods[0];
  const open: VoteSlots = {
    ...{ ask, municipalities: [...municipalities], bodies: [...bodies.ids] },
    ...(period === undefined ? {} : { from: period.from, to: period.to }),
  };
  if (topic.length > 0) {
    const id = idOf(topic, reading, board, bodies);
    if (id === undefined) return undefined;
    const slots: VoteSlots = { ask, municipalities: [...municipalities], bodies: [], id };
    return { slots, explains: [...tokensOf(topic), ...bodies.at], bonus: named };
  }
  // "Pågår någon omröstning?" asks which ones are open.
  if (has(reading, 'openNow') && municipalities.length === 0) return undefined;
  const [paragraph] = reading.paragraphs;
  if (paragraph !== undefined) return { slots: { ...open, paragraph }, explains: bodies.at, bonus: named };
  // "vilka avstod?" after "hur röstade Kalix?" is about the same vote.
  if (before !== undefined && bodies.ids.length === 0 && period === undefined)
    return { slots: { ...before, ask, municipalities: [...municipalities] } };
  return { slots: open, explains: bodies.at, bonus: named / 2 };
}

/** "och Boden?" */
function another(
  reading: Reading,
  before: VoteSlots,
  municipalities: readonly MunicipalityId[],
): Proposal<VoteSlots> | undefined {
  if (municipalities.length === 0 || refsOf(reading, 'municipality').length === 0) return undefined;
  return { slots: { ...before, ask: 'votes', municipalities: [...municipalities] } };
}

/** Those that are named; the asker's own, where the message says "we" or "I". */
function municipalitiesIn(reading: Reading, asker: Asker): readonly MunicipalityId[] {
  const ids = refsOf(reading, 'municipality').map((id) => MunicipalityId.parse(id));
  const own = ids.length === 0 && (has(reading, 'we', 'theMunicipality') || says(reading, /^(jag|i)$/));
  return own && asker.municipality !== undefined ? [MunicipalityId.parse(asker.municipality)] : ids;
}

const asksHow = (reading: Reading): boolean => /^(hur|how|vad|what)$/.test(reading.tokens[0]?.folded ?? '');

function askOf(reading: Reading, municipalities: readonly MunicipalityId[]): VoteSlots['ask'] {
  if (has(reading, 'disqualified')) return 'disqualified';
  if (has(reading, 'reserved')) return 'reserved';
  if (municipalities.length > 0) return 'votes';
  if (denies(reading)) return 'missing';
  if (has(reading, 'abstained')) return 'abstain';
  if (says(reading, noSide)) return 'no';
  return says(reading, yesSide) || votedFor(reading) ? 'yes' : 'votes';
}

/** "vilka har inte röstat?" */
const denies = (reading: Reading): boolean => says(reading, /^(inte|ej|icke|not)$/);
/** "vilka röstade inte nej?" is every other answer at once. */
const deniesASide = (reading: Reading): boolean =>
  denies(reading) &&
  (says(reading, noSide) || says(reading, yesSide) || has(reading, 'abstained', 'reserved', 'disqualified'));

/** "vilka röstade för?": nothing comes after the word, or it would join a topic. */
function votedFor({ tokens }: Reading): boolean {
  const words = tokens.map(({ folded }) => folded).filter((word) => word !== '?');
  return /^(for|favour)$/.test(words.at(-1) ?? '');
}

/** The case that every word fits, else the decision of the papers. */
function idOf(topic: readonly TopicWord[], reading: Reading, board: Board, bodies: NamedBodies): string | undefined {
  const isTheirs = ({ body }: { readonly body: string }) =>
    bodies.ids.length === 0 || bodies.ids.some((id) => id === body);
  const cases = casesOf(board).filter(({ entry }) => isTheirs(entry));
  const [found] = findTitled(topic, cases, ({ entry }) => {
    const { name } = board.body(entry.body);
    return { titles: [entry.title], beside: [...entry.proposals.map(({ text }) => text), name.sv, name.en] };
  });
  if (found !== undefined) return found.key;
  const papers = [...board.imported.decision].filter(isTheirs).sort((a, b) => b.date.localeCompare(a.date));
  const [decision, ...others] = decisionsAbout(topic, papers, reading.years);
  return others.length < 4 ? decision?.id : undefined;
}
