/**
 * A board's passages: the written statements and those that records' fields say. Collected once per import, of what was
 * imported alone: an index is built of them that must not grow old with every registration.
 */
import { Board } from '../../domain/board.ts';
import { collectPassages, type Passage } from '../../domain/passages.ts';
import type { BoardRecords } from '../../domain/records.ts';
import { describeRecords } from './describe.ts';

const collected = new WeakMap<BoardRecords, readonly Passage[]>();

export function passagesOf({ imported }: Board): readonly Passage[] {
  let passages = collected.get(imported);
  if (passages === undefined) {
    const board = new Board(imported);
    passages = collectPassages(board, describeRecords(board));
    collected.set(imported, passages);
  }
  return passages;
}
