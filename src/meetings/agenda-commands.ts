/** Commands that are typed: "lägg till punkt Budget 2024 till nämnden 12 oktober", "ta bort punkt 3", "ändra punkt 3". */
import type { Command, CommandSetting, Recognised } from '../actions/action.ts';
import { bodyOf } from '../actions/body-of.ts';
import { sentence } from '../actions/refuse.ts';
import { afterPhrase, type Phrase, words } from '../actions/words.ts';
import * as say from '../cards/sentences/agenda.ts';
import { bodyName, during } from '../cards/sentences/spans.ts';
import type { Act, Answer } from '../domain/answer.ts';
import type { Reading } from '../domain/reading.ts';
import type { Body, Meeting, Words } from '../domain/records.ts';
import { nameOf } from './agenda-answer.ts';
import { type AgendaMeeting, meetingFor } from './agenda-meeting.ts';
import { limits } from './agenda-rules.ts';
import { kindOf, type MeetingWording, readItem, readMeeting } from './agenda-wording.ts';
import { agendaDetail } from './agenda-words.ts';

const itemWords = words('punkt punkten dagordningspunkt item');
const kindedWords = words('beslutspunkt informationspunkt diskussionspunkt');
const addPhrases: readonly Phrase[] = [
  [words('lägg lägga add'), [...itemWords, ...kindedWords]],
  [words('ny nytt new'), [...itemWords, ...kindedWords]],
];
/** Without the word "punkt" only where the message speaks of the agenda: "lägg till övriga frågor på dagordningen". */
const toAgendaPhrases: readonly Phrase[] = [[words('lägg lägga add')]];
const agendaWords = new Set(words('dagordning dagordningen agenda agendan'));
const lastWords = words('sista last');
const removePhrases: readonly Phrase[] = [
  [words('ta tag'), ['bort'], lastWords, itemWords],
  [words('stryk radera remove delete'), lastWords, itemWords],
  [words('ta tag'), ['bort'], itemWords],
  [words('stryk stryka radera remove delete'), itemWords],
];
const changePhrases: readonly Phrase[] = [
  [words('ändra ändrar redigera change edit'), itemWords],
  [words('ändra ändrar redigera change edit'), lastWords, itemWords],
  [words('byt ändra'), words('namn rubrik'), itemWords],
  [words('byt rename'), itemWords],
];
const movePhrases: readonly Phrase[] = [[words('flytta move'), [...itemWords, ...lastWords]]];

/** The first token after the words of the command. */
function restOf(reading: Reading, phrases: readonly Phrase[]): number | undefined {
  for (const phrase of phrases) {
    const rest = afterPhrase(reading.tokens, phrase);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** An action and what it is started with. */
type Start = Pick<Act, 'action' | 'args'>;

const addCommand: Command = {
  examples: [
    'lägg till punkt Budget 2024 till nämnden 12 oktober',
    'lägg till punkt',
    'ny punkt Läget i projekten (information)',
    'lägg till beslutspunkt Delårsrapport 2 på nästa möte',
    'kan du lägga till övriga frågor på dagordningen',
    'add item Budget 2024 to the board 12 October',
  ],
  phrases: [...addPhrases, ...toAgendaPhrases],
  recognise(reading, setting) {
    const isToAgenda = reading.tokens.some(({ raw }) => agendaWords.has(raw.toLowerCase()));
    const after = restOf(reading, addPhrases) ?? (isToAgenda ? restOf(reading, toAgendaPhrases) : undefined);
    if (after === undefined) return undefined;
    // "Lägg till …": the small word belongs to the command.
    const rest =
      reading.tokens[after]?.folded === 'till' && reading.tokens[after + 1] !== undefined ? after + 1 : after;
    const wording = readItem(reading, rest);
    const kind = kindOf(reading.tokens[rest - 1]?.raw ?? '') ?? wording.kind;
    const { title } = wording;
    if (title === '') {
      const found = meetingOf(wording, setting);
      const args = 'meeting' in found ? { meeting: found.meeting.id } : {};
      return { action: 'agenda.new', args };
    }
    // Buttons would not hold it; what a title may be is told before anything is asked.
    if (title.length > limits.title) return { ask: sentence('refuse', say.no.noTitle, say.titleAlone) };
    const act = (meeting: Meeting): Start => ({
      action: 'agenda.add',
      args: { meeting: meeting.id, title, ...(kind === undefined ? {} : { kind }) },
    });
    return onMeeting(wording, setting, act);
  },
};

/** The action on the meeting that was named, or which one is meant asked back with a button for each. */
function onMeeting(wording: MeetingWording, setting: CommandSetting, act: (meeting: Meeting) => Start): Recognised {
  const found = meetingOf(wording, setting);
  if ('meeting' in found) return act(found.meeting);
  const label = (meeting: Meeting) => nameOf(setting.board, meeting, setting.now);
  const button = (meeting: Meeting): Act => ({ label: label(meeting), ...act(meeting) });
  if ('choices' in found)
    return { ask: sentence('clarify', found.text, found.text, { acts: found.choices.map(button) }) };
  const { body, period, next } = found;
  const text = say.noMeetingOn({
    body: bodyName(body),
    on: period === undefined ? undefined : during(period.from, period.to),
    next: next === undefined ? undefined : label(next),
  });
  const acts = next === undefined ? [] : [button(next)];
  return { ask: sentence(next === undefined ? 'refuse' : 'clarify', text, say.titleAlone, { acts }) };
}

type MeetingOf = AgendaMeeting | { readonly choices: readonly Meeting[]; readonly text: Words };

function meetingOf({ place, period }: MeetingWording, setting: CommandSetting): MeetingOf {
  const { board, here, now } = setting;
  const isNamed = place.mentions.length > 0;
  const named = isNamed ? bodyOf(place, setting, 'agenda.new') : undefined;
  if (named !== undefined && !('body' in named)) return choicesOf(named, setting, period);
  const found = meetingFor(board, named?.body, period, here.conversation, now);
  return found ?? { choices: [], text: say.no.noMeeting };
}

/** The meetings of the bodies that the name fits. */
function choicesOf(
  asked: Recognised,
  { board, here, now }: CommandSetting,
  period: MeetingWording['period'],
): MeetingOf {
  const answer: Answer | undefined = 'ask' in asked ? asked.ask : undefined;
  const bodies = (answer?.acts ?? []).flatMap(({ args }): Body[] => {
    const body = typeof args.body === 'string' ? board.findBody(args.body) : undefined;
    return body === undefined ? [] : [body];
  });
  const choices = bodies.flatMap((body) => {
    const found = meetingFor(board, body, period, here.conversation, now);
    return found !== undefined && 'meeting' in found ? [found.meeting] : [];
  });
  return { choices, text: answer === undefined || choices.length === 0 ? say.no.noMeeting : answer.text };
}

/** A command on an item that is there, by its number. */
function onItem(phrases: readonly Phrase[], action: string, examples: readonly string[]): Command {
  return {
    ...{ examples, phrases },
    recognise(reading, setting) {
      const rest = restOf(reading, phrases);
      if (rest === undefined) return undefined;
      const told = /^\d{1,3}$/.test(reading.tokens[rest]?.folded ?? '') ? Number(reading.tokens[rest]?.folded) : 0;
      const isLast = reading.tokens.slice(0, rest).some(({ folded }) => lastWords.includes(folded));
      const wording = readMeeting(reading, told > 0 ? rest + 1 : rest);
      const found = meetingOf(wording, setting);
      if (!('meeting' in found)) return { ask: sentence('refuse', say.no.noMeeting, say.titleAlone) };
      const { id } = found.meeting;
      const lines = setting.board.agenda(id);
      const number = isLast ? (lines.at(-1)?.number ?? 0) : told;
      const line = lines.find((each) => each.number === number);
      if (line !== undefined) return { action, args: { meeting: id, item: line.id } };
      const own = setting.board.registry.agenda.get(id)?.items ?? [];
      if (number > 0 || own.length === 0) return { ask: sentence('refuse', say.no.noItem, say.titleAlone) };
      const acts = lines
        .filter((each) => own.some((item) => item.id === each.id))
        .map(
          (each): Act => ({
            label: say.heading(each.number, each.title),
            action,
            args: { meeting: id, item: each.id },
          }),
        );
      return { ask: sentence('clarify', say.whichItem, say.titleAlone, { acts, detail: agendaDetail(lines) }) };
    },
  };
}

const moveCommand: Command = {
  examples: ['flytta punkt 3', 'move item 3'],
  phrases: movePhrases,
  recognise: () => ({ ask: sentence('refuse', say.no.noMove, say.titleAlone) }),
};

export const agendaCommands: readonly Command[] = [
  moveCommand,
  addCommand,
  onItem(removePhrases, 'agenda.remove', [
    'ta bort punkt 3',
    'ta bort punkt 2 nämnden 14 december',
    'ta bort sista punkten',
    'remove item 3',
  ]),
  onItem(changePhrases, 'agenda.edit', ['ändra punkt 3', 'byt namn på punkt 1', 'change item 3']),
];
