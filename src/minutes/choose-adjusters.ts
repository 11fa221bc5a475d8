/** Choosing who adjusts, before anybody has: the form and what it sends. */
import { z } from 'zod';
import { type Action, type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf, refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/minutes.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Answer, Field } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { Words } from '../domain/records.ts';
import type { Minutes } from '../domain/registry.ts';
import type { Person } from '../domain/roster.ts';
import { chairOf, nameIn, type Server, whoServed } from './adjusters.ts';
import { minutesContent } from './content.ts';
import { type Digest, holdingAdjustments, minutesChange, minutesPost, minutesSubject, withMinutes } from './entry.ts';
import { minutesAnswer } from './minutes-answer.ts';
import { type Sitting, sittingOf } from './sitting.ts';

const Key = z.string().max(200);
const Address = z.string().max(320);

/** The minutes whose adjusters can still be chosen, by somebody who may; else why not. */
function choosable(
  board: Board | undefined,
  key: string,
  actor: Person,
  digest: Digest,
): { readonly board: Board; readonly entry: Minutes; readonly sitting: Sitting } | { readonly refusal: Answer } {
  const entry = board?.registry.minutes.get(key);
  const sitting = board && sittingOf(board, key);
  if (board === undefined || entry === undefined || sitting === undefined) return { refusal: refuse(say.no.noMinutes) };
  const refusal = refusalOf(actor, 'writeMinutes', entry.body);
  if (refusal !== undefined) return { refusal };
  if (entry.lockedAt !== undefined) return { refusal: refuse(say.no.locked) };
  const begun = holdingAdjustments(entry, digest(minutesContent(board, key))).length > 0;
  return begun ? { refusal: refuse(say.no.adjustingBegun) } : { board, entry, sitting };
}

export function chooseAdjusters(digest: Digest): Action {
  return defineAction({
    action: 'minutes.choose',
    args: z.strictObject({ key: Key }),
    async run({ key }, { store, actor }): Promise<Done> {
      const found = choosable(await store.board(), key, actor, digest);
      if ('refusal' in found) return { answer: found.refusal };
      const { board, entry, sitting } = found;
      return { answer: adjustersForm(board, key, entry, sitting) };
    },
  });
}

function adjustersForm(board: Board, key: string, entry: Minutes, sitting: Sitting): Answer {
  const chair = chairOf(board, sitting);
  const [first, second] = entry.adjusters;
  const others = whoServed(sitting).filter(({ email }) => email !== chair?.email);
  const title = concat([say.buttons.choose, say.nameOf(sitting.body, sitting.day)], ': ');
  if (others.length === 0) return refuse(say.no.noOtherServed, title);
  const field = (id: string, label: Words, value: string | undefined): Field => ({
    ...{ id, type: 'choice', label, required: true, options: others.map(option) },
    ...(others.some(({ email }) => email === value) ? { value } : {}),
  });
  return sentence('answer', chair === undefined ? say.form.chooseBothText : say.form.chooseText, title, {
    form: [
      ...(chair === undefined ? [field('chair', say.form.chair, first)] : []),
      field('adjuster', say.form.adjuster, second),
    ],
    acts: [
      { label: say.buttons.save, action: 'minutes.adjusters', args: { key }, style: 'positive', withInputs: true },
      { label: say.buttons.back, action: 'minutes.show', args: { key } },
    ],
  });
}

function option({ email, name }: Server): { label: Words; value: string } {
  return { label: plain(name), value: email };
}

export function setAdjusters(digest: Digest): Action {
  return defineAction({
    action: 'minutes.adjusters',
    /** `chair` is who led the meeting, where the body's chair did not serve. */
    args: z.strictObject({ key: Key, adjuster: Address, chair: Address.optional() }),
    async run({ key, adjuster, chair: chosen }, { store, actor, now }): Promise<Done> {
      return store.change(actor.email, now, (board) => {
        const found = choosable(board, key, actor, digest);
        if ('refusal' in found) return { result: { answer: found.refusal } };
        const { entry, sitting } = found;
        const first = chairOf(board, sitting)?.email ?? chosen ?? entry.adjusters[0];
        const served = new Set(whoServed(sitting).map(({ email }) => email));
        // The body's chair need not have voted between meetings.
        const isLeader = first === chairOf(board, sitting)?.email;
        if (first === undefined || !served.has(adjuster) || (!isLeader && !served.has(first)))
          return no(say.no.notServed);
        if (first === adjuster) return no(say.no.samePerson);
        const next: Minutes = { ...entry, adjusters: [first, adjuster], adjusted: [] };
        const answer = minutesAnswer(withMinutes(board, next), next, digest, now);
        if (answer === undefined) return no(say.no.noMinutes);
        const text = say.adjustersChosen(next.adjusters.map((email) => nameIn(board, sitting, email)));
        const isSame = next.adjusters.join() === entry.adjusters.join();
        const added = next.adjusters.filter((email) => !entry.adjusters.includes(email));
        return {
          result: { answer: { ...answer, text: concat([text, answer.text]) } },
          changes: isSame
            ? []
            : [minutesChange('minutes.adjusters', next, { adjusters: entry.adjusters }, { adjusters: next.adjusters })],
          posts: added.map((person) => minutesPost(key, { person })),
          refresh: [minutesSubject(key)],
        };
      });
    },
  });
}
