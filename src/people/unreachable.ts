/** Whom messages do not reach: asked for by the secretary and the coordinator, and how a notice of it is drawn. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Action, type Command, type Done, defineAction, defineView, type View } from '../actions/action.ts';
import { refusalOf, sentence } from '../actions/refuse.ts';
import { words } from '../actions/words.ts';
import * as say from '../cards/sentences/reach.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { today } from '../domain/dates.ts';

/** A person whom messages do not reach, as the store tells it. */
const OutOfReach = z.strictObject({ person: z.string(), failure: z.string(), waiting: z.int() });
export type OutOfReach = z.infer<typeof OutOfReach>;

/** So many are named in the first line, and on the card. */
const inText = 5;
const onCard = 25;

/**
 * Who cannot be reached, why, and what to do.
 *
 * @param count how many there are, of whom `people` may be only the first
 */
function reachAnswer(people: readonly OutOfReach[], count: number, board: Board, now: Temporal.Instant): Answer {
  const day = today(now).toString();
  const named = people.map((each) => ({ ...each, name: board.roster.person(each.person, day)?.name ?? each.person }));
  const rows = named.slice(0, onCard).map(({ name, failure, waiting }) => ({
    label: plain(name),
    value: concat([say.reason(failure), say.waiting(waiting)], ', '),
  }));
  const text = say.outOfReach(named.slice(0, inText), count);
  return sentence('answer', text, say.reachTitle, { detail: { shape: 'facts', rows } });
}

const showUnreachable = defineAction({
  action: 'people.unreachable',
  args: z.strictObject({}),
  async run(_args, { store, actor, now }): Promise<Done> {
    const refusal = refusalOf(actor, 'seeReach');
    if (refusal !== undefined) return { answer: refusal };
    const [board, people] = [await store.board(), await store.unreachable()];
    if (board === undefined || people.length === 0)
      return { answer: sentence('answer', say.everybody, say.reachTitle) };
    return { answer: reachAnswer(people, people.length, board, now) };
  },
});

const notReached = words('nås nå når nådda');
const unreachableCommand: Command = {
  examples: [
    'vilka kan inte nås?',
    'vem når du inte?',
    'vilka når du inte?',
    'vilka kan du inte nå?',
    'kan alla nås?',
    'når du alla?',
    'who cannot be reached?',
    'who can you not reach?',
    'can everybody be reached?',
  ],
  phrases: [
    [words('vilka vem'), ['kan'], ['inte', 'ej'], notReached],
    [words('vilka vem'), ['kan'], ['du'], ['inte'], notReached],
    [words('vilka vem'), notReached, ['du'], ['inte', 'ej']],
    [words('vilka vem'), notReached, ['inte']],
    [['kan'], ['alla'], notReached],
    [['kan'], ['du'], ['nå'], ['alla']],
    [notReached, ['du'], ['alla']],
    [['nås'], ['alla']],
    [['who'], words('cannot cant'), ['be'], ['reached']],
    [['who'], ['can'], ['not'], ['be'], ['reached']],
    [['who'], ['can'], ['you'], ['not'], ['reach']],
    [['can'], words('everybody everyone all'), ['be'], ['reached']],
  ],
  recognise: () => ({ action: 'people.unreachable', args: {} }),
};

export const noticeView = 'unreachable';
/** What a notice carries: what was the case when it was wished for. Only the first are named. */
export function noticeArgs(people: readonly OutOfReach[]): { people: readonly OutOfReach[]; count: number } {
  return { people: people.slice(0, onCard), count: people.length };
}

const notice = defineView({
  view: noticeView,
  args: z.strictObject({ people: z.array(OutOfReach), count: z.int() }),
  draw: ({ people, count }, board, now) => reachAnswer(people, count, board, now),
});

export const reachActions: readonly Action[] = [showUnreachable];
export const reachCommands: readonly Command[] = [unreachableCommand];
export const reachViews: readonly View[] = [notice];
