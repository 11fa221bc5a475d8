/** Who answers for what has a last day: an office's holders after what they have handed on. Pure. */
import * as say from '../../cards/sentences/deadlines.ts';
import { listOf, plain } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import type { BodyId, Words } from '../../domain/records.ts';
import { afterDelegation, responsibleFor } from '../../reminders/people.ts';
import { entryOf } from '../../reminders/task.ts';

export interface Answering {
  /** Addresses of those whom it waits for today. */
  readonly people: readonly string[];
  /** As it is said: the office, or the name of whom it was handed to. */
  readonly named: Words;
  readonly isHanded: boolean;
}

/** Those who answer for it, each replaced by whom they handed it to: the same people who are reminded of it. */
export function answeringFor(
  board: Board,
  of: { readonly key: string; readonly responsible: string | undefined; readonly body: BodyId; readonly day: string },
): Answering {
  const office = board.records.office.find(({ id }) => id === of.responsible);
  const seated = of.responsible === undefined ? undefined : board.findBody(of.responsible);
  const entry = entryOf(board, of.key);
  const responsible = responsibleFor(board, of.responsible, of.body, of.day);
  const people = afterDelegation(of.key, responsible, entry).map(({ email }) => email);
  if (entry.delegated.length > 0) {
    const called = new Map(entry.delegated.map(({ to, name }) => [to, name]));
    const names = people.map((email) => called.get(email) ?? board.roster.person(email, of.day)?.name ?? email);
    return { people, named: listOf(names.map(plain)), isHanded: true };
  }
  const named =
    seated?.name ?? (office === undefined ? say.nobodyNamed : say.officeName(office.name, office.holder.state));
  return { people, named, isHanded: false };
}
