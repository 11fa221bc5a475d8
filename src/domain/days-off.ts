/** Days on which nothing falls due: a term that ends on one runs to the next working day (lag 1930:173, 2 §). Pure. */
import { Temporal } from 'temporal-polyfill';

/** Month and day of what falls on the same date each year, the eves included. */
const fixed: ReadonlySet<string> = new Set([
  ...['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'],
]);
/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday; the other movable ones fall on weekends. */
const fromEaster: ReadonlySet<number> = new Set([-2, 1, 39]);
const [friday, saturday] = [5, 6];

export function isDayOff(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek >= saturday || fixed.has(day.toString().slice(5))) return true;
  const isMidsummerEve = day.month === 6 && day.day >= 19 && day.day <= 25 && day.dayOfWeek === friday;
  return isMidsummerEve || fromEaster.has(easterSunday(day.year).until(day).days);
}

/** The day itself, or the first one after it on which something can fall due. */
export function workingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  let next = day;
  while (isDayOff(next)) next = next.add({ days: 1 });
  return next;
}

/** The day itself, or the last one before it that is no day off. */
export function workingDayUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  let last = day;
  while (isDayOff(last)) last = last.subtract({ days: 1 });
  return last;
}

const easters = new Map<number, Temporal.PlainDate>();

function easterSunday(year: number): Temporal.PlainDate {
  const easter = easters.get(year) ?? computedEaster(year);
  easters.set(year, easter);
  return easter;
}

/** Easter of the Gregorian calendar, as Meeus, Jones and Butcher compute it. */
function computedEaster(year: number): Temporal.PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}
