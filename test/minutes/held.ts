/** A meeting of the board that was held, and cases that it and a steering group decided, as they stand in the registry. */
import { Board } from '../../src/domain/board.ts';
import { BodyId, MeetingId, type MunicipalityId } from '../../src/domain/records.ts';
import { type Case, emptyRegistry, type Minutes, type Registry, type Roll } from '../../src/domain/registry.ts';
import type { Holder, Seat } from '../../src/domain/roster.ts';
import { readBoard } from '../../src/import/read-board.ts';

const read = await readBoard('data/norrbotten');
if (!read.ok) throw new Error('the sample data has faults');
export const { records } = read;
const plain = new Board(records);

export const meeting = MeetingId.parse('namnden-2022-10-12');
export const key = 'namnden-2022-10-12';
export const groupKey = 'styrgrupp-hr-2022-10-03';

/** Swedish summer time is two hours ahead of UTC. */
export const at = (time: string, day = '2022-10-12'): string => `${day}T${time}:00.000Z`;

export const seatsOf = (body: string): Seat[] => plain.roster.seats(plain.body(body), '2022-10-12');
const holder = (body: string, municipality: string, substitute = false): Holder & { municipality: MunicipalityId } => {
  const seat = seatsOf(body).find((each) => each.municipality === municipality)!;
  return { municipality: seat.municipality, ...(substitute ? seat.substitutes[0]! : seat.ordinary!) };
};
export const member = (municipality: string) => holder('namnden', municipality);
export const substitute = (municipality: string) => holder('namnden', municipality, true);
export const manager = (municipality: string) => holder('styrgrupp-hr', municipality);

const mark = (who: ReturnType<typeof member>, status: 'present' | 'remote' | 'absent', time: string) => ({
  ...{ municipality: who.municipality, email: who.email },
  ...{ status, at: at(time) },
});

/** Ten municipalities; Boden's member leaves at noon for the substitute, Kalix comes late, Pajala at a distance. */
export const roll: Roll = {
  ...{ meeting, body: BodyId.parse('namnden'), seats: seatsOf('namnden') },
  ...{ openedAt: at('07:50'), openedBy: 'sekreterare@example.org' },
  ...{ closedAt: at('14:00'), closedBy: 'sekreterare@example.org' },
  marks: [
    ...['arjeplog', 'arvidsjaur', 'gallivare', 'jokkmokk', 'kiruna', 'lulea', 'pitea'].map((each) =>
      mark(member(each), 'present', '08:00'),
    ),
    mark(member('boden'), 'present', '08:00'),
    mark(substitute('boden'), 'present', '08:00'),
    mark(substitute('pitea'), 'remote', '08:00'),
    mark(member('pajala'), 'remote', '08:01'),
    mark(member('kalix'), 'present', '09:20'),
    mark(member('boden'), 'absent', '10:00'),
  ],
};

const vote = (who: ReturnType<typeof member>, answer: 'yes' | 'no' | 'abstain', time: string, day?: string) => ({
  ...{ municipality: who.municipality, email: who.email },
  ...{ vote: answer, at: at(time, day) },
});

const common = {
  ...{ createdBy: 'sekreterare@example.org', createdAt: at('06:00') },
  ...{ disqualified: [], reservations: [], reopened: [] },
};

/** A counter-proposal against the main one: it wins by the votes of those who were there at the time. */
export const budget: Case = {
  ...common,
  ...{ body: BodyId.parse('namnden'), meeting, title: 'Budget 2024', background: 'Rad ett\nRad två', state: 'closed' },
  proposals: [
    { id: 'p1', text: 'Budgeten godkänns.', by: member('lulea').email, name: member('lulea').name },
    { id: 'p2', text: 'Budgeten återremitteras.', by: member('kiruna').email, name: member('kiruna').name },
  ],
  openedAt: at('08:30'),
  seats: seatsOf('namnden'),
  rounds: [
    {
      ...{ yes: 'p1', no: 'p2' },
      votes: [
        ...['arjeplog', 'arvidsjaur', 'lulea', 'pitea'].map((each) => vote(member(each), 'yes', '09:30')),
        ...['boden', 'kiruna', 'jokkmokk', 'kalix', 'pajala'].map((each) => vote(member(each), 'no', '09:31')),
      ],
    },
  ],
  disqualified: [
    { ...{ email: member('gallivare').email, municipality: member('gallivare').municipality }, at: at('08:40') },
  ],
  reservations: [
    {
      ...{ municipality: member('lulea').municipality, email: member('lulea').email, name: member('lulea').name },
      ...{ reason: 'Tidplanen håller inte.', at: at('09:40') },
    },
  ],
  outcome: {
    ...{ result: 'approved', winner: 'p2', ruling: 'majority' },
    ...{ yes: 4, no: 5, abstain: 0, present: 9, seats: 14, needed: 8 },
  },
  ...{ closedAt: at('09:45'), closedBy: 'sekreterare@example.org', paragraph: { number: 21, year: 2022 } },
};

/** Decided by a steering group between meetings. */
export const intention: Case = {
  ...common,
  ...{ body: BodyId.parse('styrgrupp-hr'), title: 'Avsiktsförklaring', state: 'closed' },
  proposals: [{ id: 'p1', text: 'Kommunerna går vidare.', by: manager('lulea').email, name: manager('lulea').name }],
  openedAt: at('08:00', '2022-09-20'),
  seats: seatsOf('styrgrupp-hr'),
  rounds: [
    {
      ...{ yes: 'p1', no: null },
      votes: [
        ...['boden', 'kalix', 'kiruna', 'lulea', 'pitea', 'pajala', 'arjeplog'].map((each) =>
          vote(manager(each), 'yes', '09:00', '2022-09-21'),
        ),
        vote(manager('haparanda'), 'no', '10:00', '2022-09-22'),
      ],
    },
  ],
  outcome: {
    ...{ result: 'approved', winner: 'p1', ruling: 'majority' },
    ...{ yes: 7, no: 1, abstain: 0, present: 8, seats: 14, needed: 8 },
  },
  ...{ closedAt: at('22:30', '2022-10-02'), closedBy: 'deadline', paragraph: { number: 4, year: 2022 } },
};

export interface Held {
  readonly roll?: Roll | undefined;
  readonly cases?: Readonly<Record<string, Case>> | undefined;
  readonly minutes?: Readonly<Record<string, Minutes>> | undefined;
}

export const cases = { 'namnden-b1': budget, 'styrgrupp-hr-b1': intention };

/** The sample data with what was registered. */
export function boardWith(held: Held = {}): Board {
  const own = held.roll ?? roll;
  const registry: Registry = {
    ...emptyRegistry,
    roll: new Map([[own.meeting, own]]),
    case: new Map(Object.entries(held.cases ?? cases)),
    minutes: new Map(Object.entries(held.minutes ?? {})),
  };
  return new Board(records, registry);
}
