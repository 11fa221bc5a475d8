/** Adding, changing and removing an item of an agenda: decided in one transaction, with a row of the journal each. */

import { z } from 'zod';
import { type Action, type ActionContext, type Done, defineAction } from '../actions/action.ts';
import { no as noWith, refusalOf, refuse } from '../actions/refuse.ts';
import * as say from '../cards/sentences/agenda.ts';
import type { Answer } from '../domain/answer.ts';
import type { AgendaLine, Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import { agendaKinds, type Meeting, MeetingId, type Words } from '../domain/records.ts';
import { type AddedItem, type Agenda, change, type Decided } from '../domain/registry.ts';
import { may } from '../domain/rights.ts';
import { agendaAnswer, editForm, itemAnswer, nameOf, newForm } from './agenda-answer.ts';
import { defaultMeeting, upcomingOf } from './agenda-meeting.ts';
import { addedItem, isClosed, sameTitled, wishOf, withChanged, withItem, withoutItem } from './agenda-rules.ts';
import { allCallSubjects } from './call-subjects.ts';

/** Longer than anybody means it: what is too long for an item is told so, and this bounds the work. */
const written = z.string().max(5000).optional();
/** What the inputs of the forms hold, and what a typed command says. */
const ItemArgs = z.strictObject({
  meeting: MeetingId.optional(),
  title: written,
  kind: z.enum(agendaKinds).optional(),
  responsible: written,
  documents: written,
});
const itemId = z.string().regex(/^[hp]\d{1,6}$/);
const OneItem = z.strictObject({ meeting: MeetingId, item: itemId });

const no = (text: Words): Decided<Done> => noWith(text, say.titleAlone);

/** The meeting whose agenda this person may change now, or why not. */
function openMeeting(
  board: Board,
  id: string | undefined,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): { readonly meeting: Meeting } | { readonly refusal: Answer } {
  const meeting = board.findMeeting(id ?? '');
  if (meeting === undefined) return { refusal: refuse(say.no.noMeeting, say.titleAlone) };
  const notYours = refusalOf(actor, 'plan', meeting.body);
  if (notYours !== undefined) return { refusal: notYours };
  return isClosed(meeting, now) ? { refusal: refuse(say.no.over, say.titleAlone) } : { meeting };
}

function lineOf(board: Board, meeting: string, id: string): AgendaLine {
  const line = board.agenda(meeting).find((each) => each.id === id);
  if (line === undefined) throw new RangeError('the item is not on the agenda');
  return line;
}

/** The change of an agenda; the journal tells of the item alone. */
function recorded(
  board: Board,
  meeting: string,
  value: Agenda,
  of: { action: string; before: AddedItem | null; after: AddedItem | null },
): Pick<Decided<Done>, 'changes' | 'refresh'> {
  return {
    changes: [change({ kind: 'agenda', key: meeting, value, ...of })],
    refresh: allCallSubjects(board, meeting),
  };
}

const newItem = defineAction({
  action: 'agenda.new',
  args: z.strictObject({ meeting: MeetingId.optional() }),
  async run({ meeting }, { store, actor, here, now }): Promise<Done> {
    const board = await store.board();
    const bodies = board?.records.body.filter(({ id }) => may(actor, 'plan', id)) ?? [];
    if (board === undefined || bodies.length === 0)
      return { answer: refusalOf(actor, 'plan') ?? refuse(say.no.noMeeting, say.titleAlone) };
    const meetings = upcomingOf(board, bodies, now);
    const chosen = meetings.find(({ id }) => id === (meeting ?? defaultMeeting(board, here.conversation, now)?.id));
    return { answer: newForm(board, meetings, chosen, now) };
  },
});

const addItem = defineAction({
  action: 'agenda.add',
  args: ItemArgs,
  async run(args, context): Promise<Done> {
    return context.store.change(context.actor.email, context.now, (board) => decideAddition(board, args, context));
  },
});

function decideAddition(
  board: Board,
  { meeting: id, ...rest }: z.infer<typeof ItemArgs>,
  context: ActionContext,
): Decided<Done> {
  const open = openMeeting(board, id, context);
  if ('refusal' in open) return { result: { answer: open.refusal } };
  const { meeting } = open;
  const { now } = context;
  const wish = wishOf(rest);
  if ('no' in wish) return no(wish.no);
  const name = nameOf(board, meeting, now);
  const known = sameTitled(board.agenda(meeting.id), wish);
  if (known !== undefined) return no(say.alreadyThere({ number: known.number, title: known.title, name }));
  const added = withItem(board, meeting.id, wish, instantText(now));
  if ('no' in added) return no(added.no);
  const { agenda, item } = added;
  const next = board.with('agenda', meeting.id, agenda);
  const text = say.added({ ...lineOf(next, meeting.id, item.id), name });
  return {
    result: { answer: itemAnswer(next, meeting, text, item.id, now) },
    ...recorded(board, meeting.id, agenda, { action: 'agenda.add', before: null, after: item }),
  };
}

const editItem = defineAction({
  action: 'agenda.edit',
  args: OneItem,
  async run({ meeting: id, item }, context): Promise<Done> {
    const board = await context.store.board();
    if (board === undefined) return { answer: refuse(say.no.noMeeting, say.titleAlone) };
    const open = openMeeting(board, id, context);
    if ('refusal' in open) return { answer: open.refusal };
    const found = addedItem(board, id, item);
    if ('no' in found) return { answer: refuse(found.no, say.titleAlone) };
    return { answer: editForm(board, open.meeting, lineOf(board, id, item), context.now) };
  },
});

/** What both need of an item that is there: the meeting, its agenda and the item, or a no. */
function onItem(
  board: Board,
  { meeting: id, item }: z.infer<typeof OneItem>,
  context: ActionContext,
  decide: (meeting: Meeting, agenda: Agenda, item: AddedItem) => Decided<Done>,
): Decided<Done> {
  const open = openMeeting(board, id, context);
  if ('refusal' in open) return { result: { answer: open.refusal } };
  const found = addedItem(board, id, item);
  if ('no' in found) return no(found.no);
  const agenda = board.registry.agenda.get(id);
  return agenda === undefined ? no(say.no.noItem) : decide(open.meeting, agenda, found);
}

const changeItem = defineAction({
  action: 'agenda.change',
  args: ItemArgs.extend(OneItem.shape),
  async run({ meeting: id, item, ...rest }, context): Promise<Done> {
    const { store, actor, now } = context;
    return store.change(actor.email, now, (board) =>
      onItem(board, { meeting: id, item }, context, (meeting, agenda, before) => {
        const wish = wishOf(rest);
        if ('no' in wish) return no(wish.no);
        const name = nameOf(board, meeting, now);
        const other = sameTitled(
          board.agenda(id).filter((line) => line.id !== item),
          wish,
        );
        if (other !== undefined) return no(say.alreadyThere({ number: other.number, title: other.title, name }));
        const after: AddedItem = { ...wish, id: before.id, addedAt: before.addedAt };
        const value = withChanged(agenda, after);
        const next = board.with('agenda', id, value);
        const text = say.changed({ ...lineOf(next, id, item), name });
        const result: Done = { answer: itemAnswer(next, meeting, text, item, now) };
        // Saved again as it is: nothing happened that the journal should tell of.
        if (isSame(before, after)) return { result };
        return { result, ...recorded(board, id, value, { action: 'agenda.change', before, after }) };
      }),
    );
  },
});

function isSame(a: AddedItem, b: AddedItem): boolean {
  return (
    a.title.sv === b.title.sv &&
    a.title.en === b.title.en &&
    a.kind === b.kind &&
    a.responsible === b.responsible &&
    a.documents.join('\n') === b.documents.join('\n')
  );
}

const removeItem = defineAction({
  action: 'agenda.remove',
  args: OneItem,
  async run(args, context): Promise<Done> {
    const { store, actor, now } = context;
    return store.change(actor.email, now, (board) =>
      onItem(board, args, context, (meeting, agenda, before) => {
        const value = withoutItem(agenda, before.id);
        const text = say.removed({ title: before.title, name: nameOf(board, meeting, now) });
        return {
          result: { answer: agendaAnswer(board.with('agenda', meeting.id, value), meeting, text, now) },
          ...recorded(board, meeting.id, value, { action: 'agenda.remove', before, after: null }),
        };
      }),
    );
  },
});

export const agendaActions: readonly Action[] = [newItem, addItem, editItem, changeItem, removeItem];
