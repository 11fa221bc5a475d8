/** All that can be done with a roll. */
import type { Action } from '../actions/action.ts';
import { closeRoll, reopenForm, reopenRoll } from './close-roll.ts';
import { correctRoll } from './correct-roll.ts';
import { openRoll } from './open-roll.ts';
import { chooseOther, markOther, markOwn, showRoll } from './register.ts';

export const rollActions: readonly Action[] = [
  openRoll,
  markOwn,
  chooseOther,
  markOther,
  correctRoll,
  showRoll,
  closeRoll,
  reopenForm,
  reopenRoll,
];
