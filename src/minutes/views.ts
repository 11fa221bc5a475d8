/** How the messages of this room are drawn when they are sent, and again whenever their subject changes. */
import { z } from 'zod';
import { defineView, type View } from '../actions/action.ts';
import type { Digest } from './entry.ts';
import { minutesAnswer } from './minutes-answer.ts';

export function minutesViews(digest: Digest): readonly View[] {
  return [
    defineView({
      view: 'minutes',
      args: z.strictObject({ key: z.string() }),
      draw({ key }, board, now) {
        const entry = board.registry.minutes.get(key);
        return entry && minutesAnswer(board, entry, digest, now);
      },
    }),
  ];
}
