/** Who sits where on a day: terms of office, the order of substitutes, a chair without a member's row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyId, Membership, MunicipalityId } from '../../src/domain/records.ts';
import { holdersOf, Roster } from '../../src/domain/roster.ts';

const body = { id: BodyId.parse('namnden'), seats: [MunicipalityId.parse('kalix'), MunicipalityId.parse('kiruna')] };

function row(email: string, role: Membership['role'], more: Partial<Membership> = {}): Membership {
  return Membership.parse({
    ...{ email: `${email}@example.org`, name: email, municipality: 'kalix', body: 'namnden', role },
    ...more,
  });
}
const names = (rows: readonly Membership[], day: string) =>
  holdersOf(new Roster(rows).seats(body, day)).map(({ name }) => name);

describe('the roster', () => {
  it('counts both days of a term of office', () => {
    const day = fc.integer({ min: 0, max: 27 }).map((offset) => `2022-10-${String(offset + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, day, fc.boolean(), fc.boolean(), (a, b, on, hasFrom, hasTo) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const term = { ...(hasFrom ? { from } : {}), ...(hasTo ? { to } : {}) };
        const roster = new Roster([row('a', 'member', term)]);
        const inOffice = (!hasFrom || from <= on) && (!hasTo || on <= to);
        expect(roster.person('a@example.org', on) !== undefined).toBe(inOffice);
        expect(roster.seats(body, on)[0]?.ordinary !== undefined).toBe(inOffice);
        expect(roster.having('member', body.id, on).length).toBe(inOffice ? 1 : 0);
        // The address is known before the term and after it.
        expect(roster.names('A@example.org')).toBe(true);
      }),
    );
  });

  it('lets one follow another without a day between or a day together', () => {
    const rows = [row('old', 'member', { to: '2022-10-11' }), row('new', 'member', { from: '2022-10-12' })];
    expect(names(rows, '2022-10-11')).toEqual(['old']);
    expect(names(rows, '2022-10-12')).toEqual(['new']);
  });

  it('puts substitutes in their order, those without one last', () => {
    const orders = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(orders, (given) => {
        const rows = [row('last', 'substitute'), ...given.map((order) => row(`nr${order}`, 'substitute', { order }))];
        const sorted = [...given].sort((a, b) => a - b).map((order) => `nr${order}`);
        expect(names(rows, '2022-10-12')).toEqual([...sorted, 'last']);
      }),
    );
  });

  it('gives the seat to the member, and to the chair where there is no other row', () => {
    const chair = row('chair', 'chair');
    expect(names([chair, row('member', 'member')], '2022-10-12')).toEqual(['member']);
    expect(names([chair], '2022-10-12')).toEqual(['chair']);
    expect(names([chair, row('member', 'member', { to: '2022-01-01' })], '2022-10-12')).toEqual(['chair']);
  });

  it('has a seat of every municipality, in the order of the body, also where nobody sits', () => {
    const [kalix, kiruna] = new Roster([row('a', 'member')]).seats(body, '2022-10-12');
    expect([kalix?.municipality, kiruna?.municipality]).toEqual(body.seats);
    expect(kiruna).toEqual({ municipality: 'kiruna', ordinary: undefined, substitutes: [] });
  });

  it('knows somebody by one address, however it is written, with all the roles of the day', () => {
    const rows = [row('a', 'member'), row('a', 'chair', { to: '2022-10-11' })];
    const roles = (day: string) => new Roster(rows).person('A@Example.org', day)?.roles.map(({ role }) => role);
    expect(roles('2022-10-11')).toEqual(['member', 'chair']);
    expect(roles('2022-10-12')).toEqual(['member']);
  });
});
