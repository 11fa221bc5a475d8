/** What is said of attendance that was registered through the bot: who served, and which municipalities did not. */
import type { Words } from '../../domain/records.ts';
import { occasion } from './attendance.ts';
import { dayAndMonth } from './spans.ts';
import { capital, concat, date, listOf, plain, say } from './words.ts';

/** Where a registered list stands in the register: "Närvaro, nämnden 12 oktober 2022". */
export function registeredSection(body: Words, start: string): string {
  return `Närvaro, ${body.sv} ${date(start.slice(0, 10)).sv}`;
}

/** A meeting with some of its seats. */
export interface Occasion {
  readonly body: Words;
  /** ISO date. */
  readonly day: string;
  /** Names of people or of municipalities. */
  readonly names: readonly string[];
  /** All its seats. */
  readonly of: number;
}

const namesOf = (names: readonly string[]): Words => listOf(names.map(plain));

/** "12 av 14 deltog i nämnden den 12 oktober 2022: Ledamot Arjeplog, …" */
export function tookPart(p: Occasion & { readonly seats: number; readonly municipalities: boolean }): Words {
  const at = occasion(p.body, p.day);
  return say((l) => {
    const names = p.names.length === 0 ? '' : `: ${namesOf(p.names)[l]}`;
    return l === 'sv'
      ? `${p.seats} av ${p.of}${p.municipalities ? ' kommuner' : ''} deltog i ${at.sv}${names}.`
      : `${p.seats} of ${p.of}${p.municipalities ? ' municipalities' : ''} attended ${at.en}${names}.`;
  });
}

/** "2 av 14 kommuner saknades i nämnden den 12 oktober 2022: Kalix och Pajala." */
export function stayedAway(p: Occasion & { readonly bySubstitute: readonly string[] }): Words {
  const at = occasion(p.body, p.day);
  const substitutes = p.bySubstitute.length === 0 ? plain('') : servedBySubstitute(p.bySubstitute);
  const missing = say((l) => {
    if (p.names.length === 0)
      return l === 'sv'
        ? `Ingen kommun saknades i ${at.sv}: alla ${p.of} deltog.`
        : `No municipality was missing from ${at.en}: all ${p.of} attended.`;
    const names = namesOf(p.names)[l];
    return l === 'sv'
      ? `${p.names.length} av ${p.of} kommuner saknades i ${at.sv}: ${names}.`
      : `${p.names.length} of ${p.of} municipalities were missing from ${at.en}: ${names}.`;
  });
  return concat([missing, substitutes]);
}

function servedBySubstitute(municipalities: readonly string[]): Words {
  const names = namesOf(municipalities);
  return { sv: `Ersättare tjänstgjorde för ${names.sv}.`, en: `Substitutes served for ${names.en}.` };
}

/** The meetings of one body in turn: "Nämnden, kommuner som saknades: 12 oktober 2022 ingen, 14 december 2022 Kalix." */
export function awayInTurn(occasions: readonly Occasion[]): Words {
  const body = capital(occasions[0]?.body ?? plain(''));
  const each = occasions.map(({ day, names }) =>
    say((l) => `${date(day)[l]} ${names.length === 0 ? (l === 'sv' ? 'ingen' : 'none') : namesOf(names)[l]}`),
  );
  return say((l) => {
    const head = l === 'sv' ? 'kommuner som saknades' : 'municipalities that were missing';
    return `${body[l]}, ${head}: ${each.map((words) => words[l]).join('; ')}.`;
  });
}

/** One municipality at one meeting, with who served for it. */
export function ownAt(p: Omit<Occasion, 'of'> & { readonly municipality: string }): Words {
  const at = occasion(p.body, p.day);
  return say((l) => {
    if (p.names.length === 0)
      return l === 'sv' ? `${p.municipality} saknades i ${at.sv}.` : `${p.municipality} was missing from ${at.en}.`;
    const names = namesOf(p.names)[l];
    return l === 'sv'
      ? `${p.municipality} deltog i ${at.sv}: ${names}.`
      : `${p.municipality} attended ${at.en}: ${names}.`;
  });
}

export function withoutSeat(municipality: string, body: Words): Words {
  return { sv: `${municipality} har ingen plats i ${body.sv}.`, en: `${municipality} has no seat in ${body.en}.` };
}

/** One municipality over several meetings of a body. */
export function ownOver(p: {
  readonly municipality: string;
  readonly body: Words;
  /** ISO dates. */
  readonly there: readonly string[];
  readonly away: readonly string[];
}): Words {
  const all = p.there.length + p.away.length;
  const years = new Set([...p.there, ...p.away].map((day) => day.slice(0, 4)));
  const days = (list: readonly string[]): Words =>
    listOf([...list].sort().map((day) => (years.size === 1 ? dayAndMonth(day) : date(day))));
  const span = [...years].sort().join('–');
  return say((l) => {
    const away = p.away.length === 0 ? '' : `; ${l === 'sv' ? 'saknades' : 'missing'} ${days(p.away)[l]}`;
    const there = p.there.length === 0 ? '' : `: ${days(p.there)[l]}`;
    return l === 'sv'
      ? `${p.municipality} deltog i ${p.there.length} av ${all} registrerade möten i ${p.body.sv} ${span}${there}${away}.`
      : `${p.municipality} attended ${p.there.length} of ${all} registered meetings of ${p.body.en} ${span}${there}${away}.`;
  });
}

/** The municipalities that took part least or most often in a body. */
export function oftenest(p: {
  readonly body: Words;
  readonly names: readonly string[];
  readonly attended: number;
  readonly meetings: number;
  readonly most: boolean;
  readonly years: string;
}): Words {
  const names = namesOf(p.names);
  const meetings = ofMeetings(p);
  return say((l) => {
    const head =
      l === 'sv' ? (p.most ? 'Högst närvaro' : 'Lägst närvaro') : p.most ? 'Highest attendance' : 'Lowest attendance';
    return `${head} ${l === 'sv' ? 'i' : 'in'} ${p.body[l]} ${p.years}: ${names[l]}, ${meetings[l]}.`;
  });
}

/** Every municipality, those together that took part equally often. */
export function each(p: {
  readonly body: Words;
  readonly years: string;
  readonly groups: readonly { readonly names: readonly string[]; readonly count: Words }[];
}): Words {
  return say((l) => {
    const head =
      l === 'sv'
        ? `Registrerade möten i ${p.body.sv} ${p.years} som kommunerna deltog i`
        : `Registered meetings of ${p.body.en} ${p.years} that the municipalities attended`;
    return `${head}: ${p.groups.map(({ names, count }) => `${count[l]} ${namesOf(names)[l]}`).join('; ')}.`;
  });
}

/** The substitutes who served at a meeting. */
export function substitutesServed(p: Occasion): Words {
  const at = occasion(p.body, p.day);
  return say((l) => {
    if (p.names.length === 0)
      return l === 'sv' ? `Ingen ersättare tjänstgjorde i ${at.sv}.` : `No substitute served in ${at.en}.`;
    const names = namesOf(p.names)[l];
    return l === 'sv'
      ? `${p.names.length} ersättare tjänstgjorde i ${at.sv}: ${names}.`
      : `${p.names.length} ${p.names.length === 1 ? 'substitute' : 'substitutes'} served in ${at.en}: ${names}.`;
  });
}

/** Where all municipalities took part equally often, none is first or last. */
export function allAlike(p: {
  readonly body: Words;
  readonly attended: number;
  readonly meetings: number;
  readonly years: string;
}): Words {
  const meetings = ofMeetings(p);
  return say((l) =>
    l === 'sv'
      ? `Alla kommuner har lika hög närvaro i ${p.body.sv} ${p.years}: ${meetings.sv}.`
      : `All municipalities have the same attendance in ${p.body.en} ${p.years}: ${meetings.en}.`,
  );
}

/** "1 av 2 registrerade möten" */
function ofMeetings(p: { readonly attended: number; readonly meetings: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.attended} av ${p.meetings} ${p.meetings === 1 ? 'registrerat möte' : 'registrerade möten'}`
      : `${p.attended} of ${p.meetings} registered ${p.meetings === 1 ? 'meeting' : 'meetings'}`,
  );
}

/** Meetings beside the registered ones of which only a figure is known. */
export function countsOnly(occasions: readonly Words[]): Words {
  const where = listOf(occasions);
  return {
    sv: `Från ${where.sv} framgår bara hur många.`,
    en: `Of ${where.en} only the number is known.`,
  };
}

export const columns = {
  municipality: { sv: 'Kommun', en: 'Municipality' },
  attended: { sv: 'Möten', en: 'Meetings' },
  nobody: { sv: 'ingen', en: 'nobody' },
} as const satisfies Record<string, Words>;

/** Somebody who served: "Ersättare Kalix (ersättare)". */
export function servedBy(name: string, substitute: boolean): Words {
  return say((l) => (substitute ? `${name} (${l === 'sv' ? 'ersättare' : 'substitute'})` : name));
}

export const countOf = (attended: number, meetings: number): Words =>
  say((l) => `${attended} ${l === 'sv' ? 'av' : 'of'} ${meetings}`);

export const buttons = {
  missing: { sv: 'Vilka kommuner saknades?', en: 'Which municipalities were missing?' },
  names: { sv: 'Vilka var där?', en: 'Who was there?' },
  least: { sv: 'Vilken kommun har lägst närvaro?', en: 'Which municipality has the lowest attendance?' },
} as const satisfies Record<string, Words>;
