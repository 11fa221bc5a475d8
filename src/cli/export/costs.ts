/** Every published amount: what each municipality pays for each item, year and part. Whole kronor. */
import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { sourceText } from './source-text.ts';
import type { Row } from './table.ts';

export const costColumns = [
  ...['item', 'itemName', 'year', 'part', 'partName', 'status'],
  ...['municipality', 'municipalityName', 'amount', 'source'],
] as const;

export function costRows(board: Board): Row[] {
  return board.records.costTable.flatMap(({ item, year, part, status, shares, source }) =>
    shares.map(({ municipality, amount }) => ({
      item,
      itemName: board.item(item).name[boardLanguage],
      year,
      part: part?.id,
      partName: part?.name[boardLanguage],
      status,
      municipality,
      municipalityName: board.municipality(municipality).name,
      amount,
      source: sourceText(board, source),
    })),
  );
}
