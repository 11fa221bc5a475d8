/** Who adjusts the minutes: the chair and one more who served (Kommunallagen 5:69, 6:35). Pure. */
import { standingOf } from '../attendance/standing.ts';
import type { Board } from '../domain/board.ts';
import { type Holder, holdersOf } from '../domain/roster.ts';
import type { Sitting } from './sitting.ts';

export interface Server extends Holder {
  readonly substitute: boolean;
}

/** Everybody who served at the meeting, or voted between meetings, in the order of the seats. */
export function whoServed({ roll, cases }: Sitting): Server[] {
  const servers =
    roll === undefined
      ? cases.flatMap(({ case: { seats, rounds } }) => {
          const voters = new Set(rounds.flatMap(({ votes }) => votes.map(({ email }) => email)));
          return seats
            .flatMap(({ ordinary, substitutes }) => [
              ...(ordinary === undefined ? [] : [{ ...ordinary, substitute: false }]),
              ...substitutes.map((holder) => ({ ...holder, substitute: true })),
            ])
            .filter(({ email }) => voters.has(email));
        })
      : standingOf(roll).flatMap(({ services }) => services);
  const seen = new Set<string>();
  return servers.flatMap(({ email, name, substitute }) => {
    if (seen.has(email)) return [];
    seen.add(email);
    return [{ email, name, substitute }];
  });
}

/** The body's chair, where the chair led this: always between meetings, else by having served. */
export function chairOf(board: Board, sitting: Sitting): Holder | undefined {
  const { body, day, roll } = sitting;
  const seat = board.roster.seats(body, day).find(({ municipality }) => municipality === body.chair);
  const chairs = [
    ...board.roster.having('chair', body.id, day),
    ...(seat?.ordinary === undefined ? [] : [seat.ordinary]),
  ];
  if (roll === undefined) return chairs[0];
  const served = new Set(whoServed(sitting).map(({ email }) => email));
  return chairs.find(({ email }) => served.has(email));
}

/** The chair and the first other ordinary member who served; without the chair the first two. */
export function defaultAdjusters(board: Board, sitting: Sitting): string[] {
  const chair = chairOf(board, sitting);
  const others = whoServed(sitting).filter(({ email }) => email !== chair?.email);
  const inOrder = [...others.filter(({ substitute }) => !substitute), ...others.filter(({ substitute }) => substitute)];
  return [...(chair === undefined ? [] : [chair]), ...inOrder].slice(0, 2).map(({ email }) => email);
}

/** What somebody was called at the meeting; by now the roster may say otherwise. */
export function nameIn(board: Board, { roll, cases, day }: Sitting, email: string): string {
  const seats = [...(roll?.seats ?? []), ...cases.flatMap((each) => each.case.seats)];
  const holder = holdersOf(seats).find((each) => each.email === email);
  return holder?.name ?? board.roster.person(email, day)?.name ?? email;
}
