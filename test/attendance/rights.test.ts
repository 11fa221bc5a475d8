/** Which role may do what, as a table that the secretary could read. */
import { describe, expect, it } from 'vitest';
import { BodyId, personRoles } from '../../src/domain/records.ts';
import { may, type Right, rolesWith } from '../../src/domain/rights.ts';
import type { Person, Role } from '../../src/domain/roster.ts';

const rights: Readonly<Record<Right, readonly Role['role'][]>> = {
  call: ['secretary', 'coordinator'],
  takeAttendance: ['secretary', 'chair', 'coordinator'],
  registerOthers: ['secretary', 'chair', 'coordinator'],
  correctAttendance: ['secretary'],
  plan: ['secretary', 'coordinator'],
  decide: ['chair'],
  propose: ['member', 'substitute', 'chair', 'secretary', 'coordinator', 'project-manager'],
  writeMinutes: ['secretary', 'coordinator', 'chair'],
  announceMinutes: ['secretary', 'coordinator'],
  seeReach: ['secretary', 'coordinator'],
  administer: ['coordinator'],
};
const [own, other] = [BodyId.parse('namnden'), BodyId.parse('beredningsgruppen')];
const table = Object.entries(rights).flatMap(([right, roles]) =>
  personRoles.map((role) => [role, right as Right, roles.includes(role)] as const),
);
const holding = (...roles: readonly Role[]): Person => ({ email: 'a@example.org', name: 'A', roles });

describe('rights', () => {
  it.each(table)('%s, %s: %s', (role, right, allowed) => {
    // A role of one body holds in that body alone; one without a body holds everywhere.
    expect(may(holding({ role, body: own }), right, own)).toBe(allowed);
    expect(may(holding({ role, body: own }), right, other)).toBe(false);
    expect(may(holding({ role, body: own }), right)).toBe(false);
    expect(may(holding({ role }), right, own)).toBe(allowed);
    expect(may(holding({ role }), right)).toBe(allowed);
    expect(rolesWith(right).includes(role)).toBe(allowed);
  });

  it('come from any of the roles that a person has', () => {
    const person = holding({ role: 'member', body: own }, { role: 'chair', body: own });
    expect(may(person, 'takeAttendance', own)).toBe(true);
    expect(may(holding(), 'takeAttendance', own)).toBe(false);
  });
});
