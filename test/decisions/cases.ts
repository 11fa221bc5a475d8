/** Cases of the sample board's steering group for HR, and boards that hold them. */
import { Temporal } from 'temporal-polyfill';
import { Board } from '../../src/domain/board.ts';
import { instantText } from '../../src/domain/dates.ts';
import type { Body } from '../../src/domain/records.ts';
import { BodyId, MunicipalityId } from '../../src/domain/records.ts';
import { Case, emptyRegistry, type Roll, type Vote } from '../../src/domain/registry.ts';
import { board as papers } from '../questions/whole-bot.ts';

export const now = Temporal.Instant.from('2022-09-01T08:00:00+02:00');
export const group = papers.body('styrgrupp-hr');
export const seats = papers.roster.seats(group, '2022-09-01');
export const key = 'styrgrupp-hr-b1';
/** The municipality of each seat, in the group's order. */
export const municipalities = seats.map(({ municipality }) => municipality as string);

export function chief(municipality: string): string {
  return `hr-chef.${municipality}@example.org`;
}

/** Votes as they would have been cast by the ordinary holders; the first seat's first. */
export function votesOf(...all: readonly Vote[]): Case['rounds'][number]['votes'] {
  return all.map((vote, index) => {
    const municipality = MunicipalityId.parse(municipalities[index]);
    return { municipality, email: chief(municipality), vote, at: instantText(now.add({ minutes: index + 1 })) };
  });
}

/** A case that was put forward between meetings, as far as it has come. */
export function caseOf(more: Partial<Case> = {}): Case {
  return Case.parse({
    ...{ body: 'styrgrupp-hr', title: 'Avgränsning', state: 'open', seats },
    proposals: [{ id: 'p1', text: 'Bara löner.', by: chief('lulea'), name: 'HR-chef Luleå' }],
    ...{ createdBy: chief('lulea'), createdAt: instantText(now), openedAt: instantText(now) },
    deadline: '2022-09-15T22:00:00.000Z',
    rounds: [{ yes: 'p1', no: null, votes: [] }],
    ...{ disqualified: [], reservations: [], reopened: [] },
    ...more,
  });
}

/** As many proposals, put against each other from the beginning. */
export function contested(count: number): Pick<Case, 'proposals'> {
  return {
    proposals: Array.from({ length: count }, (_, index) => ({
      ...{ id: `p${index + 1}`, text: `Väg ${index + 1}.`, by: chief('lulea'), name: 'HR-chef Luleå' },
    })),
  };
}

interface Holding {
  readonly cases?: Readonly<Record<string, Case>>;
  readonly rolls?: readonly Roll[];
  /** Where the group has other rules than in the papers, or another chair. */
  readonly rules?: Partial<Body['rules']>;
  readonly chair?: string | null;
}

export function boardWith({ cases = {}, rolls = [], rules = {}, chair }: Holding): Board {
  const { chair: printed, ...rest } = group;
  const presiding = chair === undefined ? printed : chair === null ? undefined : MunicipalityId.parse(chair);
  const own: Body = { ...rest, rules: { ...group.rules, ...rules }, ...(presiding && { chair: presiding }) };
  const body = papers.imported.body.map((each) => (each.id === group.id ? own : each));
  const roll = new Map(rolls.map((each) => [each.meeting as string, each]));
  return new Board({ ...papers.imported, body }, { ...emptyRegistry, roll, case: new Map(Object.entries(cases)) });
}

export const bodyId = BodyId.parse('styrgrupp-hr');
