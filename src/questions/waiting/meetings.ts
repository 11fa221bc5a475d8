/** Calls that are not answered, and open attendance in which a person is not registered. */

import { Temporal } from 'temporal-polyfill';
import { callAnswer, callName, turnAnswer } from '../../attendance/call-answer.ts';
import { outlookOf } from '../../attendance/call-standing.ts';
import { rollAnswer, rollName } from '../../attendance/roll-answer.ts';
import { standingOf } from '../../attendance/standing.ts';
import * as say from '../../cards/sentences/waiting.ts';
import { seatOf } from '../../domain/roster.ts';
import { endOf, startOf } from '../../meetings/choose.ts';
import type { Find } from './thing.ts';

/** Substitutes answer a call, too, but nothing waits for them until it is their turn. */
export const callsToAnswer: Find = (board, { email }, now) =>
  [...board.registry.call.values()].flatMap((call) => {
    const meeting = board.findMeeting(call.meeting);
    if (meeting === undefined || Temporal.Instant.compare(endOf(meeting), now) <= 0) return [];
    // Whoever is registered as there has said so, and a list that is closed asks nobody.
    const roll = board.registry.roll.get(call.meeting);
    if (roll?.closedAt !== undefined || roll?.marks.some((mark) => mark.email === email)) return [];
    const own = outlookOf(call).find(({ outlook }) => 'who' in outlook && outlook.who.email === email)?.outlook;
    if (own?.state !== 'waiting' && own?.state !== 'asked') return [];
    const isTurn = own.state === 'asked';
    const name = callName(board, call);
    const answer = isTurn ? turnAnswer(board, call, email) : callAnswer(board, call, email);
    const until = startOf(meeting).toString();
    return [{ ...(isTurn ? say.turn(name) : say.call(name)), until, acts: answer?.acts ?? [], card: undefined }];
  });

/** A substitute is waited for where the ordinary holder is known not to be there, and nobody serves. */
export const rollsToAnswer: Find = (board, { email }) =>
  [...board.registry.roll.values()].flatMap((roll) => {
    const seat = seatOf(roll.seats, email);
    const meeting = board.findMeeting(roll.meeting);
    if (roll.closedAt !== undefined || seat === undefined || meeting === undefined) return [];
    const standing = standingOf(roll).find(({ municipality }) => municipality === seat.municipality);
    const own = standing?.attendees.find((attendee) => attendee.email === email);
    const ordinary = standing?.attendees.find(({ substitute }) => !substitute);
    if (standing === undefined || own === undefined || own.status !== undefined) return [];
    const isNeeded = standing.serving === undefined && (ordinary === undefined || ordinary.status === 'absent');
    if (own.substitute && !isNeeded) return [];
    // What the secretary does with the list waits for nobody.
    const acts = (rollAnswer(board, roll).acts ?? []).filter(({ action }) => action === 'attendance.mark');
    return [{ ...say.roll(rollName(board, roll)), until: endOf(meeting).toString(), acts, card: undefined }];
  });
