/** Answers what only registered attendance tells: who served, which municipalities took part, which did not. Pure. */
import { occasion, title } from '../../cards/sentences/attendance.ts';
import * as say from '../../cards/sentences/registered.ts';
import { capital, concat, date, plain } from '../../cards/sentences/words.ts';
import type { Answer, Detail, FollowUp } from '../../domain/answer.ts';
import type { MunicipalityId, Words } from '../../domain/records.ts';
import type { Row } from './facts.ts';
import type { Registered, SeatRecord } from './registered.ts';
import type { AttendanceSlots, SeatAsk } from './slots.ts';

type Listed = Row & { readonly registered: Registered };

/** A list that is no statistic says nothing about who took part. */
const isListed = (row: Row): row is Listed => row.registered?.figure !== undefined;
const isServed = ({ served }: SeatRecord): boolean => served.length > 0;
const byBody = (rows: readonly Listed[]): Listed[][] => [...Map.groupBy(rows, (row) => row.body.id).values()];
/** So many meetings are told in whole sentences. */
const tellable = 2;

/** The answer, or undefined where none of the meetings was registered. */
export function answerSeats(rows: readonly Row[], slots: AttendanceSlots, ask: SeatAsk): Answer | undefined {
  const listed = rows.filter(isListed);
  if (listed.length === 0) return undefined;
  const others = rows.filter((row) => !isListed(row));
  const text = concat(byBody(listed).map((own) => textOf(own, slots, ask)));
  const isDated = slots.meeting !== undefined || slots.from !== undefined;
  return {
    outcome: 'answer',
    // Of a meeting that was asked for it is said that nothing more is known.
    text:
      isDated && others.length > 0 && others.length <= tellable
        ? concat([text, say.countsOnly(others.map((row) => occasion(row.body.name, row.day)))])
        : text,
    title,
    detail: detailOf(listed),
    sources: listed.map(({ registered }) => registered.citation),
    followUps: followUps(listed, slots),
  };
}

function textOf(rows: readonly Listed[], slots: AttendanceSlots, ask: SeatAsk): Words {
  switch (ask) {
    case 'own':
      return concat((slots.municipalities ?? []).map((municipality) => own(rows, municipality)));
    case 'missing':
      return missing(rows);
    case 'names':
    case 'municipalities':
      return there(rows, ask === 'municipalities');
    case 'substitutes':
      return concat(rows.map(substitutes));
    case 'each':
      return say.each({ ...span(rows), groups: grouped(tally(rows)) });
    case 'mostOften':
    case 'leastOften':
      return oftenest(rows, ask === 'mostOften');
  }
}

/** What every sentence about one meeting's seats says of the meeting. */
function at(row: Listed, names: readonly string[]): say.Occasion {
  return { body: row.body.name, day: row.day, of: row.registered.seats.length, names };
}

function there(rows: readonly Listed[], municipalities: boolean): Words {
  return concat(
    rows.map((row) => {
      const served = row.registered.seats.filter(isServed);
      const names = municipalities
        ? served.map(({ name }) => name)
        : served.flatMap((seat) => seat.served.map(({ name }) => name));
      const isTold = rows.length <= tellable;
      return say.tookPart({ ...at(row, isTold ? names : []), seats: served.length, municipalities });
    }),
  );
}

function substitutes(row: Listed): Words {
  const served = row.registered.seats.flatMap((seat) => seat.served.filter(({ substitute }) => substitute));
  return say.substitutesServed(
    at(
      row,
      served.map(({ name }) => name),
    ),
  );
}

function missing(rows: readonly Listed[]): Words {
  const away = (row: Listed) => at(row, namesOf(row.registered.seats.filter((seat) => !isServed(seat))));
  const [only, another] = rows;
  if (only === undefined || another !== undefined) return say.awayInTurn(rows.map(away));
  const bySubstitute = only.registered.seats.filter(
    (seat) => isServed(seat) && seat.served.every(({ substitute }) => substitute),
  );
  return say.stayedAway({ ...away(only), bySubstitute: namesOf(bySubstitute) });
}

const namesOf = (seats: readonly SeatRecord[]): string[] => seats.map(({ name }) => name);

/** One municipality's attendance; nothing of meetings at which it had no seat. */
function own(rows: readonly Listed[], municipality: MunicipalityId): Words {
  const seats = rows.flatMap((row) => {
    const seat = row.registered.seats.find((each) => each.municipality === municipality);
    return seat === undefined ? [] : [{ row, seat }];
  });
  const [first, another] = seats;
  if (first === undefined) return say.withoutSeat(municipality, rows[0]?.body.name ?? plain(''));
  const { name } = first.seat;
  const { body, day } = first.row;
  if (another === undefined)
    return say.ownAt({ municipality: name, body: body.name, day, names: first.seat.served.map((each) => each.name) });
  const days = (served: boolean) => seats.filter(({ seat }) => isServed(seat) === served).map(({ row }) => row.day);
  return say.ownOver({ municipality: name, body: body.name, there: days(true), away: days(false) });
}

interface Tally {
  readonly name: string;
  readonly attended: number;
  readonly meetings: number;
}

/** How often each municipality took part, in the order of the seats. */
function tally(rows: readonly Listed[]): Tally[] {
  const seats = rows.flatMap(({ registered }) => registered.seats);
  return [...Map.groupBy(seats, ({ municipality }) => municipality).values()].map((each) => ({
    name: each[0]?.name ?? '',
    attended: each.filter(isServed).length,
    meetings: each.length,
  }));
}

/** The body, and the years that the meetings lie in. */
function span(rows: readonly Listed[]): { readonly body: Words; readonly years: string } {
  const years = [...new Set(rows.map(({ day }) => day.slice(0, 4)))].join('–');
  return { body: rows[0]?.body.name ?? plain(''), years };
}

/** The municipalities that took part equally often, the most diligent first. */
function grouped(all: readonly Tally[]): { readonly names: readonly string[]; readonly count: Words }[] {
  const share = ({ attended, meetings }: Tally): number => attended / meetings;
  const groups = Map.groupBy(
    [...all].sort((a, b) => share(b) - share(a)),
    ({ attended, meetings }) => `${attended}/${meetings}`,
  );
  return [...groups.values()].map((own) => ({
    names: own.map(({ name }) => name),
    count: say.countOf(own[0]?.attended ?? 0, own[0]?.meetings ?? 0),
  }));
}

function oftenest(rows: readonly Listed[], most: boolean): Words {
  const all = tally(rows);
  const shares = all.map(({ attended, meetings }) => attended / meetings);
  const extreme = most ? Math.max(...shares) : Math.min(...shares);
  const chosen = all.filter((_, index) => shares[index] === extreme);
  const { attended = 0, meetings = 0 } = chosen[0] ?? {};
  const said = { ...span(rows), attended, meetings };
  if (chosen.length === all.length) return say.allAlike(said);
  return say.oftenest({ ...said, names: chosen.map(({ name }) => name), most });
}

/** One meeting seat by seat; several as how often each municipality took part. */
function detailOf(rows: readonly Listed[]): Detail {
  const [only, another] = rows;
  if (only !== undefined && another === undefined) {
    return {
      shape: 'facts',
      rows: only.registered.seats.map((seat) => ({ label: plain(seat.name), value: servedWords(seat) })),
    };
  }
  const bodies = byBody(rows);
  const [own = []] = bodies;
  if (bodies.length > 1)
    return {
      shape: 'list',
      items: rows.map((row) => ({
        heading: concat([capital(row.body.name), date(row.day)]),
        text: concat(
          row.registered.seats.filter(isServed).map(({ name }) => plain(name)),
          ', ',
        ),
      })),
    };
  return {
    shape: 'table',
    columns: [say.columns.municipality, say.columns.attended],
    rows: tally(own).map(({ name, attended, meetings }) => [plain(name), say.countOf(attended, meetings)]),
  };
}

function servedWords({ served }: SeatRecord): Words {
  if (served.length === 0) return say.columns.nobody;
  return concat(
    served.map(({ name, substitute }) => say.servedBy(name, substitute)),
    ', ',
  );
}

function followUps(rows: readonly Listed[], { ask }: AttendanceSlots): FollowUp[] {
  const [only, another] = rows;
  if (only === undefined) return [];
  const button = (label: Words, slots: AttendanceSlots): FollowUp => ({
    label,
    question: { kind: 'attendance', slots },
  });
  const body = only.body.id;
  if (another !== undefined)
    return ask === 'leastOften' ? [] : [button(say.buttons.least, { body, ask: 'leastOften' })];
  const of = { body, meeting: only.meeting.id };
  return [
    ...(ask === 'missing' ? [] : [button(say.buttons.missing, { ...of, ask: 'missing' })]),
    ...(ask === 'names' ? [] : [button(say.buttons.names, { ...of, ask: 'names' })]),
  ];
}
