/**
 * The imported records and what people have registered, with the look-ups that questions and rules need. Never
 * changed: a new state is a new board.
 */
import type { Citation } from './answer.ts';
import { decisionOf } from './case-record.ts';
import type {
  AgendaItem,
  BoardProfile,
  BoardRecords,
  Body,
  Budget,
  CostItem,
  CostModel,
  CostTable,
  Decision,
  Document,
  Meeting,
  Municipality,
  Office,
  Project,
  Source,
} from './records.ts';
import { register, registered } from './register.ts';
import { type AddedMeeting, emptyRegistry, type Registry, type RegistryKind, type RegistryOf } from './registry.ts';
import { Roster } from './roster.ts';

/** A record that others point to is missing; an import that passed its checks cannot lead here. */
export class MissingRecord extends Error {
  constructor(kind: string, id: string) {
    super(`no ${kind} with id "${id}"`);
    this.name = 'MissingRecord';
  }
}

function byId<R extends { readonly id: string }>(kind: string, records: readonly R[]) {
  const index = new Map<string, R>(records.map((record) => [record.id, record]));
  return {
    find: (id: string): R | undefined => index.get(id),
    get: (id: string): R => {
      const record = index.get(id);
      if (record === undefined) throw new MissingRecord(kind, id);
      return record;
    },
  };
}

function asRecord(meeting: AddedMeeting): Meeting {
  const { addedAt, ...rest } = meeting;
  return { ...rest, held: false, source: registered('Möten', addedAt) };
}

/** The imported records with what people have added; the very same object where they have added nothing. */
function withRegistered(imported: BoardRecords, registry: Registry): BoardRecords {
  const meetings = [...registry.meeting.values()].filter(notIn(imported.meeting)).map(asRecord);
  const bodies = new Map<string, Body>(imported.body.map((body) => [body.id, body]));
  const decisions = [...registry.case].flatMap(([key, entry]) => {
    const body = bodies.get(entry.body);
    return (body && decisionOf(key, entry, body)) ?? [];
  });
  if (meetings.length === 0 && decisions.length === 0) return imported;
  return {
    ...imported,
    meeting: [...imported.meeting, ...meetings],
    decision: [...imported.decision, ...decisions.filter(notIn(imported.decision))],
  };
}

function notIn(records: readonly { readonly id: string }[]): (record: { readonly id: string }) => boolean {
  const known = new Set(records.map(({ id }) => id));
  return ({ id }) => !known.has(id);
}

const byAddress = new WeakMap<Registry['account'], ReadonlyMap<string, string>>();

/** The accounts by address; most changes leave them as they are, and the next board has the very same. */
function accountsByAddress(accounts: Registry['account']): ReadonlyMap<string, string> {
  const known = byAddress.get(accounts);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  // Of several accounts with one address the first is meant.
  for (const [id, { email }] of accounts) if (!made.has(email)) made.set(email, id);
  byAddress.set(accounts, made);
  return made;
}

/** An item as it stands on the agenda: imported ones first, then those that were added. */
export interface AgendaLine extends Omit<AgendaItem, 'meeting' | 'source'> {
  /** Known by this within the meeting: `h3` is item 3 of the papers, `p1` the first that was added. */
  readonly id: string;
  readonly source: Source;
}

export class Board {
  /** The imported records, and beside them the meetings that people have added and the cases that were decided. */
  readonly records: BoardRecords;
  /** The records as they were imported: the same object as long as nothing else is imported. */
  readonly imported: BoardRecords;
  readonly registry: Registry;
  readonly roster: Roster;
  /** The budgets that were decided, without the printed variants of the same year. */
  readonly mainBudgets: readonly Budget[];
  readonly #municipalities;
  readonly #bodies;
  readonly #projects;
  readonly #items;
  readonly #models;
  readonly #documents;
  readonly #offices;
  readonly #meetings;
  readonly #decisions;

  constructor(imported: BoardRecords, registry: Registry = emptyRegistry) {
    const records = withRegistered(imported, registry);
    this.imported = imported;
    this.records = records;
    this.registry = registry;
    this.roster = new Roster(records.membership);
    this.mainBudgets = records.budget.filter((budget) => budget.main);
    this.#municipalities = byId('municipality', records.municipality);
    this.#bodies = byId('body', records.body);
    this.#projects = byId('project', records.project);
    this.#items = byId('cost item', records.costItem);
    this.#models = byId('cost model', records.costModel);
    this.#documents = byId('document', [...records.document, register]);
    this.#offices = byId('office', records.office);
    this.#meetings = byId('meeting', records.meeting);
    this.#decisions = byId('decision', records.decision);
  }

  /** What the board says of itself. @throws MissingRecord without `board.yaml`. */
  get profile(): BoardProfile {
    const profile = this.records.board[0];
    if (profile === undefined) throw new MissingRecord('board', 'board');
    return profile;
  }

  /** The board as it is once an entry has this value: for drawing what is about to be written. */
  with<K extends RegistryKind>(kind: K, key: string, value: RegistryOf<K>): Board {
    const entries: ReadonlyMap<string, RegistryOf<RegistryKind>> = this.registry[kind];
    return new Board(this.imported, { ...this.registry, [kind]: new Map(entries).set(key, value) });
  }

  municipality(id: string): Municipality {
    return this.#municipalities.get(id);
  }
  body(id: string): Body {
    return this.#bodies.get(id);
  }
  findBody(id: string): Body | undefined {
    return this.#bodies.find(id);
  }
  project(id: string): Project {
    return this.#projects.get(id);
  }
  item(id: string): CostItem {
    return this.#items.get(id);
  }
  findItem(id: string): CostItem | undefined {
    return this.#items.find(id);
  }
  model(id: string): CostModel {
    return this.#models.get(id);
  }
  document(id: string): Document {
    return this.#documents.get(id);
  }
  office(id: string): Office {
    return this.#offices.get(id);
  }
  meeting(id: string): Meeting {
    return this.#meetings.get(id);
  }
  findMeeting(id: string): Meeting | undefined {
    return this.#meetings.find(id);
  }
  decision(id: string): Decision {
    return this.#decisions.get(id);
  }

  /** The published tables of an item, the whole before its parts, oldest year first. */
  tables(item: string, year?: number): CostTable[] {
    return this.records.costTable
      .filter((table) => table.item === item && (year === undefined || table.year === year))
      .sort((a, b) => a.year - b.year || Number(a.part !== undefined) - Number(b.part !== undefined));
  }

  /** The year's decided budget; the import lets no year have two. */
  mainBudget(year: number | undefined): Budget | undefined {
    return this.mainBudgets.find((budget) => budget.year === year);
  }

  /** Meetings of a body (or of all), in time order. */
  meetings(body?: string): Meeting[] {
    return this.records.meeting
      .filter((meeting) => body === undefined || meeting.body === body)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  }

  /** A meeting's agenda in order, numbered from 1 on. */
  agenda(meeting: string): AgendaLine[] {
    const printed = this.records.agendaItem
      .filter((item) => item.meeting === meeting)
      .sort((a, b) => a.number - b.number)
      .map(({ meeting: _, ...line }): AgendaLine => ({ ...line, id: `h${line.number}` }));
    const last = printed.at(-1)?.number ?? 0;
    const added = (this.registry.agenda.get(meeting)?.items ?? []).map(
      ({ addedAt, ...item }, index): AgendaLine => ({
        ...item,
        number: last + index + 1,
        source: registered('Dagordning', addedAt),
      }),
    );
    return [...printed, ...added];
  }

  /** The body that meets in this channel or chat. */
  bodyIn(conversation: string): Body | undefined {
    for (const [body, channel] of this.registry.channel)
      if (channel.conversation === conversation) return this.findBody(body);
    return undefined;
  }

  /** The Entra object id of the account that is bound to an address of the roster. */
  accountOf(email: string): string | undefined {
    return accountsByAddress(this.registry.account).get(email);
  }

  /** Whether a meeting's attendance, or what a case came to, stands in minutes that are adjusted: the record by now. */
  isAdjusted(of: { readonly meeting: string } | { readonly case: string }): boolean {
    return [...this.registry.minutes.values()].some(
      ({ meeting, content }) =>
        content !== undefined &&
        ('meeting' in of ? meeting === of.meeting : content.items.some((item) => item.case === of.case)),
    );
  }

  /** The latest status date among the papers: what "now" means in answers about status. */
  get asOf(): string {
    return (
      this.records.project
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? ''
    );
  }

  /** A record's source as people read it. */
  cite(source: Source): Citation {
    const document = this.document(source.document);
    return { title: document.title, section: source.section, date: source.date ?? document.date, note: source.note };
  }
}
