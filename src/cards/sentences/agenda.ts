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
