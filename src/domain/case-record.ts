/** A case that was decided through the bot, as a decision beside those of the papers. Pure. */
import { dayOfInstant, formatDate } from './dates.ts';
import type { Body, Decision, Source, Words } from './records.ts';
import { registered } from './register.ts';
import type { Case } from './registry.ts';

/**
 * The decision that a case has come to, or undefined where it has come to none: while it is open, and where there was
 * no quorum or no majority.
 *
 * @param key the case's key, which becomes the decision's id
 * @param body the case's own: the decision is always said to be that body's, never the board's for another
 */
export function decisionOf(key: string, of: Case, body: Body): Decision | undefined {
  const { state, outcome, closedAt } = of;
  if (state !== 'closed' || closedAt === undefined) return undefined;
  if (outcome?.result !== 'approved' && outcome?.result !== 'rejected') return undefined;
  return {
    id: key,
    body: of.body,
    paragraph: of.paragraph?.number,
    date: dayOfInstant(closedAt),
    title: { sv: of.title, en: of.title },
    aliases: [],
    outcome: outcome.result,
    decided: decidedWords(of, body, closedAt),
    ...{ sentTo: [], basis: [], about: [] },
    source: sourceOf(of, body, closedAt),
  };
}

/** Where a case stands in the register: by its number, or by its title while it has none. */
export function sourceOf({ paragraph, title }: Case, { name }: Body, at: string): Source {
  const which = paragraph === undefined ? title : `§ ${paragraph.number}/${paragraph.year}`;
  return registered(`${capital(name.sv)}, ${which}`, at);
}

/** As the papers say it of the board's decisions. */
const theBoard: Words = { sv: 'Nämnden', en: 'The board' };

/** The day and the number come first: a proposal may be long, and whatever is cut must not be those. */
function decidedWords({ outcome, proposals, paragraph }: Case, body: Body, closedAt: string): Words {
  const day = dayOfInstant(closedAt);
  const number = paragraph === undefined ? '' : ` (§ ${paragraph.number})`;
  const winner = proposals.find(({ id }) => id === outcome?.winner);
  const text = sentence((winner ?? proposals[0])?.text ?? '');
  const who = body.kind === 'board' ? theBoard : { sv: capital(body.name.sv), en: capital(body.name.en) };
  if (winner === undefined) {
    return {
      sv: `${who.sv} avslog den ${formatDate(day, 'sv')}${number} förslaget: ${text}`,
      en: `${who.en} rejected on ${formatDate(day, 'en')}${number} the proposal: ${text}`,
    };
  }
  return {
    sv: `${who.sv} beslutade den ${formatDate(day, 'sv')}${number}: ${text}`,
    en: `${who.en} decided on ${formatDate(day, 'en')}${number}: ${text}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What people have written, on one line and with a full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
