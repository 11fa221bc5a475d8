/** All that the bot can be asked and told to do: the one list of each. */
import type { Action, Command, FileKind, View } from './actions/action.ts';
import { callActions } from './attendance/call-actions.ts';
import { attendanceCommands } from './attendance/commands.ts';
import { rollActions } from './attendance/roll-actions.ts';
import { attendanceViews } from './attendance/views.ts';
import { closeDueCases } from './decisions/close.ts';
import { caseActions, caseCommands } from './decisions/commands.ts';
import { caseViews } from './decisions/views.ts';
import { agendaActions } from './meetings/agenda-actions.ts';
import { agendaCommands } from './meetings/agenda-commands.ts';
import { minutesCommands } from './minutes/commands.ts';
import { minutesRoom } from './minutes/room.ts';
import { aboutMeFile } from './people/about-me.ts';
import { peopleActions, peopleCommands } from './people/actions.ts';
import { retentionJob } from './people/retention.ts';
import { tellUnreachable } from './people/tell-unreachable.ts';
import { reachActions, reachCommands, reachViews } from './people/unreachable.ts';
import { questionKinds } from './questions/index.ts';
import type { AnyKind } from './questions/kind.ts';
import { reminderActions, reminderCommands } from './reminders/commands.ts';
import { reminderJob } from './reminders/send.ts';
import { reminderViews } from './reminders/views.ts';
import { digest } from './store/journal.ts';
import type { Job } from './ticker.ts';

const minutes = minutesRoom(digest);

const actions: readonly Action[] = [
  ...[...rollActions, ...callActions],
  ...caseActions,
  ...minutes.actions,
  ...agendaActions,
  ...reminderActions,
  ...[...peopleActions, ...reachActions],
];
const commands: readonly Command[] = [
  ...attendanceCommands,
  ...caseCommands,
  ...minutesCommands,
  ...agendaCommands,
  ...reminderCommands,
  ...[...peopleCommands, ...reachCommands],
];

export const capabilities: {
  readonly kinds: readonly AnyKind[];
  readonly actions: readonly Action[];
  readonly commands: readonly Command[];
  readonly files: readonly FileKind[];
} = { kinds: questionKinds, actions, commands, files: [...minutes.files, aboutMeFile] };

/** How each message of the bot's own accord is drawn. */
export const views: readonly View[] = [
  ...[...attendanceViews, ...caseViews, ...minutes.views],
  ...[...reminderViews, ...reachViews],
];

/** What happens because time passes. */
export const jobs: readonly Job[] = [
  { name: 'close votes', run: closeDueCases },
  reminderJob(),
  { name: 'tell of the unreachable', run: tellUnreachable() },
  retentionJob(),
];
