/** What is said while attendance is taken: the list itself, what a press came to, and every no. */
import { clockTime } from '../../domain/dates.ts';
import type { Meeting, Words } from '../../domain/records.ts';
import type { Status } from '../../domain/registry.ts';
import { meetingWhen } from './meeting-dates.ts';
import { capital, concat, say } from './words.ts';

/** A meeting as it is named inside a sentence: "nämnden onsdag 12 oktober kl. 10–16". */
export function meetingName(body: Words, meeting: Pick<Meeting, 'start' | 'end' | 'kind'>, thisYear: number): Words {
  return concat([body, meetingWhen(meeting, thisYear)]);
}

export interface Count {
  readonly served: number;
  readonly seats: number;
  readonly needed: number;
  readonly quorate: boolean;
}

const few = (count: number): Words =>
  count === 1 ? { sv: 'en saknas', en: 'one is missing' } : { sv: `${count} saknas`, en: `${count} are missing` };

/** "9 av 14 – beslutsför", "7 av 14 – inte beslutsför, en saknas". */
export function countLine({ served, seats, needed, quorate }: Count): Words {
  const missing = few(needed - served);
  return say((l) => {
    const count = l === 'sv' ? `${served} av ${seats}` : `${served} of ${seats}`;
    if (needed === 0) return count;
    if (quorate) return `${count} – ${l === 'sv' ? 'beslutsför' : 'quorate'}`;
    return `${count} – ${l === 'sv' ? 'inte beslutsför' : 'not quorate'}, ${missing[l]}`;
  });
}

export function openLine(name: Words, count: Count): Words {
  return say((l) => `${capital(name)[l]}: ${countLine(count)[l]}.`);
}

export function closedLine(name: Words, attended: number, seats: number): Words {
  return say((l) =>
    l === 'sv'
      ? `Närvaron är stängd för ${name.sv}: ${attended} av ${seats} deltog.`
      : `Attendance is closed for ${name.en}: ${attended} of ${seats} took part.`,
  );
}

export const title = (name: Words): Words => say((l) => `${l === 'sv' ? 'Närvaro' : 'Attendance'}: ${name[l]}`);
export const closedTitle = (name: Words): Words =>
  say((l) => `${l === 'sv' ? 'Närvaro (stängd)' : 'Attendance (closed)'}: ${name[l]}`);

export const rows = {
  present: { sv: 'Närvarande', en: 'Present' },
  tookPart: { sv: 'Deltog', en: 'Took part' },
  quorum: { sv: 'Beslutsför', en: 'Quorate' },
  more: { sv: 'Ersättare på plats', en: 'Substitutes there' },
} as const satisfies Record<string, Words>;

/** "ja (minst 8 av 14)", "nej, 2 saknas (minst 8 av 14)". */
export function quorumValue(count: Count): Words {
  const missing = few(count.needed - count.served);
  return say((l) => {
    const least = l === 'sv' ? `minst ${count.needed} av ${count.seats}` : `at least ${count.needed} of ${count.seats}`;
    if (count.quorate) return `${l === 'sv' ? 'ja' : 'yes'} (${least})`;
    return `${l === 'sv' ? 'nej' : 'no'}, ${missing[l]} (${least})`;
  });
}

/** "12 av 14, varav 2 på distans". */
export function presentValue(served: number, seats: number, remote: number): Words {
  return say((l) => {
    const count = l === 'sv' ? `${served} av ${seats}` : `${served} of ${seats}`;
    if (remote === 0) return count;
    return l === 'sv' ? `${count}, varav ${remote} på distans` : `${count}, ${remote} of them remotely`;
  });
}

export const notRegistered: Words = { sv: 'inte registrerad', en: 'not registered' };
export const nobody: Words = { sv: 'ingen ledamot i förteckningen', en: 'nobody on the roster' };

/** Somebody on the list: the name, and what is to be said beyond being there. */
export function personLine(p: {
  name: string;
  status: Status | undefined;
  serves: boolean;
  substitute: boolean;
  arrived?: string | undefined;
  left?: string | undefined;
}): Words {
  return say((l) => {
    const sv = l === 'sv';
    const notes: string[] = [];
    if (p.serves && p.substitute) notes.push(sv ? 'tjänstgör' : 'serving');
    if (p.status === 'remote') notes.push(sv ? 'på distans' : 'remotely');
    if (p.arrived !== undefined) notes.push(`${sv ? 'kom' : 'came'} ${clockTime(p.arrived)}`);
    if (p.left !== undefined) notes.push(`${sv ? 'lämnade' : 'left'} ${clockTime(p.left)}`);
    else if (p.status === 'absent') notes.push(sv ? 'frånvarande' : 'absent');
    return notes.length === 0 ? p.name : `${p.name}, ${notes.join(', ')}`;
  });
}

export const statusWords = {
  present: { sv: 'närvarande', en: 'present' },
  remote: { sv: 'närvarande på distans', en: 'present remotely' },
  absent: { sv: 'frånvarande', en: 'absent' },
} as const satisfies Record<Status, Words>;

/** What a press came to. `own` is false when it was somebody else's status. */
export function registered(p: { name?: string | undefined; status: Status; at: string; again: boolean }): Words {
  return say((l) => {
    const status = statusWords[p.status][l];
    if (l === 'sv') {
      const who = p.name === undefined ? 'Du är' : `${p.name} är`;
      return p.again
        ? `${who} redan registrerad som ${status}.`
        : `${who} registrerad som ${status} kl. ${clockTime(p.at)}.`;
    }
    const who = p.name === undefined ? 'You are' : `${p.name} is`;
    return p.again
      ? `${who} already registered as ${status}.`
      : `${who} registered as ${status} at ${clockTime(p.at)}.`;
  });
}

/** Said to a substitute who is there while somebody else serves. */
export function servesInstead(name: string): Words {
  return say((l) =>
    l === 'sv'
      ? `${name} tjänstgör, så du räknas inte in just nu.`
      : `${name} is serving, so you are not counted at the moment.`,
  );
}

export const youServe: Words = { sv: 'Du tjänstgör.', en: 'You are serving.' };

export const buttons = {
  present: { sv: 'Närvarande', en: 'Present' },
  remote: { sv: 'På distans', en: 'Remotely' },
  absent: { sv: 'Frånvarande', en: 'Absent' },
  other: { sv: 'Registrera åt annan', en: 'Register for another' },
  close: { sv: 'Stäng närvaro', en: 'Close attendance' },
  correct: { sv: 'Rätta närvaro', en: 'Correct attendance' },
  register: { sv: 'Registrera', en: 'Register' },
  back: { sv: 'Tillbaka', en: 'Back' },
  open: { sv: 'Öppna närvaro', en: 'Open attendance' },
  closeAnyway: { sv: 'Stäng ändå', en: 'Close anyway' },
  reopen: { sv: 'Öppna igen', en: 'Open again' },
} as const satisfies Record<string, Words>;

export const form = {
  person: { sv: 'Vem', en: 'Who' },
  status: { sv: 'Status', en: 'Status' },
  time: { sv: 'Från kl. (tomt = nu)', en: 'From (empty = now)' },
  timeOfClosed: { sv: 'Från kl. (tomt = hela mötet)', en: 'From (empty = the whole meeting)' },
  reason: { sv: 'Skäl till rättelsen', en: 'Reason for the correction' },
  reopenReason: { sv: 'Skäl', en: 'Reason' },
  otherTitle: { sv: 'Registrera åt annan', en: 'Register for another' },
  otherText: { sv: 'Välj person och status.', en: 'Choose a person and a status.' },
  correctText: {
    sv: 'Närvaron är stängd. Välj person och status och skriv varför den rättas.',
    en: 'Attendance is closed. Choose a person and a status, and write why it is corrected.',
  },
} as const satisfies Record<string, Words>;

/** Asked before attendance is closed too early, or while something is voted on there. */
export function closeAnyway(name: Words, before: boolean, cases: readonly string[]): Words {
  const titles = cases.map((title) => `"${title}"`).join(', ');
  return say((l) => {
    const sv = l === 'sv';
    const why = [
      ...(before ? [sv ? 'Mötet har inte börjat än.' : 'The meeting has not begun yet.'] : []),
      ...(cases.length === 0
        ? []
        : [sv ? `Omröstningen pågår om ${titles}.` : `The vote is still going on about ${titles}.`]),
    ];
    return sv
      ? `${why.join(' ')} Ska närvaron ändå stängas för ${name.sv}?`
      : `${why.join(' ')} Close attendance for ${name.en} all the same?`;
  });
}

/** Added for whoever wants to open a list that is closed. */
export const howToReopen: Words = {
  sv: 'Tryck Öppna igen om mötet fortsätter.',
  en: 'Press Open again if the meeting goes on.',
};
export const reopenTitle: Words = { sv: 'Öppna närvaron igen', en: 'Open attendance again' };
export const reopenText: Words = {
  sv: 'Skriv varför närvaron öppnas igen. Skälet förs till journalen.',
  en: 'Write why attendance is opened again. The reason goes into the journal.',
};

/** Every no, each with what to do instead. */
export const no = {
  notOpen: {
    sv: 'Närvaron är inte öppnad för det mötet. Sekreteraren öppnar den med "öppna närvaro".',
    en: 'Attendance is not open for that meeting. The secretary opens it with "open attendance".',
  },
  closed: {
    sv: 'Närvaron är stängd och din registrering ändras inte. Be sekreteraren rätta den.',
    en: 'Attendance is closed and your registration stays as it is. Ask the secretary to correct it.',
  },
  adjusted: {
    sv: 'Protokollet är justerat, så närvaron rättas inte längre här. Ta upp felet på nästa möte.',
    en: 'The minutes are adjusted, so attendance is no longer corrected here. Raise the error at the next meeting.',
  },
  unknownPerson: {
    sv: 'Den personen har ingen plats på mötet. Välj någon i listan.',
    en: 'That person has no place at the meeting. Choose somebody from the list.',
  },
  future: {
    sv: 'Klockslaget har inte varit ännu. Ange en tid som har passerat, eller lämna fältet tomt.',
    en: 'That time has not come yet. Give a time that has passed, or leave it empty.',
  },
  badTime: {
    sv: 'Skriv tiden som timme och minut, till exempel 11:20, eller lämna fältet tomt.',
    en: 'Write the time as hours and minutes, such as 11:20, or leave it empty.',
  },
  reasonNeeded: {
    sv: 'Skriv ett skäl, högst 500 tecken: närvaron är stängd, och skälet förs till journalen.',
    en: 'Write a reason of at most 500 characters: attendance is closed, and the reason goes into the journal.',
  },
} as const satisfies Record<string, Words>;

export function noSeat(body: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Du har ingen plats i ${body.sv}, så du kan inte registreras här. Stämmer det inte, hör av dig till samordnaren.`
      : `You have no seat in ${body.en}, so you cannot be registered here. If that is wrong, tell the coordinator.`,
  );
}

/** Said when the list is opened, in place of `openLine`. */
export function opened(name: Words, count: Count, planned: boolean): Words {
  return say((l) => {
    const line = countLine(count)[l];
    if (l === 'sv') {
      return planned
        ? `Närvaron är öppen för ${name.sv}: ${line}.`
        : `Inget möte är planerat, så närvaron är öppen för ett extra möte, ${name.sv}: ${line}.`;
    }
    return planned
      ? `Attendance is open for ${name.en}: ${line}.`
      : `No meeting is planned, so attendance is open for an extra one, ${name.en}: ${line}.`;
  });
}

export function corrected(name: string, status: Status): Words {
  return say((l) =>
    l === 'sv'
      ? `Rättat: ${name} är ${statusWords[status].sv}. Skälet står i journalen.`
      : `Corrected: ${name} is ${statusWords[status].en}. The reason is in the journal.`,
  );
}
