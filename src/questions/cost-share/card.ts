/** What the card of a cost answer shows beside its sentence: title, table, chart, sources, what to ask next; pure. */
import { capital, concat, kronor, listOf, plain } from '../../cards/sentences/words.ts';
import type { Citation, Detail, FollowUp } from '../../domain/answer.ts';
import { thousands } from '../../domain/money.ts';
import type { CostTable, Words } from '../../domain/records.ts';
import { distinctCitations } from '../citations.ts';
import type { CostShareFacts, ItemFacts } from './facts.ts';
import { amountIn, type Figures, sum } from './figures.ts';
import type { CostShareSlots } from './slots.ts';

/** Items that a title still names. */
const titled = 3;
/** Bars that a chart needs to say more than the table. */
const chartable = 3;

export function titleOf({ items, year }: Figures): Words {
  const names =
    items.length > titled ? { sv: 'Kostnader', en: 'Costs' } : capital(listOf(items.map((item) => item.alias)));
  return concat([names, year]);
}

/** One line a municipality, the asked-for ones when they are few; one column an item. */
export function detailOf(figures: Figures, slots: CostShareSlots): Detail {
  const comparesAll = slots.ask === 'rank' || slots.ask === 'threshold' || slots.ask === 'percent';
  const rows = comparesAll ? figures.everyone : figures.group;
  const [payer, other] = rows;
  if (payer === undefined || other !== undefined) return tableOf(figures, rows);
  return figures.items.length > 1 ? itemsOf(figures, payer) : shareOf(figures, payer);
}

/** Several items of one municipality: one line an item. */
function itemsOf({ items, amount, name }: Figures, payer: string): Detail {
  return {
    shape: 'table',
    columns: [{ sv: 'Kostnad', en: 'Cost' }, plain(name(payer))],
    rows: items.map((item) => [capital(item.alias), cell(item.table, payer)]),
    footer: [{ sv: 'Summa', en: 'Total' }, kronor(amount(payer))],
  };
}

/** One amount, with the whole that it is a part of. */
function shareOf({ amount, name, whole }: Figures, payer: string): Detail {
  return {
    shape: 'facts',
    rows: [
      { label: plain(name(payer)), value: kronor(amount(payer)) },
      { label: { sv: 'Alla kommuner tillsammans', en: 'All municipalities together' }, value: kronor(whole) },
    ],
  };
}

function tableOf(figures: Figures, rows: readonly string[]): Detail {
  const { items, everyone, name } = figures;
  // The published total counts, and not the sum of rounded shares, where everybody is listed.
  const footer = items.map(({ table }) =>
    kronor(rows.length === everyone.length ? table.total : sum(rows.map((id) => amountIn(table, id)))),
  );
  return {
    shape: 'table',
    columns: [{ sv: 'Kommun', en: 'Municipality' }, ...items.map((item) => capital(item.alias))],
    rows: rows.map((id) => [plain(name(id)), ...items.map((item) => cell(item.table, id))]),
    footer: [{ sv: 'Summa', en: 'Total' }, ...footer],
    ...(rows.length < chartable ? {} : { chart: chartOf(figures, rows) }),
  };
}

/** The highest first; in thousands, as bars have little room for figures. */
function chartOf(figures: Figures, rows: readonly string[]) {
  const title = { sv: 'Tusen kronor per kommun', en: 'SEK thousand per municipality' };
  const points = rows.map((id) => ({ label: plain(figures.name(id)), value: thousands(figures.amount(id)) }));
  return { kind: 'bar' as const, title, series: [{ name: title, points: points.sort((a, b) => b.value - a.value) }] };
}

/** A table cell; a municipality that the published table lacks has no figure, which is not zero. */
function cell(table: CostTable, municipality: string): Words {
  const share = table.shares.find((candidate) => candidate.municipality === municipality);
  return share === undefined ? plain('–') : kronor(share.amount);
}

/** Each place in the papers once, however many items it is the source of. */
export function citationsOf(items: readonly ItemFacts[]): Citation[] {
  return distinctCitations(items.map((item) => item.citation).filter((citation) => citation !== undefined));
}

/** Everybody's amounts, another year, and how the cost is split: what people ask next. */
export function followUpsOf(facts: CostShareFacts, slots: CostShareSlots): FollowUp[] {
  const { items, part, year, municipalities } = slots;
  const amount = { items, part, year, except: [], ask: 'amount' as const };
  const ups: FollowUp[] = [];
  if (municipalities.length > 0 && items.length > 0) {
    ups.push({
      label: { sv: 'Alla kommuner', en: 'All municipalities' },
      question: { kind: 'costShare', slots: { ...amount, municipalities: [] } },
    });
  }
  const [item] = facts.items;
  if (item === undefined || items.length !== 1) return ups;
  const other = item.knownYears.find((known) => known !== item.table?.year);
  if (other !== undefined) {
    ups.push({
      label: { sv: `Visa ${other}`, en: `Show ${other}` },
      question: { kind: 'costShare', slots: { ...amount, municipalities, year: other } },
    });
  }
  ups.push({
    label: { sv: 'Hur fördelas det?', en: 'How is it split?' },
    question: { kind: 'costModel', slots: { item: item.id } },
  });
  return ups;
}
