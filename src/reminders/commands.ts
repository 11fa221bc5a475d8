/** All that can be done with reminders. */
import type { Action } from '../actions/action.ts';
import { chooseDelegate, delegate } from './delegate.ts';
import { done, postpone, reopen, show } from './handling.ts';
import { settingsActions, settingsCommands } from './settings.ts';

export const reminderActions: readonly Action[] = [
  ...[done, reopen, postpone, show],
  ...[chooseDelegate, delegate],
  ...settingsActions,
];
export const reminderCommands = settingsCommands;
