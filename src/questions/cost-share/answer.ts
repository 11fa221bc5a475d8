/** Answers a cost question from the tables it read; pure. */
import * as costs from '../../cards/sentences/costs.ts';
import { budgetChange, budgetLine } from '../../cards/sentences/economy.ts';
import { capital, concat, kronor, listOf, plain } from '../../cards/sentences/words.ts';
import type { Answer, Citation, Detail, FollowUp } from '../../domain/answer.ts';
import type { CostTable, Words } from '../../domain/records.ts';
import type { CostShareFacts, ItemFacts } from './facts.ts';
import type { CostShareSlots } from './slots.ts';

/** Municipalities that are listed by name; a larger group is given as a sum. */
const listable = 4;

export function answerCostShare(facts: CostShareFacts, slots: CostShareSlots): Answer {
  const budgeted = budgetAnswer(facts, slots);
  if (budgeted !== undefined) return budgeted;
  const absent = facts.items.find(
    (item) => item.table === undefined || (slots.ask === 'change' && item.earlier === undefined),
  );
  if (absent !== undefined || facts.items.length === 0) return missing(facts, slots, absent);
  const name = (id: string) => facts.names.get(id) ?? id;
  const group = groupOf(facts, slots);
  const text = textOf(facts, slots, group, name);
  return {
    outcome: 'answer',
    text: slots.claim === undefined ? text : checked(facts, slots, slots.claim, group, text, name),
    title: titleOf(facts),
    detail: tableOf(facts, slots, group, name),
    sources: citations(facts.items),
    followUps: followUps(facts, slots),
  };
}

/** For everybody together the budget's line serves where no table per municipality was published. */
function budgetAnswer(facts: CostShareFacts, slots: CostShareSlots): Answer | undefined {
  if (slots.municipalities.length > 0 || slots.except.length > 0 || facts.items.length !== 1) return undefined;
  const [item] = facts.items;
  if (item === undefined || !['amount', 'total', 'change'].includes(slots.ask)) return undefined;
  const complete = item.table !== undefined && (slots.ask !== 'change' || item.earlier !== undefined);
  if (complete || item.budgeted === undefined || (slots.ask === 'change' && item.budgetedEarlier === undefined))
    return undefined;
  const text =
    slots.ask === 'change'
      ? budgetChange({
          what: item.name,
          from: facts.since ?? 0,
          to: facts.year,
          before: item.budgetedEarlier ?? 0,
          after: item.budgeted,
        })
      : budgetLine({ items: [item.name], year: facts.year, amount: item.budgeted });
  return {
    outcome: 'answer',
    text,
    title: concat([capital(item.name), plain(facts.year)]),
    detail: { shape: 'none' },
    sources: item.budgetCitation === undefined ? [] : [item.budgetCitation],
    followUps: followUps(facts, slots),
  };
}

/** The municipalities the question is about; all of them when it names none. */
function groupOf(facts: CostShareFacts, slots: CostShareSlots): string[] {
  const named = slots.municipalities.length > 0 ? slots.municipalities : facts.everyone;
  return named.filter((id) => !slots.except.some((left) => left === id));
}

const amountIn = (table: CostTable | undefined, municipality: string): number =>
  table?.shares.find((share) => share.municipality === municipality)?.amount ?? 0;
/** A table cell; a municipality that the published table lacks has no figure, which is not zero. */
function cell(table: CostTable | undefined, municipality: string): Words {
  const share = table?.shares.find((candidate) => candidate.municipality === municipality);
  return share === undefined ? plain('–') : kronor(share.amount);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The years of the tables used: one, or each item's own where they differ. */
function yearWords(items: readonly ItemFacts[]): Words {
  const years = [...new Set(items.map((item) => item.table?.year ?? 0))].sort();
  return plain(years.join(', '));
}

function textOf(
  facts: CostShareFacts,
  slots: CostShareSlots,
  group: readonly string[],
  name: (id: string) => string,
): Words {
  const { items } = facts;
  const [first] = items;
  if (first?.table === undefined) return plain('');
  const item = items.length === 1 ? first.alias : listOf(items.map((each) => each.alias));
  const year = yearWords(items);
  const amount = (id: string) => sum(items.map((each) => amountIn(each.table, id)));
  const total = sum(group.map(amount));
  const one = group.length === 1 ? group[0] : undefined;
  const all = slots.municipalities.length === 0 && slots.except.length === 0;
  const whole = sum(items.map((each) => each.table?.total ?? 0));

  if (slots.ask === 'change') {
    const before = sum(
      items.map((each) => (all ? (each.earlier?.total ?? 0) : sum(group.map((id) => amountIn(each.earlier, id))))),
    );
    const who = all
      ? { sv: 'alla kommuner tillsammans', en: 'all municipalities together' }
      : listOf(group.map((id) => plain(name(id))));
    return costs.change({
      who,
      item,
      from: first.earlier?.year ?? 0,
      to: first.table.year,
      before,
      after: all ? whole : total,
    });
  }
  if (slots.ask === 'rank' || slots.ask === 'threshold') {
    const ranked = facts.everyone
      .filter((id) => !slots.except.some((left) => left === id))
      .map((id) => ({ municipality: name(id), amount: amount(id) }))
      .sort((a, b) => (slots.order === 'least' ? a.amount - b.amount : b.amount - a.amount));
    if (slots.ask === 'threshold') {
      const limit = slots.limit ?? 0;
      const above = slots.above ?? true;
      return costs.threshold({
        item,
        year,
        above,
        limit,
        matches: ranked.filter((row) => (above ? row.amount > limit : row.amount < limit)),
      });
    }
    const from = (slots.place ?? 1) - 1;
    return costs.ranking({
      item,
      year,
      order: slots.order ?? 'most',
      place: slots.place ?? 1,
      ranked: ranked.slice(from, from + (slots.count ?? (slots.place === undefined ? 3 : 1))),
      ties: ranked.every((row) => row.amount === ranked[0]?.amount),
    });
  }
  if (slots.ask === 'difference' && group.length === 2) {
    const [a = '', b = ''] = group;
    const verdict = slots.same
      ? amount(a) === amount(b)
      : slots.more === undefined
        ? undefined
        : slots.more
          ? amount(a) > amount(b)
          : amount(a) < amount(b);
    return costs.difference({
      item,
      year,
      first: name(a),
      second: name(b),
      firstAmount: amount(a),
      secondAmount: amount(b),
      verdict,
    });
  }
  if (slots.ask === 'ratio' && group.length === 2) {
    const [a = '', b = ''] = group;
    return costs.ratio({
      item,
      year,
      first: name(a),
      second: name(b),
      firstAmount: amount(a),
      secondAmount: amount(b),
    });
  }
  if (slots.ask === 'average')
    return costs.average({ item, year, value: total / Math.max(1, group.length), count: group.length });
  if (slots.ask === 'difference' && one !== undefined && items.length === 2) {
    const [a, b] = items;
    return costs.itemDifference({
      municipality: name(one),
      first: a?.alias ?? item,
      second: b?.alias ?? item,
      firstAmount: amountIn(a?.table, one),
      secondAmount: amountIn(b?.table, one),
      year,
    });
  }
  if (one !== undefined) {
    if (slots.ask === 'percent')
      return costs.percentage({
        municipality: name(one),
        item,
        year,
        value: (amount(one) / whole) * 100,
        amount: amount(one),
        total: whole,
      });
    if (slots.ask === 'per-month') return costs.perMonth({ municipality: name(one), item, year, amount: amount(one) });
    const inhabitants = facts.population?.inhabitants.get(one);
    if (slots.ask === 'per-inhabitant' && facts.population !== undefined && inhabitants !== undefined) {
      return costs.perInhabitant({
        municipality: name(one),
        item,
        year,
        value: amount(one) / inhabitants,
        amount: amount(one),
        inhabitants,
        populationYear: facts.population.year,
      });
    }
    if (!first.table.shares.some((share) => share.municipality === one))
      return costs.notInTable({ municipality: name(one), item, year: first.table.year });
    if (items.length > 1)
      return costs.shareSum({
        municipality: name(one),
        year,
        total: amount(one),
        parts: items.map((each) => ({ item: each.alias, amount: amountIn(each.table, one) })),
      });
    return costs.share({
      municipality: name(one),
      item,
      year: first.table.year,
      amount: amount(one),
      status: first.table.status,
    });
  }
  if (all) {
    const rows = facts.everyone
      .filter((id) => amount(id) > 0)
      .map((id) => ({ municipality: name(id), amount: amount(id) }));
    const sorted = [...rows].sort((a, b) => a.amount - b.amount);
    const lowest = sorted[0] ?? { municipality: '', amount: 0 };
    return costs.itemTotal({
      item,
      year,
      total: whole,
      lowest,
      highest: sorted.at(-1) ?? lowest,
      count: rows.length,
      estimate: first.table.status === 'estimate',
    });
  }
  if (group.length <= listable) {
    return costs.sharesSum({
      item,
      year,
      parts: group.map((id) => ({ municipality: name(id), amount: amount(id) })),
      total,
      showTotal: slots.ask === 'total',
    });
  }
  return costs.groupSum({ item, year, total, count: group.length, except: slots.except.map((id) => name(id)) });
}

/** Holds an amount in the question against the table, and says whose it is when it is somebody else's. */
function checked(
  facts: CostShareFacts,
  slots: CostShareSlots,
  claimed: number,
  group: readonly string[],
  answer: Words,
  name: (id: string) => string,
): Words {
  const amount = (id: string) => sum(facts.items.map((item) => amountIn(item.table, id)));
  const right = sum(group.map(amount)) === claimed;
  const owners =
    right || slots.municipalities.length === 0 ? [] : facts.everyone.filter((id) => amount(id) === claimed).map(name);
  return costs.claimChecked({ right, claimed, owners: owners.length > 3 ? [] : owners, answer });
}

function missing(facts: CostShareFacts, slots: CostShareSlots, item: ItemFacts | undefined): Answer {
  const who = slots.municipalities.length === 1 ? facts.names.get(slots.municipalities[0] ?? '') : undefined;
  const shown = item ?? facts.items[0];
  const name = shown?.alias ?? { sv: 'kostnaderna', en: 'the costs' };
  const rows =
    shown?.budgeted === undefined
      ? []
      : [
          {
            label: concat([{ sv: 'Budgeterat totalt', en: 'Budgeted in total' }, plain(facts.year)]),
            value: kronor(shown.budgeted),
          },
        ];
  return {
    outcome: 'refuse',
    text: costs.missing({ item: name, year: facts.year, municipality: who, known: shown?.knownYears ?? [] }),
    title: capital(name),
    detail: rows.length === 0 ? { shape: 'none' } : { shape: 'facts', rows },
    sources: [],
    followUps: (shown?.knownYears ?? []).slice(-2).map((year) => ({
      label: concat([name, plain(year)]),
      question: { kind: 'costShare', slots: { ...slots, year, since: undefined, ask: 'amount' } },
    })),
  };
}

function titleOf(facts: CostShareFacts): Words {
  const names =
    facts.items.length > 3 ? { sv: 'Kostnader', en: 'Costs' } : capital(listOf(facts.items.map((item) => item.alias)));
  return concat([names, yearWords(facts.items)]);
}

/** One line a municipality, the asked-for ones when they are few; one column an item. */
function tableOf(
  facts: CostShareFacts,
  slots: CostShareSlots,
  group: readonly string[],
  name: (id: string) => string,
): Detail {
  const { items } = facts;
  const rows =
    slots.ask === 'rank' || slots.ask === 'threshold' || slots.ask === 'percent' ? [...facts.everyone] : [...group];
  if (rows.length === 1 && items.length > 1) {
    const id = rows[0] ?? '';
    return {
      shape: 'table',
      columns: [{ sv: 'Kostnad', en: 'Cost' }, plain(name(id))],
      rows: items.map((item) => [capital(item.alias), cell(item.table, id)]),
      footer: [{ sv: 'Summa', en: 'Total' }, kronor(sum(items.map((item) => amountIn(item.table, id))))],
    };
  }
  if (rows.length === 1) {
    const [item] = items;
    const table = item?.table;
    return {
      shape: 'facts',
      rows: [
        { label: plain(name(rows[0] ?? '')), value: kronor(amountIn(table, rows[0] ?? '')) },
        { label: { sv: 'Alla kommuner', en: 'All municipalities' }, value: kronor(table?.total ?? 0) },
      ],
    };
  }
  const points = rows.map((id) => ({
    label: plain(name(id)),
    value: sum(items.map((item) => amountIn(item.table, id))),
  }));
  return {
    shape: 'table',
    columns: [{ sv: 'Kommun', en: 'Municipality' }, ...items.map((item) => capital(item.alias))],
    rows: rows.map((id) => [plain(name(id)), ...items.map((item) => cell(item.table, id))]),
    footer: [
      { sv: 'Summa', en: 'Total' },
      ...items.map((item) =>
        kronor(
          rows.length === facts.everyone.length
            ? (item.table?.total ?? 0)
            : sum(rows.map((id) => amountIn(item.table, id))),
        ),
      ),
    ],
    ...(rows.length > 2
      ? {
          chart: {
            kind: 'bar' as const,
            title: titleOf(facts),
            series: [{ name: titleOf(facts), points: [...points].sort((a, b) => b.value - a.value) }],
          },
        }
      : {}),
  };
}

function citations(items: readonly ItemFacts[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const { citation } of items) {
    if (citation !== undefined) seen.set(`${citation.title.sv}|${citation.section}`, citation);
  }
  return [...seen.values()];
}

function followUps(facts: CostShareFacts, slots: CostShareSlots): FollowUp[] {
  const ups: FollowUp[] = [];
  const plainSlots = { items: slots.items, part: slots.part, year: slots.year, except: [], ask: 'amount' as const };
  if (slots.municipalities.length > 0 && slots.items.length > 0) {
    ups.push({
      label: { sv: 'Alla kommuner', en: 'All municipalities' },
      question: { kind: 'costShare', slots: { ...plainSlots, municipalities: [] } },
    });
  }
  const item = facts.items[0];
  if (item !== undefined && slots.items.length === 1) {
    const other = item.knownYears.find((year) => year !== item.table?.year);
    if (other !== undefined)
      ups.push({
        label: plain(String(other)),
        question: { kind: 'costShare', slots: { ...plainSlots, municipalities: slots.municipalities, year: other } },
      });
    ups.push({
      label: { sv: 'Hur fördelas det?', en: 'How is it split?' },
      question: { kind: 'costModel', slots: { item: item.id } },
    });
  }
  return ups.slice(0, 3);
}
