/** From a reading to the slots of a cost question; pure. */
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading } from '../../domain/reading.ts';
import type { Words } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { askBack } from './ask-back.ts';
import { detailsOf, explainedBy } from './asks.ts';
import { isAboutSomethingElse } from './elsewhere.ts';
import { continuedMatter, type Matter, matterOf } from './matter.ts';
import { type Said, whatIsSaid } from './said.ts';
import type { CostShareSlots } from './slots.ts';

/** Municipalities that a continued question still names one by one. */
const nameable = 3;

/** The slots of a cost question, what to ask back about it, or undefined when none can be meant. */
export function interpretCostShare(
  reading: Reading,
  setting: Setting,
  before?: CostShareSlots,
): Proposal<CostShareSlots> | undefined {
  const said = whatIsSaid(reading, setting, before);
  if (isAboutSomethingElse(reading, said, before)) return undefined;
  const own = matterOf(said, setting);
  if (before === undefined && isNamedInPassing(reading, own)) return undefined;
  const joint = before === undefined ? own : continuedMatter(own, said, reading, before);
  if (joint === undefined) return undefined;
  const matter = withAllBut(joint, said, reading, setting.board);
  const slots = slotsOf(reading, said, matter, setting);
  const back = askBack(slots, said, matter, setting.board);
  if (back !== undefined) return { slots, ask: back };
  // All that somebody pays: no item is named that could have been mistaken for another.
  if (matter.items.length === 0) return { slots };
  const continues = before !== undefined && (matter.widened || said.named.length === 0);
  return {
    slots,
    explains: explainedBy(reading, matter.ask, said.claim),
    // A name and a system alone are a short question about money only if nothing else is said, and a
    // sum must not silently leave out a name that was not understood.
    strict: before === undefined && (!said.money || matter.items.length > 1),
    ...(continues ? { reading: continuing(slots, setting.board) } : {}),
  };
}

/** Two systems named in passing are no sum: a sum must be asked for, or belong to somebody. */
function isNamedInPassing(reading: Reading, matter: Matter): boolean {
  return (
    matter.items.length > 1 &&
    matter.municipalities.length === 0 &&
    matter.except.length === 0 &&
    matter.ask === 'amount' &&
    !has(reading, 'pay', 'perMunicipality')
  );
}

/** "Alla utom Luleå" means everybody else, whoever the question before was about. */
function withAllBut(matter: Matter, said: Said, reading: Reading, board: Board): Matter {
  if (said.excepted.length === 0 || !has(reading, 'all')) return matter;
  const others = board.records.municipality.map(({ id }) => id).filter((id) => !said.excepted.includes(id));
  return { ...matter, municipalities: others };
}

function slotsOf(reading: Reading, said: Said, matter: Matter, setting: Setting): CostShareSlots {
  const { part, year, earlier, ask } = matter;
  return {
    items: [...matter.items],
    ...(part === undefined ? {} : { part }),
    // A ranking is over everybody: a municipality in it only points out a place.
    municipalities: ask === 'rank' ? [] : [...matter.municipalities],
    except: [...matter.except],
    ...(year === undefined ? {} : { year }),
    around: today(setting.now).year,
    ...(said.since === undefined ? {} : { since: said.since }),
    ask,
    ...(said.claim === undefined ? {} : { claim: said.claim }),
    ...(earlier === undefined ? {} : { earlier }),
    ...detailsOf(reading, ask),
    ...(ask === 'rank' && has(reading, 'verify') && matter.municipalities.length === 1
      ? { believed: matter.municipalities[0] }
      : {}),
    ...(part === undefined && said.parts.length > 1 ? { split: true } : {}),
  };
}

/** What was taken over from the question before, for the reader to see. */
function continuing({ items, municipalities }: CostShareSlots, board: Board): Words {
  const who = municipalities.length > nameable ? [] : municipalities.map((id) => plain(board.municipality(id).name));
  const what = listOf(items.map((id) => board.item(id).name));
  return concat([
    { sv: 'Jag fortsätter på', en: 'Continuing with' },
    concat([what, ...(who.length > 0 ? [listOf(who)] : [])], ', '),
  ]);
}
