/** What is said about costs per municipality. Item names stand in their basic form, as in the data. */
import type { Words } from '../../domain/records.ts';
import { capital, concat, kronor, listOf, percent, say } from './words.ts';

interface OneShare {
  readonly municipality: string;
  readonly item: Words;
  readonly year: number;
  readonly amount: number;
  readonly status: 'decided' | 'forecast' | 'estimate';
}

const estimated = { sv: ' enligt kalkylen', en: ' according to the estimate' };

export function share(p: OneShare): Words {
  const amount = kronor(p.amount);
  return say((l) => {
    const hedge = p.status === 'estimate' ? estimated[l] : '';
    return l === 'sv'
      ? `${p.municipality} betalar ${amount.sv} (${p.year})${hedge} för ${p.item.sv}.`
      : `${p.municipality} pays ${amount.en} (${p.year})${hedge} for ${p.item.en}.`;
  });
}

/** One municipality, several items: the sum first. */
export function shareSum(p: {
  municipality: string;
  year: Words;
  total: number;
  parts: readonly { item: Words; amount: number }[];
}): Words {
  const parts = listOf(p.parts.map(({ item, amount }) => concat([item, kronor(amount)])));
  return say((l) =>
    l === 'sv'
      ? `${p.municipality} betalar sammanlagt ${kronor(p.total).sv} (${p.year.sv}): ${parts.sv}.`
      : `${p.municipality} pays ${kronor(p.total).en} in all (${p.year.en}): ${parts.en}.`,
  );
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
  return say((l) =>
    l === 'sv'
      ? `De ${p.count} kommunerna${left === '' ? '' : ` utom ${left}`} betalar tillsammans ${kronor(p.total).sv} (${p.year.sv}) för ${p.item.sv}.`
      : `The ${p.count} municipalities${left === '' ? '' : ` except ${left}`} pay ${kronor(p.total).en} together (${p.year.en}) for ${p.item.en}.`,
  );
}

/** Two municipalities side by side. */
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
  return say((l) => {
    const yes =
      p.verdict === undefined ? '' : l === 'sv' ? (p.verdict ? 'Ja, ' : 'Nej, ') : p.verdict ? 'Yes, ' : 'No, ';
    if (l === 'sv') {
      const how = gap === 0 ? 'lika mycket' : `${kronor(Math.abs(gap)).sv} ${gap > 0 ? 'mer' : 'mindre'}`;
      return `${yes}${p.first} betalar ${how}${gap === 0 ? ' som' : ' än'} ${p.second} för ${p.item.sv} (${p.year.sv}): ${a.sv} mot ${b.sv}.`;
    }
    const how = gap === 0 ? 'as much as' : `${kronor(Math.abs(gap)).en} ${gap > 0 ? 'more' : 'less'} than`;
    return `${yes}${p.first} pays ${how} ${p.second} for ${p.item.en} (${p.year.en}): ${a.en} against ${b.en}.`;
  });
}

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
  return say((l) =>
    l === 'sv'
      ? `Skillnaden är ${kronor(Math.abs(gap)).sv}: ${p.municipality} betalar ${kronor(p.firstAmount).sv} för ${p.first.sv} och ${kronor(p.secondAmount).sv} för ${p.second.sv} (${p.year.sv}).`
      : `The difference is ${kronor(Math.abs(gap)).en}: ${p.municipality} pays ${kronor(p.firstAmount).en} for ${p.first.en} and ${kronor(p.secondAmount).en} for ${p.second.en} (${p.year.en}).`,
  );
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
  const times = p.secondAmount === 0 ? undefined : (p.firstAmount / p.secondAmount).toFixed(1);
  return say((l) => {
    const factor = times === undefined ? '–' : l === 'sv' ? times.replace('.', ',') : times;
    return l === 'sv'
      ? `${p.first} betalar ${factor} gånger så mycket som ${p.second} för ${p.item.sv} (${p.year.sv}): ${kronor(p.firstAmount).sv} mot ${kronor(p.secondAmount).sv}.`
      : `${p.first} pays ${factor} times as much as ${p.second} for ${p.item.en} (${p.year.en}): ${kronor(p.firstAmount).en} against ${kronor(p.secondAmount).en}.`;
  });
}

export function average(p: { item: Words; year: Words; value: number; count: number }): Words {
  const value = kronor(Math.round(p.value));
  return say((l) =>
    l === 'sv'
      ? `I genomsnitt betalar de ${p.count} kommunerna ${value.sv} var för ${p.item.sv} (${p.year.sv}).`
      : `On average the ${p.count} municipalities pay ${value.en} each for ${p.item.en} (${p.year.en}).`,
  );
}

export function ranking(p: {
  item: Words;
  year: Words;
  order: 'most' | 'least';
  place: number;
  ranked: readonly { municipality: string; amount: number }[];
  ties: boolean;
}): Words {
  const [first, ...rest] = p.ranked.map(({ municipality, amount }) =>
    say((l) => `${municipality} (${kronor(amount)[l]})`),
  );
  const head = first ?? { sv: '', en: '' };
  return say((l) => {
    if (p.ties)
      return l === 'sv'
        ? `Alla betalar lika mycket för ${p.item.sv} (${p.year.sv}): ${kronor(p.ranked[0]?.amount ?? 0).sv}.`
        : `All pay the same for ${p.item.en} (${p.year.en}): ${kronor(p.ranked[0]?.amount ?? 0).en}.`;
    const nth =
      p.place > 1
        ? l === 'sv'
          ? p.place === 2
            ? 'näst '
            : `${p.place}:e `
          : `${p.place === 2 ? 'second' : `no. ${p.place}`} `
        : '';
    const tail = rest.length === 0 ? '' : l === 'sv' ? `, sedan ${listOf(rest).sv}` : `, then ${listOf(rest).en}`;
    return l === 'sv'
      ? `${head.sv} betalar ${nth}${p.order === 'most' ? 'mest' : 'minst'} för ${p.item.sv} ${p.year.sv}${tail.replace(/^,/, ',')}.`
      : `${head.en} pays the ${nth}${p.order === 'most' ? 'most' : 'least'} for ${p.item.en} in ${p.year.en}${tail}.`;
  });
}

export function threshold(p: {
  item: Words;
  year: Words;
  above: boolean;
  limit: number;
  matches: readonly { municipality: string; amount: number }[];
}): Words {
  const who = listOf(p.matches.map(({ municipality, amount }) => say((l) => `${municipality} (${kronor(amount)[l]})`)));
  return say((l) => {
    const limit = kronor(p.limit)[l];
    if (l === 'sv')
      return p.matches.length === 0
        ? `Ingen kommun betalar ${p.above ? 'mer' : 'mindre'} än ${limit} för ${p.item.sv} (${p.year.sv}).`
        : `${p.matches.length} kommuner betalar ${p.above ? 'mer' : 'mindre'} än ${limit} för ${p.item.sv} (${p.year.sv}): ${who.sv}.`;
    return p.matches.length === 0
      ? `No municipality pays ${p.above ? 'more' : 'less'} than ${limit} for ${p.item.en} (${p.year.en}).`
      : `${p.matches.length} municipalities pay ${p.above ? 'more' : 'less'} than ${limit} for ${p.item.en} (${p.year.en}): ${who.en}.`;
  });
}

export function percentage(p: {
  municipality: string;
  item: Words;
  year: Words;
  value: number;
  amount: number;
  total: number;
}): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.municipality} står för ${percent(p.value).sv} av kostnaden för ${p.item.sv} (${p.year.sv}): ${kronor(p.amount).sv} av ${kronor(p.total).sv}.`
      : `${p.municipality} bears ${percent(p.value).en} of the cost of ${p.item.en} (${p.year.en}): ${kronor(p.amount).en} of ${kronor(p.total).en}.`,
  );
}

export function perInhabitant(p: {
  municipality: string;
  item: Words;
  year: Words;
  value: number;
  amount: number;
  inhabitants: number;
  populationYear: number;
}): Words {
  const [sv, en] = [p.value.toFixed(2).replace('.', ','), p.value.toFixed(2)];
  return say((l) =>
    l === 'sv'
      ? `${p.municipality} betalar ${sv} kr per invånare för ${p.item.sv} (${p.year.sv}), räknat på folkmängden ${p.populationYear}.`
      : `${p.municipality} pays SEK ${en} per inhabitant for ${p.item.en} (${p.year.en}), by the population of ${p.populationYear}.`,
  );
}

export function perMonth(p: { municipality: string; item: Words; year: Words; amount: number }): Words {
  const month = kronor(Math.round(p.amount / 12));
  return say((l) =>
    l === 'sv'
      ? `${p.municipality} betalar ungefär ${month.sv} i månaden för ${p.item.sv} (${p.year.sv}), ${kronor(p.amount).sv} om året.`
      : `${p.municipality} pays about ${month.en} a month for ${p.item.en} (${p.year.en}), ${kronor(p.amount).en} a year.`,
  );
}

export function change(p: { who: Words; item: Words; from: number; to: number; before: number; after: number }): Words {
  const gap = p.after - p.before;
  const share = p.before === 0 ? undefined : percent((Math.abs(gap) / p.before) * 100);
  return say((l) => {
    const after = kronor(p.after)[l];
    const before = kronor(p.before)[l];
    const how = share === undefined ? '' : ` (${share[l]})`;
    if (l === 'sv')
      return gap === 0
        ? `${capital(p.item).sv} för ${p.who.sv} är oförändrad: ${after} både ${p.from} och ${p.to}.`
        : `${capital(p.item).sv} för ${p.who.sv} ${gap > 0 ? 'ökar' : 'minskar'} med ${kronor(Math.abs(gap)).sv}${how}: från ${before} (${p.from}) till ${after} (${p.to}).`;
    return gap === 0
      ? `${capital(p.item).en} for ${p.who.en} is unchanged: ${after} in both ${p.from} and ${p.to}.`
      : `${capital(p.item).en} for ${p.who.en} ${gap > 0 ? 'rises' : 'falls'} by ${kronor(Math.abs(gap)).en}${how}: from ${before} (${p.from}) to ${after} (${p.to}).`;
  });
}

/** The whole cost of an item, with its span over the municipalities. */
export function itemTotal(p: {
  item: Words;
  year: Words;
  total: number;
  lowest: { municipality: string; amount: number };
  highest: { municipality: string; amount: number };
  count: number;
  estimate: boolean;
}): Words {
  return say((l) => {
    const hedge = p.estimate ? estimated[l] : '';
    if (l === 'sv') {
      const span =
        p.lowest.amount === p.highest.amount
          ? `${kronor(p.lowest.amount).sv} per kommun`
          : `från ${kronor(p.lowest.amount).sv} (${p.lowest.municipality}) till ${kronor(p.highest.amount).sv} (${p.highest.municipality})`;
      return `${capital(p.item).sv} kostar ${kronor(p.total).sv} totalt (${p.year.sv})${hedge} för ${p.count} kommuner: ${span}.`;
    }
    const span =
      p.lowest.amount === p.highest.amount
        ? `${kronor(p.lowest.amount).en} for each municipality`
        : `from ${kronor(p.lowest.amount).en} (${p.lowest.municipality}) to ${kronor(p.highest.amount).en} (${p.highest.municipality})`;
    return `${capital(p.item).en} costs ${kronor(p.total).en} in total (${p.year.en})${hedge} for ${p.count} municipalities: ${span}.`;
  });
}

/** The amount asked for is not in the papers; never another year's instead. */
export function missing(p: {
  item: Words;
  year: number;
  municipality: string | undefined;
  known: readonly number[];
}): Words {
  const years = p.known.join(', ');
  return say((l) => {
    const who = p.municipality === undefined ? '' : l === 'sv' ? ` för ${p.municipality}` : ` for ${p.municipality}`;
    if (l === 'sv')
      return `Fördelningen per kommun av ${p.item.sv} ${p.year} saknas i underlaget, så beloppet${who} vet jag inte.${years === '' ? '' : ` Jag har uppgifter för ${years}.`}`;
    return `The papers do not hold the split per municipality of ${p.item.en} for ${p.year}, so I do not know the amount${who}.${years === '' ? '' : ` I have figures for ${years}.`}`;
  });
}

export function notInTable(p: { municipality: string; item: Words; year: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.municipality} finns inte med i tabellen för ${p.item.sv} ${p.year}.`
      : `${p.municipality} is not in the table for ${p.item.en} ${p.year}.`,
  );
}

/** A figure in the question is checked against the store. */
export function claimChecked(p: { right: boolean; claimed: number; owners: readonly string[]; answer: Words }): Words {
  const owners = listOf(p.owners.map((name) => ({ sv: name, en: name })));
  return say((l) => {
    const head = p.right ? (l === 'sv' ? 'Ja, det stämmer.' : 'Yes, that is right.') : l === 'sv' ? 'Nej.' : 'No.';
    const whose =
      p.right || p.owners.length === 0
        ? ''
        : l === 'sv'
          ? ` ${kronor(p.claimed).sv} är beloppet för ${owners.sv}.`
          : ` ${kronor(p.claimed).en} is the amount of ${owners.en}.`;
    return `${head} ${p.answer[l]}${whose}`;
  });
}

export const askMunicipality = (item: Words): Words =>
  say((l) =>
    l === 'sv'
      ? `Vilken kommun gäller det? Kostnaden för ${item.sv} skiljer sig mellan kommunerna.`
      : `Which municipality? The cost of ${item.en} differs between them.`,
  );

export const askItem = (who: string | undefined, choices: readonly Words[], whose = false): Words => {
  const names = listOf(choices);
  return say((l) => {
    const whom = who === undefined ? '' : l === 'sv' ? ` för ${who}` : ` for ${who}`;
    const tail =
      l === 'sv' ? names.sv.replace(/ och (?=[^,]*$)/, ' eller ') : names.en.replace(/ and (?=[^,]*$)/, ' or ');
    if (whose)
      return l === 'sv'
        ? `Vilken kommun gäller det, och vilken kostnad: ${tail}?`
        : `Which municipality, and which cost: ${tail}?`;
    return l === 'sv' ? `Vilken kostnad${whom} menar du: ${tail}?` : `Which cost${whom} do you mean: ${tail}?`;
  });
};
