import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Source } from '../../domain/records.ts';

/** "Protokoll 22 juni 2022, § 12": where a row stands in the papers. */
export function sourceText(board: Board, source: Source): string {
  const { title, section } = board.cite(source);
  return `${title[boardLanguage]}, ${section}`;
}
