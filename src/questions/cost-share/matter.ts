/** What a cost question is about, once the message and the question before are put together; pure. */
import { today } from '../../domain/dates.ts';
import { has, type Reading } from '../../domain/reading.ts';
import type { CostItemId, MunicipalityId } from '../../domain/records.ts';
import type { Setting } from '../kind.ts';
import type { Ask } from './asks.ts';
import { namesItem, type Said } from './said.ts';
import type { CostShareSlots } from './slots.ts';
import { yearlyItems } from './yearly-items.ts';

export interface Matter {
  readonly items: readonly CostItemId[];
  readonly part: string | undefined;
  readonly municipalities: readonly MunicipalityId[];
  readonly except: readonly MunicipalityId[];
  readonly year: number | undefined;
  readonly ask: Ask;
  /** What the question before was about. */
  readonly earlier: CostShareSlots['earlier'];
  /** Whether the items are others than the message names by itself. */
  readonly widened: boolean;
}

/** The matter of a message that stands alone. */
export function matterOf(said: Said, setting: Setting): Matter {
  const parts = new Set(said.parts.map((part) => part.id));
  return {
    items: itemsOf(said, setting) as CostItemId[],
    // Both parts together are the whole.
    part: parts.size === 1 ? said.parts[0]?.id : undefined,
    municipalities: payersOf(said, setting),
    except: said.excepted,
    year: said.year,
    ask: said.ask ?? 'amount',
    earlier: undefined,
    widened: said.withoutItems.length > 0 || said.parts.length > 0,
  };
}

function itemsOf(said: Said, { board, now }: Setting): readonly string[] {
  if (said.withoutItems.length > 0)
    return yearlyItems(board, said.year ?? today(now).year).filter((id) => !said.withoutItems.includes(id));
  const part = said.parts[0];
  return part === undefined || said.chosen.items.includes(part.item) ? said.chosen.items : [part.item];
}

function payersOf(said: Said, { asker }: Setting): readonly MunicipalityId[] {
  if (said.named.length > 0) return said.named;
  const own = said.us || said.unnamed ? asker.municipality : undefined;
  return own === undefined ? [] : [own as MunicipalityId];
}

/**
 * The matter of a message that leans on the question before: what it does not renew stays. Undefined
 * when what it asks for cannot be had from the two together.
 */
export function continuedMatter(own: Matter, said: Said, reading: Reading, before: CostShareSlots): Matter | undefined {
  const ask = continuedAsk(said, reading, before);
  const reached = reachedBack(said, before);
  const items = [...new Set([...(reached?.items ?? []), ...continuedItems(own, reading, before)])];
  const municipalities = [
    ...new Set([...(reached?.municipalities ?? []), ...continuedPayers(own, said, reading, before)]),
  ];
  if (ask === 'difference' && municipalities.length < 2 && items.length < 2) return undefined;
  if (ask === 'percent' && municipalities.length === 0) return undefined;
  const borrows = own.items.length === 0;
  return {
    items,
    part: own.part ?? (borrows ? before.part : undefined),
    municipalities,
    except: own.except.length === 0 && said.named.length === 0 ? before.except : own.except,
    year: own.year ?? before.year,
    ask,
    earlier: { items: before.items, municipalities: before.municipalities },
    widened: own.widened || borrows || addsTo(reading) || reached !== undefined,
  };
}

/** "Och med e-tjänsteplattformen?" adds an item to those before. */
const addsTo = (reading: Reading): boolean => has(reading, 'including', 'with');

function continuedItems(own: Matter, reading: Reading, before: CostShareSlots): readonly CostItemId[] {
  if (own.items.length === 0) return before.items;
  return addsTo(reading) ? [...before.items, ...own.items] : own.items;
}

function continuedPayers(own: Matter, said: Said, reading: Reading, before: CostShareSlots): readonly MunicipalityId[] {
  if (comparesWithBefore(said, reading, before)) return [...before.municipalities, ...said.named];
  if (totalsOverAll(said, before)) return [];
  return own.municipalities.length === 0 && !said.us ? before.municipalities : own.municipalities;
}

function continuedAsk(said: Said, reading: Reading, before: CostShareSlots): Ask {
  if (comparesWithBefore(said, reading, before)) return 'difference';
  if (said.ask !== undefined) return said.ask;
  if (before.ask === 'rank' || before.ask === 'threshold') return said.named.length > 0 ? 'amount' : before.ask;
  return before.ask === 'change' && said.year === undefined ? 'change' : 'amount';
}

/** "Jämfört med Luleå?" after one municipality's share: the two side by side. */
function comparesWithBefore(said: Said, reading: Reading, before: CostShareSlots): boolean {
  const compares = said.ask === 'difference' || has(reading, 'compare', 'moreLess');
  return compares && said.named.length === 1 && before.municipalities.length === 1;
}

const namesNothing = (said: Said): boolean => !namesItem(said) && said.named.length === 0;

/** "Tillsammans?" and "skillnaden?" reach the question before the last one as well. */
function reachedBack(said: Said, before: CostShareSlots): CostShareSlots['earlier'] {
  const joins = said.ask === 'total' || said.ask === 'difference';
  return joins && namesNothing(said) ? before.earlier : undefined;
}

/** "Och totalt?" after one municipality's share asks for everybody's. */
function totalsOverAll(said: Said, before: CostShareSlots): boolean {
  return (
    said.ask === 'total' &&
    namesNothing(said) &&
    before.earlier === undefined &&
    before.items.length === 1 &&
    before.municipalities.length === 1
  );
}
