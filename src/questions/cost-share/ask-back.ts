/** What is asked back when a cost question leaves open which cost, or whose; pure. */
import { askItem, askMunicipality } from '../../cards/sentences/costs.ts';
import { listOf, plain } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import type { CostItem } from '../../domain/records.ts';
import type { Ask } from '../kind.ts';
import type { Matter } from './matter.ts';
import type { Said } from './said.ts';
import type { CostShareSlots } from './slots.ts';

/** The question back with its choices, or undefined when nothing needs to be asked. */
export function askBack(
  slots: CostShareSlots,
  said: Said,
  matter: Matter,
  board: Board,
): Ask<CostShareSlots> | undefined {
  const { municipalities, items } = matter;
  const payer = municipalities.length === 1 ? board.municipality(municipalities[0] ?? '').name : undefined;
  const { unclear } = said.chosen;
  if (unclear.length > 0) {
    return askWhichItem(
      slots,
      unclear.map((id) => board.item(id)),
      payer,
      false,
    );
  }
  if (items.length === 0) {
    if (matter.ask === 'total' && municipalities.length > 0) return undefined;
    // "Vem betalar mest för allt?"
    if (matter.ask === 'rank' && said.everything) return undefined;
    return askWhichItem(slots, pricedItems(board), payer, said.us && municipalities.length === 0);
  }
  const whose = (said.us || said.unnamed) && municipalities.length === 0;
  return whose ? askWhose(slots, board) : undefined;
}

/** `whose`: the municipality is open as well, and asked for in the same sentence. */
function askWhichItem(
  slots: CostShareSlots,
  choices: readonly CostItem[],
  payer: string | undefined,
  whose: boolean,
): Ask<CostShareSlots> {
  return {
    slot: 'items',
    text: askItem(
      payer,
      choices.map((item) => item.name),
      whose,
    ),
    options: choices.map((item) => ({ label: item.name, slots: { ...slots, items: [item.id] } })),
  };
}

function askWhose(slots: CostShareSlots, board: Board): Ask<CostShareSlots> {
  return {
    slot: 'municipalities',
    text: askMunicipality(listOf(slots.items.map((id) => board.item(id).name))),
    options: board.records.municipality.map(({ id, name }) => ({
      label: plain(name),
      slots: { ...slots, municipalities: [id] },
    })),
  };
}

/** Items with a published table, whatever its year. */
const pricedItems = (board: Board): CostItem[] =>
  board.records.costItem.filter((item) => board.tables(item.id).length > 0);
