/** From a reading to the slots of a question about decisions; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Body } from '../../domain/records.ts';
import { bodiesIn, type NamedBodies } from '../bodies.ts';
import type { Proposal, Setting } from '../kind.ts';
import { findTitled, says, type TopicWord, tokensOf, topicOf } from '../topic.ts';
import { decisionsAbout, linesOf } from './by-title.ts';
import { chooseDecisions, referenceKey } from './choose.ts';
import type { DecisionAsk, DecisionSlots } from './slots.ts';

const understood = {
  concepts: [
    'decision',
    'decisionTaken',
    'decisionMatter',
    'decisionBasis',
    'decisionRejected',
    'paragraph',
    'case',
    'recipient',
    'when',
    'which',
    'last',
    'latestDecided',
    'meeting',
    'yesNo',
    'verify',
    'all',
    'howMany',
    'document',
  ],
  names: ['body'],
} as const;
/** Asks for what decisions do not hold: who said what, why, how many votes. */
const elsewhere = ['why', 'howMuch', 'duration', 'place', 'clock', 'pay', 'share', 'attendance', 'wheel'] as const;
/** About deciding in general or to come, not about a decision taken. */
const notTaken =
  /^(besluta|beslutar|beslutas|bestamma|bestammer|bestams|godkanna|godkanner|godkanns|anta|antar|antas|faststalla|faststaller|faststalls|klubba|klubbar|klubbas|avgor|avgora|avgors|decides|deciding|approves|approve|fattas|fattar|verkstalls|verkstalla|overklaga|overklagas)$/;
const toCome = /^(ska|skall|kommer|maste|bor|will|should|must|nasta|next|kommande)$/;
const yesNoWord =
  /^(klubbades|godkandes|antogs|faststalldes|godkande|antog|faststallde|klubbade|bifolls|biföll|blev|ar|har|fick|gick|sa|tog|did|was|were|has|is|avslogs|avslog)$/;
/** What a proposal gains when it explains every word; more when no single statement could say it. */
const one = 0.15;
const several = 0.2;
const questionWord = /^(vad|vilken|vilket|vilka|nar|vem|hur|var|what|which|when|who|how)$/;

export function interpretDecisions(
  reading: Reading,
  { board }: Setting,
  before?: DecisionSlots,
): Proposal<DecisionSlots> | undefined {
  if (has(reading, ...elsewhere)) return undefined;
  if (has(reading, 'who') && !has(reading, 'recipient', 'decision') && !gets(reading)) return undefined;
  const ask = askOf(reading);
  const bodies = bodiesIn(reading, board);
  const topic = topicOf(reading, board, understood, true).filter(
    ({ at }) => !at.every((each) => bodies.at.includes(each)),
  );
  const referred = byReference(reading, board, ask);
  if (referred !== undefined) return referred;
  if (reading.paragraphs.length > 0) return byParagraph(reading, board, ask, topic, bodies);
  const sign =
    has(reading, 'decision', 'decisionRejected') ||
    (has(reading, 'decisionMatter') && refsOf(reading, 'body').length > 0);
  const follows = before !== undefined && topic.length === 0 ? ofBefore(reading, board, before, ask) : undefined;
  if (follows !== undefined) return follows;
  // "Och Älvsbyns?", "delårsrapporten då?": the same about another decision.
  if (before !== undefined && reading.elliptic && ask === 'what' && topic.length > 0 && !sign)
    return byTopic(reading, board, before.ask, topic, bodies);
  const field = ask === 'when' ? has(reading, 'decisionTaken') : ask !== 'what';
  if (!sign && !(field && topic.length > 0)) return undefined;
  if (isGeneral(reading)) return undefined;
  return topic.length > 0 ? byTopic(reading, board, ask, topic, bodies) : ofTime(reading, board, bodies);
}

/** "vem får § 16?" */
const gets = (reading: Reading) => has(reading, 'who') && says(reading, /^(far|fick|gets|receives)$/);

function askOf(reading: Reading): DecisionAsk {
  if (has(reading, 'recipient') || gets(reading)) return 'recipients';
  if (has(reading, 'decisionBasis')) return 'basis';
  if (
    has(reading, 'case') &&
    says(reading, /^(arendenr|arendenummer|arendenumret|diarienummer|diarienumret|dnr|hid|number|nummer|numret)$/)
  )
    return 'reference';
  if (has(reading, 'paragraph') && reading.paragraphs.length === 0) return 'paragraph';
  return has(reading, 'when') ? 'when' : 'what';
}

/** Slots that choose nothing yet. */
const asking = (ask: DecisionAsk): DecisionSlots => ({ ids: [], paragraphs: [], latest: false, ask });

/** The stretch of time that the message names, as slots. */
function timeOf(reading: Reading): { from?: string; to?: string } {
  const [first] = reading.periods;
  return first === undefined ? {} : { from: first.from, to: first.to };
}

function byReference(reading: Reading, board: Board, ask: DecisionAsk): Proposal<DecisionSlots> | undefined {
  const key = referenceKey(reading.text);
  if (key === undefined || reading.paragraphs.length > 0) return undefined;
  const known = board.records.decision.some(
    (decision) => decision.reference !== undefined && referenceKey(decision.reference) === key,
  );
  if (!known && !has(reading, 'case')) return undefined;
  const numbers = key.split('/');
  const explains = reading.tokens.flatMap((token, at) => (numbers.includes(token.folded) ? [at] : []));
  return { slots: { ...asking(ask === 'reference' ? 'what' : ask), reference: key }, explains, bonus: 0.2 };
}

/** By § number. Words that name something else than that decision ("§ 41 i kommunallagen") mean another §. */
function byParagraph(
  reading: Reading,
  board: Board,
  ask: DecisionAsk,
  topic: readonly TopicWord[],
  bodies: NamedBodies,
): Proposal<DecisionSlots> | undefined {
  const numbered: DecisionSlots = {
    ...asking(ask),
    paragraphs: [...reading.paragraphs],
    ...timeOf(reading),
    ...claimOf(reading),
  };
  const found = chooseDecisions(board.records.decision, numbered);
  // A number alone may be that of several bodies; one that the named body has not used is another's.
  const own = found.filter(({ body }) => bodies.ids.includes(body));
  const chosen = own.length > 0 ? own : found;
  const slots = chosen.length < found.length ? { ...numbered, ids: chosen.map(({ id }) => id) } : numbered;
  if (topic.length > 0) {
    const meant = findTitled(topic, chosen, linesOf);
    return meant.length === 0
      ? undefined
      : {
          slots: { ...slots, ids: meant.map((decision) => decision.id) },
          explains: [...tokensOf(topic), ...bodies.at],
          bonus: 0.1,
        };
  }
  return { slots, explains: bodies.at, bonus: 0.1 };
}

/** An attribute of the decision in focus, or the same list at another time. */
function ofBefore(
  reading: Reading,
  board: Board,
  before: DecisionSlots,
  ask: DecisionAsk,
): Proposal<DecisionSlots> | undefined {
  const focus = chooseDecisions(board.records.decision, before);
  if (ask !== 'what' && focus.length > 0 && reading.periods.length === 0) {
    return { slots: { ...asking(ask), ids: focus.map((decision) => decision.id) }, bonus: 0.1 };
  }
  const claim = claimOf(reading);
  if (claim.claim !== undefined && focus.length === 1 && says(reading, /^(den|det|it|that)$/))
    return { slots: { ...asking('what'), ids: focus.map((decision) => decision.id), ...claim }, bonus: one };
  if (reading.periods.length > 0 && before.ids.length === 0 && !has(reading, 'decision')) {
    const { from: _from, to: _to, ...kept } = before;
    return { slots: { ...kept, latest: false, ...timeOf(reading) } };
  }
  return undefined;
}

/** Questions about how or when decisions are made in general. "did … decide" is about the past. */
function isGeneral(reading: Reading): boolean {
  const past = says(reading, /^(did|har|hade|have|has|beslutade|bestamde|beslot)$/);
  return says(reading, toCome) || (!past && says(reading, notTaken));
}

/** By what it was about. Everything that the message says must be in the decision's title or sentence. */
function byTopic(
  reading: Reading,
  board: Board,
  ask: DecisionAsk,
  topic: readonly TopicWord[],
  bodies: NamedBodies,
): Proposal<DecisionSlots> | undefined {
  if (has(reading, 'howMany')) return undefined;
  const period = reading.periods.find(({ grain }) => grain !== 'year');
  const within = chooseDecisions(board.records.decision, {
    ...asking(ask),
    ...(period === undefined ? {} : { from: period.from, to: period.to }),
  });
  // The board is not the default, so that a steering group's outcome can be found.
  const candidates = within.filter(({ body }) => bodies.ids.length === 0 || bodies.ids.includes(body));
  const found = decisionsAbout(topic, candidates, period === undefined ? reading.years : []);
  if (found.length === 0 || found.length > 4) return undefined;
  return {
    slots: { ...asking(ask), ids: found.map((decision) => decision.id), ...claimOf(reading) },
    explains: [...tokensOf(topic), ...bodies.at],
    bonus: found.length > 1 ? several : one,
  };
}

/** The decisions of a meeting, a period or the latest meeting. */
function ofTime(reading: Reading, board: Board, { ids, at }: NamedBodies): Proposal<DecisionSlots> | undefined {
  const noun = says(reading, /^(beslut|besluten|beslutet|decisions|decision|beslutslista|beslutslistan)$/);
  const told = says(
    reading,
    /^(beslutad\w*|beslutat|beslutats|bestamde|bestamdes|bestamt|bestamts|beslot|beslots|klubbade|klubbades|klubbats|godkande|godkandes|antog|antogs|decide|decided)$/,
  );
  if (!noun && !told) return undefined;
  const last = has(reading, 'last', 'latestDecided');
  // "Besluten?" and nothing else: the latest.
  const alone = says(reading, /^(besluten|decisions)$/) && reading.weights.filter((weight) => weight > 0).length === 1;
  if (reading.periods.length === 0 && !last && !has(reading, 'which', 'all', 'howMany') && !told && !alone)
    return undefined;
  const bodies = ids.map((id) => board.body(id));
  const body =
    lastToDecide(
      bodies.filter(({ kind }) => kind === 'steering'),
      board,
    ) ??
    bodies[0] ??
    unnamedBody(reading, board);
  const open = reading.periods.length === 0 && !has(reading, 'all', 'howMany');
  return {
    slots: { ...asking('what'), latest: open, ...(body === undefined ? {} : { body: body.id }), ...timeOf(reading) },
    explains: at,
    bonus: one,
    ownSubject: alone,
  };
}

/** The board, where no body is named; another that decided something in the time asked about, where the board did not. */
function unnamedBody(reading: Reading, board: Board): Body | undefined {
  const own = board.records.body.find((candidate) => candidate.kind === 'board');
  if (reading.periods.length === 0) return own;
  const within = chooseDecisions(board.records.decision, { ...asking('what'), ...timeOf(reading) });
  const [other] = within;
  return other === undefined || within.some(({ body }) => body === own?.id) ? own : board.body(other.body);
}

/** Of several steering groups the one whose decision is the latest: "styrgruppen" alone does not say which. */
function lastToDecide(groups: readonly Body[], board: Board): Body | undefined {
  const latest = chooseDecisions(board.records.decision, asking('what')).find((decision) =>
    groups.some(({ id }) => id === decision.body),
  );
  return groups.find(({ id }) => id === latest?.body) ?? groups[0];
}

/** "klubbades delårsrapporten?": the answer begins with yes or no. */
function claimOf(reading: Reading): { claim?: 'approved' | 'rejected' } {
  if (says(reading, questionWord) || !says(reading, yesNoWord)) return {};
  if (has(reading, 'decisionRejected')) return { claim: 'rejected' };
  return says(
    reading,
    /^(klubba\w*|godka\w*|antog\w*|antag\w*|faststall\w*|bif\w*|ja|approved?|adopted|accepted|accepterade\w*|passed)$/,
  )
    ? { claim: 'approved' }
    : {};
}
