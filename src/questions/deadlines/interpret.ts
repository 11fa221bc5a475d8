/** From a reading to the slots of a question about last days; pure. */
import type { Board } from '../../domain/board.ts';
import { dayOf, today } from '../../domain/dates.ts';
import { has, type Period, type Reading, refsOf } from '../../domain/reading.ts';
import type { Meeting } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { isNegated } from '../negation.ts';
import { says } from '../topic.ts';
import { findItems } from '../year-wheel/items.ts';
import type { DeadlineSlots } from './slots.ts';

/** Subjects of other kinds. */
const elsewhere = [
  ...['audit', 'why', 'pay', 'howMuch', 'attendance', 'paragraph', 'goal', 'indicator', 'share', 'place', 'clock'],
  ...['legalForce', 'vote', 'project', 'service', 'waitsForMe', 'change', 'invoice', 'surplus'],
] as const;
/** Said plainly enough to go before a statement that has some of the same words. */
const plainlyMeant = 0.3;

const ownSv = /^(jag|mig|mej|min|mitt|mina)$/;
const ownEn = /^(i|me|my|mine)$/;
const saysOwn = (reading: Reading): boolean => says(reading, reading.language === 'en' ? ownEn : ownSv);
const first = ({ tokens: [token] }: Reading): string => token?.folded ?? '';
const denies = (reading: Reading): boolean => says(reading, /^(inte|ej|not|aldrig|never|isn|aren)$/);

export function interpretDeadlines(
  reading: Reading,
  setting: Setting,
  before?: DeadlineSlots,
): Proposal<DeadlineSlots> | undefined {
  const named = [...refsOf(reading, 'municipality'), ...refsOf(reading, 'project'), ...refsOf(reading, 'item')];
  if (has(reading, ...elsewhere) || named.length > 0) return undefined;
  const found = findItems(reading.tokens, setting.board);
  const ofMinutes = has(reading, 'minutes', 'adjusting', 'announced');
  const slots = ofMinutes
    ? minutesOf(reading, setting)
    : (planningOf(reading, setting) ?? ofWheel(reading, setting, found.items, before));
  if (slots === undefined) return undefined;
  // "Vilka är inte klara?" is read here; any other "inte" would be answered with its opposite.
  const readsNot = slots.ask === 'open' || slots.ask === 'late' || (slots.ask === 'state' && slots.controls === true);
  if (isNegated(reading) && !readsNot) return undefined;
  return { slots, explains: found.at, bonus: plainlyMeant };
}

function ofWheel(
  reading: Reading,
  setting: Setting,
  items: readonly string[],
  before: DeadlineSlots | undefined,
): DeadlineSlots | undefined {
  if (has(reading, 'duration', 'status')) return undefined;
  return (
    ownOf(reading) ??
    directiveOf(reading, items) ??
    stateOf(reading, items) ??
    lateOrOpen(reading) ??
    dueOf(reading, setting) ??
    (before === undefined ? undefined : followed(reading, items, before))
  );
}

/** What is still to come, and not how something is. */
const isAhead = (reading: Reading): boolean =>
  has(reading, 'lastDay', 'toBeReady', 'isDue') ||
  says(reading, /^(ska|skall|maste|behover|bor|must|should|be|to|have)$/);

/** When minutes are to be adjusted and announced; whether they are is the kind beside this one. */
function minutesOf(reading: Reading, { board, now }: Setting): DeadlineSlots | undefined {
  const asks = has(reading, 'minutes') && has(reading, 'adjusting', 'announced', 'ready', 'lastDay');
  if (!asks || !has(reading, 'when', 'lastDay', 'atLatest', 'duration') || !isAhead(reading)) return undefined;
  const meeting = reading.periods.length === 0 ? undefined : meetingOf(reading, board, today(now).toString());
  return { ask: 'minutes', ...(meeting === undefined ? {} : { meeting: meeting.id }) };
}

function ownOf(reading: Reading): DeadlineSlots | undefined {
  const toDo = has(reading, 'ready') && isAhead(reading) && !has(reading, 'when');
  // "Kan jag få se årshjulet?" is of everybody's.
  const ofRole =
    has(reading, 'role', 'answersFor') || (has(reading, 'wheel') && says(reading, /^(mitt|mina|min|my|mine)$/));
  const mine = saysOwn(reading) && (ofRole || toDo);
  // "Vad ansvarar samordnaren för?" is of the office.
  return mine && refsOf(reading, 'office').length === 0 ? { ask: 'own' } : undefined;
}

/** When the texts are to be in, and the papers go out, before a meeting. */
function planningOf(reading: Reading, { board, now }: Setting): DeadlineSlots | undefined {
  const matter = has(reading, 'texts') || has(reading, 'papersOut');
  const asksWhen =
    has(reading, 'when', 'lastDay', 'duration') || says(reading, /^(dag|dagar|datum|langt|lange|days|long)$/);
  // Texts are always of a meeting; papers may be of anything.
  const ofMeeting = has(reading, 'meeting', 'next', 'texts', 'edge') || refsOf(reading, 'body').length > 0;
  if (!matter || !asksWhen || !(ofMeeting || reading.periods.length > 0)) return undefined;
  if (!has(reading, 'handedIn', 'papersOut', 'lastDay', 'toBeReady', 'ready', 'isDue')) return undefined;
  const meeting = meetingOf(reading, board, today(now).toString());
  return { ask: 'planning', ...(meeting === undefined ? {} : { meeting: meeting.id }) };
}

/** The meeting that is named by its body and its time; the board's next where neither is said. */
function meetingOf(reading: Reading, board: Board, day: string): Meeting | undefined {
  const [body = board.records.body.find(({ kind }) => kind === 'board')?.id] = refsOf(reading, 'body');
  const [period] = reading.periods;
  return board
    .meetings(body)
    .find(
      ({ start, kind }) =>
        kind === 'meeting' &&
        (period === undefined
          ? start.slice(0, 10) >= day
          : start.slice(0, 10) >= period.from && start.slice(0, 10) <= period.to),
    );
}

function directiveOf(reading: Reading, items: readonly string[]): DeadlineSlots | undefined {
  if (items.length > 0 && has(reading, 'contents') && isAhead(reading))
    return { ask: 'directive', ...itemsOf(items), ...yearOf(reading) };
  if (!has(reading, 'report')) return undefined;
  const isNamed = says(reading, /^(rapporterings)?direktiv|^directives?$/);
  const controls = has(reading, 'control') && items.length === 0;
  // "Vem rapporterar …?" asks for somebody.
  const asksHow = /^(vem|who)$/.test(first(reading))
    ? false
    : has(reading, 'contents', 'form') || says(reading, /^(hur|how|vad|vart)$/);
  // "När rapporteras …?" is of the wheel's months.
  if (has(reading, 'when') && !isNamed) return undefined;
  if (!(isNamed || (asksHow && (items.length > 0 || controls)))) return undefined;
  return { ask: 'directive', ...itemsOf(items), ...(controls ? { controls } : {}), ...yearOf(reading) };
}

/** Whether one thing is ready, who says so, or when it is to be. */
function stateOf(reading: Reading, items: readonly string[]): DeadlineSlots | undefined {
  const controls = has(reading, 'control') && items.length === 0;
  if (!(items.length > 0 || controls)) return undefined;
  const base = { ...itemsOf(items), ...(controls ? { controls } : {}), ...yearOf(reading) };
  // With "i årshjulet" it is a question for the wheel itself.
  const asksWho = has(reading, 'who') && !has(reading, 'wheel') && items.length > 0;
  if (asksWho && (has(reading, 'role') || says(reading, /^(gor|gora|skriver|skriva|writes|does|do)$/)))
    return { ask: 'responsible', ...base };
  const late = has(reading, 'atLatest') && has(reading, 'when');
  if (!has(reading, 'ready', 'overdue', 'lastDay', 'isDue') && !late) return undefined;
  if (has(reading, 'who')) return { ask: 'who', ...base };
  return {
    ask: late || (has(reading, 'when', 'lastDay') && isAhead(reading)) || has(reading, 'isDue') ? 'lastDay' : 'state',
    ...base,
  };
}

const itemsOf = (items: readonly string[]): Pick<DeadlineSlots, 'items'> =>
  items.length === 0 ? {} : { items: [...items] };
function yearOf({ years: [year] }: Reading): Pick<DeadlineSlots, 'year'> {
  return year === undefined ? {} : { year };
}

const asksForMany = /^(vad|va|vilka|vilken|vilket|what|which|nasta|next)$/;
const everything = /^(allt|alla|vi|nagot|nagon|nat|nanting|everything|all|anything|we)$/;

/** What is late, and what is not done; "vad är inte klart?" is of everything. */
function lateOrOpen(reading: Reading): DeadlineSlots | undefined {
  const [period] = reading.periods;
  if (period !== undefined && period.grain !== 'year') return undefined;
  const ofWheel = has(reading, 'wheel');
  if (refsOf(reading, 'office').length > 0) return undefined;
  // "Är … försenat?" names one thing, which is not known here.
  const asksMany = asksForMany.test(first(reading));
  const opens = asksMany || (/^(ar|finns|har|is|are|ligger)$/.test(first(reading)) && says(reading, everything));
  if (has(reading, 'overdue') && (ofWheel || opens)) return { ask: 'late' };
  const left = has(reading, 'ready') && denies(reading);
  const remaining = has(reading, 'remaining') && (ofWheel || has(reading, 'ready', 'toBeReady'));
  if ((left && (ofWheel || opens)) || remaining) return { ask: 'open' };
  return has(reading, 'ready') && asksMany && !isAhead(reading) ? { ask: 'done' } : undefined;
}

/** What is to be ready in a stretch, or before a day. */
function dueOf(reading: Reading, { board, now }: Setting): DeadlineSlots | undefined {
  // "Due … according to the year wheel" is of its months.
  const asks = has(reading, 'ready', 'lastDay', 'toBeReady') || (has(reading, 'isDue') && !has(reading, 'wheel'));
  if (!asks || says(reading, /^(var|blev|was|were)$/) || refsOf(reading, 'office').length > 0) return undefined;
  // "Är … klar?" is of one thing, which is not known here, unless everything is meant.
  const ofOne =
    !asksForMany.test(first(reading)) && reading.periods.length === 0 && !has(reading, 'meeting', 'lastDay');
  const yesNo = /^(ar|e|har|is|are|has|vem|who|hur|how)$/.test(first(reading)) && !says(reading, everything);
  if (ofOne || yesNo) return undefined;
  const day = today(now).toString();
  const [period] = reading.periods;
  if (has(reading, 'meeting') && (period === undefined || untilAt(reading, period.at[0]))) {
    const meeting = meetingOf(reading, board, day);
    return meeting === undefined ? { ask: 'next' } : { ask: 'due', to: meeting.start.slice(0, 10) };
  }
  if (period !== undefined) return { ask: 'due', ...stretchOf(reading, period) };
  return { ask: 'next' };
}

/** "före den 12 oktober" ends with the day before, "till" and "senast" with that day; both begin today. */
function stretchOf(reading: Reading, period: Period): Pick<DeadlineSlots, 'from' | 'to'> {
  // "Innan jul" ends with Christmas by itself.
  if (period.grain === 'span' && period.relative) return { to: period.to };
  const until = untilAt(reading, period.at[0]);
  if (until === undefined) return { from: period.from, to: period.to };
  return { to: until === 'before' ? dayOf(period.from).subtract({ days: 1 }).toString() : period.to };
}

function untilAt(reading: Reading, at: number): 'before' | 'until' | undefined {
  const lead = reading.tokens.slice(Math.max(0, at - 3), at + 1).map(({ folded }) => folded);
  if (lead.some((word) => /^(fore|innan|before)$/.test(word))) return 'before';
  return lead.some((word) => /^(till|tills|infor|senast|by|until)$/.test(word)) ? 'until' : undefined;
}

/** "och budgeten?", "i november då?": another thing, or another stretch, of the same question. */
function followed(reading: Reading, items: readonly string[], before: DeadlineSlots): DeadlineSlots | undefined {
  const { items: _, controls: _controls, year: _year, ...rest } = before;
  const ofThing = before.items !== undefined || before.controls === true;
  if (ofThing && items.length > 0) return { ...rest, ...itemsOf(items), ...yearOf(reading) };
  if (ofThing && reading.years.length > 0) return { ...before, ...yearOf(reading) };
  if (ofThing && has(reading, 'who')) return { ...before, ask: 'who' };
  const [period] = reading.periods;
  if ((before.ask === 'due' || before.ask === 'next') && period !== undefined)
    return { ask: 'due', ...stretchOf(reading, period) };
  return undefined;
}
