/** Meetings as iCalendar files: read back with another library, in whatever time zone the process runs. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test } from 'vitest';
import type { Board } from '../../src/domain/board.ts';
import { timeZone } from '../../src/domain/dates.ts';
import { MeetingId } from '../../src/domain/records.ts';
import { calendarOf, calendarText, type Dated, wholeCalendar } from '../../src/meetings/calendar.ts';
import { board } from '../questions/whole-bot.ts';

const now = Temporal.Instant.from('2022-09-01T06:00:00Z');
const ownZone = process.env.TZ;
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

const of = { name: { sv: 'Norrbottens e-nämnd', en: 'Norrbotten e-board' } };

function meeting(fields: Partial<Dated> & Pick<Dated, 'start'>): Dated {
  return { id: MeetingId.parse('namnden-1'), kind: 'meeting', of, ...fields };
}

interface Event {
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  /** Local time, or a day. */
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: string;
  /** By the zone's rules in the file itself, not by those of the machine. */
  readonly startInstant: number;
  readonly stamp: string;
}

/** The file as another program reads it. */
function parse(text: string): { readonly calendar: ICAL.Component; readonly events: readonly Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    }),
  );
  const events = calendar.getAllSubcomponents('vevent').map((component): Event => {
    const event = new ICAL.Event(component);
    const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
    const end = component.getFirstPropertyValue('dtend') as ICAL.Time | null;
    const zone = component.getFirstProperty('dtstart')?.getParameter('tzid') as string | undefined;
    const rules = zone === undefined ? ICAL.Timezone.utcTimezone : zones.get(zone);
    if (rules === undefined) throw new Error(`the file does not say what ${zone} is`);
    const here = start.clone();
    here.zone = rules;
    return {
      ...{ uid: event.uid, summary: event.summary, location: event.location, zone: zone ?? '' },
      ...{ start: start.toString(), end: end?.toString() },
      startInstant: here.toUnixTime(),
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toString(),
    };
  });
  return { calendar, events };
}

/** The lines as they were before they were folded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('one meeting', () => {
  test('has its hours in Swedish time, with the rules of the zone', () => {
    const text = calendarOf(board, { meeting: 'namnden-2022-10-12' }, now) ?? '';
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'PRODID:-//Nämndboten//Möten//SV',
        'TZID:Europe/Stockholm',
        'UID:namnden-2022-10-12@namndboten',
        'DTSTAMP:20220901T060000Z',
        'DTSTART;TZID=Europe/Stockholm:20221012T100000',
        'DTEND;TZID=Europe/Stockholm:20221012T160000',
        'SUMMARY:Norrbottens e-nämnd: möte',
      ]),
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toMatch(/Berlin|ATTENDEE|ORGANIZER|DESCRIPTION|X-WR-CALNAME|REFRESH-INTERVAL/);
    expect(parse(text).events).toMatchObject([{ start: '2022-10-12T10:00:00', zone: 'Europe/Stockholm' }]);
  });

  test.for([
    ['without hours', { start: '2021-12-16' }, '2021-12-16', '2021-12-17'],
    ['of several days', { start: '2022-09-21', end: '2022-09-22' }, '2022-09-21', '2022-09-23'],
    ['over the year’s end', { start: '2022-12-31', end: '2023-01-01' }, '2022-12-31', '2023-01-02'],
    ['on a leap day', { start: '2024-02-29' }, '2024-02-29', '2024-03-01'],
    ['without a known end', { start: '2022-03-16T13:00' }, '2022-03-16T13:00:00', undefined],
    [
      'that ends with a day',
      { start: '2022-03-16T13:00', end: '2022-03-17' },
      '2022-03-16T13:00:00',
      '2022-03-18T00:00:00',
    ],
  ] as const)('%s', ([, times, start, end]) => {
    expect(parse(calendarText([meeting(times)], now)).events).toMatchObject([{ start, end }]);
  });

  test.for([
    ['before the clocks go forward', '2022-03-27T01:30', '2022-03-27T00:30:00Z'],
    ['after the clocks went forward', '2022-03-27T10:00', '2022-03-27T08:00:00Z'],
    ['before the clocks go back', '2022-10-29T10:00', '2022-10-29T08:00:00Z'],
    ['after the clocks went back', '2022-10-30T10:00', '2022-10-30T09:00:00Z'],
  ] as const)('%s is at the right instant by the file’s own rules', ([, start, instant]) => {
    const [event] = parse(calendarText([meeting({ start })], now)).events;
    expect(event).toMatchObject({ start: `${start}:00`, zone: 'Europe/Stockholm' });
    expect(event?.startInstant).toBe(Temporal.Instant.from(instant).epochMilliseconds / 1000);
  });

  test('that nobody knows has no calendar', () => {
    expect(calendarOf(board, { meeting: 'lunch' }, now)).toBeUndefined();
    expect(calendarOf(board, { body: 'lunch' }, now)).toBeUndefined();
  });
});

describe('a body’s calendar', () => {
  test('has all its meetings, a name, and when to look again', () => {
    const text = calendarOf(board, { body: 'beredningsgruppen' }, now) ?? '';
    const { calendar, events } = parse(text);
    expect(events.map(({ uid }) => uid)).toEqual(
      board.meetings('beredningsgruppen').map(({ id }) => `${id}@namndboten`),
    );
    expect(events.find(({ start }) => start === '2022-09-21')).toMatchObject({
      summary: 'Beredningsgruppen: strategidagar',
      end: '2022-09-23',
    });
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Beredningsgruppen: möten');
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT12H');
    // What is said of the calendar comes before what is in it (RFC 5545, 3.6).
    expect(unfolded(text).slice(0, unfolded(text).indexOf('BEGIN:VTIMEZONE'))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Nämndboten//Möten//SV', 'METHOD:PUBLISH'],
      ...['NAME:Beredningsgruppen: möten', 'X-WR-CALNAME:Beredningsgruppen: möten'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'],
    ]);
    expect(unfolded(text)[unfolded(text).indexOf('END:VTIMEZONE') + 1]).toBe('BEGIN:VEVENT');
    // The rules once, whatever the number of meetings.
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  test('has a name that cannot end its line', () => {
    const named = { ...board.records.body[0], name: { sv: 'A, B;\r\nATTACH:http://x', en: 'x' } };
    const odd = { findBody: () => named, meetings: () => [] } as unknown as Board;
    const text = calendarOf(odd, { body: 'x' }, now) ?? '';
    expect(unfolded(text)).toContain('X-WR-CALNAME:A\\, B\\; ATTACH:http://x: möten');
    expect(parse(text).events).toEqual([]);
  });

  test('of all bodies has every meeting', () => {
    expect(parse(wholeCalendar(board, now)).events).toHaveLength(board.records.meeting.length);
  });
});

test.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'])(
  'a process in %s writes the same',
  (zone) => {
    const expected = wholeCalendar(board, now);
    process.env.TZ = zone;
    expect(Temporal.Now.timeZoneId()).toBe(zone);
    expect(wholeCalendar(board, now)).toBe(expected);
  },
);

const day = fc.integer({ min: 0, max: 40 * 366 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));
const edges = fc
  .constantFrom('2024-02-29', '2000-02-29', '2022-12-31', '2023-01-01', '2022-03-27', '2022-10-30')
  .map((text) => Temporal.PlainDate.from(text));
const days = fc.oneof(day, edges);

/** Hours that the clocks skip do not exist, and no meeting is at them. */
function exists(time: Temporal.PlainDateTime): boolean {
  return time.toZonedDateTime(timeZone).toPlainDateTime().equals(time);
}

const timed = fc
  .record({ day: days, minute: fc.nat(24 * 60 - 1), minutes: fc.integer({ min: 1, max: 5 * 24 * 60 }) })
  .map(({ day: first, minute, minutes }) => {
    const start = first.toPlainDateTime().add({ minutes: minute });
    return { start, end: start.add({ minutes }) };
  })
  .filter(({ start, end }) => exists(start) && exists(end))
  .map(({ start, end }) => ({ start: start.toString().slice(0, 16), end: end.toString().slice(0, 16) }));
const wholeDays = fc
  .record({ day: days, more: fc.nat(5) })
  .map(({ day: first, more }) => ({ start: first.toString(), end: first.add({ days: more }).toString() }));

const words = fc
  .oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1, maxLength: 300 }))
  .map((sv) => ({ sv, en: 'x' }));
/** What is left of a text: no control characters, one line. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

test('any meeting reads back as it was, in lines of 75 bytes', () => {
  const zones = fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Europe/Stockholm');
  fc.assert(
    fc.property(fc.oneof(timed, wholeDays), words, fc.option(words), zones, ({ start, end }, name, place, zone) => {
      process.env.TZ = zone;
      const text = calendarText([meeting({ start, end, of: { name }, place: place ?? undefined })], now);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
      const [event] = parse(text).events;
      const isDay = start.length === 10;
      expect(event).toMatchObject({
        start: isDay ? start : `${start}:00`,
        end: isDay ? Temporal.PlainDate.from(end).add({ days: 1 }).toString() : `${end}:00`,
        zone: isDay ? '' : timeZone,
      });
      const capital = name.sv.charAt(0).toUpperCase() + name.sv.slice(1);
      expect(event?.summary).toBe(kept(`${capital}: möte`));
      expect(event?.location ?? '').toBe(kept(place?.sv ?? ''));
      if (isDay) return;
      const instant = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).epochMilliseconds;
      // In the hour that the clocks repeat the two libraries may each mean another one of the two.
      const off = Math.abs((event?.startInstant ?? 0) - instant / 1000);
      expect(start.slice(11, 13) === '02' ? off % 3600 : off).toBe(0);
    }),
    { numRuns: 400 },
  );
});
