/** Who answers for what has a last day: an office's holders after what they have handed on. Pure. */
import * as say from '../../cards/sentences/deadlines.ts';
import { listOf, plain } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import type { BodyId, Words } from '../../domain/records.ts';

export interface Answering {
  /** Addresses of those whom it waits for today. */
  readonly people: readonly string[];
  /** As it is said: the office, or the name of whom it was handed to. */
  readonly named: Words;
  readonly isHanded: boolean;
}

/** Those who hold an office (or sit in a body), each replaced by whom they handed the task to. */
export function answeringFor(
  board: Board,
  of: { readonly key: string; readonly responsible: string | undefined; readonly body: BodyId; readonly day: string },
): Answering {
  const office = board.records.office.find(({ id }) => id === of.responsible);
  const seated = of.responsible === undefined ? undefined : board.findBody(of.responsible);
  const holders =
    seated !== undefined
      ? board.roster.seats(seated, of.day).flatMap(({ ordinary }) => ordinary?.email ?? [])
      : office?.role === undefined
        ? []
        : board.roster.having(office.role, of.body, of.day).map(({ email }) => email);
  const handed = afterHanding(board, of.key, holders);
  const named =
    seated?.name ?? (office === undefined ? say.nobodyNamed : say.officeName(office.name, office.holder.state));
  return handed === undefined
    ? { people: holders, named, isHanded: false }
    : { people: handed.people, named: listOf(handed.names.map(plain)), isHanded: true };
}

/** Undefined where nobody has handed anything on; the last one to be handed it has it. */
function afterHanding(
  board: Board,
  key: string,
  holders: readonly string[],
): { readonly people: string[]; readonly names: string[] } | undefined {
  const steps = board.registry.task.get(key)?.delegated ?? [];
  if (steps.length === 0) return undefined;
  let people = [...holders];
  for (const { from, to } of steps)
    if (from.length === 0 || from.some((email) => people.includes(email)))
      people = [...people.filter((email) => !from.includes(email) && email !== to), to];
  const called = new Map(steps.map(({ to, name }) => [to, name]));
  return { people, names: people.map((email) => called.get(email) ?? nameOf(board, email)) };
}

function nameOf(board: Board, email: string): string {
  return board.records.membership.find((row) => row.email.toLowerCase() === email)?.name ?? email;
}
