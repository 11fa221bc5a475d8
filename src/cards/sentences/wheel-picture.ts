/** What stands in the picture of the year wheel, and what is said of it to those who do not see it. */
import type { Wheel, WheelState } from '../../domain/answer.ts';
import { formatDay, monthName } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { nameWithYear, status, type Thing } from './deadlines.ts';
import { dayAndMonth } from './spans.ts';
import { capital, listOf, say } from './words.ts';
import { monthsShort } from './year-wheel.ts';

export const title: Words = { sv: 'Årshjul', en: 'Year wheel' };
/** Beside the year where the wheel is drawn: "nu" at the current month. */
export const now: Words = { sv: 'nu', en: 'now' };

/** The sign of each state: readable without colour. */
export const signs: Readonly<Record<WheelState, string>> = { done: '✓', late: '!', open: '○', unknown: '?' };
export const states: Readonly<Record<WheelState, Words>> = {
  done: { sv: 'klart', en: 'done' },
  late: { sv: 'försenat', en: 'late' },
  open: { sv: 'kvar', en: 'left' },
  unknown: { sv: 'framgår inte', en: 'not known' },
};
export const marks = {
  meeting: { sv: 'nämndens möte', en: 'board meeting' },
  adjust: { sv: 'protokollet justerat senast', en: 'minutes adjusted by' },
} as const satisfies Record<Wheel['marks'][number]['kind'], Words>;

/** "jan", "maj": what fits on the rim. */
export const monthAbbreviation = (month: number): Words => say((l) => monthName(month, l).slice(0, 3));
export const more = (count: number): Words => ({ sv: `och ${count} till`, en: `and ${count} more` });
export const controls = (count: number): Words =>
  count === 1
    ? { sv: '1 kontrollmoment', en: '1 control moment' }
    : { sv: `${count} kontrollmoment`, en: `${count} control moments` };

/** "5. Delårsrapport 2 för 2022: kvar, sista dag onsdag 21 september." */
export function line(number: number | undefined, thing: Thing, thisYear: number): Words {
  const [name, how] = [capital(nameWithYear(thing)), status(thing)];
  const before = number === undefined ? '' : `${number}. `;
  const last = thing.state.state === 'open' || thing.state.state === 'overdue';
  return say((l) => {
    const by = !last ? '' : `, ${l === 'sv' ? 'sista dag' : 'last day'} ${formatDay(thing.due, l, thisYear)}`;
    return `${before}${name[l]}: ${how[l]}${by}.`;
  });
}
export const meetingsHeading: Words = { sv: 'Nämndens möten', en: 'Board meetings' };
export function meetingLine(meeting: string, adjust: string): Words {
  const [met, adjusted] = [dayAndMonth(meeting), dayAndMonth(adjust)];
  return {
    sv: `${capital(met).sv}: protokollet justerat senast ${adjusted.sv}.`,
    en: `${met.en}: minutes adjusted by ${adjusted.en}.`,
  };
}

/** The picture in words: the current month, what stands in each period and how, and the days on the rim. */
export function alt({ year, currentMonth, entries, marks: days }: Omit<Wheel, 'alt'>): Words {
  const periods = [...Map.groupBy(entries, ({ months }) => months.join())].map(([, of]) => of);
  return say((l) => {
    const parts = periods.map((of) => {
      const [first] = of;
      const things = of.map(({ name, state }) => `${name[l]} (${states[state][l]})`).join(', ');
      return `${monthsShort(first?.months ?? [])[l]}: ${things}`;
    });
    const daysOf = (kind: 'meeting' | 'adjust') =>
      listOf(days.filter((mark) => mark.kind === kind).map(({ day }) => dayAndMonth(day)))[l];
    const [meetings, adjust] = [daysOf('meeting'), daysOf('adjust')];
    const here =
      currentMonth === undefined
        ? ''
        : l === 'sv'
          ? `, nu är det ${monthName(currentMonth, l)}`
          : `, now is ${monthName(currentMonth, l)}`;
    const met = meetings === '' ? '' : l === 'sv' ? ` Nämndens möten: ${meetings}.` : ` Board meetings: ${meetings}.`;
    const adjusted =
      adjust === ''
        ? ''
        : l === 'sv'
          ? ` Protokollen justerade senast: ${adjust}.`
          : ` Minutes adjusted by: ${adjust}.`;
    return `${title[l]} ${year}${here}. ${parts.join('; ')}.${met}${adjusted}`;
  });
}
