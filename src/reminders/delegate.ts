/** Handing a task to somebody else on the roster, who is told. */
import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/reminders.ts';
import { plain } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText, today } from '../domain/dates.ts';
import type { PostWish } from '../domain/registry.ts';
import { taskSubject } from '../domain/subjects.ts';
import { mayHandle, no, onTask, TaskKey, written } from './handling.ts';
import { entryOf, type Task } from './task.ts';
import { taskAnswer } from './task-words.ts';
import { taskOf } from './tasks.ts';
import { handedStep } from './views.ts';

/** Those who have to do with the task's body first: a choice of everybody is long. */
function candidates(board: Board, task: Task, day: string): { email: string; name: string }[] {
  const waiting = new Set(task.waiting.map(({ email }) => email));
  const people = new Map(
    board.records.membership.flatMap((row) => {
      const person = board.roster.person(row.email, day);
      return person === undefined || waiting.has(person.email) ? [] : [[person.email, person] as const];
    }),
  );
  const isNear = (email: string) =>
    people.get(email)?.roles.some(({ body }) => body === undefined || body === task.body) === true;
  return [...people.values()].sort(
    (a, b) => Number(isNear(b.email)) - Number(isNear(a.email)) || a.name.localeCompare(b.name, 'sv'),
  );
}

function delegateForm(board: Board, task: Task, day: string): Answer {
  return sentence('answer', say.delegateText(task.name), say.title(task.name), {
    form: [
      {
        ...{ id: 'to', type: 'choice', label: say.fields.person, required: true },
        options: candidates(board, task, day).map(({ email, name }) => ({ label: plain(name), value: email })),
      },
    ],
    acts: [
      {
        ...{ label: say.buttons.hand, style: 'positive', withInputs: true },
        ...{ action: 'reminders.delegate', args: { task: task.key } },
      },
      { label: say.buttons.back, action: 'reminders.show', args: { task: task.key } },
    ],
  });
}

export const chooseDelegate = defineAction({
  action: 'reminders.chooseDelegate',
  args: z.strictObject({ task: TaskKey }),
  async run({ task: key }, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    const task = board && taskOf(board, key, now);
    if (board === undefined || task === undefined) return no(say.no.task).result;
    if (!mayHandle(board, task, actor)) return no(say.no.notYours).result;
    if (task.isDone) return no(say.no.isDone).result;
    return { answer: delegateForm(board, task, today(now).toString()) };
  },
});

export const delegate = defineAction({
  action: 'reminders.delegate',
  args: z.strictObject({ task: TaskKey, to: z.string().max(320) }),
  async run({ task: key, to }, context): Promise<Done> {
    const { actor, now } = context;
    return onTask(key, context, (board, task) => {
      if (task.isDone) return no(say.no.isDone);
      if (!task.byHand) return no(say.no.byHand);
      const person = board.roster.person(to, today(now).toString());
      if (person === undefined) return no(say.no.person);
      const line = say.delegated(task.name, person.name, board.accountOf(person.email) !== undefined);
      const waiting = task.waiting.map(({ email }) => email);
      const isOthers = !waiting.includes(actor.email);
      // Pressed twice it is handed over once.
      if (isOthers && waiting.includes(person.email))
        return { result: { answer: taskAnswer(board, task, actor.email, now, line) } };
      const at = instantText(now);
      // The coordinator hands on what is others' as a whole; everybody else their own part.
      const value = {
        ...{ by: actor.email, from: isOthers ? waiting : [actor.email] },
        ...{ to: person.email, name: person.name, at },
      };
      const entry = entryOf(board, key);
      const next = { ...entry, delegated: [...entry.delegated, value] };
      const how = { actor, now, action: 'reminders.delegate', after: { delegated: value } };
      return { ...written(board, task, next, how, line), posts: [handedPost(key, person.email, at)] };
    });
  },
});

function handedPost(key: string, email: string, at: string): PostWish {
  return {
    key: `reminder:${key}:${handedStep}@${email}:${at}`,
    ...{ subject: taskSubject(key), view: 'reminder', args: { task: key, email, step: handedStep } },
    to: { person: email },
  };
}
