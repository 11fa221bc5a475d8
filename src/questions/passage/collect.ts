/** A board's passages, collected once per board: the written statements and those that records' fields say. */
import type { Board } from '../../domain/board.ts';
import { collectPassages, type Passage } from '../../domain/passages.ts';
import { describeRecords } from './describe.ts';

const collected = new WeakMap<Board, readonly Passage[]>();

export function passagesOf(board: Board): readonly Passage[] {
  let passages = collected.get(board);
  if (passages === undefined) {
    passages = collectPassages(board, describeRecords(board));
    collected.set(board, passages);
  }
  return passages;
}
