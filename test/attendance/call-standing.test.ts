/** How the answers to a call stand: who comes, and which substitute is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafe, outlookOf, repliesOf, withReply } from '../../src/attendance/call-standing.ts';
import { BodyId, MeetingId } from '../../src/domain/records.ts';
import { type Call, type Reply, replies } from '../../src/domain/registry.ts';
import { holdersOf, type Seat, seatOf } from '../../src/domain/roster.ts';
import { instant, someSeats, text } from './arbitrary.ts';

interface Said {
  readonly email: string;
  readonly reply: Reply;
}

function callTo(seats: readonly Seat[]): Call {
  return {
    ...{ meeting: MeetingId.parse('namnden-2022-10-12'), body: BodyId.parse('namnden') },
    ...{ sentAt: text(instant(-86_400)), by: 'sekreterare@example.org', seats, replies: [] },
  };
}

function answered(call: Call, { email, reply }: Said): Call {
  const seat = seatOf(call.seats, email);
  if (seat === undefined) throw new RangeError(`${email} has no seat`);
  return withReply(call, seat, email, reply, text(instant(0)));
}

/** Answers of the people of these seats; only a substitute serves. */
function answersOf(seats: readonly Seat[]): fc.Arbitrary<readonly Said[]> {
  const members = new Set(seats.flatMap(({ ordinary }) => ordinary?.email ?? []));
  const said = fc
    .constantFrom(...holdersOf(seats))
    .chain(({ email }) =>
      fc
        .constantFrom(...replies.filter((reply) => reply !== 'serving' || !members.has(email)))
        .map((reply) => ({ email, reply })),
    );
  return fc.array(said, { maxLength: 20 });
}

const someCall = someSeats.chain((seats) => answersOf(seats).map((all) => all.reduce(answered, callTo(seats))));

describe('the outlook of a call', () => {
  it('has every seat once, with at most one person, who belongs to it', () => {
    fc.assert(
      fc.property(someCall, (call) => {
        const outlook = outlookOf(call);
        expect(outlook.map(({ municipality }) => municipality)).toEqual(call.seats.map((seat) => seat.municipality));
        for (const { municipality, outlook: seat } of outlook)
          if (seat.state !== 'empty') expect(seatOf(call.seats, seat.who.email)?.municipality).toBe(municipality);
      }),
    );
  });

  it('says of each seat what the answers of its people come to', () => {
    fc.assert(
      fc.property(someCall, (call) => {
        const said = repliesOf(call);
        for (const [index, { ordinary, substitutes }] of call.seats.entries()) {
          const state = outlookOf(call)[index]?.outlook;
          const own = ordinary === undefined ? 'cannot' : said.get(ordinary.email);
          const promised = substitutes.find(({ email }) => said.get(email) === 'serving');
          const first = substitutes.find(({ email }) => said.get(email) !== 'cannot');
          if (own === undefined) expect(state).toEqual({ state: 'waiting', who: ordinary });
          else if (own !== 'cannot') expect(state).toEqual({ state: 'coming', who: ordinary });
          else if (promised !== undefined) expect(state).toEqual({ state: 'serving', who: promised });
          else expect(state).toEqual(first === undefined ? { state: 'empty' } : { state: 'asked', who: first });
        }
      }),
    );
  });

  it('is certain of a seat only by a promise of whoever is to sit there', () => {
    fc.assert(
      fc.property(someCall, (call) => {
        const said = repliesOf(call);
        for (const seat of outlookOf(call).filter(isSafe)) {
          const { outlook } = seat;
          expect('who' in outlook ? said.get(outlook.who.email) : undefined).toMatch(/^(coming|serving)$/);
        }
      }),
    );
  });

  it('ends a promise to serve when the ordinary holder comes: needed again, the substitute is asked again', () => {
    fc.assert(
      fc.property(someCall, (call) => {
        for (const [index, { ordinary, substitutes }] of call.seats.entries()) {
          if (ordinary === undefined) continue;
          const comes = answered(call, { email: ordinary.email, reply: 'coming' });
          expect(outlookOf(comes)[index]?.outlook).toEqual({ state: 'coming', who: ordinary });
          expect(substitutes.some(({ email }) => repliesOf(comes).get(email) === 'serving')).toBe(false);
          const cannot = answered(comes, { email: ordinary.email, reply: 'cannot' });
          expect(outlookOf(cannot)[index]?.outlook.state).toMatch(/^(asked|empty)$/);
        }
      }),
    );
  });

  it('keeps one answer of each, the last', () => {
    const some = someSeats.chain((seats) =>
      answersOf(seats).map((all) => ({ call: all.reduce(answered, callTo(seats)), last: all.at(-1) })),
    );
    fc.assert(
      fc.property(some, ({ call, last }) => {
        expect(new Set(call.replies.map(({ email }) => email)).size).toBe(call.replies.length);
        if (last !== undefined) expect(repliesOf(call).get(last.email)).toBe(last.reply);
      }),
    );
  });

  it('does not depend on the order in which different seats answer', () => {
    const some = someSeats.chain((seats) => fc.tuple(fc.constant(seats), answersOf(seats)));
    fc.assert(
      fc.property(some, ([seats, all]) => {
        const seatBySeat = seats.flatMap((seat) => all.filter(({ email }) => seatOf([seat], email) !== undefined));
        const outlook = (answers: readonly Said[]) => outlookOf(answers.reduce(answered, callTo(seats)));
        expect(outlook(seatBySeat)).toEqual(outlook(all));
      }),
    );
  });
});
