/** What a message says about costs by itself: the names, years and amounts in it; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Mention, type Reading, type RefType, refsOf } from '../../domain/reading.ts';
import type { MunicipalityId } from '../../domain/records.ts';
import type { Setting } from '../kind.ts';
import { says } from '../topic.ts';
import { type Ask, askOf, claimOf } from './asks.ts';
import { chooseItems, type ItemChoice } from './items.ts';
import type { CostShareSlots } from './slots.ts';

/** A part of an item's cost, e.g. the staff in the e-learning estimate. */
interface Part {
  readonly item: string;
  readonly id: string;
}

export interface Said {
  readonly chosen: ItemChoice;
  readonly parts: readonly Part[];
  /** Left out of everything that is paid yearly ("allt utom e-arkivet"). */
  readonly withoutItems: readonly string[];
  /** Municipalities asked about, and those after "utom". */
  readonly named: readonly MunicipalityId[];
  readonly excepted: readonly MunicipalityId[];
  /** "Vi" without a municipality in the question before that it could mean. */
  readonly us: boolean;
  /** "Kommunen", one without a name. */
  readonly unnamed: boolean;
  readonly ask: Ask | undefined;
  readonly year: number | undefined;
  readonly since: number | undefined;
  readonly claim: number | undefined;
  /** "Allt": all that is paid yearly. */
  readonly everything: boolean;
  /** Whether anything in it is a sign of money. */
  readonly money: boolean;
}

const signsOfMoney = [
  'pay',
  'share',
  'howMuch',
  'total',
  'difference',
  'compare',
  'percent',
  'perInhabitant',
  'perMunicipality',
  'perMonth',
  'invoice',
  'change',
] as const;

/** Takes a message apart; the question before and its topics settle names that mean several things. */
export function whatIsSaid(reading: Reading, setting: Setting, before: CostShareSlots | undefined): Said {
  const chosen = itemsSaid(reading, setting, before);
  const mentioned = refsOf(reading, 'municipality') as MunicipalityId[];
  const left = has(reading, 'except') ? mentionsAfterExcept(reading) : [];
  const leftMunicipalities = refsIn(left, 'municipality');
  const excepted = mentioned.filter((id) => leftMunicipalities.includes(id));
  const claim = claimOf(reading);
  const { years } = reading;
  return {
    chosen,
    parts: partsSaid(reading, chosen, before?.items ?? topicalItems(setting, true)),
    // "alla utom Luleå … för e-arkivet": what stands first after "utom" says what is left out.
    withoutItems: refsIn(left.slice(0, 1), 'municipality').length > 0 ? [] : refsIn(left, 'item'),
    named: mentioned.filter((id) => !excepted.includes(id)),
    excepted,
    us: has(reading, 'we') && (before === undefined || before.municipalities.length === 0),
    unnamed: has(reading, 'theMunicipality') && !has(reading, 'most', 'least', 'which', 'all'),
    ask: askOf(reading, before),
    year: years.length > 0 ? Math.max(...years) : undefined,
    since: years.length > 1 ? Math.min(...years) : undefined,
    claim,
    everything: has(reading, 'all', 'total'),
    money: has(reading, ...signsOfMoney) || claim !== undefined,
  };
}

/** Whether the message itself names something that costs. */
export const namesItem = (said: Said): boolean =>
  said.chosen.items.length > 0 || said.chosen.unclear.length > 0 || said.parts.length > 0;

/** Whether the message itself says whose cost is meant. */
export const namesPayer = (said: Said): boolean => said.named.length > 0 || said.us;

function mentionsAfterExcept(reading: Reading): Mention[] {
  const at = Math.min(...(reading.concepts.get('except') ?? [0]));
  return reading.mentions.filter((mention) => mention.from > at);
}

const refsIn = (mentions: readonly Mention[], type: RefType): string[] =>
  mentions.flatMap((mention) => mention.refs.filter((ref) => ref.type === type).map((ref) => ref.id));

/** Cost items that the question before was about, of whatever kind it was; a project's only where money is spoken of. */
function topicalItems({ board, topics }: Setting, money: boolean): string[] {
  const items = topics.filter((ref) => ref.type === 'item').map((ref) => ref.id);
  const projects = new Set(topics.filter((ref) => ref.type === 'project').map((ref) => ref.id));
  const ofProjects = board.records.costItem.filter(({ project }) => project !== undefined && projects.has(project));
  const all = items.length > 0 || !money ? items : ofProjects.map(({ id }) => id);
  return all.filter((id) => board.tables(id).length > 0);
}

function itemsSaid(reading: Reading, setting: Setting, before: CostShareSlots | undefined): ItemChoice {
  const topics = setting.topics.filter((ref) => ref.type === 'item').map((ref) => ref.id);
  const stated = settle(chooseItems(reading, setting.board), setting.board, [...(before?.items ?? []), ...topics]);
  const namesNone = stated.items.length + stated.unclear.length === 0;
  const topical = topicalItems(setting, has(reading, 'pay', 'share', 'howMuch'));
  if (wantsBothParts(reading)) return { ...stated, items: withSiblings(stated.items, setting.board) };
  // "för Kalix?" after a statement about e-learning: its cost item is what is meant.
  const pointsBack = has(reading, 'pay') && reading.elliptic && says(reading, /^(den|det|it|that)$/);
  const asksOnly = refsOf(reading, 'municipality').length > 0 || pointsBack;
  const leans = before === undefined && namesNone && asksOnly && topical.length === 1;
  return leans ? { items: topical, unclear: [] } : stated;
}

/** "Både grundplattform och förvaltning", "bägge delarna": a system whose cost has two items. */
function wantsBothParts(reading: Reading): boolean {
  const [base, management] = [/^grund(en|plattform(en)?)?$/, /^forvaltning(en)?$/].map((word) => says(reading, word));
  return says(reading, /^(bade|bada|bagge|both)$/) || (base === true && management === true);
}

/** The items with the others of their projects. */
function withSiblings(items: readonly string[], board: Board): string[] {
  const projects = new Set(items.map((id) => board.item(id).project).filter((project) => project !== undefined));
  const siblings = board.records.costItem.filter(({ project }) => project !== undefined && projects.has(project));
  return [...new Set([...items, ...siblings.map(({ id }) => id)])];
}

/** An unclear name is settled by what was spoken of before. */
function settle(choice: ItemChoice, board: Board, spokenOf: readonly string[]): ItemChoice {
  const projects = new Set(spokenOf.map((id) => board.findItem(id)?.project));
  const near = choice.unclear.filter((id) => projects.has(board.item(id).project));
  return choice.items.length === 0 && near.length === 1 ? { items: near, unclear: [] } : choice;
}

/** A part ("personal") belongs to its item: it counts only where the message or the question before is about that item. */
function partsSaid(reading: Reading, chosen: ItemChoice, spokenOf: readonly string[]): Part[] {
  return refsOf(reading, 'part')
    .map((ref): Part => {
      const [item = '', id = ''] = ref.split('/');
      return { item, id };
    })
    .filter(({ item }) => chosen.items.includes(item) || (chosen.items.length <= 1 && spokenOf.includes(item)));
}
