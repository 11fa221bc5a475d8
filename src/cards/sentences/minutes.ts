/** What is said of minutes: on their card, in the document, and every no. */
import { clockTime, formatDate, formatDay } from '../../domain/dates.ts';
import type { ServedStretch } from '../../domain/minutes.ts';
import type { Body, Words } from '../../domain/records.ts';
import { bodyName, dayAndMonth } from './spans.ts';
import { concat, listOf, plain, say } from './words.ts';

/** "nämnden onsdag 12 oktober 2022". */
export function nameOf(of: Pick<Body, 'kind' | 'name'>, day: string): Words {
  return concat([bodyName(of), say((l) => formatDay(day, l))]);
}

export const draftTitle = (name: Words): Words =>
  say((l) => `${l === 'sv' ? 'Protokoll (utkast)' : 'Minutes (draft)'}: ${name[l]}`);
export const lockedTitle = (name: Words): Words => say((l) => `${l === 'sv' ? 'Protokoll' : 'Minutes'}: ${name[l]}`);

/** Said in the minutes themselves where the body is no board. */
export const ownOutcome: Words = {
  sv: 'Protokollet redovisar gruppens eget ställningstagande. Det är inte ett beslut av nämnden.',
  en: "These minutes record the group's own position. It is not a decision of the board.",
};

const decisions = (count: number): Words => {
  if (count === 0) return { sv: 'inget beslut', en: 'no decision' };
  return count === 1 ? { sv: 'ett beslut', en: 'one decision' } : { sv: `${count} beslut`, en: `${count} decisions` };
};

/** The first line of a draft's card. */
export function draftLine(p: {
  name: Words;
  count: number;
  by: string;
  adjusted: readonly string[];
  left: readonly string[];
}): Words {
  const count = decisions(p.count);
  const [done, left] = [listOf(p.adjusted.map(plain)), listOf(p.left.map(plain))];
  return say((l) => {
    const sv = l === 'sv';
    const draft = sv
      ? `Utkast till protokoll för ${p.name.sv}: ${count.sv}.`
      : `Draft of the minutes of ${p.name.en}: ${count.en}.`;
    const by = formatDate(p.by, l);
    if (p.left.length === 0 && p.adjusted.length === 0)
      return `${draft} ${sv ? 'Ingen justerare är vald.' : 'Nobody is chosen to adjust it.'}`;
    const some = p.adjusted.length === 0 ? '' : sv ? `${done.sv} har justerat. ` : `${done.en} has adjusted it. `;
    const rest = sv ? `${left.sv} justerar senast ${by}.` : `${left.en} is to adjust it by ${by}.`;
    return `${draft} ${some}${rest}`;
  });
}

/** The first line of the card once all have adjusted. */
export function lockedLine(name: Words, hash: string): Words {
  return say((l) =>
    l === 'sv'
      ? `Protokollet för ${name.sv} är justerat och låst. Kontrollsumma ${hash}.`
      : `The minutes of ${name.en} are adjusted and locked. Checksum ${hash}.`,
  );
}

export const rows = {
  when: { sv: 'Datum', en: 'Date' },
  standing: { sv: 'Gäller', en: 'Standing' },
  tookPart: { sv: 'Tjänstgjorde', en: 'Served' },
  adjusters: { sv: 'Justerare', en: 'Adjusted by' },
  adjustBy: { sv: 'Justeras senast', en: 'To be adjusted by' },
  adjustedOn: { sv: 'Justerat', en: 'Adjusted' },
  open: { sv: 'Inte avgjort', en: 'Not decided' },
  hash: { sv: 'Kontrollsumma', en: 'Checksum' },
  announced: { sv: 'Anslaget', en: 'Announced' },
  announceBy: { sv: 'Anslås senast', en: 'To be announced by' },
  legalForce: { sv: 'Tidigast laga kraft', en: 'Legal force at the earliest' },
} as const satisfies Record<string, Words>;

/** "26 oktober 2022", and that it is over. */
export function dueDay(day: string, isOver: boolean): Words {
  return say((l) => {
    const over = isOver ? (l === 'sv' ? ' – tiden har gått ut' : ' – the time is up') : '';
    return `${formatDate(day, l)}${over}`;
  });
}

/** "Ledamot Luleå (justerat 13 oktober)", "Ledamot Kalix (inte än)". */
export function adjuster(name: string, on: string | undefined): Words {
  if (on === undefined) return { sv: `${name} (inte än)`, en: `${name} (not yet)` };
  const day = dayAndMonth(on);
  return say((l) => `${name} (${l === 'sv' ? 'justerat' : 'adjusted'} ${day[l]})`);
}

/** "9 av 14 – beslutsför (minst 8)". */
export function quorumLine(p: { served: number; seats: number; needed: number }): Words {
  const quorate = p.served >= p.needed;
  return say((l) => {
    const sv = l === 'sv';
    const count = sv ? `${p.served} av ${p.seats}` : `${p.served} of ${p.seats}`;
    if (p.needed === 0) return count;
    const word = quorate ? (sv ? 'beslutsför' : 'quorate') : sv ? 'inte beslutsför' : 'not quorate';
    return `${count} – ${word} (${sv ? 'minst' : 'at least'} ${p.needed})`;
  });
}

export function betweenMeetings(day: string): Words {
  return say((l) => `${formatDay(day, l)} (${l === 'sv' ? 'mellan möten' : 'between meetings'})`);
}

/** How many have announced the minutes, and who is left. */
export function announcedLine(done: number, all: number, left: readonly string[]): Words {
  const names = listOf(left.map(plain));
  return say((l) => {
    const count = l === 'sv' ? `${done} av ${all}` : `${done} of ${all}`;
    return left.length === 0 ? count : `${count} – ${l === 'sv' ? 'kvar' : 'left'}: ${names[l]}`;
  });
}

export function legalForceLine(p: { earliest: string; appealBy: string }): Words {
  return say((l) =>
    l === 'sv'
      ? `${formatDate(p.earliest, l)} (kan överklagas till och med ${formatDate(p.appealBy, l)})`
      : `${formatDate(p.earliest, l)} (may be appealed until ${formatDate(p.appealBy, l)})`,
  );
}

/** Why no day of legal force can be told. */
export const notYetInForce = {
  notLocked: {
    sv: 'kan räknas ut när protokollet är justerat och anslaget',
    en: 'can be told once the minutes are adjusted and announced',
  },
  notAnnounced: {
    sv: 'kan räknas ut när alla kommuner har anslagit protokollet',
    en: 'can be told once all municipalities have announced the minutes',
  },
} as const satisfies Record<string, Words>;

/** "§ 13 Avsiktsförklaring"; without a number the title alone. */
export function itemTitle(title: string, paragraph: number | undefined): string {
  return paragraph === undefined ? title : `§ ${paragraph} ${title}`;
}

export const buttons = {
  adjust: { sv: 'Justera', en: 'Adjust' },
  choose: { sv: 'Välj justerare', en: 'Choose adjusters' },
  file: { sv: 'Hämta som Word', en: 'Get as Word' },
  announced: { sv: 'Anslaget', en: 'Announced' },
  save: { sv: 'Spara', en: 'Save' },
  back: { sv: 'Tillbaka', en: 'Back' },
  decisions: { sv: 'Visa besluten', en: 'Show the decisions' },
} as const satisfies Record<string, Words>;

export const form = {
  chooseText: {
    sv: 'Välj vem som justerar protokollet tillsammans med ordföranden.',
    en: 'Choose who adjusts the minutes together with the chair.',
  },
  chooseBothText: {
    sv: 'Ordföranden tjänstgjorde inte. Välj vem som ledde mötet och vem som justerar.',
    en: 'The chair did not serve. Choose who chaired the meeting, and who adjusts the minutes.',
  },
  chair: { sv: 'Ledde mötet', en: 'Chaired the meeting' },
  adjuster: { sv: 'Justerare', en: 'Adjuster' },
  announceText: {
    sv: 'Välj kommun och vilken dag protokollet anslogs på kommunens anslagstavla.',
    en: 'Choose the municipality and the day on which the minutes were announced on its notice board.',
  },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  date: { sv: 'Anslogs den', en: 'Announced on' },
} as const satisfies Record<string, Words>;

/** A municipality as a choice of the form: when it announced, if it has. */
export function announcedOption(name: string, at: string | undefined): Words {
  if (at === undefined) return plain(name);
  const day = dayAndMonth(at);
  return say((l) => `${name} (${l === 'sv' ? 'anslaget' : 'announced'} ${day[l]})`);
}

export const said = {
  adjusted: { sv: 'Du har justerat protokollet.', en: 'You have adjusted the minutes.' },
  adjustedAlready: { sv: 'Du har redan justerat protokollet.', en: 'You have adjusted the minutes already.' },
  changed: {
    sv: 'Protokollet har ändrats sedan kortet visades, så det är inte justerat av dig än. Läs igenom det och tryck igen.',
    en: 'The minutes have changed since the card was shown, so you have not adjusted them yet. Read them and press again.',
  },
} as const satisfies Record<string, Words>;

export function adjustersChosen(names: readonly string[]): Words {
  const list = listOf(names.map(plain));
  return say((l) => (l === 'sv' ? `${list.sv} justerar protokollet.` : `${list.en} adjust the minutes.`));
}

export function announcementNoted(municipality: string, at: string, again: boolean): Words {
  return say((l) => {
    if (l === 'sv')
      return `${municipality}: ${again ? 'redan noterat som anslaget' : 'anslaget'} ${formatDate(at, l)}.`;
    return `${municipality}: ${again ? 'already noted as announced' : 'announced'} ${formatDate(at, l)}.`;
  });
}

/** Every no, each with what to do instead. */
export const no = {
  noMinutes: {
    sv: 'Det protokollet finns inte. Skriv "protokoll" och nämndens eller gruppens namn för att göra ett utkast.',
    en: 'There are no such minutes. Write "minutes" and the name of the board or group to make a draft.',
  },
  notReader: {
    sv: 'Protokollet läser de som har en plats i gruppen, sekreteraren och samordnaren. Be sekreteraren om en kopia.',
    en: 'These minutes are read by those with a place in the group, the secretary and the coordinator. Ask the secretary for a copy.',
  },
  locked: {
    sv: 'Protokollet är justerat och låst, så det kan inte ändras.',
    en: 'The minutes are adjusted and locked, so they cannot be changed.',
  },
  notLocked: {
    sv: 'Protokollet är inte justerat än. Det anslås när båda justerarna har tryckt på Justera.',
    en: 'The minutes are not adjusted yet. They are announced once all adjusters have pressed Adjust.',
  },
  onlyBoard: {
    sv: 'Bara nämndens protokoll anslås. Det här är gruppens eget.',
    en: "Only the board's minutes are announced. These are the group's own.",
  },
  adjustingBegun: {
    sv: 'Någon har redan justerat protokollet, så justerarna kan inte bytas.',
    en: 'Somebody has adjusted the minutes already, so the adjusters cannot be changed.',
  },
  notServed: {
    sv: 'Den som justerar måste ha tjänstgjort. Välj någon i listan.',
    en: 'Whoever adjusts must have served. Choose somebody from the list.',
  },
  samePerson: {
    sv: 'Välj två olika personer: ordföranden justerar inte ensam.',
    en: 'Choose two different people: the chair does not adjust alone.',
  },
  noOtherServed: {
    sv: 'Ingen annan tjänstgjorde, så det finns ingen annan att välja.',
    en: 'Nobody else served, so there is nobody else to choose.',
  },
  badDate: {
    sv: 'Välj en dag från justeringen till i dag: ett protokoll anslås när det är justerat.',
    en: 'Choose a day from the adjustment until today: minutes are announced once they are adjusted.',
  },
  notMember: {
    sv: 'Den kommunen har ingen plats här. Välj en kommun i listan.',
    en: 'That municipality has no seat here. Choose one from the list.',
  },
  onlyPersonal: {
    sv: 'Filer kan jag bara lämna i en personlig chatt. Skriv till mig där, så får du protokollet som Word.',
    en: 'I can hand over files in a personal chat only. Write to me there to get the minutes as Word.',
  },
} as const satisfies Record<string, Words>;

export function notAdjuster(names: readonly string[]): Words {
  const list = listOf(names.map(plain));
  return say((l) => {
    if (names.length === 0)
      return l === 'sv'
        ? 'Ingen justerare är vald. Sekreteraren väljer med Välj justerare.'
        : 'Nobody is chosen to adjust the minutes. The secretary chooses with Choose adjusters.';
    return l === 'sv' ? `Protokollet justeras av ${list.sv}.` : `The minutes are adjusted by ${list.en}.`;
  });
}

export function notYourMunicipality(names: readonly string[]): Words {
  const list = listOf(names.map(plain));
  return say((l) =>
    l === 'sv'
      ? `Du kan notera anslag för ${list.sv}. Övriga noterar sekreteraren, samordnaren eller kommunens egna.`
      : `You can note announcements for ${list.en}. The others are noted by the secretary, the coordinator or their own people.`,
  );
}

/** Attendance must be closed before there are minutes. */
export function rollOpen(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Närvaron är inte stängd än för ${name.sv}. Stäng den med "stäng närvaro", så kan protokollet göras.`
      : `Attendance is not closed yet for ${name.en}. Close it with "close attendance", then the minutes can be made.`,
  );
}

/** Nothing was registered on the day. */
export function nothingOn(body: Words, day: string, latest: string | undefined): Words {
  return say((l) => {
    const sv = l === 'sv';
    const none = sv
      ? `Det finns ingen närvaro och inga avslutade ärenden för ${body.sv} ${formatDay(day, l)}, så det finns inget att göra protokoll av.`
      : `There is neither attendance nor any closed case of ${body.en} on ${formatDay(day, l)}, so there is nothing to make minutes of.`;
    if (latest === undefined) return none;
    return `${none} ${sv ? `Det senaste är från ${formatDay(latest, l)}.` : `The latest is of ${formatDay(latest, l)}.`}`;
  });
}

/** Nothing was registered on the day, but the papers say what was decided. */
export function nothingButPapers(body: Words, day: string): Words {
  return say((l) =>
    l === 'sv'
      ? `Mötet för ${body.sv} ${formatDay(day, l)} är inte registrerat här, så det finns inget att göra protokoll av. Besluten står i handlingarna.`
      : `The meeting of ${body.en} on ${formatDay(day, l)} was not registered here, so there is nothing to make minutes of. The decisions are in the papers.`,
  );
}

export function nothingYet(body: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Det finns ingen närvaro och inga avslutade ärenden för ${body.sv}. Ta närvaro på mötet eller avsluta ett ärende först.`
      : `There is neither attendance nor any closed case of ${body.en}. Take attendance at the meeting or close a case first.`,
  );
}

/** Cases of the meeting that wait for an outcome. */
export function casesOpen(titles: readonly string[]): Words {
  const list = listOf(titles.map((title) => plain(`"${title}"`)));
  return say((l) =>
    l === 'sv'
      ? `${list.sv} är inte avgjort än, så protokollet kan inte justeras. Avsluta ärendet först.`
      : `${list.en} is not decided yet, so the minutes cannot be adjusted. Close the case first.`,
  );
}

/** The file itself: what it is called, what it is, and what becomes of it. */
export const file = {
  describe: (name: Words): Words =>
    say((l) =>
      l === 'sv' ? `Protokoll för ${name.sv} som Word-dokument` : `The minutes of ${name.en} as a Word file`,
    ),
  offered: {
    sv: 'Godkänn filen nedan, så läggs den i din OneDrive.',
    en: 'Accept the file below, and it is put into your OneDrive.',
  },
} as const;

/** What a proposal is called where several stand against each other. */
export function proposalLabel(number: number, name: string): Words {
  return { sv: `förslag ${number} (${name})`, en: `proposal ${number} (${name})` };
}
export const rejection: Words = { sv: 'avslag', en: 'rejection' };
export const approval: Words = { sv: 'bifall', en: 'approval' };
export const noOutcome: Words = { sv: 'Inget beslut', en: 'No decision' };

/** When somebody served: "hela mötet", "från 11:20", "till 12:00, på distans". */
export function stretchTime({ from, to, late, early }: Pick<ServedStretch, 'from' | 'to' | 'late' | 'early'>): Words {
  const [start, end] = [clockTime(from), to === undefined ? '' : clockTime(to)];
  if (late && early) return plain(`${start}–${end}`);
  if (late) return { sv: `från ${start}`, en: `from ${start}` };
  return early ? { sv: `till ${end}`, en: `until ${end}` } : { sv: 'hela mötet', en: 'the whole meeting' };
}

/** The words of the document; the minutes of a Swedish board are in Swedish, whoever opens them. */
export const document = {
  draft: { sv: 'UTKAST – inte justerat', en: 'DRAFT – not adjusted' },
  heading: (name: Words): Words => say((l) => `${l === 'sv' ? 'Protokoll' : 'Minutes'} – ${name[l]}`),
  page: { sv: 'Sida', en: 'Page' },
  of: { sv: 'av', en: 'of' },
  hash: { sv: 'Kontrollsumma (SHA-256):', en: 'Checksum (SHA-256):' },
  time: { sv: 'Tid', en: 'Time' },
  place: { sv: 'Plats', en: 'Place' },
  between: { sv: 'Beslutat mellan möten', en: 'Decided between meetings' },
  secretary: { sv: 'Sekreterare', en: 'Secretary' },
  adjusters: { sv: 'Justerare', en: 'Adjusted by' },
  quorum: { sv: 'Tjänstgjorde', en: 'Served' },
  served: { sv: 'Tjänstgörande', en: 'Who served' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  name: { sv: 'Namn', en: 'Name' },
  as: { sv: 'Som', en: 'As' },
  member: { sv: 'ledamot', en: 'member' },
  substitute: { sv: 'ersättare', en: 'substitute' },
  how: { sv: 'Deltog', en: 'Took part' },
  room: { sv: 'på plats', en: 'in the room' },
  remote: { sv: 'på distans', en: 'remotely' },
  nobody: { sv: 'ingen tjänstgjorde', en: 'nobody served' },
  attending: { sv: 'Ersättare som inte tjänstgjorde', en: 'Substitutes who did not serve' },
  agenda: { sv: 'Dagordning', en: 'Agenda' },
  noItems: { sv: 'Inga ärenden avgjordes.', en: 'No cases were decided.' },
  background: { sv: 'Bakgrund', en: 'Background' },
  proposals: { sv: 'Förslag', en: 'Proposals' },
  propositions: { sv: 'Propositionsordning', en: 'Order of propositions' },
  votes: { sv: 'Omröstning', en: 'Vote' },
  vote: { sv: 'Röst', en: 'Vote' },
  noVotes: { sv: 'Ingen röst avgavs.', en: 'No vote was cast.' },
  decision: { sv: 'Beslut', en: 'Decision' },
  tookPart: { sv: 'Deltog i beslutet', en: 'Took part in the decision' },
  disqualified: { sv: 'Jäv', en: 'Disqualified' },
  reservations: { sv: 'Reservationer', en: 'Reservations' },
  reopened: { sv: 'Öppnat igen', en: 'Opened again' },
  open: { sv: 'Ärenden som inte avgjordes', en: 'Cases that were not decided' },
  signatures: { sv: 'Justering', en: 'Adjustment' },
} as const;

/** "Förslag 2 (A) ställdes mot förslag 3 (B); förslag 2 (A) gick vidare." */
export function contest(p: { yes: Words; no: Words; winner: Words | undefined }): Words {
  return say((l) => {
    const sv = l === 'sv';
    const against = sv ? `${p.yes.sv} ställdes mot ${p.no.sv}` : `${p.yes.en} was put against ${p.no.en}`;
    const won = p.winner === undefined ? '' : sv ? `; ${p.winner.sv} gick vidare` : `; ${p.winner.en} went on`;
    return `${against}${won}.`.replace(/^./u, (first) => first.toUpperCase());
  });
}

export function disqualification(p: { name: string; municipality: string; instead: string | undefined }): Words {
  return say((l) => {
    const sv = l === 'sv';
    const who = sv
      ? `${p.name} (${p.municipality}) anmälde jäv och deltog inte`
      : `${p.name} (${p.municipality}) declared a conflict of interest and took no part`;
    if (p.instead === undefined) return `${who}.`;
    return `${who}; ${p.instead} ${sv ? 'trädde in' : 'entered instead'}.`;
  });
}

export function reopening(day: string, reason: string): Words {
  return say((l) => `${formatDate(day, l)}: ${reason}`);
}

/** Under the document: who has adjusted it, and when. */
export function signature(name: string, on: string | undefined): Words {
  return say((l) => {
    if (on === undefined) return `${name}: ${l === 'sv' ? 'inte justerat än' : 'not adjusted yet'}`;
    return `${name}: ${l === 'sv' ? 'justerat' : 'adjusted'} ${formatDate(on, l)}`;
  });
}
