/** Reservations (Kommunallagen 4:27): by those who took part, before the meeting, or between meetings the case, is closed. */

import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/cases.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { Words } from '../domain/records.ts';
import type { Case } from '../domain/registry.ts';
import { seatOf } from '../domain/roster.ts';
import { caseSubject } from '../domain/subjects.ts';
import { caseAnswer } from './case-answer.ts';
import { caseChange, rollOf } from './case-entry.ts';
import { isDue } from './close.ts';
import { cleaned, longest } from './draft.ts';
import { CaseKey } from './propose.ts';

/** Why this person cannot record a reservation now, or undefined when they can. */
function problemWith(board: Board, of: Case, email: string, now: Temporal.Instant): Words | undefined {
  if (of.state === 'draft') return say.no.draft;
  const roll = rollOf(board, of);
  const isOver = roll === undefined ? of.state === 'closed' || isDue(of, now) : roll.closedAt !== undefined;
  if (isOver) return say.no.tooLateToReserve;
  if (of.disqualified.some((each) => each.email === email)) return say.no.out;
  const tookPart = of.rounds.some(({ votes }) => votes.some((vote) => vote.email === email));
  return tookPart ? undefined : say.no.tookNoPart;
}

export const reserveForm = defineAction({
  action: 'cases.reserveForm',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    const of = board?.registry.case.get(key);
    if (board === undefined || of === undefined) return { answer: refuse(say.no.gone) };
    const problem = problemWith(board, of, actor.email, now);
    if (problem !== undefined) return { answer: refuse(problem) };
    return {
      answer: sentence('answer', say.reserveText, say.reserveTitle, {
        form: [
          {
            id: 'reason',
            type: 'text',
            label: say.fields.reason,
            lines: 'many',
            max: longest.reservation,
            required: true,
          },
        ],
        acts: [
          {
            ...{ label: say.buttons.sendReservation, style: 'positive', withInputs: true },
            ...{ action: 'cases.reserve', args: { case: key } },
          },
          { label: say.buttons.back, action: 'cases.show', args: { case: key } },
        ],
      }),
    };
  },
});

export const reserve = defineAction({
  action: 'cases.reserve',
  args: z.strictObject({ case: CaseKey, reason: z.string().optional() }),
  async run({ case: key, reason }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      const problem = problemWith(board, of, actor.email, now);
      if (problem !== undefined) return no(problem);
      const text = cleaned(reason);
      if (text === '' || text.length > longest.reservation) return no(say.no.noReservation);
      const seat = seatOf(of.seats, actor.email);
      if (seat === undefined) return no(say.no.tookNoPart);
      const known = of.reservations.find(({ email }) => email === actor.email);
      const done = (next: Case): Done => ({ answer: { ...caseAnswer(board, key, next), text: say.reserved } });
      if (known?.reason === text) return { result: done(of) };
      const others = of.reservations.filter((each) => each !== known);
      const own = {
        email: actor.email,
        name: actor.name,
        municipality: seat.municipality,
        reason: text,
        at: instantText(now),
      };
      const next: Case = { ...of, reservations: [...others, own] };
      return {
        result: done(next),
        changes: [caseChange(key, next, 'reserve', known ?? null, own)],
        refresh: [caseSubject(key)],
      };
    });
  },
});

export const showCase = defineAction({
  action: 'cases.show',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor }): Promise<Done> {
    const board = await store.board();
    const of = board?.registry.case.get(key);
    if (board === undefined || of === undefined) return { answer: refuse(say.no.gone) };
    if (of.state === 'draft' && of.createdBy !== actor.email) return { answer: refuse(say.no.notYours) };
    return { answer: caseAnswer(board, key, of) };
  },
});
