/** What is said about reminders: what waits for somebody, until when, and what became of it. */
import { dayOf, dayOfInstant, formatDay } from '../../domain/dates.ts';
import type { Meeting, Words, YearWheelItem } from '../../domain/records.ts';
import { meetingShort } from './meeting-dates.ts';
import { listOf, lower, plain, say } from './words.ts';

/** "onsdag 21 september"; the year is left out when it is `thisYear`. */
const day = (iso: string, thisYear: number): Words => say((l) => formatDay(iso, l, thisYear));
/** A year that no day is in, so that the year is always said. */
const withYear = 0;

export const title = (name: Words): Words => say((l) => `${l === 'sv' ? 'Påminnelse' : 'Reminder'}: ${name[l]}`);
export const listTitle: Words = { sv: 'Mina påminnelser', en: 'My reminders' };

/** What has to be ready for a meeting is the text that it decides on: "Underlag till beslut om budget". */
export const textFor = (item: Words): Words =>
  say((l) => (l === 'sv' ? `Underlag till ${lower(item).sv}` : `Text for the ${lower(item).en}`));
export const controlName = (moment: Words): Words =>
  say((l) => (l === 'sv' ? `Kontrollmoment: ${moment.sv}` : `Control moment: ${moment.en}`));
export const papersName = (body: Words, when: Words): Words =>
  say((l) =>
    l === 'sv' ? `Kallelse och handlingar till ${body.sv} ${when.sv}` : `Call and papers for ${body.en}, ${when.en}`,
  );
export const adjustName = (body: Words, when: Words): Words =>
  say((l) =>
    l === 'sv' ? `Justera protokollet för ${body.sv} ${when.sv}` : `Adjust the minutes of ${body.en}, ${when.en}`,
  );
export const announceName = (body: Words, when: Words): Words =>
  say((l) =>
    l === 'sv' ? `Anslå protokollet för ${body.sv} ${when.sv}` : `Announce the minutes of ${body.en}, ${when.en}`,
  );

/** "i dag", "i morgon", "om 14 dagar", "3 dagar sen": how far a last day is from today. */
export function distance(today: string, due: string): Words {
  const days = dayOf(today).until(dayOf(due)).days;
  if (days === 0) return { sv: 'i dag', en: 'today' };
  if (days === 1) return { sv: 'i morgon', en: 'tomorrow' };
  if (days > 0) return { sv: `om ${days} dagar`, en: `in ${days} days` };
  const late = -days;
  return { sv: late === 1 ? '1 dag sen' : `${late} dagar sen`, en: late === 1 ? '1 day late' : `${late} days late` };
}

/** The reminder itself: what, until when, and how far that is. */
export function remind(p: { name: Words; due: string; today: string }): Words {
  const { year } = dayOf(p.today);
  const far = distance(p.today, p.due);
  const isLate = p.due < p.today;
  return say((l) =>
    l === 'sv'
      ? isLate
        ? `Försenat: ${p.name.sv}. Sista dag var ${day(p.due, year).sv} (${far.sv}).`
        : `Påminnelse: ${p.name.sv}. Sista dag är ${day(p.due, year).sv} (${far.sv}).`
      : isLate
        ? `Late: ${p.name.en}. The last day was ${day(p.due, year).en} (${far.en}).`
        : `Reminder: ${p.name.en}. The last day is ${day(p.due, year).en} (${far.en}).`,
  );
}
/** To the coordinator, of what others are late with. */
export function late(p: { name: Words; due: string; today: string; people: readonly string[] }): Words {
  const { year } = dayOf(p.today);
  return say((l) => {
    const people = listOf(p.people.map(plain))[l];
    return l === 'sv'
      ? `Försenat hos ${people}: ${p.name.sv}. Sista dag var ${day(p.due, year).sv}.`
      : `Late with ${people}: ${p.name.en}. The last day was ${day(p.due, year).en}.`;
  });
}
/** To whom somebody handed it. */
export function handed(p: { by: string; name: Words; due: string; today: string }): Words {
  const { year } = dayOf(p.today);
  return say((l) =>
    l === 'sv'
      ? `${p.by} har lämnat över till dig: ${p.name.sv}. Sista dag är ${day(p.due, year).sv}.`
      : `${p.by} has handed this to you: ${p.name.en}. The last day is ${day(p.due, year).en}.`,
  );
}
export function done(p: { name: Words; by: string; at: string; evidence: string | undefined }): Words {
  return say((l) => {
    const when = formatDay(dayOfInstant(p.at), l, withYear);
    const note = p.evidence === undefined ? '' : `: ${p.evidence}`;
    return l === 'sv'
      ? `Klart – ${p.name.sv}. Anmält av ${p.by} ${when}${note}.`
      : `Done – ${p.name.en}. Reported by ${p.by} on ${when}${note}.`;
  });
}
export function doneAlready(name: Words): Words {
  return say((l) => (l === 'sv' ? `Klart – ${name.sv}.` : `Done – ${name.en}.`));
}
export function yoursNoMore(p: { name: Words; people: readonly string[] }): Words {
  return say((l) => {
    const people = listOf(p.people.map(plain))[l];
    return l === 'sv' ? `${p.name.sv} väntar nu på ${people}.` : `${p.name.en} now waits for ${people}.`;
  });
}
export const over: Words = { sv: 'Det här gäller inte längre.', en: 'This is over.' };

/** Before an answer that has its own card: a call, a vote. */
export const prefix: Words = { sv: 'Påminnelse:', en: 'Reminder:' };

export const rows = {
  due: { sv: 'Sista dag', en: 'Last day' },
  meeting: { sv: 'Möte', en: 'Meeting' },
  what: { sv: 'Ska innehålla', en: 'Contents' },
  form: { sv: 'Form', en: 'Form' },
  to: { sv: 'Rapporteras till', en: 'Reported to' },
  evidence: { sv: 'Visar att det är klart', en: 'Shows that it is done' },
  people: { sv: 'Väntar på', en: 'Waits for' },
  reported: { sv: 'Redovisas med', en: 'Reported with' },
} as const;
export const dueRow = (iso: string): Words => day(iso, withYear);
export function meetingRow(meeting: Meeting | undefined, body: Words): Words {
  if (meeting === undefined) return { sv: 'Inget möte är planerat än', en: 'No meeting is planned yet' };
  return say((l) => `${body[l]} ${meetingShort(meeting)[l]} ${dayOf(meeting.start).year}`);
}
export const directive = (report: NonNullable<YearWheelItem['report']>) => [
  { label: rows.what, value: report.what },
  { label: rows.form, value: report.form },
  { label: rows.to, value: report.to },
];

export const fields = {
  evidence: { sv: 'Länk eller anteckning som visar att det är klart', en: 'Link or note that shows it is done' },
  days: { sv: 'Skjut upp', en: 'Postpone' },
  person: { sv: 'Lämna över till', en: 'Hand over to' },
  time: { sv: 'Tid på dagen', en: 'Time of day' },
  where: { sv: 'Var', en: 'Where' },
  pause: { sv: 'Pausa till och med', en: 'Pause until' },
} as const;
export const postponeDays = (days: number): Words =>
  days === 1 ? { sv: '1 dag', en: '1 day' } : { sv: `${days} dagar`, en: `${days} days` };
export const places = {
  chat: { sv: 'I min chatt', en: 'In my chat' },
  channel: { sv: 'Bara i gruppens kanal på måndagar', en: 'Only in the group’s channel on Mondays' },
} as const;
export const buttons = {
  done: { sv: 'Klart', en: 'Done' },
  postpone: { sv: 'Skjut upp', en: 'Postpone' },
  delegate: { sv: 'Delegera', en: 'Delegate' },
  hand: { sv: 'Lämna över', en: 'Hand over' },
  reopen: { sv: 'Inte klart', en: 'Not done' },
  back: { sv: 'Tillbaka', en: 'Back' },
  save: { sv: 'Spara', en: 'Save' },
  resume: { sv: 'Påminn mig igen', en: 'Remind me again' },
  minutes: { sv: 'Visa protokollet', en: 'Show the minutes' },
  write: { sv: 'Skriv protokollet', en: 'Write the minutes' },
} as const;

export const postponed = (name: Words, until: string, isLate: boolean): Words =>
  say((l) => {
    const when = formatDay(until, l, withYear);
    const note = isLate ? { sv: ' Det är efter sista dagen.', en: ' That is after the last day.' }[l] : '';
    return l === 'sv'
      ? `Uppskjutet – ${name.sv}. Jag påminner dig igen ${when}.${note}`
      : `Postponed – ${name.en}. You will be reminded again on ${when}.${note}`;
  });
export const delegated = (name: Words, to: string, reached: boolean): Words =>
  say((l) => {
    const note = reached
      ? ''
      : {
          sv: ` ${to} har inte lagt till boten i Teams än och får det då; säg till själv så länge.`,
          en: ` ${to} has not added the bot in Teams yet and gets it then; tell them yourself meanwhile.`,
        }[l];
    return l === 'sv' ? `Överlämnat till ${to} – ${name.sv}.${note}` : `Handed over to ${to} – ${name.en}.${note}`;
  });
export const reopened = (name: Words): Words =>
  say((l) =>
    l === 'sv' ? `Inte klart – ${name.sv}. Påminnelserna fortsätter.` : `Not done – ${name.en}. The reminders go on.`,
  );
export const delegateText = (name: Words): Words =>
  say((l) => (l === 'sv' ? `Vem ska ta över? ${name.sv}` : `Who takes over? ${name.en}`));

export const no = {
  task: {
    sv: 'Den påminnelsen finns inte längre. Skriv ”mina påminnelser” så ser du vad som gäller nu.',
    en: 'That reminder is gone. Write “my reminders” to see what is due now.',
  },
  notYours: {
    sv: 'Det här väntar inte på dig. Den det väntar på, eller samordnaren, kan göra det.',
    en: 'This does not wait for you. Whoever it waits for, or the coordinator, can do that.',
  },
  byHand: {
    sv: 'Det här blir klart av sig självt när det är gjort i Nämndboten. Öppna det och gör det där.',
    en: 'This is done by itself once it is done in the bot. Open it and do it there.',
  },
  evidence: (what: Words): Words => ({
    sv: `Skriv först vad som visar att det är klart (${what.sv}) i rutan på kortet. Tryck sedan Klart igen.`,
    en: `First write what shows that it is done (${what.en}) in the box on the card. Then press Done again.`,
  }),
  person: {
    sv: 'Den personen står inte på personlistan. Välj någon i listan.',
    en: 'That person is not on the roster. Choose somebody from the list.',
  },
  pause: {
    sv: 'Den dagen har redan varit. Välj en dag som kommer, eller lämna rutan tom.',
    en: 'That day is past. Choose a day to come, or leave the box empty.',
  },
  isDone: {
    sv: 'Det är redan anmält som klart. Tryck Inte klart först, om det var fel.',
    en: 'It is already reported as done. Press Not done first if that was wrong.',
  },
} as const;

/** The settings as they are, in a line. */
export function settings(p: { time: string; where: 'chat' | 'channel'; pausedUntil: string | undefined }): Words {
  return say((l) => {
    if (p.pausedUntil !== undefined) {
      const until = formatDay(p.pausedUntil, l, withYear);
      return l === 'sv' ? `Dina påminnelser är pausade till ${until}.` : `Your reminders are paused until ${until}.`;
    }
    if (p.where === 'channel')
      return l === 'sv'
        ? 'Du får inga påminnelser i din chatt, bara gruppens lista på måndagar.'
        : 'You get no reminders in your chat, only the group’s list on Mondays.';
    const clock = p.time.replace(/^0/, '');
    return l === 'sv' ? `Du påminns i din chatt kl. ${clock}.` : `You are reminded in your chat at ${clock}.`;
  });
}
/** How much waits for somebody. */
export function waiting(count: number, next: { name: Words; due: string } | undefined, today: string): Words {
  if (next === undefined)
    return { sv: 'Inget har en sista dag som väntar på dig.', en: 'Nothing with a last day waits for you.' };
  const { year } = dayOf(today);
  return say((l) => {
    const when = `${next.name[l]}, ${day(next.due, year)[l]}`;
    if (count === 1) return l === 'sv' ? `1 sak väntar på dig: ${when}.` : `1 thing waits for you: ${when}.`;
    return l === 'sv' ? `${count} saker väntar på dig, först ${when}.` : `${count} things wait for you, first ${when}.`;
  });
}
export const itemLine = (due: string, today: string): Words =>
  say((l) => `${formatDay(due, l, dayOf(today).year)} (${distance(today, due)[l]})`);

export const digestTitle = (body: Words): Words =>
  say((l) => (l === 'sv' ? `Veckans lista för ${body.sv}` : `The week’s list for ${body.en}`));
export function digest(p: {
  late: number;
  soon: number;
  first: { name: Words; due: string } | undefined;
  today: string;
}): Words {
  const { year } = dayOf(p.today);
  return say((l) => {
    const parts = [
      ...(p.late === 0 ? [] : [l === 'sv' ? `${p.late} försenat` : `${p.late} late`]),
      ...(p.soon === 0 ? [] : [l === 'sv' ? `${p.soon} de närmaste två veckorna` : `${p.soon} within two weeks`]),
    ].join(', ');
    const first = p.first === undefined ? '' : `${p.first.name[l]}, ${day(p.first.due, year)[l]}`;
    return l === 'sv' ? `Årshjulet: ${parts}. Först: ${first}.` : `The year wheel: ${parts}. First: ${first}.`;
  });
}
export const digestLine = (due: string, today: string, people: readonly string[]): Words =>
  say((l) => {
    const line = itemLine(due, today)[l];
    return people.length === 0 ? line : `${line} – ${listOf(people.map(plain))[l]}`;
  });
/** Of votes and calls in a channel only how many, not who: nobody is shown up before the others. */
export const digestCount = (due: string, today: string, count: number): Words =>
  say((l) => {
    const line = itemLine(due, today)[l];
    return l === 'sv' ? `${line} – ${count} har inte svarat` : `${line} – ${count} have not answered`;
  });
