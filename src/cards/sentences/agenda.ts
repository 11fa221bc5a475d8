/** What is said about a meeting's agenda. */
import type { agendaKinds, Words } from '../../domain/records.ts';
import { capital, concat, say } from './words.ts';

type ItemKind = (typeof agendaKinds)[number];

export const itemKind = {
  information: { sv: 'information', en: 'information' },
  discussion: { sv: 'diskussion', en: 'discussion' },
  decision: { sv: 'beslut', en: 'decision' },
} as const satisfies Record<ItemKind, Words>;

export const title = (name: Words): Words => say((l) => `${l === 'sv' ? 'Dagordning' : 'Agenda'}: ${name[l]}`);
export const titleAlone: Words = { sv: 'Dagordning', en: 'Agenda' };

/** An item in a list inside a sentence: "3. Budget 2024 (beslut)". */
export function item(p: { number: number; title: Words; kind: ItemKind }): Words {
  return say((l) => `${p.number}. ${p.title[l]} (${itemKind[p.kind][l]})`);
}
/** Ends a list of which only the beginning is shown. */
export const more = (count: number): Words => ({ sv: `… och ${count} till`, en: `… and ${count} more` });

/** What stands below an item's title: its kind, who presents it, its papers. */
export function below(p: { kind: ItemKind; responsible: string | undefined; documents: readonly string[] }): Words {
  const papers = p.documents.join('; ');
  return concat([
    say((l) => `${capital(itemKind[p.kind])[l]}.`),
    p.responsible === undefined ? '' : say((l) => `${l === 'sv' ? 'Föredragande' : 'Presented by'}: ${p.responsible}.`),
    papers === '' ? '' : say((l) => `${l === 'sv' ? 'Handlingar' : 'Papers'}: ${papers}.`),
  ]);
}
export const heading = (number: number, words: Words): Words => concat([`${number}.`, words]);

const kinds = {
  information: {
    sv: ['informationspunkt', 'informationspunkter'],
    en: ['item of information', 'items of information'],
  },
  discussion: { sv: ['diskussionspunkt', 'diskussionspunkter'], en: ['item for discussion', 'items for discussion'] },
  decision: { sv: ['beslutspunkt', 'beslutspunkter'], en: ['item for decision', 'items for decision'] },
  all: { sv: ['punkt', 'punkter'], en: ['item', 'items'] },
} as const satisfies Record<ItemKind | 'all', Record<'sv' | 'en', readonly [string, string]>>;

function counted(count: number, kind: ItemKind | undefined): Words {
  const words = kinds[kind ?? 'all'];
  return say((l) => `${count} ${words[l][count === 1 ? 0 : 1]}`);
}

/** The agenda of a meeting, or its items of one kind. */
export function listed(p: {
  name: Words;
  past: boolean;
  count: number;
  kind: ItemKind | undefined;
  list: Words;
}): Words {
  const count = counted(p.count, p.kind);
  return say((l) => {
    if (l === 'sv') return `Dagordningen för ${p.name.sv} ${p.past ? 'hade' : 'har'} ${count.sv}: ${p.list.sv}.`;
    return `The agenda of ${p.name.en} ${p.past ? 'had' : 'has'} ${count.en}: ${p.list.en}.`;
  });
}
export function noneOfKind(p: { name: Words; past: boolean; kind: ItemKind; others: number }): Words {
  const others = counted(p.others, undefined);
  return say((l) =>
    l === 'sv'
      ? `Ingen ${kinds[p.kind].sv[0]} ${p.past ? 'stod' : 'står'} på dagordningen för ${p.name.sv}, som ${p.past ? 'hade' : 'har'} ${others.sv} av annat slag.`
      : `No ${kinds[p.kind].en[0]} ${p.past ? 'was' : 'is'} on the agenda of ${p.name.en}, which ${p.past ? 'had' : 'has'} ${others.en} of another kind.`,
  );
}
/** Nothing is on the agenda, and what to do about it. */
export function empty(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Ingen punkt är anmäld än till ${name.sv}. Sekreteraren lägger till med "lägg till punkt" och en rubrik.`
      : `No item has been added yet for ${name.en}. The secretary adds one with "add item" and a title.`,
  );
}
export function notKept(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Dagordningen för ${name.sv} finns inte i handlingarna; fråga nämndsekreteraren.`
      : `The agenda of ${name.en} is not in the papers; ask the board’s secretary.`,
  );
}
export function noMeeting(p: { body: Words; during: Words | undefined; next: Words | undefined }): Words {
  return say((l) => {
    const body = capital(p.body)[l];
    const next = p.next === undefined ? '' : l === 'sv' ? ` Nästa är ${p.next.sv}.` : ` The next one is ${p.next.en}.`;
    if (p.during === undefined)
      return l === 'sv'
        ? `${body} har inget planerat möte, så det finns ingen dagordning; fråga nämndsekreteraren.`
        : `${body} has no planned meeting, so there is no agenda; ask the board’s secretary.`;
    return l === 'sv'
      ? `${body} har inget möte ${p.during.sv}, så det finns ingen dagordning.${next}`
      : `${body} has no meeting ${p.during.en}, so there is no agenda.${next}`;
  });
}

export const asks = {
  decided: { sv: 'Vad beslutades?', en: 'What was decided?' },
  wheel: { sv: 'Vad ska upp enligt årshjulet?', en: 'What is due by the year wheel?' },
  all: { sv: 'Hela dagordningen', en: 'The whole agenda' },
  next: (name: Words): Words => concat([{ sv: 'Nästa:', en: 'Next:' }, name]),
} as const;

export function added(p: { number: number; title: Words; kind: ItemKind; name: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `Punkt ${p.number} på dagordningen för ${p.name.sv}: ${p.title.sv} (${itemKind[p.kind].sv}).`
      : `Item ${p.number} on the agenda of ${p.name.en}: ${p.title.en} (${itemKind[p.kind].en}).`,
  );
}

export function changed(p: { number: number; title: Words; kind: ItemKind; name: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `Punkt ${p.number} är ändrad: ${p.title.sv} (${itemKind[p.kind].sv}), ${p.name.sv}.`
      : `Item ${p.number} is changed: ${p.title.en} (${itemKind[p.kind].en}), ${p.name.en}.`,
  );
}

export function removed(p: { title: Words; name: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `Punkten "${p.title.sv}" är borttagen från dagordningen för ${p.name.sv}.`
      : `The item "${p.title.en}" is off the agenda of ${p.name.en}.`,
  );
}

export const form = {
  title: { sv: 'Rubrik', en: 'Title' },
  kind: { sv: 'Slag av punkt', en: 'Kind of item' },
  responsible: { sv: 'Föredragande', en: 'Presented by' },
  documents: { sv: 'Handlingar (en per rad)', en: 'Documents (one a line)' },
  meeting: { sv: 'Möte', en: 'Meeting' },
  ask: { sv: 'Vad ska upp, och på vilket möte?', en: 'What is to be on the agenda, and of which meeting?' },
  newTitle: { sv: 'Ny punkt på dagordningen', en: 'New item on the agenda' },
} as const satisfies Record<string, Words>;

export function formOf(p: { number: number; title: Words; name: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `Ändra punkt ${p.number} ("${p.title.sv}") på dagordningen för ${p.name.sv}.`
      : `Change item ${p.number} ("${p.title.en}") on the agenda of ${p.name.en}.`,
  );
}

export const buttons = {
  add: { sv: 'Lägg till', en: 'Add' },
  change: { sv: 'Ändra', en: 'Change' },
  save: { sv: 'Spara', en: 'Save' },
  remove: { sv: 'Ta bort punkten', en: 'Remove the item' },
} as const satisfies Record<string, Words>;

export const whichItem: Words = {
  sv: 'Vilken punkt menar du? Välj här, eller skriv dess nummer, till exempel "ta bort punkt 3".',
  en: 'Which item do you mean? Choose here, or write its number, such as "remove item 3".',
};

/** Every no, each with what to do instead. */
export const no = {
  noMove: {
    sv: 'Punkter kan inte flyttas. Ta bort punkten och lägg till den igen, så hamnar den sist: ”ta bort punkt 3”, ”lägg till punkt Budget 2024”.',
    en: 'Items cannot be moved. Remove the item and add it again, then it comes last: “remove item 3”, “add item Budget 2024”.',
  },
  noItem: {
    sv: 'Den punkten finns inte på dagordningen. Fråga "dagordning" för att se punkterna.',
    en: 'That item is not on the agenda. Ask "agenda" to see the items.',
  },
  printed: {
    sv: 'Den punkten kommer ur nämndens handlingar och ändras där, inte här.',
    en: "That item comes from the board's papers and is changed there, not here.",
  },
  noTitle: {
    sv: 'Skriv en rubrik på högst 200 tecken.',
    en: 'Write a title of at most 200 characters.',
  },
  tooLong: {
    sv: 'Föredragande får vara högst 200 tecken, och handlingarna högst 1 500 tecken tillsammans.',
    en: 'Whoever presents it may take 200 characters, and the documents 1,500 characters together.',
  },
  over: {
    sv: 'Mötet är redan över, så dagordningen ändras inte. Välj ett möte som inte har varit.',
    en: 'The meeting is over, so its agenda is not changed. Choose a meeting that is still to come.',
  },
  tooMany: {
    sv: 'Dagordningen är full: högst 60 punkter får läggas till. Ta bort någon först.',
    en: 'The agenda is full: at most 60 items can be added. Remove one first.',
  },
  noMeeting: {
    sv: 'Jag vet inte vilket möte du menar. Skriv till exempel: lägg till punkt Budget 2024 till nämnden 12 oktober',
    en: 'I do not know which meeting you mean. Write for instance: add item Budget 2024 to the board 12 October',
  },
} as const satisfies Record<string, Words>;

export function alreadyThere(p: { number: number; title: Words; name: Words }): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(p.title).sv} står redan på dagordningen för ${p.name.sv} som punkt ${p.number}.`
      : `${capital(p.title).en} is already on the agenda of ${p.name.en} as item ${p.number}.`,
  );
}

/** The body does not meet on the day that was named, or has no meeting to come. */
export function noMeetingOn(p: { body: Words; on: Words | undefined; next: Words | undefined }): Words {
  return say((l) => {
    const body = capital(p.body)[l];
    if (l === 'sv') {
      const none = p.on === undefined ? `${body} har inget planerat möte.` : `${body} har inget möte ${p.on.sv}.`;
      return p.next === undefined
        ? `${none} Kalla till ett först, till exempel "kalla till ${p.body.sv} 20 september kl. 13–15".`
        : `${none} Ska punkten upp på nästa, ${p.next.sv}?`;
    }
    const none = p.on === undefined ? `${body} has no planned meeting.` : `${body} has no meeting ${p.on.en}.`;
    return p.next === undefined
      ? `${none} Call one first, such as "call ${p.body.en} 20 September 13-15".`
      : `${none} Is the item for the next one, ${p.next.en}?`;
  });
}
