/** All that the bot can be asked and told to do: the one list of each. */
import type { Action, Command, FileKind, View } from './actions/action.ts';
import { callActions } from './attendance/call-actions.ts';
import { attendanceCommands } from './attendance/commands.ts';
import { rollActions } from './attendance/roll-actions.ts';
import { attendanceViews } from './attendance/views.ts';
import { minutesCommands } from './minutes/commands.ts';
import { minutesRoom } from './minutes/room.ts';
import { peopleActions, peopleCommands } from './people/actions.ts';
import { questionKinds } from './questions/index.ts';
import type { AnyKind } from './questions/kind.ts';
import { digest } from './store/journal.ts';

const minutes = minutesRoom(digest);

const actions: readonly Action[] = [...rollActions, ...callActions, ...minutes.actions, ...peopleActions];
const commands: readonly Command[] = [...attendanceCommands, ...minutesCommands, ...peopleCommands];

export const capabilities: {
  readonly kinds: readonly AnyKind[];
  readonly actions: readonly Action[];
  readonly commands: readonly Command[];
  readonly files: readonly FileKind[];
} = { kinds: questionKinds, actions, commands, files: minutes.files };

/** How each message of the bot's own accord is drawn. */
export const views: readonly View[] = [...attendanceViews, ...minutes.views];
