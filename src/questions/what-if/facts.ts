/** What a trial split reads: who shares, and by which key. */
import type { Board } from '../../domain/board.ts';
import type { AllocationKey } from '../../domain/records.ts';
import type { WhatIfSlots } from './slots.ts';

export interface WhatIfFacts {
  readonly board: Board;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly weight: number }[];
  readonly key: AllocationKey | undefined;
}

/**
 * The newest population key; kept in the municipalities' fixed order, which settles ties.
 *
 * @throws MissingRecord if a slot names a municipality that the board does not have.
 */
export function readWhatIf(board: Board, slots: WhatIfSlots): WhatIfFacts {
  for (const id of [...slots.parties, ...slots.asked]) board.municipality(id);
  const keys = board.records.allocationKey.filter((key) => key.weights.length === board.records.municipality.length);
  const key = [...keys].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const parties = board.records.municipality
    .filter((m) => slots.parties.length === 0 || slots.parties.includes(m.id))
    .map((m) => ({
      id: m.id,
      name: m.name,
      weight: key?.weights.find((weight) => weight.municipality === m.id)?.weight ?? 1,
    }));
  return { board, parties, key };
}
