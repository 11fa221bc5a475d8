import type { Board } from '../domain/board.ts';
import type { Body } from '../domain/records.ts';
import { type Case, type Change, change, type PostWish, type Roll } from '../domain/registry.ts';
import { caseSubject } from '../domain/subjects.ts';
import { type Elector, electorateOf } from './electorate.ts';

/** The key of a body's next case. */
export function nextCaseKey(board: Board, body: Body): string {
  const own = [...board.registry.case.keys()].flatMap((key) => new RegExp(`^${body.id}-b(\\d+)$`).exec(key)?.[1] ?? []);
  return `${body.id}-b${Math.max(0, ...own.map(Number)) + 1}`;
}

/** The message that shows a case, in a conversation or in somebody's chat. */
export function casePost(key: string, to: PostWish['to'], inReply = false): PostWish {
  const target = 'person' in to ? to.person : to.conversation;
  return { key: `case:${key}@${target}`, subject: caseSubject(key), view: 'case', args: { case: key }, to, inReply };
}

export function caseChange(key: string, value: Case | null, action: string, before: unknown, after: unknown): Change {
  return change({ kind: 'case', key, value, action: `case.${action}`, before, after });
}

/** The attendance of the meeting at which a case is decided. */
export function rollOf(board: Board, of: Pick<Case, 'meeting'>): Roll | undefined {
  return of.meeting === undefined ? undefined : board.registry.roll.get(of.meeting);
}

export function electorate(board: Board, of: Case): Elector[] {
  if (of.meeting === undefined) return electorateOf(of, undefined);
  // Whoever comes and goes after the end changes nothing of what was decided, and by whom.
  const { closedAt } = of;
  const marks = (rollOf(board, of)?.marks ?? []).filter(({ at }) => closedAt === undefined || at <= closedAt);
  return electorateOf(of, { marks });
}

/** Whoever votes now and did not before is shown the case, since nobody else would tell them. */
export function newElectors(board: Board, before: Case, after: Case): string[] {
  const known = new Set(electorate(board, before).map(({ voter }) => voter?.email));
  return electorate(board, after).flatMap(({ voter }) =>
    voter === undefined || known.has(voter.email) ? [] : [voter.email],
  );
}
