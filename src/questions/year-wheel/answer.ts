/** Answers a question about the year wheel; pure. */
import type { Temporal } from 'temporal-polyfill';
import { meetingShort } from '../../cards/sentences/meeting-dates.ts';
import { concat, plain } from '../../cards/sentences/words.ts';
import * as say from '../../cards/sentences/year-wheel.ts';
import type { Answer, Citation, Detail, FollowUp } from '../../domain/answer.ts';
import { today } from '../../domain/dates.ts';
import type { Words, YearWheelItem } from '../../domain/records.ts';
import type { DrawnFacts, WheelFacts } from './facts.ts';
import { meetingOf, nextPeriod, periodAfter, periodsOf, recurringItems, type WheelPeriod } from './periods.ts';
import type { YearWheelSlots } from './slots.ts';

interface Told {
  readonly text: Words;
  readonly shown: readonly YearWheelItem[];
  readonly outcome?: 'refuse';
}

const named = (items: readonly YearWheelItem[]): Words[] => items.map((item) => item.name);

export function answerYearWheel(facts: DrawnFacts, slots: YearWheelSlots, now: Temporal.Instant): Answer {
  const told =
    facts.items.length === 0 ? { text: say.noWheel, shown: [], outcome: 'refuse' as const } : tell(facts, slots, now);
  const drawn = told.shown.length === 0 ? undefined : facts.drawn;
  return {
    outcome: told.outcome ?? 'answer',
    text: told.text,
    title: say.title,
    detail: drawn === undefined ? tableOf(told.shown) : { shape: 'wheel', wheel: drawn.wheel, items: drawn.items },
    sources: drawn?.citations ?? sourcesOf(facts, told.shown),
    followUps: facts.items.length === 0 ? [] : followUps(slots, told.shown),
  };
}

function tell(facts: WheelFacts, slots: YearWheelSlots, now: Temporal.Instant): Told {
  const items = facts.items.filter((item) => slots.items?.includes(item.id));
  switch (slots.ask) {
    case 'next':
      return upNext(facts, now);
    case 'recurring': {
      const recurring = recurringItems(facts.items);
      const text =
        recurring.length === 0
          ? say.nothingRecurs
          : say.recurring({ items: named(recurring), months: recurring[0]?.months ?? [] });
      return { text, shown: recurring };
    }
    case 'responsible':
      return responsible(
        facts,
        items.length > 0 ? items : slots.months === undefined ? facts.items : dueIn(facts, slots.months),
      );
    case 'all':
      return whole(facts, slots.year);
    case 'when':
      return items.length === 0 ? whole(facts) : whenDue(facts, slots, items, now);
    case 'what':
      return slots.months === undefined
        ? upNext(facts, now)
        : whatIsDue(facts, slots.months, slots.yesNo === true, now);
  }
}

const dueIn = (facts: WheelFacts, months: readonly number[]): YearWheelItem[] =>
  [...facts.items]
    .filter((item) => item.months.some((month) => months.includes(month)))
    .sort((a, b) => a.months.length - b.months.length);

function whatIsDue(facts: WheelFacts, months: readonly number[], yesNo: boolean, now: Temporal.Instant): Told {
  const { year } = today(now);
  const due = dueIn(facts, months);
  if (due.length === 0) {
    const after = periodAfter(facts, months);
    return {
      text: say.nothingDue({ asked: months, months: after?.months ?? [], items: named(after?.items ?? []), yesNo }),
      shown: after?.items ?? [],
    };
  }
  const touched = periodsOf(facts.items).filter((period) => period.months.some((month) => months.includes(month)));
  // One period is named by its own months: what is due in October is due "in September or October".
  const groups: readonly WheelPeriod[] = touched.length > 0 ? touched : [{ months, items: due }];
  return {
    text: concat(
      groups.map((group) =>
        say.due({ months: group.months, items: named(group.items), meeting: meetingWords(facts, group.months, year) }),
      ),
    ),
    shown: due,
  };
}

function upNext(facts: WheelFacts, now: Temporal.Instant): Told {
  const next = nextPeriod(facts, now);
  if (next === undefined) return { text: say.noWheel, shown: [], outcome: 'refuse' };
  const { period, year } = next;
  return {
    text: say.upNext({
      months: period.months,
      items: named(period.items),
      meeting: meetingWords(facts, period.months, year),
    }),
    shown: period.items,
  };
}

function whenDue(
  facts: WheelFacts,
  slots: YearWheelSlots,
  items: readonly YearWheelItem[],
  now: Temporal.Instant,
): Told {
  const { year } = today(now);
  const answer = concat(
    items.map((item) =>
      say.when({
        item: item.name,
        months: item.months,
        meeting: item.months.length > 2 ? undefined : meetingWords(facts, item.months, year),
      }),
    ),
  );
  if (slots.months === undefined || slots.yesNo !== true) return { text: answer, shown: items };
  const right = items.some((item) => item.months.some((month) => slots.months?.includes(month)));
  return { text: say.whether({ right, asked: slots.months, answer }), shown: items };
}

function whole(facts: WheelFacts, year?: number): Told {
  const recurring = recurringItems(facts.items);
  const groups = periodsOf(facts.items).map((period) => ({
    months: period.months,
    items: named(period.items.filter((item) => !recurring.includes(item))),
  }));
  return { text: say.whole({ groups, recurring: named(recurring), year }), shown: facts.items };
}

function responsible(facts: WheelFacts, items: readonly YearWheelItem[]): Told {
  const groups = Map.groupBy(items, (item) => item.responsible ?? '');
  const known = [...groups].filter(([id]) => facts.offices.has(id));
  if (known.length === 0) return { text: say.nobodyResponsible(named(items)), shown: items, outcome: 'refuse' };
  const text = concat(
    known.map(([id, own]) => {
      const office = facts.offices.get(id);
      return say.responsible({
        items: named(own),
        office: office?.name ?? plain(''),
        vacantSince: office?.holder.state === 'vacant' ? office.holder.since : undefined,
      });
    }),
  );
  return { text, shown: items };
}

function meetingWords(facts: WheelFacts, months: readonly number[], year: number): Words | undefined {
  const meeting = meetingOf(facts, months, year);
  return meeting === undefined ? undefined : concat([meetingShort(meeting), plain(year)]);
}

function tableOf(shown: readonly YearWheelItem[]): Detail {
  if (shown.length === 0) return { shape: 'none' };
  return {
    shape: 'table',
    columns: [say.columns.months, say.columns.item],
    rows: shown.map((item) => [say.heading(item.months), item.name]),
  };
}

function sourcesOf(facts: WheelFacts, shown: readonly YearWheelItem[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const item of shown) {
    const citation = facts.citations.get(item.id);
    if (citation !== undefined) seen.set(`${citation.title.sv}|${citation.section}`, citation);
  }
  return [...seen.values()];
}

function followUps(slots: YearWheelSlots, shown: readonly YearWheelItem[]): FollowUp[] {
  const buttons: FollowUp[] = [];
  const add = (label: Words, own: YearWheelSlots) =>
    buttons.push({ label, question: { kind: 'yearWheel', slots: own } });
  if (slots.ask !== 'next') add(say.buttons.next, { ask: 'next' });
  if (slots.ask !== 'responsible' && shown.length > 0)
    add(say.buttons.responsible, { ask: 'responsible', items: shown.map((item) => item.id) });
  if (slots.ask !== 'all') add(say.buttons.all, { ask: 'all' });
  buttons.push({
    label: say.buttons.meeting,
    question: { kind: 'meetings', slots: { which: 'next', ask: 'date', body: 'namnden' } },
  });
  return buttons.slice(0, 3);
}
