/** How the messages about cases are drawn when they are sent, and again whenever their case changes. */
import { z } from 'zod';
import { defineView, type View } from '../actions/action.ts';
import { caseAnswer } from './case-answer.ts';
import { preparationAnswer } from './prepare.ts';

const OfCase = z.strictObject({ case: z.string() });

export const caseViews: readonly View[] = [
  defineView({
    view: 'case',
    args: OfCase,
    draw({ case: key }, board, _now, sent) {
      const of = board.registry.case.get(key);
      // What was closed before it reached its reader has nothing to be pressed.
      return of === undefined || (of.state !== 'open' && !sent) ? undefined : caseAnswer(board, key, of);
    },
  }),
  defineView({
    view: 'preparation',
    args: OfCase,
    draw({ case: key }, board) {
      const of = board.registry.case.get(key);
      return of && preparationAnswer(board, key, of);
    },
  }),
];
