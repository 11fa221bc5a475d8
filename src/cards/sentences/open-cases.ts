/** What is said about the cases that are voted on, and about drafts, which are no decisions. */
import { Temporal } from 'temporal-polyfill';
import type { Words } from '../../domain/records.ts';
import { castLine, deadlineWords, type Standing } from './cases.ts';
import { listOf, say } from './words.ts';

export const openTitle: Words = { sv: 'Öppna beslut', en: 'Open decisions' };
export const draftsTitle: Words = { sv: 'Utkast till beslut', en: 'Drafts of decisions' };
export const draftHeading = (title: string): Words => ({ sv: `Utkast: ${title}`, en: `Draft: ${title}` });
export const show = (title: string): Words => ({ sv: `Visa: ${title}`, en: `Show: ${title}` });

export interface OpenCase extends Standing {
  /** The meeting at which it is decided, where it is decided at one. */
  readonly meeting: Words | undefined;
}

/** "styrgruppen för HR-förstudien, 3 av 14 har röstat, sista dag lördag 15 oktober 2022". */
export function standing(of: OpenCase, now: Temporal.Instant): Words {
  const { body, deadline, meeting } = of;
  return say((l) => {
    const sv = l === 'sv';
    const parts = [body[l], castLine(of)[l]];
    if (deadline !== undefined) {
      const over = Temporal.Instant.compare(Temporal.Instant.from(deadline), now) <= 0;
      const words = { sv: over ? 'sista dag var' : 'sista dag', en: over ? 'the last day was' : 'last day' };
      parts.push(`${words[l]} ${deadlineWords(deadline)[l]}`);
    } else if (meeting !== undefined)
      parts.push(sv ? `avgörs på mötet med ${meeting.sv}` : `decided at the meeting of ${meeting.en}`);
    return parts.join(', ');
  });
}

/** So many are told in the sentence; the card has them all. */
const told = 3;

export function openCases(cases: readonly OpenCase[], now: Temporal.Instant): Words {
  const each = cases.slice(0, told).map((one) => say((l) => `"${one.title}" (${standing(one, now)[l]})`));
  const rest = cases.length - told;
  const more = rest > 0 ? [{ sv: `${rest} till`, en: `${rest} more` }] : [];
  const list = listOf([...each, ...more]);
  return say((l) => {
    if (l === 'sv')
      return `${cases.length === 1 ? 'Ett beslut är öppet' : `${cases.length} beslut är öppna`}: ${list.sv}.`;
    return `${cases.length === 1 ? 'One decision is open' : `${cases.length} decisions are open`}: ${list.en}.`;
  });
}

/** @param bodies those that were asked about; none means all */
export function noOpenCases(bodies: readonly Words[]): Words {
  const whose = listOf(bodies);
  return say((l) => {
    if (l === 'sv') return `Inga beslut är öppna för omröstning${bodies.length === 0 ? '' : ` i ${whose.sv}`} just nu.`;
    return `No decisions are open for voting${bodies.length === 0 ? '' : ` in ${whose.en}`} right now.`;
  });
}

/** The asker's own drafts, in the same words as a list of what is open and never among it. */
export function drafts(titles: readonly string[]): Words {
  const list = listOf(titles.map((title) => ({ sv: `"${title}"`, en: `"${title}"` })));
  return say((l) => {
    const one = titles.length === 1;
    if (l === 'sv')
      return `Du har ${one ? 'ett' : titles.length} utkast som inte är framlagt${one ? '' : 'a'}: ${list.sv}.`;
    return `You have ${one ? 'a draft' : `${titles.length} drafts`} not put forward yet: ${list.en}.`;
  });
}

export const noDrafts: Words = { sv: 'Du har inga utkast till beslut.', en: 'You have no drafts of decisions.' };

/** In a channel others would read them. */
export const draftsAreOwn: Words = {
  sv: 'Utkast visar jag bara för den som har skrivit dem, i personlig chatt. Fråga mig där.',
  en: 'I show drafts only to whoever wrote them, in personal chat. Please ask me there.',
};
