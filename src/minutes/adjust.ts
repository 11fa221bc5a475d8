/** Adjusting minutes: once all adjusters have, they are locked in the same transaction, with the hash of what they say. */

import { z } from 'zod';
import { type Action, type Done, defineAction } from '../actions/action.ts';
import { no } from '../actions/refuse.ts';
import * as say from '../cards/sentences/minutes.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { MinutesContent } from '../domain/minutes.ts';
import type { Words } from '../domain/records.ts';
import type { Decided, Minutes } from '../domain/registry.ts';
import { minutesContent } from './content.ts';
import {
  type Digest,
  holdingAdjustments,
  lockedPosts,
  minutesChange,
  minutesSubject,
  shownHash,
  withMinutes,
} from './entry.ts';
import { minutesAnswer } from './minutes-answer.ts';
import { sittingOf } from './sitting.ts';

const AdjustArgs = z.strictObject({
  key: z.string().max(200),
  /** The beginning of the hash of what was on the card. */
  seen: z.string().max(64),
});

export function adjustMinutes(digest: Digest): Action {
  return defineAction({
    action: 'minutes.adjust',
    args: AdjustArgs,
    async run({ key, seen }, { store, actor, now }): Promise<Done> {
      return store.change(actor.email, now, (board) => {
        const entry = board.registry.minutes.get(key);
        const content = minutesContent(board, key);
        if (entry === undefined || content === undefined) return no(say.no.noMinutes);
        if (!entry.adjusters.includes(actor.email)) return no(say.notAdjuster(content.adjusters));
        const shown = (of: Minutes, line: Words) => cardOf(withMinutes(board, of), of, line);
        const hash = digest(content);
        const holding = holdingAdjustments(entry, hash);
        if (holding.some(({ email }) => email === actor.email)) return shown(entry, say.said.adjustedAlready);
        const missing = hinder(board, key, content);
        if (missing !== undefined) return no(missing);
        if (seen !== hash.slice(0, shownHash))
          return { ...shown(entry, say.said.changed), refresh: [minutesSubject(key)] };
        const at = instantText(now);
        const adjusted = [...holding, { email: actor.email, at, hash }];
        const next = locked({ ...entry, adjusted }, content, hash, at);
        return {
          ...shown(next, say.said.adjusted),
          changes: [
            minutesChange(
              next.lockedAt === undefined ? 'minutes.adjust' : 'minutes.lock',
              next,
              { adjusted: holding.map(({ email }) => email) },
              { adjusted: adjusted.map(({ email }) => email), hash },
            ),
          ],
          posts: next.lockedAt === undefined ? [] : lockedPosts(board, next),
          refresh: [minutesSubject(key)],
        };
      });

      function cardOf(board: Board, of: Minutes, line: Words): Decided<Done> {
        const answer = minutesAnswer(board, of, digest, now);
        if (answer === undefined) return no(say.no.noMinutes);
        return { result: { answer: { ...answer, text: concat([line, answer.text]) } } };
      }
    },
  });
}

/** The minutes with their content in them once everybody has adjusted it; nothing changes it from then on. */
function locked(entry: Minutes, content: MinutesContent, hash: string, at: string): Minutes {
  const isWhole = entry.adjusters.every((email) => entry.adjusted.some((each) => each.email === email));
  return isWhole ? { ...entry, lockedAt: at, content, hash } : entry;
}

/** Why the minutes cannot be adjusted yet: what is open would be decided after the record of it. */
function hinder(board: Board, key: string, content: MinutesContent): Words | undefined {
  const roll = sittingOf(board, key)?.roll;
  if (roll !== undefined && roll.closedAt === undefined) return say.rollOpen(say.nameOf(content, content.day));
  return content.open.length > 0 ? say.casesOpen(content.open) : undefined;
}
