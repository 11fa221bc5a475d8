/** What somebody writes in the form for a case: checked, and made a draft. Pure. */

import { Temporal } from 'temporal-polyfill';
import * as say from '../cards/sentences/cases.ts';
import { instantText, today } from '../domain/dates.ts';
import type { Body, Words } from '../domain/records.ts';
import type { Case, Proposal } from '../domain/registry.ts';
import type { Person } from '../domain/roster.ts';
import { deadlineOf, lastDay } from './deadline.ts';

/** What the form's inputs hold; one that was left empty is not there. */
export interface Written {
  readonly title?: string | undefined;
  readonly proposal?: string | undefined;
  readonly counterProposal?: string | undefined;
  readonly background?: string | undefined;
  readonly deadline?: string | undefined;
}

/** Characters. */
export const longest = { title: 200, proposal: 2000, background: 2000, reason: 500, reservation: 2000 } as const;
/** How many days a vote between meetings may last where the body's rules do not say. */
const defaultDays = 30;

export type Drafted = { readonly ok: true; readonly draft: Case } | { readonly ok: false; readonly why: Words };

/** The draft, or which rule what was written breaks. */
export function draftOf(written: Written, body: Body, by: Person, now: Temporal.Instant): Drafted {
  const title = oneLine(written.title);
  // A title of marks that nobody sees names nothing.
  if (!/[\p{L}\p{N}]/u.test(title) || title.length > longest.title) return { ok: false, why: say.no.noTitle };
  const texts = [written.proposal, written.counterProposal].map(cleaned);
  const [main = '', counter = ''] = texts;
  if (main === '' || texts.some((text) => text.length > longest.proposal)) return { ok: false, why: say.no.noProposal };
  const background = cleaned(written.background);
  if (background.length > longest.background) return { ok: false, why: say.no.longBackground };
  const deadline = checkDeadline(written.deadline, body, now);
  if (deadline !== undefined && !(deadline instanceof Temporal.Instant)) return { ok: false, why: deadline };
  const proposals = [main, ...(counter === '' ? [] : [counter])].map((text, index) => proposalOf(index, text, by));
  return {
    ok: true,
    draft: {
      ...{ body: body.id, title, proposals, state: 'draft' },
      ...{ createdBy: by.email, createdAt: instantText(now) },
      ...(background === '' ? {} : { background }),
      ...(deadline === undefined ? {} : { deadline: instantText(deadline) }),
      ...{ seats: [], rounds: [], disqualified: [], reservations: [], reopened: [] },
    },
  };
}

export function proposalOf(index: number, text: string, { email, name }: Person): Proposal {
  return { id: `p${index + 1}`, text, by: email, name };
}

/** The deadline, or what is wrong with it; undefined where none is written. */
export function checkDeadline(
  written: string | undefined,
  body: Body,
  now: Temporal.Instant,
): Temporal.Instant | Words | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const deadline = deadlineOf(written);
  if (deadline === undefined) return say.no.badDeadline;
  if (Temporal.Instant.compare(deadline, now) <= 0) return say.no.pastDeadline;
  const days = body.rules.daysBetweenMeetings ?? defaultDays;
  // Days of the calendar: the last one counts as a whole one, and not all have 24 hours.
  const last = Temporal.PlainDate.from(lastDay(instantText(deadline)));
  return today(now).until(last).days > days ? say.tooFar(days) : deadline;
}

/** Text of several lines without control characters. */
export function cleaned(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
}

function oneLine(text: string | undefined): string {
  return cleaned(text).replace(/\s+/gu, ' ');
}
