/** What is said about decisions. A steering group's outcome is never called the board's. */
import { formatSpan } from '../../domain/dates.ts';
import type { Decision, Words } from '../../domain/records.ts';
import { decisionRecipients } from './records.ts';
import { concat, date, listOf, plain, say } from './words.ts';

type Attribute = 'what' | 'paragraph' | 'when' | 'reference' | 'recipients' | 'basis';
interface Day {
  readonly date: string;
  readonly decisions: readonly Decision[];
}

export const decisionsTitle: Words = { sv: 'Beslut', en: 'Decisions' };
export const decisionsOf = (iso: string): Words =>
  say((l) => (l === 'sv' ? `Besluten ${date(iso).sv}` : `The decisions of ${date(iso).en}`));
export const dateOf = (decision: Decision): Words => date(decision.date);

const outcomes: Readonly<Record<Decision['outcome'], Words>> = {
  approved: { sv: 'godkänt', en: 'approved' },
  rejected: { sv: 'avslaget', en: 'rejected' },
  noted: { sv: 'till handlingarna', en: 'noted and placed on file' },
  adopted: { sv: 'antaget', en: 'adopted' },
  assigned: { sv: 'uppdrag', en: 'assignment' },
};
export const outcomeOf = (decision: Decision): Words => outcomes[decision.outcome];

/** "§ 12, 22 juni 2022", or the day alone where the papers give no §. */
const place = (decision: Decision): Words =>
  say((l) => `${decision.paragraph === undefined ? '' : `§ ${decision.paragraph}, `}${date(decision.date)[l]}`);

/** The decision in its own sentence, with § and day where the sentence does not say them. */
export function decided(decision: Decision): Words {
  return say((l) => {
    const sentence = decision.decided[l];
    return sentence.includes(date(decision.date)[l]) ? sentence : `${sentence} (${place(decision)[l]})`;
  });
}

/** Lower case first, unless the word is an abbreviation ("HR-styrgruppen"). */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export function confirmed(decision: Decision, claim: 'approved' | 'rejected'): Words {
  const approved = decision.outcome === 'approved' || decision.outcome === 'adopted';
  return say((l) => {
    const yes = l === 'sv' ? 'Ja' : 'Yes';
    const no = l === 'sv' ? 'Nej' : 'No';
    const sentence = lower(decided(decision)[l]);
    if (decision.outcome === 'rejected') return `${claim === 'rejected' ? yes : no}, ${sentence}`;
    if (approved) return `${claim === 'approved' ? yes : no}, ${sentence}`;
    if (claim === 'rejected') return `${no}, ${sentence}`;
    return l === 'sv' ? `Det godkändes inte utan noterades: ${sentence}` : `It was not approved but noted: ${sentence}`;
  });
}

export function attribute(decision: Decision, ask: Attribute): Words {
  if (ask === 'recipients')
    return decision.sentTo.length > 0
      ? decisionRecipients(decision)
      : missing(decision, { sv: 'vem beslutet skickas till', en: 'who the decision is sent to' });
  if (ask === 'basis')
    return decision.basis.length > 0
      ? based(decision)
      : missing(decision, { sv: 'vilket underlag beslutet har', en: 'which papers the decision is based on' });
  if (ask === 'reference')
    return decision.reference === undefined
      ? missing(decision, { sv: 'vilket ärendenummer beslutet har', en: 'which case number the decision has' })
      : numbered(decision, decision.reference);
  if (ask === 'paragraph' && decision.paragraph === undefined)
    return missing(decision, { sv: 'vilken paragraf beslutet har', en: 'which § the decision has' });
  return say((l) => `${decision.title[l]}: ${place(decision)[l]}.`);
}

const based = (decision: Decision): Words => {
  const papers = listOf(decision.basis.map(plain));
  return say((l) =>
    l === 'sv'
      ? `Underlag för ${decision.title.sv} (${place(decision).sv}): ${papers.sv}.`
      : `Papers behind ${decision.title.en} (${place(decision).en}): ${papers.en}.`,
  );
};

const numbered = (decision: Decision, reference: string): Words =>
  say((l) =>
    l === 'sv'
      ? `${decision.title.sv} (${place(decision).sv}) har ärendenummer ${reference}.`
      : `${decision.title.en} (${place(decision).en}) has case number ${reference}.`,
  );

const missing = (decision: Decision, what: Words): Words =>
  say((l) =>
    l === 'sv'
      ? `Det framgår inte ${what.sv}: ${decision.title.sv} (${place(decision).sv}).`
      : `The papers do not say ${what.en}: ${decision.title.en} (${place(decision).en}).`,
  );

/** "§ 12 Budget 2023 (godkänt)". */
const item = (decision: Decision): Words =>
  say(
    (l) =>
      `${decision.paragraph === undefined ? '' : `§ ${decision.paragraph} `}${decision.title[l]} (${outcomes[decision.outcome][l]})`,
  );

/** The decisions of one body, day by day. */
export function listOfMeeting(p: { body: Words; days: readonly Day[] }): Words {
  const count = p.days.reduce((sum, day) => sum + day.decisions.length, 0);
  const parts = p.days.map((day) => say((l) => `${date(day.date)[l]}: ${listOf(day.decisions.map(item))[l]}`));
  return say((l) => {
    const days = parts.map((part) => part[l]).join('; ');
    return l === 'sv' ? `${count} beslut av ${p.body.sv}, ${days}.` : `${count} decisions by ${p.body.en}, ${days}.`;
  });
}

export function titles(decisions: readonly Decision[]): Words {
  const items = listOf(decisions.map((decision) => concat([decision.title, say((l) => `(${place(decision)[l]})`)])));
  return say((l) =>
    l === 'sv' ? `${decisions.length} beslut: ${items.sv}.` : `${decisions.length} decisions: ${items.en}.`,
  );
}

/** "§ 8–16 (22 juni 2022)" for the § that exist on a day; the day alone where none has a §. */
function existing(day: Day): Words {
  const numbers = day.decisions.map((decision) => decision.paragraph).filter((number) => number !== undefined);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span =
    low === high ? `§ ${low}` : high - low === numbers.length - 1 ? `§ ${low}–${high}` : `§ ${numbers.join(', ')}`;
  return numbers.length === 0 ? date(day.date) : say((l) => `${span} (${date(day.date)[l]})`);
}

/** A whole year by its number, anything shorter by its days. */
function timeWords(from: string | undefined, to: string | undefined): Words {
  if (from === undefined) return plain('');
  if (from.endsWith('-01-01') && to?.endsWith('-12-31') === true) return plain(from.slice(0, 4));
  return say((l) => formatSpan(from, to ?? from, l));
}

export function unknownDecision(p: {
  paragraphs: readonly number[];
  body: Words | undefined;
  from: string | undefined;
  to: string | undefined;
  days: readonly Day[];
}): Words {
  const known = listOf(p.days.map(existing));
  const when = timeWords(p.from, p.to);
  return say((l) => {
    const time = when[l] === '' ? '' : l === 'sv' ? ` från ${when.sv}` : ` of ${when.en}`;
    const whose = p.body === undefined ? '' : l === 'sv' ? ` av ${p.body.sv}` : ` by ${p.body.en}`;
    const what =
      p.paragraphs.length > 0 ? `§ ${p.paragraphs.join(', ')}` : `${l === 'sv' ? 'Beslut' : 'Decisions'}${whose}`;
    return l === 'sv'
      ? `${what}${time} finns inte i underlaget. De beslut som finns är ${known.sv}.`
      : `${what}${time} cannot be found in the papers. They hold the decisions ${known.en}.`;
  });
}

export function unknownReference(p: { reference: string; known: readonly string[] }): Words {
  const known = listOf(p.known.map(plain));
  return say((l) =>
    l === 'sv'
      ? `Ärende ${p.reference} finns inte i underlaget. De ärenden som finns är ${known.sv}.`
      : `Case ${p.reference} is not in the papers. They hold the cases ${known.en}.`,
  );
}
