/** Chooses the sentence that answers a cost question; pure. */

import { besideAverage, inhabitantRange, ofWhich, verdict } from '../../cards/sentences/cost-parts.ts';
import * as costs from '../../cards/sentences/costs.ts';
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import type { CostTable, Words } from '../../domain/records.ts';
import type { Ask } from './asks.ts';
import { amountIn, type Figures, sum } from './figures.ts';
import type { CostShareSlots } from './slots.ts';

/** Municipalities that are listed by name; a larger group is given as a sum. */
const listable = 4;
/** Lines of a ranking when no count or place is asked for. */
const defaultRanking = 3;

type Write = (figures: Figures, slots: CostShareSlots) => Words | undefined;

/** Sentences for more than an amount; undefined where the question names too few or too many for them. */
const sentences: Partial<Record<Ask, Write>> = {
  change,
  rank,
  threshold,
  difference,
  ratio,
  average,
  percent,
  'per-month': perMonth,
  'per-inhabitant': perInhabitant,
};

/** The sentence for what is asked; the amounts themselves where that cannot be had for this group. */
export function sentenceOf(figures: Figures, slots: CostShareSlots): Words {
  const sentence = sentences[slots.ask]?.(figures, slots) ?? amounts(figures, slots);
  const [{ parts }, other] = figures.items;
  const payer = figures.group.length === 1 ? figures.group[0] : undefined;
  if (!slots.split || other !== undefined || parts.length < 2 || !(figures.all || payer !== undefined)) return sentence;
  const amountOfPart = (table: CostTable) => (payer === undefined ? table.total : amountIn(table, payer));
  return concat([
    sentence,
    ofWhich(parts.map((table) => ({ part: table.part?.name ?? plain(''), amount: amountOfPart(table) }))),
  ]);
}

function change(figures: Figures, slots: CostShareSlots): Words {
  const { items, group, all, item, total, whole, name } = figures;
  const [{ table, earlier }] = items;
  const equal = slots.each && all ? equalShares(figures) : undefined;
  if (equal !== undefined)
    return costs.change({
      who: { sv: 'varje kommun', en: 'each municipality' },
      item,
      from: earlier?.year ?? 0,
      to: table.year,
      ...equal,
    });
  const before = items.map((each) =>
    all ? (each.earlier?.total ?? 0) : sum(group.map((id) => amountIn(each.earlier, id))),
  );
  return costs.change({
    who: all
      ? { sv: 'alla kommuner tillsammans', en: 'all municipalities together' }
      : listOf(group.map((id) => plain(name(id)))),
    item,
    from: earlier?.year ?? 0,
    to: table.year,
    before: sum(before),
    after: all ? whole : total,
  });
}

/** What each pays in both years, where all pay the same. */
function equalShares({ items, everyone }: Figures): { before: number; after: number } | undefined {
  const paid = (tables: readonly (CostTable | undefined)[]) =>
    new Set(everyone.map((id) => sum(tables.map((table) => amountIn(table, id)))));
  const [before, ...others] = paid(items.map((each) => each.earlier));
  const [after, ...more] = paid(items.map((each) => each.table));
  if (before === undefined || after === undefined || others.length + more.length > 0) return undefined;
  return { before, after };
}

function rank(figures: Figures, slots: CostShareSlots): Words {
  const { order = 'most', place } = slots;
  const ranked = ordered(figures, slots);
  const from = (place ?? 1) - 1;
  const count = slots.count ?? (place === undefined ? defaultRanking : 1);
  const told = costs.ranking({
    item: figures.item,
    year: figures.year,
    order,
    place: place ?? 1,
    ranked: ranked.slice(from, from + count),
    ties: ranked.every((row) => row.amount === ranked[0]?.amount),
  });
  const { believed } = slots;
  return believed === undefined ? told : concat([verdict(ranked[from]?.municipality === figures.name(believed)), told]);
}

function threshold(figures: Figures, slots: CostShareSlots): Words {
  const { above = true, limit = 0 } = slots;
  return costs.threshold({
    item: figures.item,
    year: figures.year,
    above,
    limit,
    matches: ordered(figures, slots).filter(({ amount }) => (above ? amount > limit : amount < limit)),
  });
}

/** Everybody but those left out, by what they pay. */
function ordered({ everyone, amount, name }: Figures, { except, order }: CostShareSlots) {
  return everyone
    .filter((id) => !except.some((left) => left === id))
    .map((id) => ({ municipality: name(id), amount: amount(id) }))
    .sort((a, b) => (order === 'least' ? a.amount - b.amount : b.amount - a.amount));
}

/** Two municipalities side by side, with the sum that each pays. */
function pairOf({ group, item, year, amount, name }: Figures) {
  const [a, b, third] = group;
  if (a === undefined || b === undefined || third !== undefined) return undefined;
  return { item, year, first: name(a), second: name(b), firstAmount: amount(a), secondAmount: amount(b) };
}

function difference(figures: Figures, slots: CostShareSlots): Words | undefined {
  const pair = pairOf(figures);
  if (pair === undefined) return itemDifference(figures);
  return costs.difference({ ...pair, verdict: verdictOf(pair.firstAmount - pair.secondAmount, slots) });
}

/** Yes or no, where the comparison was put that way. */
function verdictOf(gap: number, { same, more }: CostShareSlots): boolean | undefined {
  if (same) return gap === 0;
  if (more === undefined) return undefined;
  return more ? gap > 0 : gap < 0;
}

function itemDifference({ items, year, group, name }: Figures): Words | undefined {
  const [payer, other] = group;
  const [first, second, third] = items;
  if (payer === undefined || other !== undefined || second === undefined || third !== undefined) return undefined;
  return costs.itemDifference({
    municipality: name(payer),
    first: first.alias,
    second: second.alias,
    firstAmount: amountIn(first.table, payer),
    secondAmount: amountIn(second.table, payer),
    year,
  });
}

function ratio(figures: Figures): Words | undefined {
  const pair = pairOf(figures);
  return pair === undefined ? undefined : costs.ratio(pair);
}

/** The one municipality that a question is about, with what it pays. */
function payerOf({ group, item, year, amount, name }: Figures) {
  const [id, other] = group;
  if (id === undefined || other !== undefined) return undefined;
  return { id, said: { municipality: name(id), item, year, amount: amount(id) } };
}

/** The mean of the group, or of all with how far from it the one that is named pays. */
function average(figures: Figures): Words {
  const { item, year, total, group, whole, everyone } = figures;
  const payer = payerOf(figures);
  if (payer === undefined)
    return costs.average({ item, year, value: total / Math.max(1, group.length), count: group.length });
  return concat([amountOf(payer.id, figures), besideAverage(payer.said.amount, whole / everyone.length)]);
}

function percent(figures: Figures): Words | undefined {
  const payer = payerOf(figures);
  if (payer === undefined) return undefined;
  const { said } = payer;
  return costs.percentage({ ...said, value: (said.amount / figures.whole) * 100, total: figures.whole });
}

function perMonth(figures: Figures): Words | undefined {
  const payer = payerOf(figures);
  return payer === undefined ? undefined : costs.perMonth(payer.said);
}

function perInhabitant(figures: Figures): Words | undefined {
  const payer = payerOf(figures);
  const { population } = figures;
  if (payer === undefined) return perInhabitantRange(figures);
  const inhabitants = population?.inhabitants.get(payer.id);
  if (population === undefined || inhabitants === undefined) return undefined;
  const { municipality, item, year, amount } = payer.said;
  return costs.perInhabitant({
    municipality,
    item,
    year,
    value: amount / inhabitants,
    populationYear: population.year,
  });
}

/** Who of a group pays most and least per inhabitant. */
function perInhabitantRange({ item, year, group, population, amount, name }: Figures): Words | undefined {
  if (population === undefined) return undefined;
  const paid = group.flatMap((id) => {
    const inhabitants = population.inhabitants.get(id);
    return inhabitants === undefined ? [] : [{ municipality: name(id), value: amount(id) / inhabitants }];
  });
  const ordered = paid.sort((a, b) => b.value - a.value);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (highest === undefined || lowest === undefined) return undefined;
  return inhabitantRange({ item, year, populationYear: population.year, highest, lowest });
}

function amounts(figures: Figures, slots: CostShareSlots): Words {
  const { group, item, year, total, amount, name } = figures;
  const payer = payerOf(figures);
  if (payer !== undefined) return amountOf(payer.id, figures);
  if (figures.all) return wholeAmount(figures);
  if (group.length > listable)
    return costs.groupSum({ item, year, total, count: group.length, except: slots.except.map(name) });
  const parts = group.map((id) => ({ municipality: name(id), amount: amount(id) }));
  return costs.sharesSum({ item, year, parts, total, showTotal: slots.ask === 'total' });
}

function amountOf(payer: string, { items, item, year, amount, name }: Figures): Words {
  const [{ table }, ...rest] = items;
  const municipality = name(payer);
  // The published table may lack a municipality, which is not the same as paying nothing.
  if (!table.shares.some((share) => share.municipality === payer))
    return costs.notInTable({ municipality, item, year: table.year });
  if (rest.length === 0)
    return costs.share({ municipality, item, year: table.year, amount: amount(payer), status: table.status });
  const parts = items.map((each) => ({ item: each.alias, amount: amountIn(each.table, payer) }));
  return costs.shareSum({ municipality, year, total: amount(payer), parts });
}

function wholeAmount({ items, item, year, everyone, whole, amount, name }: Figures): Words {
  const rows = everyone.filter((id) => amount(id) > 0).map((id) => ({ municipality: name(id), amount: amount(id) }));
  const [lowest = { municipality: '', amount: 0 }, ...others] = [...rows].sort((a, b) => a.amount - b.amount);
  return costs.itemTotal({
    item,
    year,
    total: whole,
    lowest,
    highest: others.at(-1) ?? lowest,
    count: rows.length,
    estimate: items[0].table.status === 'estimate',
  });
}
