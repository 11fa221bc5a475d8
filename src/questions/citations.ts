/** The sources of several records, each named once. */
import type { Citation } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Source } from '../domain/records.ts';

/** Two citations of the same place are one source. */
export function distinctCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.title.sv}|${citation.section}`, citation])).values()];
}

/** Cites each record's source, in the order of the records and without repeating any. */
export function citeAll(board: Board, records: readonly { readonly source: Source }[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const { source } of records) {
    const key = `${source.document}|${source.section}`;
    if (!seen.has(key)) seen.set(key, board.cite(source));
  }
  return [...seen.values()];
}
