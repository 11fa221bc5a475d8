/** What is said about last days: what is to be ready when, by whom, and how it stands. */
import { dayOf, dayOfInstant, formatDate, formatDay } from '../../domain/dates.ts';
import type { Decision, Meeting, Words, YearWheelItem } from '../../domain/records.ts';
import { bodyName, dayAndMonth, during } from './spans.ts';
import { capital, listOf, plain, say } from './words.ts';

export const title: Words = { sv: 'Sista dagar', en: 'Last days' };
export const ownTitle: Words = { sv: 'Ditt ansvar i årshjulet', en: 'Yours in the year wheel' };
export const directiveTitle: Words = { sv: 'Rapporteringsdirektiv', en: 'Reporting directive' };

/** What an item's name begins with; what follows is the thing that is to be ready. */
const occasion = /^(beslut om|decision on) /i;

/** "delårsrapport 2", for "Beslut om delårsrapport 2"; an aside in parentheses is left out. */
export function shortName(name: Words): Words {
  return say((l) => {
    const bare = name[l].replace(occasion, '').replace(/ \([^)]*\)$/, '');
    return bare.charAt(0).toLowerCase() + bare.slice(1);
  });
}
export const controlName = (name: Words): Words =>
  say((l) => `${l === 'sv' ? 'kontrollmomentet' : 'the control moment'} "${name[l]}"`);
type OfBody = Parameters<typeof bodyName>[0];
export function papersName(body: OfBody, { start }: Meeting): Words {
  const [who, when] = [bodyName(body), dayAndMonth(start)];
  return { sv: `kallelse och handlingar till ${who.sv} ${when.sv}`, en: `call and papers for ${who.en} ${when.en}` };
}
export function minutesName(body: OfBody, { start }: Meeting): Words {
  const [who, when] = [bodyName(body), dayAndMonth(start)];
  return {
    sv: `justera protokollet från ${who.sv} ${when.sv} (anslås inom 2 dagar därefter)`,
    en: `adjust the minutes of ${who.en} ${when.en} (announced within 2 days after that)`,
  };
}
export const nobodyNamed: Words = { sv: 'framgår inte', en: 'not known' };
export function officeName(name: Words, state: 'held' | 'vacant' | 'unnamed'): Words {
  return state === 'vacant' ? { sv: `${name.sv} (vakant)`, en: `${name.en} (vacant)` } : name;
}
export const allControls: Words = { sv: 'kontrollmomenten', en: 'the set of control moments' };
/** Inside a sentence: "samordnaren". */
export const adjusters = (names: readonly string[]): Words => listOf(names.map(plain));

/** Stands at the source: how much of a last day the papers say. */
export const plannedNote: Words = {
  sv: 'Handlingarna anger månaden eller mötet. Hur många dagar före mötet, och hur det rapporteras, är inlagt i boten.',
  en: 'The papers give the month or the meeting. How many days before the meeting, and how it is reported, is set in the bot.',
};

/** A year that no day is in, so that the year is always said. */
const withYear = 0;
const day = (iso: string, thisYear: number): Words => say((l) => formatDay(iso, l, thisYear));

/** "nämndens möte 12 oktober", "strategidagarna 21 september". */
function meetingName({ start, kind }: Meeting, body: OfBody): Words {
  const when = dayAndMonth(start);
  if (kind === 'strategy-days') return { sv: `strategidagarna ${when.sv}`, en: `the strategy days on ${when.en}` };
  const who = bodyName(body);
  return { sv: `${who.sv}s möte ${when.sv}`, en: `the meeting of ${who.en} on ${when.en}` };
}

/** What is known of a thing that has a last day. */
export interface Thing {
  /** `controls`: all of a year's, where they stand alike. */
  readonly sort: 'item' | 'control' | 'controls' | 'papers' | 'minutes';
  readonly name: Words;
  /** The year that it is about, where it has one. */
  readonly year: number | undefined;
  readonly due: string;
  readonly body: OfBody;
  readonly meeting: Meeting | undefined;
  readonly daysBefore: number | undefined;
  readonly responsible: Words;
  readonly state:
    | { readonly state: 'done'; readonly by: string; readonly at: string; readonly evidence: string | undefined }
    | { readonly state: 'decided'; readonly decision: Decision }
    | { readonly state: 'unknown' | 'open' | 'overdue' };
}

/** "delårsrapport 2 för 2022". */
export function nameWithYear({ name, year }: Pick<Thing, 'name' | 'year'>): Words {
  return year === undefined ? name : { sv: `${name.sv} för ${year}`, en: `${name.en} for ${year}` };
}

/** "(21 dagar före nämndens möte 12 oktober)"; nothing where no meeting is planned. */
function plannedFrom({ meeting, body, daysBefore }: Thing): Words {
  if (meeting === undefined) return { sv: '; inget möte är planerat då än', en: '; no meeting is planned then yet' };
  const of = meetingName(meeting, body);
  if (daysBefore === undefined) return { sv: ` (${of.sv})`, en: ` (${of.en})` };
  return { sv: ` (${daysBefore} dagar före ${of.sv})`, en: ` (${daysBefore} days before ${of.en})` };
}

/** "Sista dag är onsdag 21 september (21 dagar före nämndens möte 12 oktober)." */
function lastDayOf(thing: Thing, thisYear: number): Words {
  const [when, from] = [day(thing.due, thisYear), plannedFrom(thing)];
  const was = thing.state.state === 'overdue';
  return {
    sv: `Sista dag ${was ? 'var' : 'är'} ${when.sv}${from.sv}.`,
    en: `The last day ${was ? 'was' : 'is'} ${when.en}${from.en}.`,
  };
}

const paragraphOf = ({ paragraph }: Decision): string => (paragraph === undefined ? '' : `§ ${paragraph}, `);

/** The wheel's things are of common gender ("rapport", "plan"), a control moment is not. */
const agree = ({ sort }: Pick<Thing, 'sort'>) =>
  sort === 'controls'
    ? ({ done: 'klara', reported: 'anmälda', late: 'försenade', it: 'de' } as const)
    : sort === 'item'
      ? ({ done: 'klar', reported: 'anmäld', late: 'försenad', it: 'den' } as const)
      : ({ done: 'klart', reported: 'anmält', late: 'försenat', it: 'det' } as const);

/** Whether it is ready, and how that is known. */
export function state(thing: Thing, thisYear: number): Words {
  const name = nameWithYear(thing);
  const { state: of } = thing;
  const sv = agree(thing);
  if (of.state === 'done') {
    const proof = of.evidence === undefined ? '' : ` (${of.evidence})`;
    const at = dayOfInstant(of.at);
    return say((l) => {
      const when = formatDay(at, l, withYear);
      return l === 'sv'
        ? `Ja, ${name.sv} är ${sv.done}: ${of.by} anmälde det ${when}${proof}.`
        : `Yes, ${name.en} is done: ${of.by} reported it on ${when}${proof}.`;
    });
  }
  if (of.state === 'decided')
    return say((l) => {
      const when = `${paragraphOf(of.decision)}${formatDate(of.decision.date, l)}`;
      return l === 'sv'
        ? `Ja, ${name.sv} är ${sv.done}: beslutet är taget (${when}).`
        : `Yes, ${name.en} is done: the decision is taken (${when}).`;
    });
  if (of.state === 'unknown')
    return say((l) => {
      const when = plannedAround(thing)[l];
      return l === 'sv'
        ? `Det framgår inte av handlingarna om ${name.sv} är ${sv.done}; ${sv.it} skulle vara ${sv.done} till ${when}. Fråga nämndsekreteraren.`
        : `The papers do not say whether ${name.en} is done; it was to be ready for ${when}. Ask the board’s secretary.`;
    });
  const last = lastDayOf(thing, thisYear);
  const late = of.state === 'overdue';
  return {
    sv: `Nej, ${name.sv} är inte ${sv.reported} som ${sv.done}${late ? ` och är ${sv.late}` : ''}. ${last.sv}`,
    en: `No, ${name.en} is not reported as done${late ? ' and is late' : ''}. ${last.en}`,
  };
}

function plannedAround({ meeting, body, due }: Thing): Words {
  if (meeting === undefined) return say((l) => formatDate(due, l));
  const { year } = dayOf(meeting.start);
  const of = meetingName(meeting, body);
  return { sv: `${of.sv} ${year}`, en: `${of.en} ${year}` };
}

/** Who reported it as done. */
export function whoDid(thing: Thing, thisYear: number): Words {
  const name = nameWithYear(thing);
  const { state: of, responsible } = thing;
  const sv = agree(thing);
  if (of.state === 'done') {
    const proof = of.evidence === undefined ? '' : ` (${of.evidence})`;
    return say((l) => {
      const when = formatDay(dayOfInstant(of.at), l, withYear);
      return l === 'sv'
        ? `${of.by} anmälde ${name.sv} som ${sv.done} ${when}${proof}.`
        : `${of.by} reported ${name.en} as done on ${when}${proof}.`;
    });
  }
  if (of.state === 'unknown') return state(thing, thisYear);
  const known = of.state === 'decided' ? decidedOn(of.decision) : lastDayOf(thing, thisYear);
  return {
    sv: `Ingen har anmält ${name.sv} som ${sv.done} hos mig; ansvarig är ${responsible.sv}. ${known.sv}`,
    en: `Nobody has reported ${name.en} as done here; responsible is ${responsible.en}. ${known.en}`,
  };
}
const decidedOn = (decision: Decision): Words =>
  say((l) => {
    const when = `${paragraphOf(decision)}${formatDate(decision.date, l)}`;
    return l === 'sv' ? `Beslutet är taget (${when}).` : `The decision is taken (${when}).`;
  });

/** Who answers for it. */
export function answersFor(thing: Thing, thisYear: number): Words {
  const name = nameWithYear(thing);
  const { state: of, responsible } = thing;
  const rest =
    of.state === 'open' || of.state === 'overdue'
      ? lastDayOf(thing, thisYear)
      : of.state === 'decided'
        ? decidedOn(of.decision)
        : plain('');
  return {
    sv: `Ansvarig för ${name.sv} är ${responsible.sv}. ${rest.sv}`.trimEnd(),
    en: `Responsible for ${name.en}: ${responsible.en}. ${rest.en}`.trimEnd(),
  };
}

/** When it is to be ready. */
export function lastDay(thing: Thing, thisYear: number): Words {
  const { state: of } = thing;
  if (of.state !== 'open' && of.state !== 'overdue') return state(thing, thisYear);
  const name = capital(nameWithYear(thing));
  const [when, from] = [day(thing.due, thisYear), plannedFrom(thing)];
  const late = of.state === 'overdue';
  const sv = agree(thing);
  return {
    sv: `${name.sv} ${late ? 'skulle ha varit' : 'ska vara'} ${sv.done} senast ${when.sv}${from.sv}${late ? ` och är ${sv.late}` : ''}.`,
    en: `${name.en} ${late ? 'was to be' : 'is to be'} ready by ${when.en}${from.en}${late ? ' and is late' : ''}.`,
  };
}

/** How it stands, in a word or two; never by colour alone. */
export function status({ state: of }: Pick<Thing, 'state'>): Words {
  switch (of.state) {
    case 'done':
      return say((l) => {
        const when = formatDate(dayOfInstant(of.at), l);
        return l === 'sv' ? `klart (${of.by}, ${when})` : `done (${of.by}, ${when})`;
      });
    case 'decided':
      return say((l) => {
        const when = `${paragraphOf(of.decision)}${formatDate(of.decision.date, l)}`;
        return l === 'sv' ? `klart (${when})` : `done (${when})`;
      });
    case 'overdue':
      return { sv: 'försenat', en: 'late' };
    case 'open':
      return { sv: 'kvar', en: 'left' };
    default:
      return { sv: 'framgår inte', en: 'not known' };
  }
}

/** Names of one day, with what is done or late marked; control moments of one report are counted. */
export interface OneDay {
  readonly due: string;
  readonly names: readonly Words[];
}
/** Marks what is not simply left to do. */
export function marked(name: Words, of: Thing['state']['state']): Words {
  if (of === 'open') return name;
  if (of === 'overdue') return { sv: `${name.sv} (försenat)`, en: `${name.en} (late)` };
  if (of === 'unknown') return { sv: `${name.sv} (framgår inte om klart)`, en: `${name.en} (not known whether done)` };
  return { sv: `${name.sv} (klart)`, en: `${name.en} (done)` };
}
export function controlsOf(count: number, within: Words): Words {
  return {
    sv: `${count} kontrollmoment (redovisas med ${within.sv})`,
    en: `${count} control moments (reported with ${within.en})`,
  };
}

/** So many days are told in the sentence; the card has them all. */
const daysTold = 4;

/** "onsdag 21 september – A och B; fredag 30 september – C". */
function daysSaid(days: readonly OneDay[], thisYear: number): Words {
  const rest = days.length - daysTold;
  return say((l) => {
    const said = days.slice(0, daysTold).map(({ due, names }) => `${day(due, thisYear)[l]} – ${listOf(names)[l]}`);
    const more =
      rest <= 0
        ? []
        : [
            l === 'sv'
              ? `och ${rest} ${rest === 1 ? 'dag' : 'dagar'} till`
              : `and ${rest} more ${rest === 1 ? 'day' : 'days'}`,
          ];
    return [...said, ...more].join('; ');
  });
}

export interface Told {
  readonly days: readonly OneDay[];
  readonly count: number;
  readonly done: number;
  readonly late: number;
  readonly thisYear: number;
}
const things = (count: number): Words =>
  count === 1 ? { sv: 'en sak', en: 'one thing' } : { sv: `${count} saker`, en: `${count} things` };

/** "Inget är anmält som klart." / "2 är klara, 1 är försenad." */
function summary({ count, done, late }: Told): Words {
  if (done === 0 && late === 0) return { sv: '', en: '' };
  if (done === count) return { sv: ' Allt är klart.', en: ' All of it is done.' };
  const parts: Words[] = [
    ...(done === 0 ? [] : [{ sv: `${done} är ${done === 1 ? 'klar' : 'klara'}`, en: `${done} done` }]),
    ...(late === 0 ? [] : [{ sv: `${late} är ${late === 1 ? 'försenad' : 'försenade'}`, en: `${late} late` }]),
  ];
  const list = listOf(parts);
  return { sv: ` ${list.sv}.`, en: ` ${capital(list).en}.` };
}

/** What is to be ready in a stretch; `from` is left out where it runs from today. */
export function due(told: Told, from: string | undefined, to: string): Words {
  const when: Words =
    from === undefined
      ? say((l) => (l === 'sv' ? `till och med ${day(to, told.thisYear).sv}` : `by ${day(to, told.thisYear).en}`))
      : during(from, to);
  const [days, many, sum] = [daysSaid(told.days, told.thisYear), things(told.count), summary(told)];
  return capital({
    sv: `${when.sv} ska ${many.sv} vara ${told.count === 1 ? 'klar' : 'klara'}: ${days.sv}.${sum.sv}`,
    en: `${when.en}, ${many.en} ${told.count === 1 ? 'is' : 'are'} to be ready: ${days.en}.${sum.en}`,
  });
}
export function nothingDue(from: string | undefined, to: string, next: Words, thisYear: number): Words {
  const when: Words =
    from === undefined
      ? say((l) => (l === 'sv' ? `till och med ${day(to, thisYear).sv}` : `by ${day(to, thisYear).en}`))
      : during(from, to);
  return capital({
    sv: `${when.sv} har inget sin sista dag. ${next.sv}`.trim(),
    en: `${when.en}, nothing has its last day. ${next.en}`.trim(),
  });
}
/** What goes to a meeting in the stretch and has its last day before it. */
export function dueEarlier(told: Told): Words {
  const days = daysSaid(told.days, told.thisYear);
  return {
    sv: `Till möten då ska redan tidigare vara klart: ${days.sv}.`,
    en: `Due earlier, for meetings in that time: ${days.en}.`,
  };
}
/** What comes first. */
export function next(one: OneDay, thisYear: number): Words {
  return say((l) => {
    const said = `${day(one.due, thisYear)[l]} – ${listOf(one.names)[l]}.`;
    return l === 'sv' ? `Närmast är ${said}` : `Next is ${said}`;
  });
}
export const nothingAhead: Words = {
  sv: 'Inget mer har en sista dag i årshjulet. Fråga "visa årshjulet" för att se hela.',
  en: 'Nothing more has a last day in the year wheel. Ask "show the year wheel" to see all of it.',
};

export function late(told: Told): Words {
  const [days, many] = [daysSaid(told.days, told.thisYear), things(told.count)];
  return capital({
    sv: `${many.sv} i årshjulet är ${told.count === 1 ? 'försenad' : 'försenade'} (sista dag): ${days.sv}.`,
    en: `${many.en} in the year wheel ${told.count === 1 ? 'is' : 'are'} late (last day): ${days.en}.`,
  });
}
export function nothingLate(next: Words): Words {
  return { sv: `Inget i årshjulet är försenat. ${next.sv}`, en: `Nothing in the year wheel is late. ${next.en}` };
}
/** What is left this year; what the papers do not tell of is said apart. */
export function open(told: Told, unknown: readonly Words[]): Words {
  const [days, many] = [daysSaid(told.days, told.thisYear), things(told.count)];
  const rest = unknownRest(unknown);
  return capital({
    sv: `${many.sv} i årshjulet är inte ${told.count === 1 ? 'klar' : 'klara'} ${told.thisYear}: ${days.sv}.${rest.sv}`,
    en: `${many.en} in the year wheel ${told.count === 1 ? 'is' : 'are'} not done in ${told.thisYear}: ${days.en}.${rest.en}`,
  });
}
export function nothingOpen(year: number, unknown: readonly Words[]): Words {
  const rest = unknownRest(unknown);
  return {
    sv: `Inget i årshjulet är kvar ${year}.${rest.sv}`,
    en: `Nothing in the year wheel is left in ${year}.${rest.en}`,
  };
}
/** What is done of this year's wheel. */
export function doneThisYear(names: readonly Words[], year: number, unknown: readonly Words[]): Words {
  const rest = unknownRest(unknown);
  if (names.length === 0)
    return {
      sv: `Inget i årshjulet ${year} är anmält som klart än.${rest.sv}`,
      en: `Nothing in the year wheel of ${year} is reported as done yet.${rest.en}`,
    };
  const list = listOf(names);
  return {
    sv: `Klart i årshjulet ${year}: ${list.sv}.${rest.sv}`,
    en: `Done in the year wheel of ${year}: ${list.en}.${rest.en}`,
  };
}
export const withStatus = (thing: Thing): Words => {
  const [name, how] = [nameWithYear(thing), status(thing)];
  return { sv: `${name.sv} – ${how.sv}`, en: `${name.en} – ${how.en}` };
};
function unknownRest(unknown: readonly Words[]): Words {
  if (unknown.length === 0) return { sv: '', en: '' };
  const list = listOf(unknown);
  return {
    sv: ` Om ${list.sv} säger handlingarna inte om det är klart.`,
    en: ` Of ${list.en} the papers do not say whether it is done.`,
  };
}

export const unknownPerson: Words = {
  sv: 'Jag hittar dig inte i förteckningen över ledamöter och tjänstepersoner, så jag vet inte vad du ansvarar för. Be samordnaren lägga till dig.',
  en: 'I do not find you on the roster, so I do not know what you are responsible for. Ask the coordinator to add you.',
};
export function own(told: Told): Words {
  const [days, many, sum] = [daysSaid(told.days, told.thisYear), things(told.count), summary(told)];
  return {
    sv: `Du ansvarar för ${many.sv} i årshjulet: ${days.sv}.${sum.sv}`,
    en: `You are responsible for ${many.en} in the year wheel: ${days.en}.${sum.en}`,
  };
}
export function nothingOwn(who: readonly Words[]): Words {
  const list = listOf(who);
  const named =
    who.length === 0 ? { sv: '', en: '' } : { sv: ` Ansvarar gör ${list.sv}.`, en: ` Responsible: ${list.en}.` };
  return {
    sv: `Du står inte som ansvarig för något i årshjulet just nu.${named.sv}`,
    en: `You are not responsible for anything in the year wheel right now.${named.en}`,
  };
}

/** Said after every answer that gives a directive: people take what the bot says for what the papers say. */
export const ofOurs: Words = {
  sv: 'Direktivet är inlagt hos mig; det står inte i handlingarna.',
  en: 'The directive is kept here; it does not stand in the papers.',
};
export function directive(of: Thing & { readonly item: YearWheelItem }, thisYear: number): Words {
  const { report } = of.item;
  const name = capital(of.name);
  if (report === undefined)
    return {
      sv: `Hur ${of.name.sv} ska rapporteras framgår inte, varken av handlingarna eller av direktiven hos mig. Fråga samordnaren.`,
      en: `How ${of.name.en} is to be reported is not known, neither from the papers nor from the directives kept here. Ask the coordinator.`,
    };
  const last = of.state.state === 'open' || of.state.state === 'overdue' ? lastDayOf(of, thisYear) : plain('');
  return {
    sv: `${name.sv} rapporteras till ${report.to.sv} som ${report.form.sv}: ${report.what.sv}. ${last.sv}`.trimEnd(),
    en: `${name.en} is reported to ${report.to.en} as ${report.form.en}: ${report.what.en}. ${last.en}`.trimEnd(),
  };
}
export const headed = (name: Words): Words => capital(name);
/** "måluppfyllelse … Form: delårsrapport. Till: nämnden." */
export function directiveLine({ report }: YearWheelItem): Words {
  if (report === undefined) return nobodyNamed;
  return {
    sv: `${capital(report.what).sv}. Form: ${report.form.sv}. Till: ${report.to.sv}.`,
    en: `${capital(report.what).en}. Form: ${report.form.en}. To: ${report.to.en}.`,
  };
}
export function directives(names: readonly Words[]): Words {
  const list = listOf(names);
  return {
    sv: `Direktivet säger vad som rapporteras, i vilken form och till vem, för ${names.length} punkter: ${list.sv}. ${ofOurs.sv}`,
    en: `The directive says what is reported, in which form and to whom, for ${names.length} items: ${list.en}. ${ofOurs.en}`,
  };
}
export const noDirective: Words = {
  sv: 'Något rapporteringsdirektiv finns inte, varken i handlingarna eller hos mig. Fråga samordnaren.',
  en: 'There is no reporting directive, neither in the papers nor here. Ask the coordinator.',
};
export function controlsReported(p: Thing & { readonly within: Words; readonly to: Words }, thisYear: number): Words {
  const last = lastDayOf(p, thisYear);
  return {
    sv: `Kontrollmomenten för ${p.year} redovisas till ${p.to.sv} med ${p.within.sv}. ${last.sv}`,
    en: `The control moments for ${p.year} are reported to ${p.to.en} with ${p.within.en}. ${last.en}`,
  };
}
export const noControls: Words = {
  sv: 'Det framgår inte av handlingarna med vad kontrollmomenten redovisas. Fråga samordnaren.',
  en: 'The papers do not say with what the control moments are reported. Ask the coordinator.',
};

/** When a meeting's minutes are to be adjusted and announced. */
export function minutesDays(of: Thing & { readonly meeting: Meeting }, within: number, thisYear: number): Words {
  const [who, when, last] = [bodyName(of.body), dayAndMonth(of.meeting.start), day(of.due, thisYear)];
  const done = of.state.state === 'done' ? dayOfInstant(of.state.at) : undefined;
  if (done !== undefined)
    return say((l) => {
      const at = formatDay(done, l, thisYear);
      return l === 'sv'
        ? `Protokollet från ${who.sv} ${when.sv} justerades ${at}.`
        : `The minutes of ${who.en} on ${when.en} were adjusted on ${at}.`;
    });
  return {
    sv: `Protokollet från ${who.sv} ${when.sv} ska justeras senast ${last.sv} (${within} dagar efter mötet) och anslås inom 2 dagar därefter.`,
    en: `The minutes of ${who.en} on ${when.en} are to be adjusted by ${last.en} (${within} days after the meeting) and announced within 2 days after that.`,
  };
}

/** The days that a meeting is prepared by. */
export function planning(
  p: { body: OfBody; meeting: Meeting; texts: string; papers: string; textsDays: number; papersDays: number },
  thisYear: number,
): Words {
  const who = bodyName(p.body);
  const [meeting, texts, papers] = [day(p.meeting.start, thisYear), day(p.texts, thisYear), day(p.papers, thisYear)];
  return {
    sv: `Till ${who.sv} ${meeting.sv} ska texterna vara inne senast ${texts.sv} (${p.textsDays} dagar före), och handlingarna går ut senast ${papers.sv} (${p.papersDays} dagar före).`,
    en: `For ${who.en} on ${meeting.en} the texts are to be in by ${texts.en} (${p.textsDays} days before), and the papers go out by ${papers.en} (${p.papersDays} days before).`,
  };
}
export const noMeeting: Words = {
  sv: 'Jag hittar inget sådant möte framåt i kalendern, så jag kan inte räkna ut dagarna. Fråga "när är nästa nämndmöte?".',
  en: 'I find no such meeting ahead in the calendar, so I cannot tell the days. Ask "when is the next board meeting?".',
};
export function noPlanning(body: OfBody): Words {
  const who = bodyName(body);
  return {
    sv: `För ${who.sv} är inga dagar för texter och handlingar inlagda. Fråga nämndsekreteraren.`,
    en: `For ${who.en} no days for texts and papers are set. Ask the board’s secretary.`,
  };
}
export function noSuchItem(year: number): Words {
  return {
    sv: `För ${year} finns det inte med i årshjulet hos mig. Fråga nämndsekreteraren.`,
    en: `For ${year} it is not in the year wheel here. Ask the board’s secretary.`,
  };
}

export const heading = (iso: string): Words => capital(day(iso, withYear));
/** "Delårsrapport 2: kvar. Ansvarig: samordnare (vakant). Till nämndens möte 12 oktober." */
export function line(thing: Thing & { readonly within: Words | undefined }): Words {
  const [name, how] = [capital(nameWithYear(thing)), status(thing)];
  const with_: Words =
    thing.within === undefined
      ? { sv: '', en: '' }
      : { sv: ` Redovisas med ${thing.within.sv}.`, en: ` Reported with ${thing.within.en}.` };
  return {
    sv: `${name.sv}: ${how.sv}. Ansvarig: ${thing.responsible.sv}.${with_.sv}`,
    en: `${name.en}: ${how.en}. Responsible: ${thing.responsible.en}.${with_.en}`,
  };
}
/** Texts of one day, one line each. */
export const lines = (of: readonly Words[]): Words => say((l) => of.map((each) => each[l]).join('\n'));

export const rows = {
  status: { sv: 'Läge', en: 'Status' },
  due: { sv: 'Sista dag', en: 'Last day' },
  responsible: { sv: 'Ansvarig', en: 'Responsible' },
  what: { sv: 'Ska innehålla', en: 'Contents' },
  form: { sv: 'Form', en: 'Form' },
  to: { sv: 'Rapporteras till', en: 'Reported to' },
  proof: { sv: 'Visar att det är klart', en: 'Shows that it is done' },
  texts: { sv: 'Texterna inne', en: 'Texts in' },
  papers: { sv: 'Handlingarna ut', en: 'Papers out' },
  meeting: { sv: 'Möte', en: 'Meeting' },
} as const satisfies Record<string, Words>;
export const dayRow = (iso: string): Words => day(iso, withYear);

export const buttons = {
  next: { sv: 'Vad ska vara klart härnäst?', en: 'What is to be ready next?' },
  open: { sv: 'Vad är inte klart?', en: 'What is not done?' },
  late: { sv: 'Vad är försenat?', en: 'What is late?' },
  own: { sv: 'Vad ansvarar jag för?', en: 'What am I responsible for?' },
  directive: { sv: 'Hur rapporteras det?', en: 'How is it reported?' },
  wheel: { sv: 'Visa årshjulet', en: 'Show the year wheel' },
} as const satisfies Record<string, Words>;
export const label = (ask: string, names: readonly Words[]): Words => {
  const list = listOf(names);
  const of: Readonly<Record<string, Words>> = {
    due: { sv: 'Vad som ska vara klart', en: 'What is to be ready' },
    next: buttons.next,
    own: buttons.own,
    late: buttons.late,
    open: buttons.open,
    directive: directiveTitle,
    planning: { sv: 'När texter och handlingar ska in och ut', en: 'When texts and papers are due' },
  };
  const title = of[ask] ?? { sv: 'Är det klart?', en: 'Is it done?' };
  return names.length === 0 ? title : { sv: `${title.sv} ${list.sv}`, en: `${title.en} ${list.en}` };
};
