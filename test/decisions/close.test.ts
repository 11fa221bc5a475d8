/** Closing a vote: by the chair, by its deadline and by whoever comes too late; and what it then shows. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ActionContext } from '../../src/actions/action.ts';
import { caseAnswer } from '../../src/decisions/case-answer.ts';
import { closeCase, closeDueCases, closing, isDue, overdue } from '../../src/decisions/close.ts';
import { castVote } from '../../src/decisions/vote.ts';
import type { Board } from '../../src/domain/board.ts';
import { instantText } from '../../src/domain/dates.ts';
import { MeetingId, MunicipalityId } from '../../src/domain/records.ts';
import type { Case, Change, Mark, Roll } from '../../src/domain/registry.ts';
import { boardWith, bodyId, caseOf, chief, contested, key, municipalities, now, seats, votesOf } from './cases.ts';

const deadline = Temporal.Instant.from('2022-09-15T22:00:00Z');
const chair = chief('lulea');
/** Luleå, whose chief presides, has the ninth seat. */
const chairAt = municipalities.indexOf('lulea');

/** The rules over a board that stays as it is; what they would change. */
class OneBoard {
  readonly changes: Change[] = [];
  readonly #board: Board;
  constructor(board: Board) {
    this.#board = board;
  }
  async board(): Promise<Board> {
    return this.#board;
  }
  change: ActionContext['store']['change'] = async (_by, _at, decide) => {
    const { result, changes = [] } = decide(this.#board);
    this.changes.push(...changes);
    return result;
  };
  async unsentPosts() {
    return [];
  }
  async rememberedChats() {
    return 0;
  }
  async forgetChats() {}
  async unreachable() {
    return [];
  }
  /** The case as it was left. */
  get written(): Case | undefined {
    return this.changes.at(-1)?.value as Case | undefined;
  }
}

function contextOf(store: OneBoard, board: Board, email: string, at: Temporal.Instant): ActionContext {
  const actor = board.roster.person(email, '2022-09-01')!;
  const directory = { readersOf: async () => undefined };
  return { store, actor, here: { conversation: 'a:1', personal: true }, now: at, directory };
}

async function chairCloses(board: Board, at = now.add({ hours: 1 })) {
  const store = new OneBoard(board);
  const { answer } = await closeCase.run({ case: key, round: 0 }, contextOf(store, board, chair, at));
  return { answer, written: store.written };
}

const byChair = { by: chair, at: now.add({ hours: 1 }), lot: undefined };
const sevenToSeven = votesOf(...Array(7).fill('yes'), ...Array(7).fill('no'));
const withVotes = (votes: Case['rounds'][number]['votes'], more: Partial<Case> = {}) =>
  caseOf({ rounds: [{ yes: 'p1', no: null, votes }], ...more });

describe('the deadline', () => {
  it('has come at its very instant, and not a nanosecond before', () => {
    expect(isDue(caseOf(), deadline.subtract({ nanoseconds: 1 }))).toBe(false);
    expect(isDue(caseOf(), deadline)).toBe(true);
    expect(isDue(caseOf(), deadline.add({ nanoseconds: 1 }))).toBe(true);
  });

  it('comes for open cases that have one', () => {
    const much = deadline.add({ hours: 24 * 400 });
    expect(isDue(caseOf({ state: 'closed' }), much)).toBe(false);
    expect(isDue(caseOf({ state: 'draft' }), much)).toBe(false);
    const { deadline: _, ...without } = caseOf();
    expect(isDue(without, much)).toBe(false);
  });

  it('counts as of itself, whenever somebody notices', async () => {
    const of = withVotes(votesOf(...Array(9).fill('yes')));
    const board = boardWith({ cases: { [key]: of } });
    const expected = closing(board, key, of, overdue(of, undefined)).next;
    expect(expected).toMatchObject({ state: 'closed', closedAt: '2022-09-15T21:59:59.999Z', closedBy: 'deadline' });
    expect(expected.paragraph).toEqual({ number: 1, year: 2022 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200 * 24 * 3600 }), async (seconds) => {
        const at = deadline.add({ seconds });
        const looking = new OneBoard(board);
        await closeDueCases(looking, at);
        expect(looking.written).toEqual(expected);
        // The chair's press does not make it the chair's closing, nor a late vote a vote.
        expect((await chairCloses(board, at)).written).toEqual(expected);
        const voting = new OneBoard(board);
        const late = contextOf(voting, board, chief('boden'), at);
        await castVote.run({ case: key, round: 0, vote: 'no' }, late);
        expect(voting.written).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('is not there for looking before it has come', async () => {
    const store = new OneBoard(boardWith({ cases: { [key]: caseOf() } }));
    await closeDueCases(store, deadline.subtract({ milliseconds: 1 }));
    expect(store.changes).toEqual([]);
  });

  it('draws the lot where the rule says so, also when a late vote is what shows that it has come', async () => {
    const board = boardWith({ cases: { [key]: withVotes(sevenToSeven) }, rules: { tie: 'lot' } });
    const store = new OneBoard(board);
    await castVote.run({ case: key, round: 0, vote: 'no' }, contextOf(store, board, chief('boden'), deadline));
    expect(['approved', 'rejected']).toContain(store.written?.outcome?.result);
    expect(store.written?.outcome?.ruling).toBe('lot');
  });
});

describe('the chair', () => {
  it('must vote before an even vote is closed; the deadline asks nobody', async () => {
    const votes = votesOf(...Array(chairAt).fill('yes'), 'abstain', ...Array(5).fill('no'));
    // Eight for, five against: three of those for it turn.
    const even = votes.map((each, index) => (index < 1 ? { ...each, vote: 'no' as const } : each));
    const tied = even.map((each, index) => (index === 1 ? { ...each, vote: 'abstain' as const } : each));
    const of = withVotes(tied);
    const board = boardWith({ cases: { [key]: of } });
    const { answer, written } = await chairCloses(board);
    expect(answer).toMatchObject({ outcome: 'refuse', text: { sv: expect.stringContaining('ordföranden avgör') } });
    expect(written).toBeUndefined();
    const { next } = closing(board, key, of, overdue(of, undefined));
    expect(next.outcome).toMatchObject({ result: 'undecided', yes: 6, no: 6 });
    expect(next.paragraph).toBeUndefined();
  });

  it('settles an even vote by having voted', async () => {
    const { written } = await chairCloses(boardWith({ cases: { [key]: withVotes(sevenToSeven) } }));
    expect(written?.outcome).toMatchObject({ result: 'rejected', ruling: 'casting-vote', yes: 7, no: 7 });
  });

  it('is not waited for where the body has none, or nobody of that seat may vote', async () => {
    const none = boardWith({ cases: { [key]: withVotes(sevenToSeven) }, chair: null });
    expect((await chairCloses(none)).written?.outcome).toMatchObject({ result: 'undecided' });
    const votes = sevenToSeven.filter(({ municipality }) => municipality !== 'lulea').slice(1);
    const disqualified = [{ email: chair, municipality: MunicipalityId.parse('lulea'), at: instantText(now) }];
    const aside = boardWith({ cases: { [key]: withVotes(votes, { disqualified }) } });
    expect((await chairCloses(aside)).written?.outcome).toMatchObject({ result: 'undecided', yes: 6, no: 6 });
  });

  it('closes once: pressed again it shows what came of it', async () => {
    const board = boardWith({ cases: { [key]: withVotes(votesOf(...Array(9).fill('no'))) } });
    const { written } = await chairCloses(board);
    const again = await chairCloses(boardWith({ cases: { [key]: written! } }));
    expect(again.written).toBeUndefined();
    expect(again.answer.text.sv).toContain('Avslag med 9 röster mot 0');
  });

  it('is the only one who closes', async () => {
    const board = boardWith({ cases: { [key]: caseOf() } });
    const store = new OneBoard(board);
    const { answer } = await closeCase.run({ case: key, round: 0 }, contextOf(store, board, chief('boden'), now));
    expect([answer.outcome, store.changes]).toEqual(['refuse', []]);
  });
});

describe('several proposals', () => {
  const three = (votes: Case['rounds'][number]['votes']) =>
    caseOf({ ...contested(3), rounds: [{ yes: 'p2', no: 'p3', votes }] });

  it('go on to the next vote, and the case stays open', async () => {
    const { written } = await chairCloses(boardWith({ cases: { [key]: three(votesOf(...Array(9).fill('no'))) } }));
    expect(written).toMatchObject({ state: 'open', rounds: [{ winner: 'p3' }, { yes: 'p1', no: 'p3', votes: [] }] });
  });

  it('choose what meets the main proposal by majority, also where adopting takes unanimity or more than a tie', async () => {
    const votes = votesOf(...Array(8).fill('yes'), ...Array(6).fill('no'));
    const unanimous = boardWith({ cases: { [key]: three(votes) }, rules: { majority: 'unanimous' } });
    expect((await chairCloses(unanimous)).written).toMatchObject({ state: 'open', rounds: [{ winner: 'p2' }, {}] });
    const tied = boardWith({ cases: { [key]: three(sevenToSeven) }, rules: { tie: 'rejected' } });
    // The chair is among those against.
    expect((await chairCloses(tied)).written).toMatchObject({ state: 'open', rounds: [{ winner: 'p3' }, {}] });
  });
});

describe('several proposals between meetings', () => {
  const votes = votesOf(...Array(9).fill('no'));
  const of = caseOf({ ...contested(3), rounds: [{ yes: 'p2', no: 'p3', votes }] });

  it('get as long again for the next vote, when its deadline ended the one before', () => {
    const { next } = closing(boardWith({ cases: { [key]: of } }), key, of, overdue(of, undefined));
    // Two weeks and sixteen hours, from 1 September at 8 to the end of the 15th; and so long again.
    expect(next).toMatchObject({ state: 'open', deadline: '2022-09-30T14:00:00.000Z', rounds: [{ winner: 'p3' }, {}] });
    expect(isDue(next, deadline)).toBe(false);
  });

  it('keep their deadline when the chair closes in time', async () => {
    const { written } = await chairCloses(boardWith({ cases: { [key]: of } }));
    expect(written).toMatchObject({ state: 'open', deadline: of.deadline });
  });
});

describe('at a meeting', () => {
  const at = (minutes: number) => instantText(now.add({ minutes }));
  const mark = (municipality: string, status: Mark['status'], minutes: number): Mark => ({
    ...{ municipality: MunicipalityId.parse(municipality), email: chief(municipality), status, at: at(minutes) },
  });
  const meeting = MeetingId.parse('styrgrupp-hr-2022-09-01');
  const rollOf = (marks: readonly Mark[]): Roll => ({
    ...{ meeting, body: bodyId, openedAt: at(-10), openedBy: chair, seats, marks: [...marks] },
  });
  const present = municipalities.map((each) => mark(each, 'present', 0));
  const of = withVotes(votesOf(...Array(9).fill('yes'), ...Array(5).fill('no')), { meeting });
  const rowsOf = (board: Board, each: Case) => {
    const { detail } = caseAnswer(board, key, each);
    return JSON.stringify(detail !== undefined && 'rows' in detail ? detail.rows : []);
  };

  it('a seat whose holder has left before the vote is closed does not count', () => {
    const board = boardWith({ cases: { [key]: of }, rolls: [rollOf([...present, mark('kalix', 'absent', 20)])] });
    expect(closing(board, key, of, byChair).next.outcome).toMatchObject({ present: 13, yes: 8, no: 5 });
  });

  it('whoever left after the deadline has voted, whenever it is noticed that it had come', () => {
    const minutes = deadline.since(now).total('minutes');
    const left = [mark('kalix', 'absent', minutes + 5), mark('boden', 'absent', minutes - 5)];
    const board = boardWith({ cases: { [key]: of }, rolls: [rollOf([...present, ...left])] });
    const { outcome } = closing(board, key, of, overdue(of, undefined)).next;
    expect(outcome).toMatchObject({ present: 13, yes: 8, no: 5 });
  });

  it('what was closed goes on to show who voted, whoever leaves afterwards', () => {
    const open = boardWith({ cases: { [key]: of }, rolls: [rollOf(present)] });
    const { next } = closing(open, key, of, byChair);
    const later = boardWith({ rolls: [rollOf([...present, mark('kalix', 'absent', 90)])] });
    expect(rowsOf(later, next)).toBe(rowsOf(open, next));
  });
});
