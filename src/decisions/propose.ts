/** From an idea to a case that is put forward: the form, the preview, the counter-proposal. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { type Channel, channelOf, postsFor } from '../actions/audience.ts';
import { no, refusalOf, refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/cases.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { capital } from '../cards/sentences/words.ts';
import type { Answer, Field } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText, today } from '../domain/dates.ts';
import { type Body, BodyId } from '../domain/records.ts';
import type { Case, Decided, Roll } from '../domain/registry.ts';
import { may } from '../domain/rights.ts';
import type { Person } from '../domain/roster.ts';
import { caseSubject } from '../domain/subjects.ts';
import { caseAnswer } from './case-answer.ts';
import { caseChange, casePost, electorate, nextCaseKey } from './case-entry.ts';
import { lastDay } from './deadline.ts';
import { cleaned, draftOf, longest, proposalOf, type Written } from './draft.ts';
import { nextContest } from './propositions.ts';

export const CaseKey = z.string().regex(/^[a-z0-9-]{1,80}$/);
const Inputs = z.strictObject({
  body: BodyId.optional(),
  title: z.string().optional(),
  proposal: z.string().optional(),
  counterProposal: z.string().optional(),
  background: z.string().optional(),
  deadline: z.string().optional(),
});

/** How far ahead the form suggests the last day to be. */
const suggestedDays = 7;
/** No meeting goes on for longer; a list that is still open then was forgotten. */
const longestMeetingHours = 24;

export const caseForm = defineAction({
  action: 'cases.form',
  args: z.strictObject({ body: BodyId.optional() }),
  async run({ body }, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    if (board === undefined) return { answer: refuse(say.no.gone) };
    const options = board.records.body.filter(({ id }) => may(actor, 'propose', id));
    if (options.length === 0) return { answer: refuse(say.no.notProposer) };
    return { answer: formAnswer(options, { body }, today(now).add({ days: suggestedDays }).toString()) };
  },
});

function formAnswer(
  bodies: readonly Body[],
  filled: Written & { readonly body?: string | undefined },
  deadline: string | undefined,
  key?: string,
): Answer {
  const text = (id: keyof Written, label: (typeof say.fields)[keyof typeof say.fields], max: number): Field => ({
    ...{ id, label, type: 'text', max, value: filled[id] },
    lines: id === 'title' ? 'one' : 'many',
    required: id === 'title' || id === 'proposal',
  });
  const options = bodies.map((body) => ({ label: capital(bodyName(body)), value: body.id }));
  const [only] = options;
  const args = key === undefined ? {} : { case: key };
  return sentence('answer', say.formText, say.formTitle, {
    form: [
      {
        ...{ id: 'body', type: 'choice', label: say.fields.body, options, required: true },
        value: filled.body ?? (options.length === 1 ? only?.value : undefined),
      },
      text('title', say.fields.title, longest.title),
      text('proposal', say.fields.proposal, longest.proposal),
      text('counterProposal', say.fields.counter, longest.proposal),
      text('background', say.fields.background, longest.background),
      { id: 'deadline', type: 'date', label: say.fields.deadline, value: deadline },
    ],
    acts: [
      { label: say.buttons.present, action: 'cases.present', args, style: 'positive', withInputs: true },
      { label: say.buttons.preview, action: 'cases.preview', args, withInputs: true },
    ],
  });
}

export const editCase = defineAction({
  action: 'cases.edit',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor }): Promise<Done> {
    const board = await store.board();
    const of = board?.registry.case.get(key);
    if (board === undefined || of === undefined) return { answer: refuse(say.no.gone) };
    const problem = problemWithDraft(of, actor);
    if (problem !== undefined) return { answer: refuse(problem) };
    const [main, counter] = of.proposals;
    const filled = {
      ...{ body: of.body, title: of.title, proposal: main?.text, counterProposal: counter?.text },
      background: of.background,
    };
    const bodies = board.records.body.filter(({ id }) => may(actor, 'propose', id));
    return { answer: formAnswer(bodies, filled, of.deadline && lastDay(of.deadline), key) };
  },
});

function problemWithDraft(of: Case, actor: Person) {
  if (of.state !== 'draft') return say.no.open;
  return of.createdBy === actor.email ? undefined : say.no.notYours;
}

/** Keeps what was written as a draft and shows it as it will look. */
export const previewCase = defineAction({
  action: 'cases.preview',
  args: Inputs.extend({ case: CaseKey.optional() }),
  async run({ case: key, ...written }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const drafted = readDraft(board, written, actor, now);
      if ('answer' in drafted) return { result: drafted };
      return saveDraft(board, drafted.draft, key, actor);
    });
  },
});

function readDraft(
  board: Board,
  written: z.infer<typeof Inputs>,
  actor: Person,
  now: Temporal.Instant,
): { readonly draft: Case } | Done {
  const body = board.findBody(written.body ?? '');
  if (body === undefined) return { answer: refuse(say.no.notProposer) };
  const refusal = refusalOf(actor, 'propose', body.id);
  if (refusal !== undefined) return { answer: refuse(say.no.notProposer) };
  const drafted = draftOf(written, body, actor, now);
  return drafted.ok ? { draft: drafted.draft } : { answer: refuse(drafted.why) };
}

function saveDraft(board: Board, draft: Case, known: string | undefined, actor: Person): Decided<Done> {
  const [same] = twin(board, draft, 'draft') ?? [];
  if (same !== undefined) return { result: { answer: caseAnswer(board, same, draft) } };
  const before = known === undefined ? undefined : board.registry.case.get(known);
  const problem = before && problemWithDraft(before, actor);
  if (problem !== undefined) return no(problem);
  const key = known !== undefined && before?.body === draft.body ? known : nextCaseKey(board, board.body(draft.body));
  return {
    result: { answer: caseAnswer(board, key, draft) },
    changes: [caseChange(key, draft, 'draft', before === undefined ? null : told(before), told(draft))],
  };
}

/** The case that says the same, by the same person and in the same state: a press that came twice makes one. */
function twin(board: Board, draft: Case, state: Case['state']): [key: string, of: Case] | undefined {
  const said = JSON.stringify(told(draft));
  return [...board.registry.case].find(
    ([, of]) => of.state === state && of.createdBy === draft.createdBy && JSON.stringify(told(of)) === said,
  );
}

/** What the journal says of a case's content. */
function told({ body, title, proposals, background, deadline }: Case) {
  const texts = proposals.map(({ text, by }) => ({ text, by }));
  return { body, title, proposals: texts, background: background ?? null, deadline: deadline ?? null };
}

export const discardCase = defineAction({
  action: 'cases.discard',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      const problem = problemWithDraft(of, actor);
      if (problem !== undefined) return no(problem);
      return {
        result: { answer: sentence('answer', say.discarded, say.draftTitle(of.title)) },
        changes: [caseChange(key, null, 'discard', told(of), null)],
      };
    });
  },
});

/** Puts a case forward: what was previewed, or what stands in the form. */
export const presentCase = defineAction({
  action: 'cases.present',
  args: Inputs.extend({ case: CaseKey.optional() }),
  async run({ case: key, ...written }, context): Promise<Done> {
    const { store, actor, now } = context;
    const known = await store.board();
    const channel = await channelOf(known, bodyOf(known, key, written.body) ?? '', context);
    return store.change(actor.email, now, (board) => {
      const known = key === undefined ? undefined : board.registry.case.get(key);
      if (key !== undefined && known === undefined) return no(say.no.gone);
      const problem = known && problemWithDraft(known, actor);
      if (problem !== undefined) return no(problem);
      const isForm = Object.keys(written).length > 0;
      const read = known !== undefined && !isForm ? { draft: known } : readDraft(board, written, actor, now);
      if ('answer' in read) return { result: read };
      const own = known?.body === read.draft.body ? key : undefined;
      return decidePresenting(board, read.draft, own, context, channel);
    });
  },
});

function bodyOf(board: Board | undefined, key: string | undefined, written: string | undefined): string | undefined {
  return written ?? (key === undefined ? undefined : board?.registry.case.get(key)?.body);
}

function decidePresenting(
  board: Board,
  draft: Case,
  known: string | undefined,
  context: ActionContext,
  channel: Channel,
): Decided<Done> {
  const { now } = context;
  const body = board.body(draft.body);
  const roll = openRollOf(board, body, now);
  if (roll === undefined && !body.rules.decidesBetweenMeetings) return no(say.no.meetingOnly);
  if (roll === undefined && draft.deadline === undefined) return no(say.no.noDeadline);
  // A draft may have waited longer than its own last day.
  if (draft.deadline !== undefined && draft.deadline <= instantText(now)) return no(say.no.pastDeadline);
  const contest = nextContest(draft.proposals, []);
  if (contest === undefined) return no(say.no.noProposal);
  const [same, open] = twin(board, draft, 'open') ?? [];
  if (same !== undefined && open !== undefined) return { result: { answer: caseAnswer(board, same, open) } };
  const key = known ?? nextCaseKey(board, body);
  const opened: Case = {
    ...draft,
    ...{ state: 'open', openedAt: instantText(now), rounds: [{ ...contest, votes: [] }] },
    seats: roll?.seats ?? board.roster.seats(body, today(now).toString()),
    ...(roll === undefined ? {} : { meeting: roll.meeting, ...itemOf(board, roll.meeting, draft.title) }),
  };
  const voters = electorate(board, opened).flatMap(({ voter }) => voter?.email ?? []);
  const ordinary = opened.seats.flatMap((seat) => seat.ordinary?.email ?? []);
  const { own, others } = postsFor([...voters, ...ordinary], channel, context, (to, inReply) =>
    casePost(key, to, inReply),
  );
  return {
    result: { answer: caseAnswer(board, key, opened), post: own.key },
    changes: [caseChange(key, opened, 'present', null, told(opened))],
    posts: [own, ...others],
  };
}

/** The list of the meeting that goes on now; one that somebody forgot to close says nothing about who is there. */
function openRollOf(board: Board, body: Body, now: Temporal.Instant): Roll | undefined {
  const since = instantText(now.subtract({ hours: longestMeetingHours }));
  return [...board.registry.roll.values()].findLast(
    (roll) => roll.body === body.id && roll.closedAt === undefined && roll.openedAt > since,
  );
}

/** The item of the agenda with the same title, so that the minutes can refer to it. */
function itemOf(board: Board, meeting: string, title: string): { item?: string } {
  const plain = title.toLowerCase();
  const line = board.agenda(meeting).find((each) => each.title.sv.toLowerCase() === plain);
  return line === undefined ? {} : { item: String(line.number) };
}

export const counterForm = defineAction({
  action: 'cases.counterForm',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store }): Promise<Done> {
    const of = (await store.board())?.registry.case.get(key);
    if (of === undefined) return { answer: refuse(say.no.gone) };
    return {
      answer: sentence('answer', say.counterText, say.counterTitle, {
        form: [
          {
            id: 'proposal',
            type: 'text',
            label: say.fields.counter,
            lines: 'many',
            max: longest.proposal,
            required: true,
          },
        ],
        acts: [
          {
            label: say.buttons.counter,
            action: 'cases.counter',
            args: { case: key },
            style: 'positive',
            withInputs: true,
          },
        ],
      }),
    };
  },
});

/** A proposal against the main one, as long as nobody has voted: afterwards it would be another question. */
export const counterCase = defineAction({
  action: 'cases.counter',
  args: z.strictObject({ case: CaseKey, proposal: z.string() }),
  async run({ case: key, proposal }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      if (!may(actor, 'propose', of.body)) return no(say.no.notProposer);
      if (of.state !== 'open') return no(of.state === 'draft' ? say.no.draft : say.no.closedAlready);
      const text = cleaned(proposal);
      if (text === '' || text.length > longest.proposal) return no(say.no.noProposal);
      if (of.rounds.some(({ votes }) => votes.length > 0)) return no(say.no.votingBegun);
      if (of.proposals.some((each) => each.text === text)) return { result: { answer: caseAnswer(board, key, of) } };
      if (of.proposals.length >= 6) return no(say.no.tooMany);
      const proposals = [...of.proposals, proposalOf(of.proposals.length, text, actor)];
      const contest = nextContest(proposals, []);
      const next: Case = { ...of, proposals, rounds: contest === undefined ? of.rounds : [{ ...contest, votes: [] }] };
      return {
        result: { answer: caseAnswer(board, key, next) },
        changes: [caseChange(key, next, 'counter', { proposals: of.proposals.length }, { text, by: actor.email })],
        refresh: [caseSubject(key)],
      };
    });
  },
});
