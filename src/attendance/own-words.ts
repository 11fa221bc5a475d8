/** People who tell in their own words that they are there, or cannot come, get the buttons that register it. */
import { Temporal } from 'temporal-polyfill';
import type { Command, CommandSetting, Recognised } from '../actions/action.ts';
import { refuse, sentence } from '../actions/refuse.ts';
import { type Phrase, words } from '../actions/words.ts';
import * as say from '../cards/sentences/own-words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Roll } from '../domain/registry.ts';
import { seatOf } from '../domain/roster.ts';
import { endOf } from '../meetings/choose.ts';
import { callAnswer, callName } from './call-answer.ts';
import { rollAnswer, rollName } from './roll-answer.ts';

const me = words('jag i');
const phrases: readonly Phrase[] = [
  [me, words('kan'), words('inte ej'), words('komma delta närvara vara medverka')],
  [words('kan'), words('inte ej'), words('komma delta närvara medverka')],
  [me, words('får fick har'), words('förhinder')],
  [words('får fick har'), words('förhinder')],
  [words('förhinder')],
  [me, words('är am'), words('här närvarande plats sjuk bortrest förhindrad frånvarande here present')],
  [me, words('kommer cannot can'), words('inte ej not come attend')],
  [me, words('går lämnar leave'), words('nu mötet now')],
  [me, words('deltar närvarar')],
];
/** A message that says more than this says something else as well. */
const longest = 9;

const ownWords: Command = {
  examples: ['jag kan inte komma', 'jag får förhinder', 'jag är här', 'jag är på plats', 'jag går nu', 'i am here'],
  phrases,
  recognise(reading, setting) {
    if (reading.tokens.length > longest || reading.text.includes('?')) return undefined;
    return { ask: openRoll(setting) ?? openCall(setting) ?? refuse(say.nothingOpen, say.title) };
  },
};

/** The list that takes this person's presses now. */
function openRoll({ board, actor }: CommandSetting): Answer | undefined {
  const roll = [...board.registry.roll.values()].find(
    ({ closedAt, seats }) => closedAt === undefined && seatOf(seats, actor.email) !== undefined,
  );
  if (roll === undefined) return undefined;
  const card = rollAnswer(board, roll);
  const acts = (card.acts ?? []).filter(({ action }) => action === 'attendance.mark');
  return { ...card, outcome: 'clarify', text: say.pressMark(rollName(board, roll)), acts };
}

/** The next meeting that this person is called to; an answer that was given can be changed. */
function openCall({ board, actor, now }: CommandSetting): Answer | undefined {
  const [next] = [...board.registry.call.values()]
    .flatMap((call) => {
      const meeting = board.findMeeting(call.meeting);
      const isAhead = meeting !== undefined && Temporal.Instant.compare(endOf(meeting), now) > 0;
      return isAhead && seatOf(call.seats, actor.email) !== undefined ? [{ call, start: meeting.start }] : [];
    })
    .sort((a, b) => a.start.localeCompare(b.start));
  const card = next && callAnswer(board, next.call, actor.email);
  return card && { ...card, outcome: 'clarify', text: say.pressReply(callName(board, next.call)) };
}

const listWords = words('närvaro närvaron närvarolistan attendance');

/** Whoever may registers others on the list that is open, or corrects the last one. */
const changeCommand: Command = {
  examples: ['rätta närvaron', 'ändra närvaron', 'registrera Luleå närvarande', 'registrera åt annan'],
  phrases: [[words('rätta ändra korrigera correct change'), listWords], [words('registrera register')]],
  recognise(reading, { board }): Recognised | undefined {
    if (reading.tokens.length > longest) return undefined;
    const rolls = [...board.registry.roll.values()];
    const open = rolls.filter(({ closedAt }) => closedAt === undefined);
    const isRegistering = /^regist/.test(reading.tokens.find(({ folded }) => /^regist/.test(folded))?.folded ?? '');
    const candidates = open.length > 0 ? open : isRegistering ? [] : rolls.toSorted(byOpening).slice(-1);
    const [only, another] = candidates;
    if (only === undefined) return { ask: refuse(say.noList, say.title) };
    if (another === undefined) return choose(only);
    const acts = candidates.map((roll) => ({ label: rollName(board, roll), ...choose(roll) }));
    return { ask: sentence('clarify', say.whichList, say.title, { acts }) };
  },
};

const choose = ({ meeting }: Roll) => ({ action: 'attendance.choose', args: { meeting } });

function byOpening(a: Roll, b: Roll): number {
  return a.openedAt.localeCompare(b.openedAt);
}

export const ownWordCommands: readonly Command[] = [ownWords, changeCommand];
