/** How the messages of this room are drawn when they are sent, and again whenever their subject changes. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineView, type View } from '../actions/action.ts';
import { sentence } from '../actions/refuse.ts';
import { callAnswer, turnAnswer } from '../attendance/call-answer.ts';
import { outlookOf } from '../attendance/call-standing.ts';
import * as say from '../cards/sentences/reminders.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat } from '../cards/sentences/words.ts';
import { caseAnswer } from '../decisions/case-answer.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { today } from '../domain/dates.ts';
import { BodyId, IsoDate } from '../domain/records.ts';
import { digestTasks } from './digest.ts';
import { escalated } from './schedule.ts';
import { entryOf, type Task } from './task.ts';
import { namesOf, taskAnswer } from './task-words.ts';
import { taskOf } from './tasks.ts';

export const handedStep = 'handed';

const reminder = defineView({
  view: 'reminder',
  args: z.strictObject({ task: z.string(), email: z.string(), step: z.string() }),
  draw({ task: key, email, step }, board, now, sent) {
    const task = taskOf(board, key, now);
    if (task === undefined) return sent ? sentence('answer', say.over) : undefined;
    const waits = step === escalated ? task.waiting.length > 0 : task.waiting.some((each) => each.email === email);
    // Whoever has answered in the meantime, or handed it on, is not reminded.
    if (!sent && !waits) return undefined;
    return drawTask(board, task, email, step, waits, now);
  },
});

function drawTask(
  board: Board,
  task: Task,
  email: string,
  step: string,
  waits: boolean,
  now: Temporal.Instant,
): Answer | undefined {
  if (task.sort === 'call') return reminded(callCard(board, task, email), waits);
  if (task.sort === 'vote') return reminded(voteCard(board, task), waits);
  return taskAnswer(board, task, email, now, waits ? lineOf(board, task, email, step, now) : undefined);
}

/** The first line where it is another than the usual one. */
function lineOf(board: Board, task: Task, email: string, step: string, now: Temporal.Instant) {
  const of = { name: task.name, due: task.due, today: today(now).toString() };
  if (step === escalated)
    return say.late({
      ...of,
      people: namesOf(
        board,
        task.waiting.map((each) => each.email),
        now,
      ),
    });
  if (step !== handedStep) return undefined;
  const last = entryOf(board, task.key).delegated.findLast(({ to }) => to === email);
  return last && say.handed({ ...of, by: namesOf(board, [last.by], now)[0] ?? last.by });
}

function reminded(answer: Answer | undefined, waits: boolean): Answer | undefined {
  return answer !== undefined && waits ? { ...answer, text: concat([say.prefix, answer.text]) } : answer;
}

function callCard(board: Board, { of: { meeting } }: Task, email: string): Answer | undefined {
  const call = meeting && board.registry.call.get(meeting);
  if (call === undefined) return undefined;
  const isTurn = outlookOf(call).some(({ outlook }) => outlook.state === 'asked' && outlook.who.email === email);
  return isTurn ? turnAnswer(board, call, email) : callAnswer(board, call, email);
}

function voteCard(board: Board, { of: { case: key = '' } }: Task): Answer | undefined {
  const of = board.registry.case.get(key);
  return of && caseAnswer(board, key, of);
}

const digest = defineView({
  view: 'digest',
  args: z.strictObject({ body: BodyId, monday: IsoDate }),
  draw({ body: id, monday }, board, now, sent) {
    const body = board.findBody(id);
    if (body === undefined || sent) return undefined;
    const tasks = digestTasks(board, { body: id, monday }, now);
    if (tasks.length === 0) return undefined;
    const day = today(now).toString();
    const late = tasks.filter(({ due }) => due < day).length;
    const [first] = tasks;
    return {
      outcome: 'answer',
      text: say.digest({ late, soon: tasks.length - late, first, today: day }),
      title: say.digestTitle(bodyName(body)),
      detail: {
        shape: 'list',
        items: tasks.map((task) => ({
          heading: task.name,
          text:
            task.sort === 'call' || task.sort === 'vote'
              ? say.digestCount(task.due, day, task.waiting.length)
              : say.digestLine(
                  task.due,
                  day,
                  namesOf(
                    board,
                    task.waiting.map(({ email }) => email),
                    now,
                  ),
                ),
        })),
      },
      ...{ sources: [], followUps: [] },
    };
  },
});

export const reminderViews: readonly View[] = [reminder, digest];
