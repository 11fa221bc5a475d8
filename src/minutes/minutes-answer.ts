/** Minutes as an answer: the card that the secretary and the adjusters share. Pure; it holds nothing of one reader's own. */
import type { Temporal } from 'temporal-polyfill';
import { meetingWhen } from '../cards/sentences/meeting-dates.ts';
import * as say from '../cards/sentences/minutes.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOfInstant, today } from '../domain/dates.ts';
import type { MinutesContent } from '../domain/minutes.ts';
import type { MunicipalityId, Words } from '../domain/records.ts';
import type { Minutes } from '../domain/registry.ts';
import { minutesContent } from './content.ts';
import { type Digest, holdingAdjustments, shownHash } from './entry.ts';
import { municipalityName } from './served.ts';
import { minutesKey } from './sitting.ts';
import { adjustBy, announceBy, legalForce, notAnnounced } from './terms.ts';

/** What is on the card, and what its reader adjusts by pressing. */
interface Shown {
  readonly board: Board;
  readonly key: string;
  readonly entry: Minutes;
  readonly content: MinutesContent;
  readonly hash: string;
  readonly now: Temporal.Instant;
}

/** Undefined where the body is gone. */
export function minutesAnswer(board: Board, entry: Minutes, digest: Digest, now: Temporal.Instant): Answer | undefined {
  const key = minutesKey(entry.body, entry.day);
  const content = minutesContent(board, key);
  if (content === undefined) return undefined;
  const shown: Shown = { board, key, entry, content, hash: entry.hash ?? digest(content), now };
  const name = say.nameOf(content, content.day);
  const locked = entry.lockedAt !== undefined;
  return {
    outcome: 'answer',
    text: locked ? say.lockedLine(name, shown.hash.slice(0, shownHash)) : draftLine(shown, name),
    title: locked ? say.lockedTitle(name) : say.draftTitle(name),
    detail: { shape: 'facts', rows: [...meetingRows(content), ...stateRows(shown), ...itemRows(content)] },
    sources: [],
    followUps: [],
    acts: acts(shown),
  };
}

/** Adjusters by name, each with the day on which they adjusted what stands there now. */
export function adjustersOf(
  entry: Minutes,
  content: MinutesContent,
  hash: string,
): { readonly name: string; readonly on: string | undefined }[] {
  const holding = holdingAdjustments(entry, hash);
  return entry.adjusters.map((email, index) => {
    const at = holding.find((each) => each.email === email)?.at;
    return { name: content.adjusters[index] ?? email, on: at && dayOfInstant(at) };
  });
}

function draftLine({ entry, content, hash }: Shown, name: Words): Words {
  const adjusters = adjustersOf(entry, content, hash);
  return say.draftLine({
    ...{ name, count: content.items.length, by: adjustBy(content.day) },
    adjusted: adjusters.flatMap((each) => (each.on === undefined ? [] : [each.name])),
    left: adjusters.flatMap((each) => (each.on === undefined ? [each.name] : [])),
  });
}

/** A year that no meeting is in, so that the year is always said. */
const withYear = 0;

function meetingRows({ meeting, day, standing, quorum }: MinutesContent): Row[] {
  return [
    { label: say.rows.when, value: meeting === undefined ? say.betweenMeetings(day) : meetingWhen(meeting, withYear) },
    ...(standing === undefined ? [] : [{ label: say.rows.standing, value: standing }]),
    ...(quorum === undefined ? [] : [{ label: say.rows.tookPart, value: say.quorumLine(quorum) }]),
  ];
}

function itemRows({ items, open }: MinutesContent): Row[] {
  return [
    ...items.map(({ title, paragraph, outcome }) => ({
      label: plain(say.itemTitle(title, paragraph?.number)),
      value: outcome,
    })),
    ...open.map((title) => ({ label: say.rows.open, value: plain(title) })),
  ];
}

function stateRows({ board, entry, content, hash, now }: Shown): Row[] {
  const adjusters = adjustersOf(entry, content, hash).map(({ name, on }) => say.adjuster(name, on));
  const by = adjustBy(content.day);
  const lockedOn = entry.lockedAt && dayOfInstant(entry.lockedAt);
  const isOver = (day: string) => today(now).toString() > day;
  return [
    { label: say.rows.adjusters, value: concat(adjusters, ', ') },
    lockedOn === undefined
      ? { label: say.rows.adjustBy, value: say.dueDay(by, isOver(by)) }
      : { label: say.rows.adjustedOn, value: say.dueDay(lockedOn, false) },
    ...(lockedOn === undefined ? [] : [{ label: say.rows.hash, value: plain(hash.slice(0, shownHash)) }]),
    ...(content.kind === 'board' ? boardRows(board, entry, lockedOn, isOver) : []),
  ];
}

/** The municipalities on whose boards the minutes are announced (Kommunallagen 8:12, 9:32). */
export function announcing(board: Board, { body }: Pick<Minutes, 'body'>): readonly MunicipalityId[] {
  return board.findBody(body)?.seats ?? [];
}

function boardRows(
  board: Board,
  entry: Minutes,
  lockedOn: string | undefined,
  isOver: (day: string) => boolean,
): Row[] {
  if (lockedOn === undefined) return [{ label: say.rows.legalForce, value: say.notYetInForce.notLocked }];
  const all = announcing(board, entry);
  const left = notAnnounced(all, entry);
  const names = left.map((id) => municipalityName(board, id));
  const force = legalForce(all, entry);
  const by = announceBy(lockedOn);
  return [
    { label: say.rows.announced, value: say.announcedLine(all.length - left.length, all.length, names) },
    ...(left.length === 0 ? [] : [{ label: say.rows.announceBy, value: say.dueDay(by, isOver(by)) }]),
    {
      label: say.rows.legalForce,
      value: force === undefined ? say.notYetInForce.notAnnounced : say.legalForceLine(force),
    },
  ];
}

function acts({ key, entry, content, hash }: Shown): Act[] {
  const file: Act = { label: say.buttons.file, action: 'minutes.file', args: { key } };
  if (entry.lockedAt !== undefined) {
    const announce: Act = { label: say.buttons.announced, action: 'minutes.announcing', args: { key } };
    return content.kind === 'board' ? [file, announce] : [file];
  }
  const isUntouched = holdingAdjustments(entry, hash).length === 0;
  return [
    {
      ...{ label: say.buttons.adjust, action: 'minutes.adjust', style: 'positive' },
      // What is adjusted is what was seen.
      args: { key, seen: hash.slice(0, shownHash) },
    },
    ...(isUntouched ? [{ label: say.buttons.choose, action: 'minutes.choose', args: { key } }] : []),
    file,
  ];
}
