/** Commands that are typed: "öppna närvaro nämnden", "kalla till nämnden 12 oktober", "stäng närvaro". */
import type { Command, CommandSetting, Recognised } from '../actions/action.ts';
import { bodyOf } from '../actions/body-of.ts';
import { sentence } from '../actions/refuse.ts';
import { type Phrase, words } from '../actions/words.ts';
import * as call from '../cards/sentences/call.ts';
import * as meetings from '../cards/sentences/extra-meeting.ts';
import * as roll from '../cards/sentences/roll.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import type { Act, Answer } from '../domain/answer.ts';
import { dayOf, today } from '../domain/dates.ts';
import type { Reading } from '../domain/reading.ts';
import type { Body, Meeting, Words } from '../domain/records.ts';
import { chooseMeeting, type MeetingChoice } from '../meetings/choose.ts';
import { hoursIn } from '../meetings/hours.ts';
import { ownWordCommands } from './own-words.ts';

const attendanceWords = words(
  'närvaro närvaron närvaroregistrering närvaroregistreringen närvarolista närvarolistan upprop uppropet attendance roll',
);

const opening: Phrase = [words('öppna starta börja ta open start take call'), attendanceWords];
const closing: Phrase = [words('stäng stänga avsluta close end'), attendanceWords];
const calls: readonly Phrase[] = [
  [words('kalla kallar kall')],
  [words('skicka send'), words('kallelse kallelsen kallelser kallelserna call')],
];

const openCommand: Command = {
  examples: [
    'öppna närvaro nämnden',
    'öppna närvaro styrgrupp HR',
    'starta närvaron för beredningsgruppen',
    'open attendance for the board',
  ],
  phrases: [opening],
  recognise: (reading, setting) =>
    forMeeting(reading, setting, 'attendance.open', {
      label: roll.buttons.open,
      // Attendance is taken where people are: a meeting nobody has planned begins now.
      unplanned: (body) => ({ action: 'attendance.open', args: { body: body.id, day: today(setting.now).toString() } }),
    }),
};

const closeCommand: Command = {
  examples: ['stäng närvaro nämnden', 'avsluta närvaron'],
  phrases: [closing],
  recognise(reading, setting) {
    const open = [...setting.board.registry.roll.values()].filter(({ closedAt }) => closedAt === undefined);
    const found = bodyOf(reading, setting, 'attendance.close');
    const own = 'body' in found ? open.filter(({ body }) => body === found.body.id) : open;
    const [only, another] = own;
    if (only !== undefined && another === undefined)
      return { action: 'attendance.close', args: { meeting: only.meeting } };
    if (own.length === 0) return { ask: sentence('refuse', roll.no.notOpen) };
    return { ask: choice(own.map((each) => closeAct(setting, each.meeting))) };
  },
};

function closeAct(setting: CommandSetting, meeting: string): Act {
  const of = setting.board.meeting(meeting);
  return { label: nameOf(setting, of), action: 'attendance.close', args: { meeting } };
}

const callCommand: Command = {
  examples: [
    'kalla till nämnden 12 oktober',
    'kalla nämnden',
    'skicka kallelse till beredningsgruppen',
    'send the call to the board',
  ],
  phrases: calls,
  recognise: (reading, setting) => forMeeting(reading, setting, 'attendance.call', { label: call.buttons.call }),
};

interface Wish {
  readonly label: Words;
  /** What is done where no day was named and nothing is planned; without it the day is asked for. */
  readonly unplanned?: (body: Body) => Recognised;
}

/** The action on the meeting that the message names, or what to ask back. */
function forMeeting(reading: Reading, setting: CommandSetting, action: string, wish: Wish): Recognised {
  const found = bodyOf(reading, setting, action);
  if (!('body' in found)) return found;
  const chosen = chooseMeeting(setting.board, found.body, reading.periods, setting.now);
  if (chosen.state === 'found') return { action, args: { meeting: chosen.meeting.id } };
  if (chosen.state === 'none-planned' && wish.unplanned !== undefined) return wish.unplanned(found.body);
  return { ask: extra(reading, setting, found.body, chosen, action, wish.label) };
}

/** Nothing is planned on that day: the meeting that may be meant, or an extra one, at a press. */
function extra(
  reading: Reading,
  setting: CommandSetting,
  body: Body,
  chosen: Exclude<MeetingChoice, { state: 'found' }>,
  action: string,
  label: Words,
): Answer {
  const name = bodyName(body);
  if (chosen.state === 'none-planned') return sentence('clarify', meetings.noneWithoutDay(name), label);
  const { day, next } = chosen;
  const hours = hoursIn(reading) ?? {};
  const acts: Act[] = [
    ...(next === undefined ? [] : [{ label: nameOf(setting, next), action, args: { meeting: next.id } }]),
    {
      label: meetings.extraOn(day),
      action,
      args: { body: body.id, day, ...(action === 'attendance.call' ? hours : {}) },
    },
  ];
  return sentence('clarify', meetings.noneOn(name, day, next && nameOf(setting, next)), label, { acts });
}

function nameOf({ board, now }: CommandSetting, meeting: Meeting): Words {
  const thisYear = today(now).year;
  const year = dayOf(meeting.start).year === thisYear ? thisYear : 0;
  return roll.meetingName(bodyName(board.body(meeting.body)), meeting, year);
}

function choice(acts: readonly Act[]): Answer {
  return sentence('clarify', meetings.which, meetings.which, { acts });
}

export const attendanceCommands: readonly Command[] = [openCommand, closeCommand, callCommand, ...ownWordCommands];
