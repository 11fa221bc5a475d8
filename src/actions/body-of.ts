/** The body that a command is about: named in the message, or clear from where and by whom it is written. */
import * as meetings from '../cards/sentences/extra-meeting.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { capital } from '../cards/sentences/words.ts';
import type { Reading } from '../domain/reading.ts';
import { refsOf } from '../domain/reading.ts';
import type { Body } from '../domain/records.ts';
import type { CommandSetting, Recognised } from './action.ts';
import { sentence } from './refuse.ts';

/** "styrgrupp HR" names a project, and means its steering group. */
const steering: ReadonlySet<string> = new Set(['styrgrupp', 'styrgruppen', 'styrgruppens', 'steering']);

/**
 * The body, or which one is meant asked back with a button for each.
 *
 * @param action what the buttons do, given the body alone
 */
export function bodyOf(
  reading: Reading,
  setting: CommandSetting,
  action: string,
): { readonly body: Body } | Recognised {
  const { board } = setting;
  const named = refsOf(reading, 'body').flatMap((id) => board.findBody(id) ?? []);
  const ofProject = board.records.body.filter(
    ({ project }) => project !== undefined && refsOf(reading, 'project').includes(project),
  );
  const isGroup = reading.tokens.some(({ folded }) => steering.has(folded));
  const candidates = isGroup && ofProject.length > 0 ? ofProject : named.length > 0 ? named : ofProject;
  const [only, another] = candidates.length > 0 ? candidates : likely(setting);
  if (only !== undefined && another === undefined) return { body: only };
  const options = candidates.length > 1 ? candidates : board.records.body;
  return {
    ask: sentence('clarify', meetings.whichBody, meetings.whichBody, {
      acts: options.map((body) => ({ label: capital(bodyName(body)), action, args: { body: body.id } })),
    }),
  };
}

/** Without a name: the body whose channel this is, else those that the person has a place in. */
function likely({ board, here, actor }: CommandSetting): Body[] {
  const local = board.bodyIn(here.conversation);
  if (local !== undefined) return [local];
  return board.records.body.filter(({ id }) => actor.roles.some(({ body }) => body === id));
}
