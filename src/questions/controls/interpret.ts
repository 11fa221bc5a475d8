/** From a reading to the slots of a question about risks and control moments; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Proposal, Setting } from '../kind.ts';
import { isNegated } from '../negation.ts';
import { findTitled, says, tokensOf, topicOf } from '../topic.ts';
import { chooseControls } from './choose.ts';
import type { ControlSlots } from './slots.ts';

const understood = [
  'control',
  'controlValue',
  'controlAccepted',
  'controlHandled',
  'controlWho',
  'controlMethod',
  'controlWords',
  'most',
  'least',
  'which',
  'all',
  'howMany',
  'above',
  'below',
  'difference',
  'we',
  'yesNo',
  'verify',
  'role',
  'document',
] as const;
const elsewhere = [
  'why',
  'when',
  'place',
  'duration',
  'pay',
  'decision',
  'paragraph',
  'audit',
  'goal',
  'indicator',
  'meeting',
  'budget',
  'outturn',
  'share',
] as const;

export function interpretControls(
  reading: Reading,
  { board }: Setting,
  before?: ControlSlots,
): Proposal<ControlSlots> | undefined {
  if (has(reading, ...elsewhere) || refsOf(reading, 'body').some((id) => board.body(id).kind !== 'board'))
    return undefined;
  const known = board.records.controlMoment.map((moment) => moment.year);
  const year = reading.years[0];
  if (year !== undefined && !known.includes(year)) return undefined;
  const topic = topicOf(reading, board, { concepts: understood, names: ['body'] });
  const field = fieldOf(reading);
  const base = { count: has(reading, 'howMany'), ...(year === undefined ? {} : { year }) };
  if (topic.length === 0 && before !== undefined) {
    const follows = ofBefore(reading, board, before, field);
    if (follows !== undefined) return follows;
  }
  if (!has(reading, 'control')) return undefined;
  if (topic.length > 0) {
    const titled = findTitled(topic, board.records.controlMoment, (moment) => ({
      titles: [moment.name.sv, moment.name.en, ...moment.aliases],
    }));
    const [moment] = titled;
    if (titled.length === 1 && moment !== undefined && !base.count)
      return {
        slots: { ...base, id: moment.id, set: 'all', ...(field === undefined ? {} : { field }) },
        explains: tokensOf(topic),
        bonus: 0.1,
      };
    // A word left over may be what is really asked for: only a clear set carries one.
    if (topic.length > 1 || setOf(reading) === 'all') return undefined;
  }
  const said = setOf(reading);
  // Risks are ranked by their value, and not by one of its two factors.
  const byFactor = says(reading, /^(sannolikhet\w*|konsekvens\w*|likelihood|consequence|probability)$/);
  if (byFactor && (said === 'highest' || said === 'lowest')) return undefined;
  // Of the sets only the two ways of handling a risk have an opposite.
  const set = isNegated(reading) ? opposites[said] : said;
  if (set === undefined) return undefined;
  const limit = limitOf(reading);
  return {
    slots: { ...base, set, ...limit, ...(field === undefined ? {} : { field }) },
    bonus: topic.length === 0 ? 0.15 : 0,
  };
}

const opposites: Partial<Record<ControlSlots['set'], ControlSlots['set']>> = {
  'internal-control': 'accepted',
  accepted: 'internal-control',
};

function fieldOf(reading: Reading): ControlSlots['field'] {
  if (has(reading, 'who', 'controlWho')) return 'responsible';
  if (has(reading, 'controlMethod')) return 'method';
  return has(reading, 'controlValue') ? 'scale' : undefined;
}

function setOf(reading: Reading): ControlSlots['set'] {
  const { limit, inclusive } = limitOf(reading);
  if (limit !== undefined) return inclusive === undefined ? 'exactly' : 'above';
  // "näst högst" is seen in the whole list, which stands in order.
  if (says(reading, /^(nast|andra|tredje|second|third)$/)) return 'all';
  if (has(reading, 'most') || says(reading, /^(varst\w*|allvarligast\w*|farligast\w*)$/)) return 'highest';
  if (has(reading, 'least')) return 'lowest';
  if (has(reading, 'controlAccepted')) return 'accepted';
  return has(reading, 'controlHandled') ? 'internal-control' : 'all';
}

/** "över 6" leaves 6 out, "minst 6" takes it in. */
function limitOf(reading: Reading): { limit?: number; inclusive?: boolean } {
  const at = reading.tokens.findIndex(
    (token, index) =>
      /^\d{1,2}$/.test(token.folded) &&
      /^(over|an|above|than|minst|least|fran|from)$/.test(reading.tokens[index - 1]?.folded ?? ''),
  );
  const exact = reading.tokens.find(
    (token, index) => /^\d{1,2}$/.test(token.folded) && /^riskv/.test(reading.tokens[index - 1]?.folded ?? ''),
  );
  if (exact !== undefined) return { limit: Number(exact.folded) };
  if (at < 0 || has(reading, 'below')) return {};
  return {
    limit: Number(reading.tokens[at]?.folded),
    inclusive: /^(minst|least|fran|from)$/.test(reading.tokens[at - 1]?.folded ?? ''),
  };
}

/** A field of the one in focus, or another set after a list. */
function ofBefore(
  reading: Reading,
  board: Board,
  before: ControlSlots,
  field: ControlSlots['field'],
): Proposal<ControlSlots> | undefined {
  const [focus, ...others] = chooseControls(board.records.controlMoment, before);
  if (field !== undefined && focus !== undefined && others.length === 0)
    return { slots: { id: focus.id, set: 'all', count: false, field }, bonus: 0.1 };
  const set = setOf(reading);
  if (has(reading, 'control') || set === 'all' || set === before.set) return undefined;
  const limit = limitOf(reading);
  return {
    slots: {
      set,
      count: has(reading, 'howMany'),
      ...limit,
      ...(before.year === undefined ? {} : { year: before.year }),
    },
  };
}
