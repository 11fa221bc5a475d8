/** From a reading to the slots of a cost question; pure. */
import { askItem, askMunicipality } from '../../cards/sentences/costs.ts';
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import { today } from '../../domain/dates.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { CostItemId, MunicipalityId } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { chooseItems, type ItemChoice, yearlyItems } from './items.ts';
import type { CostShareSlots } from './slots.ts';

const smallNumbers: Readonly<Record<string, number>> = {
  tva: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
const places: Readonly<Record<string, number>> = { nast: 2, tredje: 3, second: 2, third: 3, fjarde: 4 };

/** What the words ask for, apart from names and years. */
function askOf(reading: Reading, before: CostShareSlots | undefined): CostShareSlots['ask'] | undefined {
  const municipalities = refsOf(reading, 'municipality').length;
  if (has(reading, 'perInhabitant')) return 'per-inhabitant';
  if (has(reading, 'percent') && !has(reading, 'change')) return 'percent';
  if (has(reading, 'perMonth')) return 'per-month';
  if (reading.years.length > 1 || (has(reading, 'change') && !has(reading, 'municipality') && municipalities < 2))
    return 'change';
  if (
    has(reading, 'above', 'below', 'difference') &&
    municipalities < 2 &&
    reading.numbers.some((n) => n > 500) &&
    !has(reading, 'verify')
  )
    return 'threshold';
  if (municipalities >= 2 && has(reading, 'ratio')) return 'ratio';
  if (has(reading, 'average')) return 'average';
  if (
    municipalities >= 2 &&
    (has(reading, 'difference', 'compare', 'same') || (has(reading, 'moreLess') && has(reading, 'than')))
  )
    return 'difference';
  if (has(reading, 'difference') && before !== undefined) return 'difference';
  if (has(reading, 'most', 'least') && (municipalities === 0 || rankOf(reading).place !== undefined)) return 'rank';
  if (has(reading, 'total')) return 'total';
  return undefined;
}

/** Tokens such as "tre" and "näst" beside a superlative. */
function rankOf(reading: Reading): { count?: number; place?: number } {
  const words = reading.tokens.map((token) => token.folded);
  const count = words.map((word) => smallNumbers[word]).find((value) => value !== undefined);
  const place = words.map((word) => places[word]).find((value) => value !== undefined);
  return { ...(count === undefined ? {} : { count }), ...(place === undefined ? {} : { place }) };
}

export function interpretCostShare(
  reading: Reading,
  setting: Setting,
  before?: CostShareSlots,
): Proposal<CostShareSlots> | undefined {
  const { board, asker } = setting;
  const everyone = board.records.municipality.map((m) => m.id);
  const stated = settle(chooseItems(reading, board), board, [
    ...(before?.items ?? []),
    ...setting.topics.filter((ref) => ref.type === 'item').map((ref) => ref.id),
  ]);
  // "för Kalix?" after a statement about e-learning: its cost item is what is meant.
  const topical = setting.topics
    .filter((ref) => ref.type === 'item' && board.tables(ref.id).length > 0)
    .map((ref) => ref.id);
  const lean =
    before === undefined &&
    stated.items.length + stated.unclear.length === 0 &&
    refsOf(reading, 'municipality').length > 0 &&
    topical.length === 1;
  const chosen = lean ? { items: topical, unclear: [] } : stated;
  // A part ("personal") belongs to its item: it counts only where the message or the question before is about that item.
  const parts = refsOf(reading, 'part')
    .map((id) => id.split('/'))
    .filter(
      ([item = '']) =>
        chosen.items.includes(item) ||
        (chosen.items.length <= 1 && (before?.items ?? topical).some((id) => id === item)),
    );
  const ofBefore = parts.length > 0 && !chosen.items.includes(parts[0]?.[0] ?? '');
  const mentioned = refsOf(reading, 'municipality') as MunicipalityId[];
  const excepted = has(reading, 'except') ? exceptedMunicipalities(reading, mentioned) : [];
  const withoutItems = has(reading, 'except') ? itemsAfterExcept(reading) : [];
  const named = mentioned.filter((id) => !excepted.includes(id));
  const us = has(reading, 'we') && !(before !== undefined && before.municipalities.length > 0);
  const unnamed = has(reading, 'theMunicipality') && !has(reading, 'most', 'least', 'which', 'all');
  const asked = askOf(reading, before);
  const year = reading.years.length > 0 ? Math.max(...reading.years) : undefined;
  const since = reading.years.length > 1 ? Math.min(...reading.years) : undefined;
  const claim = has(reading, 'verify') ? reading.numbers.find((n) => n >= 500) : undefined;

  // Without a sign of money this is no question about money: a municipality and a system may be asked about status.
  const money =
    has(
      reading,
      'pay',
      'share',
      'howMuch',
      'total',
      'difference',
      'compare',
      'percent',
      'perInhabitant',
      'perMunicipality',
      'perMonth',
      'invoice',
      'change',
    ) || claim !== undefined;
  // When, why and how one is invoiced stand in the papers' statements, not in the tables; a day or month is about outturn.
  if (reading.periods.some((period) => period.grain !== 'year') && before === undefined) return undefined;
  if (has(reading, 'soFar', 'started', 'meaning')) return undefined;
  if (has(reading, 'when', 'why', 'invoice') && !has(reading, 'most', 'least')) return undefined;
  const hasOwn = chosen.items.length > 0 || chosen.unclear.length > 0 || parts.length > 0;
  if (before === undefined) {
    const everything =
      has(reading, 'total', 'all') && (named.length > 0 || us) && has(reading, 'pay', 'share', 'howMuch', 'total');
    const generic = has(reading, 'pay', 'share', 'service') && (named.length > 0 || us);
    if (!hasOwn && !everything && !generic) return undefined;
    if (hasOwn && named.length === 0 && !money && !has(reading, 'most', 'least')) return undefined;
    // "Vilket LMS har Luleå?" asks for the thing, not its price.
    if (!money && has(reading, 'which', 'who')) return undefined;
    if (has(reading, 'status') && !money) return undefined;
  } else if (
    !hasOwn &&
    named.length === 0 &&
    excepted.length === 0 &&
    year === undefined &&
    asked === undefined &&
    !us
  ) {
    return undefined;
  }

  // Both parts together are the whole.
  let part = new Set(parts.map(([, name]) => name)).size === 1 ? parts[0]?.[1] : undefined;
  const yearly = () => yearlyItems(board, year ?? today(setting.now).year).filter((id) => !withoutItems.includes(id));
  let items = (
    withoutItems.length > 0
      ? yearly()
      : parts.length > 0
        ? ofBefore
          ? [parts[0]?.[0] ?? '']
          : [...new Set([...chosen.items, parts[0]?.[0] ?? ''])]
        : chosen.items
  ) as CostItemId[];
  let municipalities: MunicipalityId[] =
    named.length > 0
      ? named
      : (us || unnamed) && asker.municipality !== undefined
        ? [asker.municipality as MunicipalityId]
        : [];
  let ask = asked;
  let except: MunicipalityId[] = [...excepted];
  let chosenYear = year;
  let earlier: CostShareSlots['earlier'];
  if (before !== undefined) {
    const adding = has(reading, 'including', 'with') && items.length > 0;
    earlier = { items: before.items, municipalities: before.municipalities };
    if (items.length === 0) {
      items = [...before.items];
      part ??= before.part;
    } else if (adding) items = [...new Set([...before.items, ...items])];
    if (municipalities.length === 0 && !us) municipalities = [...before.municipalities];
    if (
      (ask === 'difference' || has(reading, 'compare', 'moreLess')) &&
      named.length === 1 &&
      before.municipalities.length === 1
    )
      ask = 'difference';
    if (ask === 'difference' && named.length === 1 && before.municipalities.length === 1)
      municipalities = [...new Set([...before.municipalities, ...named])];
    if (except.length === 0 && named.length === 0) except = [...before.except];
    chosenYear ??= before.year;
    const reachesBack =
      (ask === 'total' || ask === 'difference') && !hasOwn && named.length === 0 && before.earlier !== undefined;
    if (reachesBack && before.earlier !== undefined) {
      items = [...new Set([...before.earlier.items, ...items])];
      municipalities = [...new Set([...before.earlier.municipalities, ...municipalities])];
    }
    // "och totalt?" after one municipality's share asks for everybody's.
    if (
      ask === 'total' &&
      !reachesBack &&
      !hasOwn &&
      named.length === 0 &&
      before.items.length === 1 &&
      before.municipalities.length === 1
    )
      municipalities = [];
    ask ??=
      before.ask === 'rank' || before.ask === 'threshold'
        ? named.length > 0
          ? 'amount'
          : before.ask
        : before.ask === 'change' && year === undefined
          ? 'change'
          : 'amount';
    if (ask === 'difference' && municipalities.length < 2 && items.length < 2) return undefined;
    if (ask === 'percent' && municipalities.length === 0) return undefined;
  }
  ask ??= 'amount';
  // Two systems named in passing are no sum: a sum must be asked for, or belong to somebody.
  if (
    items.length > 1 &&
    municipalities.length === 0 &&
    except.length === 0 &&
    before === undefined &&
    ask === 'amount' &&
    !has(reading, 'pay', 'perMunicipality')
  )
    return undefined;
  if (excepted.length > 0 && has(reading, 'all')) municipalities = everyone.filter((id) => !excepted.includes(id));
  const base: CostShareSlots = {
    items,
    ...(part === undefined ? {} : { part }),
    municipalities: ask === 'rank' ? [] : municipalities,
    except,
    ...(chosenYear === undefined ? {} : { year: chosenYear }),
    around: today(setting.now).year,
    ...(since === undefined ? {} : { since }),
    ask,
    ...(claim === undefined ? {} : { claim }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(ask === 'rank'
      ? { order: has(reading, 'least') ? ('least' as const) : ('most' as const), ...rankOf(reading) }
      : {}),
    ...(ask === 'threshold' ? { above: !has(reading, 'below'), limit: reading.numbers.find((n) => n > 500) ?? 0 } : {}),
    ...(ask === 'difference' &&
    has(reading, 'yesNo') &&
    !has(reading, 'howMuch', 'howMany') &&
    !/mer eller mindre/i.test(reading.text) &&
    !has(reading, 'same')
      ? { more: !has(reading, 'below') }
      : {}),
    ...(ask === 'difference' && has(reading, 'same') ? { same: true } : {}),
  };

  if (chosen.unclear.length > 0) {
    const who = municipalities.length === 1 ? board.municipality(municipalities[0] ?? '').name : undefined;
    return {
      slots: base,
      ask: {
        slot: 'items',
        text: askItem(
          who,
          chosen.unclear.map((id) => board.item(id).name),
        ),
        options: chosen.unclear.map((id) => ({
          label: board.item(id).name,
          slots: { ...base, items: [id as CostItemId] },
        })),
      },
    };
  }
  if (items.length === 0) {
    if (ask === 'total' && municipalities.length > 0) return { slots: base };
    const budgetYear = chosenYear ?? today(setting.now).year;
    const choices = board.records.costItem.filter(
      (item) => board.tables(item.id, budgetYear).length > 0 || board.tables(item.id).length > 0,
    );
    const who = municipalities.length === 1 ? board.municipality(municipalities[0] ?? '').name : undefined;
    return {
      slots: base,
      ask: {
        slot: 'items',
        text: askItem(
          who,
          choices.map((item) => item.name),
          us && municipalities.length === 0,
        ),
        options: choices.map((item) => ({ label: item.name, slots: { ...base, items: [item.id] } })),
      },
    };
  }
  if ((us || unnamed) && municipalities.length === 0) {
    return {
      slots: base,
      ask: {
        slot: 'municipalities',
        text: askMunicipality(listOf(items.map((id) => board.item(id).name))),
        options: board.records.municipality.map((m) => ({
          label: plain(m.name),
          slots: { ...base, municipalities: [m.id] },
        })),
      },
    };
  }
  const read =
    before !== undefined && (items !== chosen.items || named.length === 0) ? inherited(base, board) : undefined;
  // A name and a system alone are a short question about money only if nothing else is said.
  // Numerals beside a superlative or limit are understood; any other number is somebody else's question.
  const numerals =
    ask === 'rank' || ask === 'threshold' || claim !== undefined
      ? reading.tokens.flatMap((token, at) =>
          smallNumbers[token.folded] !== undefined || places[token.folded] !== undefined || /^\d+$/.test(token.folded)
            ? [at]
            : [],
        )
      : [];
  const compared = ask === 'difference' || ask === 'ratio' ? (reading.concepts.get('moreLess') ?? []) : [];
  return {
    slots: base,
    explains: [...numerals, ...compared], // A sum must not silently leave out a name that was not understood.
    strict: (!money && before === undefined) || (items.length > 1 && before === undefined),
    ...(read === undefined ? {} : { reading: read }),
  };
}

/** The municipalities after "utom". */
function exceptedMunicipalities(reading: Reading, mentioned: readonly MunicipalityId[]): MunicipalityId[] {
  const at = Math.min(...(reading.concepts.get('except') ?? [0]));
  const after = reading.mentions
    .filter((mention) => mention.from > at)
    .flatMap((mention) => mention.refs.filter((ref) => ref.type === 'municipality').map((ref) => ref.id));
  return mentioned.filter((id) => after.includes(id));
}

/** An unclear name is settled by what was spoken of before. */
function settle(choice: ItemChoice, board: Board, spokenOf: readonly string[]): ItemChoice {
  const projects = new Set(spokenOf.map((id) => board.findItem(id)?.project));
  const near = choice.unclear.filter((id) => projects.has(board.item(id).project));
  return choice.items.length === 0 && near.length === 1 ? { items: near, unclear: [] } : choice;
}

/** The cost items after "utom": everything but them is meant. */
function itemsAfterExcept(reading: Reading): string[] {
  const at = Math.min(...(reading.concepts.get('except') ?? [0]));
  const after = reading.mentions.filter((mention) => mention.from > at);
  // "alla utom Luleå … för e-arkivet": what stands first after "utom" says what is left out.
  if (after[0]?.refs.some((ref) => ref.type === 'municipality')) return [];
  return after.flatMap((mention) => mention.refs.filter((ref) => ref.type === 'item').map((ref) => ref.id));
}

/** What was taken over from the question before, for the reader to see. */
function inherited(slots: CostShareSlots, board: Setting['board']) {
  const names = slots.items.map((id) => board.item(id).name);
  const who =
    slots.municipalities.length > 3 ? [] : slots.municipalities.map((id) => plain(board.municipality(id).name));
  return concat([
    { sv: 'Jag fortsätter på', en: 'Continuing with' },
    concat([listOf(names), ...(who.length > 0 ? [listOf(who)] : [])], ', '),
  ]);
}
