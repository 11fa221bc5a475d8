/** Closing a vote: by the chair, or by its deadline; and opening it again. What it comes to is `tally`'s to say. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/cases.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Board } from '../domain/board.ts';
import { instantText, today } from '../domain/dates.ts';
import type { Body } from '../domain/records.ts';
import type { Case, Decided, PostWish, Vote } from '../domain/registry.ts';
import { may } from '../domain/rights.ts';
import type { Person } from '../domain/roster.ts';
import { caseSubject } from '../domain/subjects.ts';
import type { Store } from '../store/store.ts';
import { caseAnswer, sideName } from './case-answer.ts';
import { caseChange, electorate } from './case-entry.ts';
import { checkDeadline, cleaned, longest } from './draft.ts';
import { nextParagraph } from './paragraph.ts';
import { CaseKey } from './propose.ts';
import { currentRound, isMainVote, nextContest } from './propositions.ts';
import { needsChair, tally } from './tally.ts';

/** Who closes by itself, in the journal. */
export const byDeadline = 'deadline';

/** Whether the deadline of an open case has come. */
export function isDue(of: Case, now: Temporal.Instant): boolean {
  return (
    of.state === 'open' &&
    of.deadline !== undefined &&
    Temporal.Instant.compare(Temporal.Instant.from(of.deadline), now) <= 0
  );
}

/** The chair's right; where a body has no chair on the roster, the secretary's and the coordinator's. */
function mayClose(board: Board, actor: Person, of: Case, now: Temporal.Instant): boolean {
  if (may(actor, 'decide', of.body)) return true;
  const chairs = board.roster.having('chair', board.body(of.body).id, today(now).toString());
  return chairs.length === 0 && may(actor, 'takeAttendance', of.body);
}

interface Closing {
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly lot: Vote | undefined;
}

/** The case after its round was counted: closed, or with the next round open. */
function counted(board: Board, of: Case, { by, at, lot }: Closing): Case | 'even' {
  const round = currentRound(of);
  if (round === undefined) return of;
  const { rules, chair } = board.body(of.body);
  // Whoever came or went after the deadline did so after the end, whenever it is noticed.
  const electors = electorate(board, by === byDeadline ? { ...of, closedAt: instantText(at) } : of);
  const rule = isMainVote(of) ? rules : preliminary(rules);
  const outcome = tally(round, electors, { rules: rule, chair, lot, atMeeting: of.meeting !== undefined });
  // The chair must vote where that is needed; the deadline asks nobody, and nobody waits for a chair who is not there.
  const hasChair = electors.some(({ municipality, voter }) => municipality === chair && voter !== undefined);
  if (needsChair(outcome) && hasChair && by !== byDeadline) return 'even';
  if (!isMainVote(of) && outcome.winner !== undefined) {
    const winners = [...of.rounds.flatMap(({ winner }) => winner ?? []), outcome.winner];
    const contest = nextContest(of.proposals, winners);
    const over = of.rounds.map((each) => (each === round ? { ...each, winner: outcome.winner } : each));
    if (contest !== undefined)
      return { ...of, rounds: [...over, { ...contest, votes: [] }], ...(by === byDeadline ? renewed(of) : {}) };
  }
  const isDecision = outcome.result === 'approved' || outcome.result === 'rejected';
  const year = today(at).year;
  const number = of.paragraph ?? (isDecision ? { number: nextParagraph(board, of.body, year), year } : undefined);
  return {
    ...of,
    ...{ state: 'closed', outcome, closedAt: instantText(at), closedBy: by },
    ...(number === undefined ? {} : { paragraph: number }),
  };
}

/** The vote that follows one which its deadline ended lasts as long again: nobody could have cast a vote in it yet. */
function renewed({ deadline, openedAt, createdAt }: Case): Pick<Case, 'deadline'> {
  if (deadline === undefined) return {};
  const end = Temporal.Instant.from(deadline);
  return { deadline: instantText(end.add(Temporal.Instant.from(openedAt ?? createdAt).until(end))) };
}

/** A vote that only chooses what the main proposal meets adopts nothing: a majority is enough, and a tie the chair's. */
function preliminary(rules: Body['rules']): Body['rules'] {
  return { ...rules, majority: 'simple', tie: rules.tie === 'rejected' ? 'chair' : rules.tie };
}

/** What closing changes, and who is told. */
export function closing(board: Board, key: string, of: Case, how: Closing): Decided<Done> & { readonly next: Case } {
  const next = counted(board, of, how);
  if (next === 'even') return { ...no(say.no.even), next: of };
  const answer = caseAnswer(board, key, next);
  const round = currentRound(next);
  const text =
    next.state === 'open' && round !== undefined
      ? concat([say.nextRound(sideName(next, round, 'yes'), sideName(next, round, 'no')), answer.text])
      : answer.text;
  const before = { state: of.state, rounds: of.rounds.length };
  const after = {
    ...{ state: next.state, rounds: next.rounds.length },
    ...{ outcome: next.outcome ?? null, paragraph: next.paragraph ?? null },
  };
  return {
    next,
    result: { answer: { ...answer, text } },
    changes: [caseChange(key, next, next.state === 'closed' ? 'close' : 'round', before, after)],
    posts: preparationPosts(board, key, next),
    refresh: [caseSubject(key)],
  };
}

/** A group that supports a proposal hands it to the coordinator: the board decides on it later. */
function preparationPosts(board: Board, key: string, of: Case): PostWish[] {
  if (of.outcome?.result !== 'approved' || of.closedAt === undefined || board.body(of.body).kind === 'board') return [];
  const day = of.closedAt.slice(0, 10);
  return board.roster.having('coordinator', undefined, day).map(({ email }) => ({
    key: `preparation:${key}@${email}:${of.closedAt}`,
    ...{ subject: `preparation:${key}`, view: 'preparation', args: { case: key }, to: { person: email } },
  }));
}

export const closeCase = defineAction({
  action: 'cases.close',
  args: z.strictObject({ case: CaseKey, round: z.int().min(0).max(9) }),
  async run({ case: key, round }, { store, actor, now }): Promise<Done> {
    const lot = drawLot();
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      if (!mayClose(board, actor, of, now)) return no(say.no.onlyChair);
      if (of.state === 'draft') return no(say.no.draft);
      // Pressed twice, it ends the vote that it stood under and not the next one, which nobody has voted in yet.
      const isOver = of.state === 'closed' || of.rounds[round] !== currentRound(of);
      if (isOver) return { result: { answer: caseAnswer(board, key, of) } };
      if (isDue(of, now)) return closing(board, key, of, overdue(of, lot));
      return closing(board, key, of, { by: actor.email, at: now, lot });
    });
  },
});

/** A coin, thrown before anything is decided, so that counting stays a function of what it is given. */
export function drawLot(): Vote {
  return (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 2 === 0 ? 'yes' : 'no';
}

/** A vote that was over closes at the last moment before its deadline, which is the day that people know it by. */
export function overdue(of: Case, lot: Vote | undefined): Closing {
  return { by: byDeadline, at: Temporal.Instant.from(of.deadline ?? '').subtract({ milliseconds: 1 }), lot };
}

/** Closes what is due; for whoever looks from time to time. */
export async function closeDueCases(store: Pick<Store, 'board' | 'change'>, now: Temporal.Instant): Promise<void> {
  const board = await store.board();
  const due = [...(board?.registry.case ?? [])].filter(([, of]) => isDue(of, now));
  for (const [key] of due) {
    const lot = drawLot();
    await store.change(byDeadline, now, (current) => {
      const of = current.registry.case.get(key);
      // Another instance, or a late vote, may have closed it in between.
      if (of === undefined || !isDue(of, now)) return { result: undefined };
      const { changes, posts, refresh } = closing(current, key, of, overdue(of, lot));
      return { result: undefined, changes, posts, refresh };
    });
  }
}

export const reopenForm = defineAction({
  action: 'cases.reopenForm',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    const of = board?.registry.case.get(key);
    if (board === undefined || of === undefined) return { answer: refuse(say.no.gone) };
    if (!mayClose(board, actor, of, now)) return { answer: refuse(say.no.onlyChair) };
    if (board.isAdjusted({ case: key })) return { answer: refuse(say.no.adjusted) };
    return {
      answer: sentence('answer', say.reopenText, say.reopenTitle, {
        form: [
          { id: 'reason', type: 'text', label: say.fields.reason, lines: 'many', max: longest.reason, required: true },
          ...(of.meeting === undefined
            ? [{ id: 'deadline', type: 'date', label: say.fields.deadline, required: true } as const]
            : []),
        ],
        acts: [
          {
            label: say.buttons.reopen,
            action: 'cases.reopen',
            args: { case: key },
            style: 'positive',
            withInputs: true,
          },
        ],
      }),
    };
  },
});

export const reopenCase = defineAction({
  action: 'cases.reopen',
  args: z.strictObject({ case: CaseKey, reason: z.string().optional(), deadline: z.string().optional() }),
  async run({ case: key, reason, deadline }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      if (!mayClose(board, actor, of, now)) return no(say.no.onlyChair);
      if (of.state !== 'closed') return no(say.no.notClosed);
      if (board.isAdjusted({ case: key })) return no(say.no.adjusted);
      const why = cleaned(reason);
      if (why === '' || why.length > longest.reason) return no(say.no.noReason);
      const until = checkDeadline(deadline, board.body(of.body), now);
      if (until !== undefined && !(until instanceof Temporal.Instant)) return no(until);
      if (of.meeting === undefined && until === undefined) return no(say.no.noDeadline);
      const { outcome, closedAt, closedBy, deadline: _, ...rest } = of;
      const next: Case = {
        ...rest,
        ...{ state: 'open', reopened: [...of.reopened, { at: instantText(now), by: actor.email, reason: why }] },
        ...(until === undefined ? {} : { deadline: instantText(until) }),
      };
      return {
        result: { answer: caseAnswer(board, key, next) },
        changes: [
          caseChange(
            key,
            next,
            'reopen',
            { outcome, closedAt, closedBy },
            { reason: why, deadline: next.deadline ?? null },
          ),
        ],
        refresh: [caseSubject(key)],
      };
    });
  },
});
