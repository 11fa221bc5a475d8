/**
 * What may stand on an agenda, and how it changes. Pure: a wish and the board give the agenda as it is to be, or a
 * sentence that says why not.
 */
import { Temporal } from 'temporal-polyfill';
import { plainText } from '../cards/escape.ts';
import * as say from '../cards/sentences/agenda.ts';
import { plain } from '../cards/sentences/words.ts';
import type { AgendaLine, Board } from '../domain/board.ts';
import type { Meeting, Words } from '../domain/records.ts';
import type { AddedItem, Agenda } from '../domain/registry.ts';
import { fold } from '../domain/text.ts';
import { endOf } from './choose.ts';

/** In characters, the documents together; and in items that are added to one agenda. */
export const limits = { title: 200, responsible: 200, documents: 1500, items: 60 } as const;

/** An item as somebody wants it. */
export type ItemWish = Pick<AddedItem, 'title' | 'kind' | 'responsible' | 'documents'>;

export type Refused = { readonly no: Words };

/** What was written in a form or a message; nothing of it is trusted. */
export interface Written {
  readonly title?: string | undefined;
  readonly kind?: AddedItem['kind'] | undefined;
  readonly responsible?: string | undefined;
  /** One a line. */
  readonly documents?: string | undefined;
}

/** What was written as an item: one line each without control characters, in the writer's own capitals. */
export function wishOf({ title, kind, responsible, documents }: Written): ItemWish | Refused {
  const heading = oneLine(title, limits.title);
  if (heading === undefined || heading === '') return { no: say.no.noTitle };
  const who = oneLine(responsible, limits.responsible);
  const papers = (documents ?? '').split(/[\r\n]+/).map((line) => oneLine(line, limits.documents));
  const known = papers.filter((paper) => paper !== undefined && paper !== '') as string[];
  if (who === undefined || papers.includes(undefined) || known.join('\n').length > limits.documents)
    return { no: say.no.tooLong };
  return {
    title: plain(heading),
    kind: kind ?? 'information',
    ...(who === '' ? {} : { responsible: who }),
    documents: known,
  };
}

/** Undefined where it is longer than `max` characters. */
function oneLine(text: string | undefined, max: number): string | undefined {
  const line = plainText((text ?? '').normalize('NFC'), max + 1);
  return line.length > max ? undefined : line;
}

/** True once the meeting is over: what was on its agenda is history. */
export function isClosed(meeting: Meeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(endOf(meeting), now) <= 0;
}

const empty: Agenda = { items: [], added: 0 };

/** The item of the agenda with the same title, whatever its capitals. */
export function sameTitled(lines: readonly AgendaLine[], { title }: ItemWish): AgendaLine | undefined {
  const wanted = fold(title.sv);
  return lines.find((line) => [line.title.sv, line.title.en].some((known) => fold(known) === wanted));
}

/** The agenda with the item at its end, under an id that no other item of the meeting has had. */
export function withItem(
  board: Board,
  meeting: string,
  wish: ItemWish,
  at: string,
): { readonly agenda: Agenda; readonly item: AddedItem } | Refused {
  const { items, added } = board.registry.agenda.get(meeting) ?? empty;
  if (items.length >= limits.items) return { no: say.no.tooMany };
  const item: AddedItem = { ...wish, id: `p${added + 1}`, addedAt: at };
  return { item, agenda: { items: [...items, item], added: added + 1 } };
}

/** An item that was added here, by its id, or why it cannot be changed. */
export function addedItem(board: Board, meeting: string, id: string): AddedItem | Refused {
  const item = board.registry.agenda.get(meeting)?.items.find((each) => each.id === id);
  if (item !== undefined) return item;
  const isPrinted = board.agenda(meeting).some((line) => line.id === id);
  return { no: isPrinted ? say.no.printed : say.no.noItem };
}

/** The agenda with an item replaced in its place. */
export function withChanged({ items, added }: Agenda, item: AddedItem): Agenda {
  return { items: items.map((each) => (each.id === item.id ? item : each)), added };
}

/** The agenda without an item; the others keep their order and their ids. */
export function withoutItem({ items, added }: Agenda, id: string): Agenda {
  return { items: items.filter((each) => each.id !== id), added };
}
