/**
 * Every statement in the store as a passage that can be found by its words: what it says, what it is
 * about and where it stands. Records with fields of their own add a passage that says them in a sentence.
 */
import type { Board } from './board.ts';
import type { Ref } from './reading.ts';
import type { Source, Statement, Words } from './records.ts';

export interface Passage {
  /** Stable over imports as long as the record keeps its id and the statement its place: `goal/avtal/1`. */
  readonly id: string;
  readonly heading: Words;
  readonly text: Words;
  readonly asks: readonly string[];
  readonly keywords: readonly string[];
  readonly about: readonly Ref[];
  readonly source: Source;
  /** ISO date on which it was true. */
  readonly date: string;
  /** Municipalities that it speaks of beyond its text, e.g. those an audit comes from. */
  readonly municipalities: readonly string[];
  /** True where the statement says that the papers do not hold something. */
  readonly gap: boolean;
}

interface Origin {
  readonly id: string;
  readonly heading: Words;
  readonly about?: readonly Ref[];
  readonly source: Source;
  readonly date?: string;
  readonly keywords?: readonly string[];
  readonly municipalities?: readonly string[];
  readonly gap?: boolean;
}

/** Collects all passages of a board, in the order of its records. */
export function collectPassages(board: Board, describe: readonly Describe[]): Passage[] {
  const passages: Passage[] = [];
  const add = (origin: Origin, statements: readonly Statement[]) => {
    statements.forEach((statement, index) => {
      const source = statement.source ?? origin.source;
      passages.push({
        id: `${origin.id}/${index}`,
        heading: origin.heading,
        text: { sv: statement.sv, en: statement.en },
        asks: statement.asks,
        keywords: [...statement.keywords, ...(origin.keywords ?? [])],
        about: origin.about ?? [],
        source,
        date: statement.date ?? origin.date ?? board.document(source.document).date,
        municipalities: origin.municipalities ?? [],
        gap: origin.gap ?? false,
      });
    });
  };
  const { records } = board;
  const item = (id: string | undefined): Ref[] => (id === undefined ? [] : [{ type: 'item', id }]);
  const project = (id: string | undefined): Ref[] => (id === undefined ? [] : [{ type: 'project', id }]);
  for (const r of records.board) add({ id: `board/${r.id}`, heading: r.name, source: r.source }, r.about);
  for (const r of records.body)
    add({ id: `body/${r.id}`, heading: r.name, about: [{ type: 'body', id: r.id }], source: r.source }, r.about);
  for (const r of records.office)
    add(
      {
        id: `office/${r.id}`,
        heading: r.name,
        about: [{ type: 'office', id: r.id }],
        source: r.source,
        keywords: r.aliases,
      },
      r.about,
    );
  for (const r of records.project)
    add({ id: `project/${r.id}`, heading: r.name, about: project(r.id), source: r.source, date: r.asOf }, r.notes);
  for (const r of records.costItem)
    add(
      { id: `item/${r.id}`, heading: r.name, about: [...item(r.id), ...project(r.project)], source: r.source },
      r.notes,
    );
  for (const r of records.costModel)
    add({ id: `model/${r.id}`, heading: r.name, about: [{ type: 'model', id: r.id }], source: r.source }, r.about);
  for (const r of records.gap)
    add(
      {
        id: `gap/${r.id}`,
        heading: { sv: 'Saknas i underlaget', en: 'Not in the papers' },
        about: item(r.item),
        source: r.source,
        gap: true,
      },
      [r.about],
    );
  for (const r of records.budget) add({ id: `budget/${r.id}`, heading: r.name, source: r.source }, r.notes);
  for (const r of records.outturn) {
    const heading = { sv: `Ekonomi ${r.year}`, en: `Economy ${r.year}` };
    add({ id: `outturn/${r.id}`, heading, source: r.source, date: r.until }, r.notes);
    for (const line of r.lines) {
      if (line.note === undefined) continue;
      const about: Ref[] = [...project(line.project), ...item(line.item), { type: 'line', id: line.id }];
      add({ id: `outturn/${r.id}/${line.id}`, heading: line.name, about, source: r.source, date: r.until }, [
        line.note,
      ]);
    }
  }
  for (const r of records.indexation) add({ id: `indexation/${r.id}`, heading: r.index, source: r.source }, [r.about]);
  for (const r of records.fee)
    add({ id: `fee/${r.id}`, heading: r.name, about: item(r.item), source: r.source, keywords: r.aliases }, [r.about]);
  for (const r of records.yearWheelItem)
    add({ id: `wheel/${r.id}`, heading: r.name, source: r.source, keywords: r.aliases }, [r.about]);
  for (const r of records.goal)
    add({ id: `goal/${r.id}`, heading: r.name, source: r.source, date: r.asOf, keywords: r.aliases }, r.followUp);
  for (const r of records.controlMoment)
    add({ id: `control/${r.id}`, heading: r.name, source: r.source, keywords: r.aliases }, r.about);
  for (const r of records.audit) {
    const names = r.municipalities.map((id) => board.municipality(id).name).join(', ');
    const heading = { sv: `Granskning ${names}`, en: `Audit ${names}` };
    add({ id: `audit/${r.id}`, heading, source: r.source, municipalities: r.municipalities }, r.findings);
  }
  for (const r of records.decision)
    add({ id: `decision/${r.id}`, heading: r.title, source: r.source, date: r.date, keywords: r.aliases }, r.about);
  for (const r of records.document) {
    for (const section of r.sections) {
      const about = section.topic === undefined ? [] : topicRefs(board, section.topic);
      const source = { document: r.id, section: section.section };
      add(
        { id: `document/${r.id}/${section.section}`, heading: section.title, about, source, keywords: [] },
        section.statements,
      );
    }
  }
  for (const entry of describe) add(entry.origin, [entry.statement]);
  return passages;
}

/** A passage made from a record's own fields rather than from a written statement. */
export interface Describe {
  readonly origin: Origin;
  readonly statement: Statement;
}

/** A section's topic is the slug of a project, cost item, body or office; several kinds may share it. */
function topicRefs(board: Board, topic: string): Ref[] {
  const { records } = board;
  const refs: Ref[] = [];
  if (records.project.some((r) => r.id === topic)) refs.push({ type: 'project', id: topic });
  if (records.costItem.some((r) => r.id === topic)) refs.push({ type: 'item', id: topic });
  if (records.body.some((r) => r.id === topic)) refs.push({ type: 'body', id: topic });
  if (records.office.some((r) => r.id === topic)) refs.push({ type: 'office', id: topic });
  return refs;
}
