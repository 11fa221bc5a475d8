/** What is said about attendance: figures, percentages against the goal, and what the papers do not tell. */
import type { AttendanceFigure, Words } from '../../domain/records.ts';
import { dayAndMonth } from './spans.ts';
import { capital, concat, date, listOf, percent, plain, say } from './words.ts';

/** How many came, whether a paper says so or it was registered. */
export type Figure = Pick<AttendanceFigure, 'present' | 'of' | 'unit' | 'printedPercent'>;

const units = {
  members: { sv: 'ledamöter', en: 'members' },
  municipalities: { sv: 'kommuner', en: 'municipalities' },
} as const;

export const ratio = (figure: Pick<Figure, 'present' | 'of'>): number => (figure.present / figure.of) * 100;

/** A whole percentage, with a decimal only where the paper prints another one, so that the two can be told apart. */
export function share(figure: Figure): Words {
  const exact = ratio(figure);
  const whole = Math.round(exact);
  return percent(figure.printedPercent === undefined || whole === figure.printedPercent ? whole : exact);
}

/** "9 av 14 ledamöter" */
export function count(figure: Figure, present = figure.present): Words {
  return {
    sv: `${present} av ${figure.of} ${units[figure.unit].sv}`,
    en: `${present} of ${figure.of} ${units[figure.unit].en}`,
  };
}

export interface Told {
  readonly body: Words;
  /** ISO date of the meeting. */
  readonly day: string;
  readonly figure: Figure;
}

const at = (p: Told, l: 'sv' | 'en'): string =>
  l === 'sv' ? `${p.body.sv} den ${date(p.day).sv}` : `${p.body.en} on ${date(p.day).en}`;

/** Where the paper rounds otherwise than we do, what it prints. */
function printed(figure: Figure): Words {
  if (figure.printedPercent === undefined || Math.round(ratio(figure)) === figure.printedPercent) return plain('');
  return { sv: `handlingen skriver ${figure.printedPercent} %`, en: `the paper prints ${figure.printedPercent}%` };
}

export function came(p: Told): Words {
  return say(
    (l) =>
      `${count(p.figure)[l]} (${concat([share(p.figure), printed(p.figure)], '; ')[l]}) ${l === 'sv' ? 'deltog i' : 'attended'} ${at(p, l)}.`,
  );
}
export function inPercent(p: Told): Words {
  const note = printed(p.figure);
  return say(
    (l) =>
      `${share(p.figure)[l]}${note[l] === '' ? '' : ` (${note[l]})`} ${l === 'sv' ? 'deltog i' : 'attended'} ${at(p, l)}: ${count(p.figure)[l]}.`,
  );
}
export function stayedAway(p: Told): Words {
  return say(
    (l) =>
      `${count(p.figure, p.figure.of - p.figure.present)[l]} ${l === 'sv' ? `saknades i ${at(p, l)}: ${p.figure.present} deltog` : `were missing from ${at(p, l)}: ${p.figure.present} attended`} (${share(p.figure)[l]}).`,
  );
}
/** The figure against the goal, with how many it takes. */
export function againstGoal(p: Told & { readonly goal: number; readonly needed: number }): Words {
  const met = p.figure.present >= p.needed;
  return say((l) => {
    const goal = percent(p.goal)[l];
    const head = l === 'sv' ? (met ? 'Ja' : 'Nej') : met ? 'Yes' : 'No';
    const side =
      l === 'sv' ? (met ? 'når målet' : 'är under målet') : met ? 'meets the goal of' : 'is below the goal of';
    const tail =
      l === 'sv'
        ? `deltog i ${at(p, l)}, minst ${p.needed} behövs`
        : `attended ${at(p, l)}, at least ${p.needed} are needed`;
    return `${head}, ${share(p.figure)[l]} ${side} ${goal}: ${count(p.figure)[l]} ${tail}.`;
  });
}
export function quorum(p: Told & { readonly needed: number }): Words {
  const met = p.figure.present >= p.needed;
  return say((l) =>
    l === 'sv'
      ? `${met ? 'Ja' : 'Nej'}, ${p.body.sv} var ${met ? '' : 'inte '}beslutsför den ${date(p.day).sv}: ${count(p.figure).sv} deltog, minst ${p.needed} behövs.`
      : `${met ? 'Yes' : 'No'}, ${p.body.en} was ${met ? '' : 'not '}quorate on ${date(p.day).en}: ${count(p.figure).en} attended, at least ${p.needed} are needed.`,
  );
}
export function claimed(p: { right: boolean; answer: Words }): Words {
  return say(
    (l) =>
      `${l === 'sv' ? (p.right ? 'Ja, det stämmer.' : 'Nej.') : p.right ? 'Yes, that is right.' : 'No.'} ${p.answer[l]}`,
  );
}

const short = (p: Told): Words =>
  say(
    (l) =>
      `${dayAndMonth(p.day)[l]} ${p.figure.present} ${l === 'sv' ? 'av' : 'of'} ${p.figure.of} (${share(p.figure)[l]})`,
  );
const full = (p: Told): Words =>
  say((l) => `${p.body[l]} ${date(p.day)[l]} ${count(p.figure)[l]} (${share(p.figure)[l]})`);
/** Several meetings in one sentence; the body and the unit are said once where they are the same. */
const inTurn = (rows: readonly Told[]): Words =>
  listOf(
    rows.map((row, at) => (at > 0 && rows.every((other) => other.body.sv === row.body.sv) ? short(row) : full(row))),
  );
const yearsOf = (rows: readonly Told[]): string => [...new Set(rows.map((row) => row.day.slice(0, 4)))].join('–');

/** "målet är minst 75 %"; nothing for a body without a goal, or whose goals differ. */
function goalIs(goal: number | undefined): Words {
  if (goal === undefined) return plain('');
  return say((l) => `${l === 'sv' ? 'målet är' : 'the goal is'} ${atLeast(goal)[l]}`);
}
const onAverage = (mean: number): Words =>
  say((l) => (l === 'sv' ? `i snitt ${percent(mean).sv}` : `${percent(mean).en} on average`));

/** All figures of one body in a year, their average and the goal. */
export function listed(p: { rows: readonly Told[]; average: number; goal: number | undefined }): Words {
  const [first] = p.rows;
  const body = first?.body ?? plain('');
  const unit = first === undefined ? plain('') : units[first.figure.unit];
  const all = concat([p.rows.length < 2 ? plain('') : onAverage(p.average), goalIs(p.goal)], ', ');
  return say(
    (l) =>
      `${capital(body)[l]} ${yearsOf(p.rows)}, ${unit[l]}: ${listOf(p.rows.map(short))[l]}${all[l] === '' ? '' : `; ${all[l]}`}.`,
  );
}

/** Figures of several years, each year's average: the meetings themselves stand on the card. */
export function byYear(p: {
  body: Words;
  years: readonly { readonly rows: readonly Told[]; readonly mean: number }[];
  goal: number | undefined;
}): Words {
  const years = p.years.map(({ rows, mean }) =>
    say((l) => {
      const meetings = l === 'sv' ? (rows.length === 1 ? 'möte' : 'möten') : rows.length === 1 ? 'meeting' : 'meetings';
      return `${yearsOf(rows)} ${percent(mean)[l]} (${rows.length} ${meetings})`;
    }),
  );
  const goal = goalIs(p.goal);
  return say((l) => {
    const head = l === 'sv' ? `${capital(p.body).sv}, närvaro i snitt` : `${capital(p.body).en}, average attendance`;
    return `${head}: ${listOf(years)[l]}${goal[l] === '' ? '' : `; ${goal[l]}`}.`;
  });
}
export function extreme(p: { rows: readonly Told[]; best: boolean; among: number }): Words {
  return say((l) => {
    const head =
      l === 'sv' ? (p.best ? 'Högst närvaro' : 'Lägst närvaro') : p.best ? 'Highest attendance' : 'Lowest attendance';
    const among = l === 'sv' ? `av ${p.among} redovisade möten` : `of ${p.among} reported meetings`;
    return `${head}${p.among < 2 ? '' : ` ${among}`}: ${inTurn(p.rows)[l]}.`;
  });
}
/** Which of the reported meetings lie on one side of a limit. */
export function beside(p: { rows: readonly Told[]; below: boolean; limit: number; among: number }): Words {
  return say((l) => {
    const limit = percent(p.limit)[l];
    if (l === 'sv') {
      const side = p.below ? `låg under ${limit}` : `nådde ${limit}`;
      return p.rows.length === 0
        ? `Inget av ${p.among} redovisade möten ${side}.`
        : `${p.rows.length} av ${p.among} redovisade möten ${side}: ${inTurn(p.rows).sv}.`;
    }
    const side = p.below ? `were below ${limit}` : `reached ${limit}`;
    return p.rows.length === 0
      ? `None of ${p.among} reported meetings ${side}.`
      : `${p.rows.length} of ${p.among} reported meetings ${side}: ${inTurn(p.rows).en}.`;
  });
}
export function average(p: { body: Words; mean: number; rows: readonly Told[]; goal: number | undefined }): Words {
  const of = p.rows[0]?.figure;
  const heads = of === undefined ? 0 : p.rows.reduce((sum, row) => sum + row.figure.present, 0) / p.rows.length;
  const rounded = Math.round(heads * 10) / 10;
  const goal = goalIs(p.goal);
  return say((l) => {
    const end = goal[l] === '' ? '.' : `; ${goal[l]}.`;
    const people =
      of === undefined
        ? ''
        : l === 'sv'
          ? `${String(rounded).replace('.', ',')} av ${of.of} ${units[of.unit].sv}`
          : `${rounded} of ${of.of} ${units[of.unit].en}`;
    return l === 'sv'
      ? `I snitt deltog ${people} (${percent(p.mean).sv}) i ${p.body.sv}, räknat på ${p.rows.length} ${p.rows.length === 1 ? 'redovisat möte' : 'redovisade möten'} ${yearsOf(p.rows)}${end}`
      : `On average ${people} (${percent(p.mean).en}) attended ${p.body.en}, counting ${p.rows.length} reported ${p.rows.length === 1 ? 'meeting' : 'meetings'} in ${yearsOf(p.rows)}${end}`;
  });
}

/** "nämnden den 22 juni 2022" */
export function occasion(body: Words, day: string): Words {
  return { sv: `${body.sv} den ${date(day).sv}`, en: `${body.en} on ${date(day).en}` };
}
export function missing(p: { occasions: readonly Words[]; coming: boolean }): Words {
  return say((l) => {
    const where = listOf(p.occasions)[l];
    if (p.coming)
      return l === 'sv'
        ? `Närvaron i ${where} framgår inte: mötet har inte varit än.`
        : `The attendance of ${where} is not known: the meeting has not been held yet.`;
    return l === 'sv'
      ? `Närvaron i ${where} saknas i handlingarna. Välj ett möte som har redovisats.`
      : `The papers do not hold the attendance of ${where}. Choose a meeting that has been reported.`;
  });
}
export function noSuchMeeting(p: { body: Words | undefined; during: Words }): Words {
  return say((l) => {
    const whose = p.body === undefined ? '' : l === 'sv' ? ` för ${p.body.sv}` : ` of ${p.body.en}`;
    return l === 'sv'
      ? `Närvaro saknas: handlingarna nämner inget möte${whose} ${p.during.sv}. Välj ett möte som har redovisats.`
      : `There is no attendance: the papers mention no meeting${whose} ${p.during.en}. Choose a meeting that has been reported.`;
  });
}
/** Said at the source of a printed figure where the register has another one. */
export function betterThanRegistered(registered: Figure): Words {
  const count = say((l) => `${registered.present} ${l === 'sv' ? 'av' : 'of'} ${registered.of}`);
  return {
    sv: `Registrerat i boten: ${count.sv}; handlingens siffra gäller.`,
    en: `Registered in the bot: ${count.en}; the figure of the paper holds.`,
  };
}
export function namesUnknown(known: readonly Words[]): Words {
  const head = {
    sv: 'Vilka som deltog framgår inte av handlingarna, bara hur många.',
    en: 'Who attended is not known from the papers, only how many.',
  };
  return concat([head, ...known]);
}
export function noGoal(): Words {
  return {
    sv: 'Något närvaromål framgår inte av handlingarna.',
    en: 'An attendance goal is not known from the papers.',
  };
}
/** Which of the bodies that report attendance is meant. */
export function askBody(bodies: readonly Words[]): Words {
  const last = bodies.length - 1;
  const choice = (each: readonly string[], or: string) =>
    `${each.slice(0, last).join(', ')}${last > 0 ? ` ${or} ` : ''}${each[last] ?? ''}`;
  const sv = bodies.map((body) => `i ${body.sv}`);
  const en = bodies.map((body) => `of ${body.en}${body.en === body.sv ? '' : ` (${body.sv})`}`);
  return {
    sv: `Menar du närvaron ${choice(sv, 'eller')}?`,
    en: `Do you mean the attendance ${choice(en, 'or')}?`,
  };
}
export const title: Words = { sv: 'Närvaro', en: 'Attendance' };
export const columns = {
  meeting: { sv: 'Möte', en: 'Meeting' },
  present: { sv: 'Närvarande', en: 'Present' },
  share: { sv: 'Andel', en: 'Share' },
  goal: { sv: 'Mål', en: 'Goal' },
} as const;
export const atLeast = (goal: number): Words => say((l) => `${l === 'sv' ? 'minst' : 'at least'} ${percent(goal)[l]}`);
export const buttons = {
  goal: { sv: 'Räcker det för målet?', en: 'Does it meet the goal?' },
  all: (body: Words): Words => ({ sv: `Alla möten: ${body.sv}`, en: `All meetings: ${body.en}` }),
  worst: { sv: 'Vilka möten låg under målet?', en: 'Which meetings were below the goal?' },
} as const;
