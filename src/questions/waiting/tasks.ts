/** What a person answers for by a last day, from when they are first reminded of it on; calls and votes are found otherwise. */
import * as reminders from '../../cards/sentences/reminders.ts';
import * as say from '../../cards/sentences/waiting.ts';
import { dayOf, timeZone, today } from '../../domain/dates.ts';
import { tasksOf } from '../../reminders/tasks.ts';
import type { Find } from './thing.ts';

export const tasksToDo: Find = (board, { email }, now) => {
  const day = today(now).toString();
  return tasksOf(board, now).flatMap((task) => {
    const { key, name, due, byHand, daysBefore, waiting } = task;
    const isSoon = dayOf(day).until(dayOf(due)).days <= Math.max(...daysBefore);
    if (!byHand || !isSoon || waiting.every((each) => each.email !== email)) return [];
    const card = { label: name, action: 'reminders.show', args: { task: key } };
    const until = dayOf(due).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
    return [{ ...say.task(name, reminders.itemLine(due, day)), until, acts: [card], card }];
  });
};
