/** From a reading to the slots of a question about goals; pure. */
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Goal } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { isNegated } from '../negation.ts';
import { findTitled, says, tokensOf, topicOf } from '../topic.ts';
import type { GoalSlots } from './slots.ts';

const understood = [
  'goal',
  'indicator',
  'goalMet',
  'goalAtRisk',
  'goalUncertain',
  'goalUnfollowed',
  'goalWords',
  'status',
  'forecast',
  'which',
  'all',
  'howMany',
  'we',
  'yesNo',
  'verify',
] as const;
/** What goals do not hold by themselves; the papers' statements do. */
const elsewhere = [
  'why',
  'who',
  'howMuch',
  'place',
  'duration',
  'pay',
  'decision',
  'paragraph',
  'audit',
  'outturn',
  'budget',
  'meeting',
  'attendance',
] as const;
/** Other sorts of goals than the yearly ones that are followed up. */
const otherGoals =
  /^(effektmal\w*|resultatmal\w*|projektmal\w*|strategisk\w*|langsiktig\w*|overgripande|finansiell\w*|ekonomisk\w*)$/;

export function interpretGoals(
  reading: Reading,
  { board }: Setting,
  before?: GoalSlots,
): Proposal<GoalSlots> | undefined {
  if (says(reading, otherGoals)) return undefined;
  const goals = board.records.goal;
  const years = [...new Set(goals.map((goal) => goal.year))];
  const year = reading.years[0];
  if (year !== undefined && !years.includes(year))
    return has(reading, 'goal', 'indicator') &&
      year > Math.max(...years) &&
      !has(reading, ...elsewhere) &&
      topicOf(reading, board, { concepts: understood, names: ['body'] }).length === 0
      ? { slots: { kind: 'goal', progress: false, year } }
      : undefined;
  const sign = has(reading, 'goal', 'indicator');
  // Without its ring "når" (reach) is "när" (when).
  const reaches = reading.tokens.some((token) => token.raw.toLowerCase() === 'når');
  const topic = topicOf(reading, board, { concepts: understood, names: ['body'] });
  const forecast = forecastOf(reading);
  const base = { ...(year === undefined ? {} : { year }) };
  if (topic.length > 0 || !sign) {
    const single = before === undefined ? oneGoal(reading, goals, topic, sign) : undefined;
    if (single !== undefined)
      return {
        slots: { ...base, id: single.id, kind: single.kind, progress: true },
        explains: tokensOf(topic),
        bonus: nothingLeft,
      };
  }
  if (
    has(reading, ...elsewhere) ||
    (has(reading, 'when') && !reaches) ||
    refsOf(reading, 'body').some((id) => board.body(id).kind !== 'board')
  )
    return undefined;
  if (isNegated(reading) && !has(reading, 'goalMet')) return undefined;
  // "Så det målet spricker?", "prognos?": the one that was spoken of.
  const meansIt = has(reading, 'forecast', 'status') || says(reading, /^(det|den|malet|indikatorn|it|that|goal)$/);
  if (before?.id !== undefined && topic.length === 0 && meansIt)
    return { slots: { ...before, ...base }, bonus: nothingLeft };
  if (before !== undefined && !sign && topic.length === 0 && forecast !== undefined)
    return { slots: { kind: before.kind, forecast, progress: true, ...base } };
  if (!sign) return undefined;
  const kind = has(reading, 'indicator') ? (has(reading, 'goal') ? 'both' : 'indicator') : 'goal';
  const progress = has(reading, 'status', 'forecast', 'goalMet', 'goalAtRisk', 'goalUncertain');
  return {
    slots: { kind, progress, ...(forecast === undefined ? {} : { forecast }), ...base },
    bonus: topic.length === 0 ? nothingLeft : 0,
  };
}

/** What a proposal gains when no word of the message is left over. */
const nothingLeft = 0.15;

/** "hur många mål nås" wants the whole picture; "vilka mål nås" only those. */
function forecastOf(reading: Reading): GoalSlots['forecast'] {
  if (has(reading, 'goalUnfollowed')) return 'none';
  if (has(reading, 'goalAtRisk')) return 'at-risk';
  if (has(reading, 'goalUncertain')) return 'uncertain';
  if (has(reading, 'goalMet') && says(reading, /^(inte|ej|not)$/)) return 'at-risk';
  return has(reading, 'goalMet') && has(reading, 'which') ? 'will-be-met' : undefined;
}

/** The one goal that every remaining word names, where its forecast is what is asked for. */
function oneGoal(
  reading: Reading,
  goals: readonly Goal[],
  topic: Parameters<typeof findTitled>[0],
  sign: boolean,
): Goal | undefined {
  const asksForecast = has(reading, 'forecast', 'status', 'goalMet', 'goalAtRisk', 'goalUncertain', 'indicator');
  if (has(reading, 'howMany', 'why', 'who', 'when', 'howMuch', 'which', 'pay', 'decision') || (!asksForecast && !sign))
    return undefined;
  if (!asksForecast && !says(reading, /^(malet|indikatorn|goal)$/)) return undefined;
  const found = findTitled(topic, goals, (goal) => ({ titles: [goal.name.sv, goal.name.en, ...goal.aliases] }));
  return found.length === 1 ? found[0] : undefined;
}
