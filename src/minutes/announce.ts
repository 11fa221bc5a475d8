/** Noting on which day minutes were announced on a municipality's notice board (Kommunallagen 8:12, 9:32). */
import { z } from 'zod';
import { type Action, type Done, defineAction } from '../actions/action.ts';
import { refuse, sentence } from '../actions/refuse.ts';
import * as say from '../cards/sentences/minutes.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOfInstant, today } from '../domain/dates.ts';
import { IsoDate, type MunicipalityId } from '../domain/records.ts';
import type { Minutes } from '../domain/registry.ts';
import { may } from '../domain/rights.ts';
import type { Person } from '../domain/roster.ts';
import { type Digest, mayRead, minutesChange, minutesSubject, withMinutes } from './entry.ts';
import { announcing, minutesAnswer } from './minutes-answer.ts';
import { municipalityName } from './served.ts';

const Key = z.string().max(200);

/** The minutes, if they are to be announced and this person may note it of some municipality; else why not. */
function announceable(
  board: Board | undefined,
  key: string,
  actor: Person,
):
  | {
      readonly board: Board;
      readonly entry: Minutes;
      readonly lockedOn: string;
      readonly own: readonly MunicipalityId[];
    }
  | { readonly refusal: Answer } {
  const entry = board?.registry.minutes.get(key);
  if (board === undefined || entry === undefined) return { refusal: refuse(say.no.noMinutes) };
  if (!mayRead(actor, entry.body)) return { refusal: refuse(say.no.notReader) };
  if (board.findBody(entry.body)?.kind !== 'board') return { refusal: refuse(say.no.onlyBoard) };
  if (entry.lockedAt === undefined) return { refusal: refuse(say.no.notLocked) };
  return { board, entry, lockedOn: dayOfInstant(entry.lockedAt), own: announcedBy(board, entry, actor) };
}

/** The municipalities that a person speaks for: all, or those in which they have a seat. */
function announcedBy(board: Board, entry: Minutes, actor: Person): MunicipalityId[] {
  const all = announcing(board, entry);
  if (may(actor, 'announceMinutes', entry.body)) return [...all];
  const own = new Set(actor.roles.filter(({ body }) => body === entry.body).map(({ municipality }) => municipality));
  return all.filter((municipality) => own.has(municipality));
}

/** The form. */
export const chooseAnnouncement = defineAction({
  action: 'minutes.announcing',
  args: z.strictObject({ key: Key }),
  async run({ key }, { store, actor, now }): Promise<Done> {
    const found = announceable(await store.board(), key, actor);
    if ('refusal' in found) return { answer: found.refusal };
    const { board, entry, own } = found;
    const at = (id: string) => entry.announced.find(({ municipality }) => municipality === id)?.at;
    // Whoever is left comes first; a day that was noted wrongly can be noted anew.
    const inOrder = [...own.filter((id) => at(id) === undefined), ...own.filter((id) => at(id) !== undefined)];
    const [first] = inOrder;
    if (first === undefined) return { answer: refuse(say.no.notMember) };
    const title = concat([say.buttons.announced, say.nameOf(board.body(entry.body), entry.day)], ': ');
    return {
      answer: sentence('answer', say.form.announceText, title, {
        form: [
          {
            ...{ id: 'municipality', type: 'choice', label: say.form.municipality, required: true, value: first },
            options: inOrder.map((id) => ({
              label: say.announcedOption(municipalityName(board, id), at(id)),
              value: id,
            })),
          },
          { id: 'date', type: 'date', label: say.form.date, required: true, value: today(now).toString() },
        ],
        acts: [
          { label: say.buttons.save, action: 'minutes.announce', args: { key }, style: 'positive', withInputs: true },
          { label: say.buttons.back, action: 'minutes.show', args: { key } },
        ],
      }),
    };
  },
});

export function announceMinutes(digest: Digest): Action {
  return defineAction({
    action: 'minutes.announce',
    args: z.strictObject({ key: Key, municipality: z.string().max(100), date: z.string().max(40) }),
    async run({ key, municipality: id, date }, { store, actor, now }): Promise<Done> {
      return store.change(actor.email, now, (current) => {
        const found = announceable(current, key, actor);
        const refused = (answer: Answer) => ({ result: { answer } });
        if ('refusal' in found) return refused(found.refusal);
        const { board, entry, lockedOn, own } = found;
        const municipality = announcing(board, entry).find((each) => each === id);
        if (municipality === undefined) return refused(refuse(say.no.notMember));
        if (!own.includes(municipality))
          return refused(refuse(say.notYourMunicipality(own.map((each) => municipalityName(board, each)))));
        const day = IsoDate.safeParse(date);
        if (!day.success || day.data < lockedOn || day.data > today(now).toString())
          return refused(refuse(say.no.badDate));
        const before = entry.announced.find((each) => each.municipality === municipality);
        const again = before?.at === day.data;
        const note = { municipality, at: day.data, by: actor.email };
        const others = entry.announced.filter((each) => each !== before);
        const next: Minutes = again ? entry : { ...entry, announced: [...others, note] };
        const answer = minutesAnswer(withMinutes(board, next), next, digest, now);
        if (answer === undefined) return refused(refuse(say.no.noMinutes));
        const line = say.announcementNoted(municipalityName(board, municipality), day.data, again);
        return {
          result: { answer: { ...answer, text: concat([line, answer.text]) } },
          changes: again ? [] : [minutesChange('minutes.announce', next, before ?? null, note)],
          refresh: [minutesSubject(key)],
        };
      });
    },
  });
}
