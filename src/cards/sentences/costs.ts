/** What is said about costs per municipality. Item names stand in their basic form, as in the data. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, kronor, listOf, percent, plain, say } from './words.ts';

interface OneShare {
  readonly municipality: string;
  readonly item: Words;
  readonly year: number;
  readonly amount: number;
  readonly status: 'decided' | 'forecast' | 'estimate';
}

const estimated = { sv: ' enligt kalkylen', en: ' according to the estimate' };

/** What one municipality pays for one item. */
export function share(p: OneShare): Words {
  const amount = kronor(p.amount);
  const hedge = p.status === 'estimate' ? estimated : plain('');
  return {
    sv: `${p.municipality} betalar ${amount.sv} (${p.year})${hedge.sv} för ${p.item.sv}.`,
    en: `${p.municipality} pays ${amount.en} (${p.year})${hedge.en} for ${p.item.en}.`,
  };
}

/** One municipality, several items: the sum first. */
export function shareSum(p: {
  municipality: string;
  year: Words;
  total: number;
  parts: readonly { item: Words; amount: number }[];
}): Words {
  const parts = listOf(p.parts.map(({ item, amount }) => concat([item, kronor(amount)])));
  return {
    sv: `${p.municipality} betalar sammanlagt ${kronor(p.total).sv} (${p.year.sv}): ${parts.sv}.`,
    en: `${p.municipality} pays ${kronor(p.total).en} in all (${p.year.en}): ${parts.en}.`,
  };
}

/** Several municipalities, one item: each amount, and their sum. */
export function sharesSum(p: {
  item: Words;
  year: Words;
  parts: readonly { municipality: string; amount: number }[];
  total: number;
  showTotal: boolean;
}): Words {
  const parts = listOf(p.parts.map(({ municipality, amount }) => say((l) => `${municipality} ${kronor(amount)[l]}`)));
  return say((l) => {
    const total = l === 'sv' ? `, tillsammans ${kronor(p.total).sv}` : `, together ${kronor(p.total).en}`;
    return `${capital(p.item)[l]} (${p.year[l]}): ${parts[l]}${p.showTotal ? total : ''}.`;
  });
}

/** The sum for a group too large to list ("alla utom Luleå"). */
export function groupSum(p: {
  item: Words;
  year: Words;
  total: number;
  count: number;
  except: readonly string[];
}): Words {
  const left = p.except.join(', ');
  const but = left === '' ? plain('') : { sv: ` utom ${left}`, en: ` except ${left}` };
  const total = kronor(p.total);
  return {
    sv: `De ${p.count} kommunerna${but.sv} betalar tillsammans ${total.sv} (${p.year.sv}) för ${p.item.sv}.`,
    en: `The ${p.count} municipalities${but.en} pay ${total.en} together (${p.year.en}) for ${p.item.en}.`,
  };
}

/** Two municipalities side by side; with a verdict when the comparison was put as a question with yes or no. */
export function difference(p: {
  item: Words;
  year: Words;
  first: string;
  second: string;
  firstAmount: number;
  secondAmount: number;
  verdict?: boolean | undefined;
}): Words {
  const gap = p.firstAmount - p.secondAmount;
  const a = kronor(p.firstAmount);
  const b = kronor(p.secondAmount);
  const yes = p.verdict === undefined ? plain('') : yesOrNo(p.verdict);
  const how = gap === 0 ? { sv: 'lika mycket som', en: 'as much as' } : moreThan(gap);
  return {
    sv: `${yes.sv}${p.first} betalar ${how.sv} ${p.second} för ${p.item.sv} (${p.year.sv}): ${a.sv} mot ${b.sv}.`,
    en: `${yes.en}${p.first} pays ${how.en} ${p.second} for ${p.item.en} (${p.year.en}): ${a.en} against ${b.en}.`,
  };
}

const yesOrNo = (yes: boolean): Words => (yes ? { sv: 'Ja, ', en: 'Yes, ' } : { sv: 'Nej, ', en: 'No, ' });

/** "5 000 kr mer än", by the sign of the gap. */
function moreThan(gap: number): Words {
  const size = kronor(Math.abs(gap));
  const word = moreOrLess(gap > 0);
  return { sv: `${size.sv} ${word.sv} än`, en: `${size.en} ${word.en} than` };
}

const moreOrLess = (more: boolean): Words => (more ? { sv: 'mer', en: 'more' } : { sv: 'mindre', en: 'less' });

/** One municipality, two items side by side. */
export function itemDifference(p: {
  municipality: string;
  first: Words;
  second: Words;
  firstAmount: number;
  secondAmount: number;
  year: Words;
}): Words {
  const gap = p.firstAmount - p.secondAmount;
  return {
    sv: `Skillnaden är ${kronor(Math.abs(gap)).sv}: ${p.municipality} betalar ${kronor(p.firstAmount).sv} för ${p.first.sv} och ${kronor(p.secondAmount).sv} för ${p.second.sv} (${p.year.sv}).`,
    en: `The difference is ${kronor(Math.abs(gap)).en}: ${p.municipality} pays ${kronor(p.firstAmount).en} for ${p.first.en} and ${kronor(p.secondAmount).en} for ${p.second.en} (${p.year.en}).`,
  };
}

/** How many times as much one pays as another. */
export function ratio(p: {
  item: Words;
  year: Words;
  first: string;
  second: string;
  firstAmount: number;
  secondAmount: number;
}): Words {
  const times = p.secondAmount === 0 ? '–' : (p.firstAmount / p.secondAmount).toFixed(1);
  const [a, b] = [kronor(p.firstAmount), kronor(p.secondAmount)];
  return {
    sv: `${p.first} betalar ${times.replace('.', ',')} gånger så mycket som ${p.second} för ${p.item.sv} (${p.year.sv}): ${a.sv} mot ${b.sv}.`,
    en: `${p.first} pays ${times} times as much as ${p.second} for ${p.item.en} (${p.year.en}): ${a.en} against ${b.en}.`,
  };
}

/** What each of a group pays on average. */
export function average(p: { item: Words; year: Words; value: number; count: number }): Words {
  const value = kronor(Math.round(p.value));
  return {
    sv: `I genomsnitt betalar de ${p.count} kommunerna ${value.sv} var för ${p.item.sv} (${p.year.sv}).`,
    en: `On average the ${p.count} municipalities pay ${value.en} each for ${p.item.en} (${p.year.en}).`,
  };
}

interface Row {
  readonly municipality: string;
  readonly amount: number;
}

/** "Kalix (21 000 kr)". */
const inBrackets = ({ municipality, amount }: Row): Words => say((l) => `${municipality} (${kronor(amount)[l]})`);

/** Who pays the most or the least, from a place on; one sentence instead where all pay the same. */
export function ranking(p: {
  item: Words;
  year: Words;
  order: 'most' | 'least';
  place: number;
  ranked: readonly Row[];
  ties: boolean;
}): Words {
  if (p.ties) return allAlike(p.item, p.year, p.ranked[0]?.amount ?? 0);
  const [head = plain(''), ...rest] = p.ranked.map(inBrackets);
  const nth = ordinal(p.place);
  const most = p.order === 'most' ? { sv: 'mest', en: 'most' } : { sv: 'minst', en: 'least' };
  const next = listOf(rest);
  const tail = rest.length === 0 ? plain('') : { sv: `, sedan ${next.sv}`, en: `, then ${next.en}` };
  return {
    sv: `${head.sv} betalar ${nth.sv}${most.sv} för ${p.item.sv} ${p.year.sv}${tail.sv}.`,
    en: `${head.en} pays the ${nth.en}${most.en} for ${p.item.en} in ${p.year.en}${tail.en}.`,
  };
}

function allAlike(item: Words, year: Words, amount: number): Words {
  return {
    sv: `Alla betalar lika mycket för ${item.sv} (${year.sv}): ${kronor(amount).sv}.`,
    en: `All pay the same for ${item.en} (${year.en}): ${kronor(amount).en}.`,
  };
}

/** What stands before a superlative: nothing for the first place. */
function ordinal(place: number): Words {
  if (place <= 1) return plain('');
  return place === 2 ? { sv: 'näst ', en: 'second ' } : { sv: `${place}:e `, en: `no. ${place} ` };
}

/** Who pays more, or less, than a limit. */
export function threshold(p: {
  item: Words;
  year: Words;
  above: boolean;
  limit: number;
  matches: readonly Row[];
}): Words {
  const count = p.matches.length;
  const limit = kronor(p.limit);
  const more = moreOrLess(p.above);
  const than = {
    sv: `${more.sv} än ${limit.sv} för ${p.item.sv} (${p.year.sv})`,
    en: `${more.en} than ${limit.en} for ${p.item.en} (${p.year.en})`,
  };
  if (count === 0) return { sv: `Ingen kommun betalar ${than.sv}.`, en: `No municipality pays ${than.en}.` };
  const who = listOf(p.matches.map(inBrackets));
  return {
    sv: `${count} kommuner betalar ${than.sv}: ${who.sv}.`,
    en: `${count} municipalities pay ${than.en}: ${who.en}.`,
  };
}

/** A municipality's share of an item's cost in per cent. */
export function percentage(p: {
  municipality: string;
  item: Words;
  year: Words;
  value: number;
  amount: number;
  total: number;
}): Words {
  return {
    sv: `${p.municipality} står för ${percent(p.value).sv} av kostnaden för ${p.item.sv} (${p.year.sv}): ${kronor(p.amount).sv} av ${kronor(p.total).sv}.`,
    en: `${p.municipality} bears ${percent(p.value).en} of the cost of ${p.item.en} (${p.year.en}): ${kronor(p.amount).en} of ${kronor(p.total).en}.`,
  };
}

/** What a municipality pays for each of its inhabitants. */
export function perInhabitant(p: {
  municipality: string;
  item: Words;
  year: Words;
  value: number;
  populationYear: number;
}): Words {
  const [sv, en] = [p.value.toFixed(2).replace('.', ','), p.value.toFixed(2)];
  return {
    sv: `${p.municipality} betalar ${sv} kr per invånare för ${p.item.sv} (${p.year.sv}), räknat på folkmängden ${p.populationYear}.`,
    en: `${p.municipality} pays SEK ${en} per inhabitant for ${p.item.en} (${p.year.en}), by the population of ${p.populationYear}.`,
  };
}

/** A yearly amount by the month, rounded. */
export function perMonth(p: { municipality: string; item: Words; year: Words; amount: number }): Words {
  const month = kronor(Math.round(p.amount / 12));
  return {
    sv: `${p.municipality} betalar ungefär ${month.sv} i månaden för ${p.item.sv} (${p.year.sv}), ${kronor(p.amount).sv} om året.`,
    en: `${p.municipality} pays about ${month.en} a month for ${p.item.en} (${p.year.en}), ${kronor(p.amount).en} a year.`,
  };
}

/** An item's cost in two years, with what it rose or fell by. */
export function change(p: { who: Words; item: Words; from: number; to: number; before: number; after: number }): Words {
  const gap = p.after - p.before;
  const what = capital(p.item);
  const [before, after, size] = [kronor(p.before), kronor(p.after), kronor(Math.abs(gap))];
  if (gap === 0) {
    return {
      sv: `${what.sv} för ${p.who.sv} är oförändrad: ${after.sv} både ${p.from} och ${p.to}.`,
      en: `${what.en} for ${p.who.en} is unchanged: ${after.en} in both ${p.from} and ${p.to}.`,
    };
  }
  const rises = gap > 0 ? { sv: 'ökar', en: 'rises' } : { sv: 'minskar', en: 'falls' };
  // From nothing there is no growth in per cent.
  const share = p.before === 0 ? plain('') : concat([' (', percent((Math.abs(gap) / p.before) * 100), ')'], '');
  return {
    sv: `${what.sv} för ${p.who.sv} ${rises.sv} med ${size.sv}${share.sv}: från ${before.sv} (${p.from}) till ${after.sv} (${p.to}).`,
    en: `${what.en} for ${p.who.en} ${rises.en} by ${size.en}${share.en}: from ${before.en} (${p.from}) to ${after.en} (${p.to}).`,
  };
}

/** The whole cost of an item, with its span over the municipalities. */
export function itemTotal(p: {
  item: Words;
  year: Words;
  total: number;
  lowest: Row;
  highest: Row;
  count: number;
  estimate: boolean;
}): Words {
  const what = capital(p.item);
  const total = kronor(p.total);
  const hedge = p.estimate ? estimated : plain('');
  const span = spanOf(p.lowest, p.highest);
  return {
    sv: `${what.sv} kostar ${total.sv} totalt (${p.year.sv})${hedge.sv} för ${p.count} kommuner: ${span.sv}.`,
    en: `${what.en} costs ${total.en} in total (${p.year.en})${hedge.en} for ${p.count} municipalities: ${span.en}.`,
  };
}

function spanOf(lowest: Row, highest: Row): Words {
  const [low, high] = [kronor(lowest.amount), kronor(highest.amount)];
  if (lowest.amount === highest.amount) return { sv: `${low.sv} per kommun`, en: `${low.en} for each municipality` };
  return {
    sv: `från ${low.sv} (${lowest.municipality}) till ${high.sv} (${highest.municipality})`,
    en: `from ${low.en} (${lowest.municipality}) to ${high.en} (${highest.municipality})`,
  };
}

/** The amount asked for is not in the papers; never another year's instead. */
export function missing(p: {
  item: Words;
  year: number;
  municipality: string | undefined;
  known: readonly number[];
}): Words {
  const years = p.known.join(', ');
  const who = forWhom(p.municipality);
  const offer =
    years === '' ? plain('') : { sv: ` Jag har uppgifter för ${years}.`, en: ` I have figures for ${years}.` };
  return {
    sv: `Fördelningen per kommun av ${p.item.sv} ${p.year} saknas i underlaget, så beloppet${who.sv} vet jag inte.${offer.sv}`,
    en: `The papers do not hold the split per municipality of ${p.item.en} for ${p.year}, so I do not know the amount${who.en}.${offer.en}`,
  };
}

const forWhom = (municipality: string | undefined): Words =>
  municipality === undefined ? plain('') : { sv: ` för ${municipality}`, en: ` for ${municipality}` };

/** A municipality that the published table lacks has no figure, which is not zero. */
export function notInTable(p: { municipality: string; item: Words; year: number }): Words {
  return {
    sv: `${p.municipality} finns inte med i tabellen för ${p.item.sv} ${p.year}.`,
    en: `${p.municipality} is not in the table for ${p.item.en} ${p.year}.`,
  };
}

/** A figure in the question is checked against the store. */
export function claimChecked(p: { right: boolean; claimed: number; owners: readonly string[]; answer: Words }): Words {
  if (p.right) return concat([{ sv: 'Ja, det stämmer.', en: 'Yes, that is right.' }, p.answer]);
  const claimed = kronor(p.claimed);
  const owners = listOf(p.owners.map(plain));
  const whose =
    p.owners.length === 0
      ? plain('')
      : { sv: `${claimed.sv} är beloppet för ${owners.sv}.`, en: `${claimed.en} is the amount of ${owners.en}.` };
  return concat([{ sv: 'Nej.', en: 'No.' }, p.answer, whose]);
}

/** Asked back when a cost differs between municipalities and none is named. */
export const askMunicipality = (item: Words): Words => ({
  sv: `Vilken kommun gäller det? Kostnaden för ${item.sv} skiljer sig mellan kommunerna.`,
  en: `Which municipality? The cost of ${item.en} differs between them.`,
});

/** Asked back when it is open which cost is meant; with `whose`, the municipality as well. */
export function askItem(who: string | undefined, choices: readonly Words[], whose: boolean): Words {
  const costs = either(choices);
  if (whose) {
    return {
      sv: `Vilken kommun gäller det, och vilken kostnad: ${costs.sv}?`,
      en: `Which municipality, and which cost: ${costs.en}?`,
    };
  }
  const whom = forWhom(who);
  return {
    sv: `Vilken kostnad${whom.sv} menar du: ${costs.sv}?`,
    en: `Which cost${whom.en} do you mean: ${costs.en}?`,
  };
}

/** "A, B eller C": a list to choose from. */
function either(choices: readonly Words[]): Words {
  const names = listOf(choices);
  return {
    sv: names.sv.replace(/ och (?=[^,]*$)/, ' eller '),
    en: names.en.replace(/ and (?=[^,]*$)/, ' or '),
  };
}
