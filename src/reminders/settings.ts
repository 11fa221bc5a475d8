/** "Mina påminnelser": what waits for somebody, and when and where they want to be reminded. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Command, type Done, defineAction } from '../actions/action.ts';
import { sentence } from '../actions/refuse.ts';
import { words } from '../actions/words.ts';
import * as say from '../cards/sentences/reminders.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Field } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOf, today } from '../domain/dates.ts';
import { IsoDate } from '../domain/records.ts';
import { change, Preference } from '../domain/registry.ts';
import { preferenceOf } from './preferences.ts';
import { tasksOf } from './tasks.ts';

const hours = ['07:00', '08:00', '09:00', '10:00', '12:00', '14:00', '16:00'] as const;
/** More buttons than these push the card's text out of sight. */
const mostButtons = 3;

/** How far ahead the list looks. */
const daysShown = 60;

/** The preference that holds today: a pause that is over is none. */
function current({ pausedUntil, ...rest }: Preference, day: string): Preference {
  return pausedUntil === undefined || pausedUntil <= day ? rest : { ...rest, pausedUntil };
}

function settingsAnswer(board: Board, email: string, now: Temporal.Instant): Answer {
  const day = today(now).toString();
  const preference = current(preferenceOf(board.registry, email), day);
  const all = tasksOf(board, now).filter(({ waiting }) => waiting.some((each) => each.email === email));
  const horizon = today(now).add({ days: daysShown }).toString();
  const soon = all.filter(({ due }) => due <= horizon);
  // Where nothing is due for long, what comes next is shown all the same.
  const own = soon.length > 0 ? soon : all.slice(0, 1);
  const shown = own.map(({ name, due }) => ({ label: name, value: say.itemLine(due, day) }));
  const open: Act[] = own
    .filter(({ sort }) => sort !== 'call' && sort !== 'vote')
    .slice(0, mostButtons)
    .map(({ key, name }) => ({ label: name, action: 'reminders.show', args: { task: key } }));
  const [first] = own;
  const resume = { label: say.buttons.resume, action: 'reminders.resume', args: {} };
  return {
    outcome: 'answer',
    text: concat([
      say.settings({ ...preference, pausedUntil: preference.pausedUntil }),
      say.waiting(own.length, first, day),
    ]),
    title: say.listTitle,
    detail: { shape: 'facts', rows: shown },
    ...{ sources: [], followUps: [] },
    form: fieldsOf(preference),
    acts: [
      { label: say.buttons.save, action: 'reminders.save', args: {}, style: 'positive', withInputs: true },
      ...(preference.pausedUntil === undefined ? [] : [resume]),
      ...open,
    ],
  };
}

function fieldsOf({ time, where }: Preference): Field[] {
  const times: readonly string[] = [...new Set([...hours, time])].sort();
  return [
    {
      ...{ id: 'time', type: 'choice', label: say.fields.time, value: time },
      options: times.map((each) => ({ label: plain(each.replace(/^0/, '')), value: each })),
    },
    {
      ...{ id: 'where', type: 'choice', label: say.fields.where, value: where },
      options: Preference.shape.where.options.map((place) => ({ label: say.places[place], value: place })),
    },
    { id: 'pause', type: 'date', label: say.fields.pause },
  ];
}

const showSettings = defineAction({
  action: 'reminders.settings',
  args: z.strictObject({}),
  async run(_args, { store, actor, now }): Promise<Done> {
    const board = await store.board();
    return { answer: board === undefined ? sentence('refuse', say.no.task) : settingsAnswer(board, actor.email, now) };
  },
});

const save = defineAction({
  action: 'reminders.save',
  args: z.strictObject({
    time: Preference.shape.time.optional(),
    where: Preference.shape.where.optional(),
    /** The last day of the pause. */
    pause: z.union([IsoDate, z.literal('')]).optional(),
  }),
  async run({ time: wanted, where, pause }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const day = today(now);
      const before = current(preferenceOf(board.registry, actor.email), day.toString());
      const isPast = pause !== undefined && pause !== '' && pause < day.toString();
      if (isPast) return { result: { answer: sentence('refuse', say.no.pause, say.listTitle) } };
      const pausedUntil =
        pause === undefined || pause === ''
          ? before.pausedUntil
          : IsoDate.parse(dayOf(pause).add({ days: 1 }).toString());
      const value = { ...before, time: wanted ?? before.time, where: where ?? before.where, pausedUntil };
      return saved(board, actor.email, before, value, now);
    });
  },
});

const resume = defineAction({
  action: 'reminders.resume',
  args: z.strictObject({}),
  async run(_args, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const before = preferenceOf(board.registry, actor.email);
      const { pausedUntil: _over, ...value } = before;
      return saved(board, actor.email, before, value, now);
    });
  },
});

export const settingsActions = [showSettings, save, resume];

function saved(board: Board, email: string, before: Preference, value: Preference, now: Temporal.Instant) {
  const { pausedUntil, ...rest } = value;
  const kept: Preference = pausedUntil === undefined ? rest : { ...rest, pausedUntil };
  const answer = settingsAnswer(board.with('preference', email, kept), email, now);
  const isSame = kept.time === before.time && kept.where === before.where && kept.pausedUntil === before.pausedUntil;
  return {
    result: { answer },
    changes: isSame
      ? []
      : [
          change({
            ...{ kind: 'preference', key: email, value: kept, action: 'reminders.settings' },
            // What somebody prefers can be erased; what stands in the journal cannot.
            ...{ before: null, after: null },
          }),
        ],
  };
}

const mine = words('mina mitt min my');
const reminderWords = words('påminnelser påminnelserna påminnelse påminnelsen påminnelseinställningar reminders');

const settingsCommand: Command = {
  examples: [
    'mina påminnelser',
    'visa mina påminnelser',
    'pausa mina påminnelser',
    'sluta påminna mig',
    'my reminders',
  ],
  phrases: [
    [mine, reminderWords],
    [words('visa pausa stoppa stäng ändra show pause stop change'), mine, reminderWords],
    [words('pausa stoppa ändra pause stop change'), reminderWords],
    [words('sluta'), words('påminna påminn påminner')],
  ],
  recognise: () => ({ action: 'reminders.settings', args: {} }),
};

export const settingsCommands: readonly Command[] = [settingsCommand];
