/** The imported records with the look-ups that questions need: built once per import, never changed. */
import type { Citation } from './answer.ts';
import type {
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

export class Board {
  readonly records: BoardRecords;
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

  constructor(records: BoardRecords) {
    this.records = records;
    this.mainBudgets = records.budget.filter((budget) => budget.main);
    this.#municipalities = byId('municipality', records.municipality);
    this.#bodies = byId('body', records.body);
    this.#projects = byId('project', records.project);
    this.#items = byId('cost item', records.costItem);
    this.#models = byId('cost model', records.costModel);
    this.#documents = byId('document', records.document);
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

  municipality(id: string): Municipality {
    return this.#municipalities.get(id);
  }
  body(id: string): Body {
    return this.#bodies.get(id);
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
    return { title: document.title, section: source.section, date: document.date, note: source.note };
  }
}
