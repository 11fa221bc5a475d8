/** What a group supports goes on to the coordinator, who begins to prepare it for the board. */

import { z } from 'zod';
import { type Done, defineAction } from '../actions/action.ts';
import { no, refusalOf } from '../actions/refuse.ts';
import * as say from '../cards/sentences/cases.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { capital, plain } from '../cards/sentences/words.ts';
import type { Answer } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { instantText } from '../domain/dates.ts';
import type { Case } from '../domain/registry.ts';
import { outcomeWords } from './case-answer.ts';
import { caseChange } from './case-entry.ts';

import { CaseKey } from './propose.ts';

/** The message to the coordinator; of no use where the group has taken its position back. */
export function preparationAnswer(board: Board, key: string, of: Case): Answer | undefined {
  const winner = of.proposals.find(({ id }) => id === of.outcome?.winner);
  if (winner === undefined || of.state !== 'closed') return undefined;
  const body = capital(bodyName(board.body(of.body)));
  const text = say.preparation({ body, title: of.title, outcome: outcomeWords(of), text: winner.text });
  const begun = of.preparation !== undefined;
  return {
    outcome: 'answer',
    text: begun ? say.preparing : text,
    title: say.preparationTitle,
    detail: {
      shape: 'sections',
      items: [{ heading: plain(of.title), text: plain(winner.text) }],
      rows: [{ label: say.rows.outcome, value: outcomeWords(of) }],
    },
    sources: [],
    followUps: [],
    reading: say.notOfBoard,
    acts: begun
      ? []
      : [{ label: say.buttons.prepare, action: 'cases.prepare', args: { case: key }, style: 'positive' }],
  };
}

export const prepare = defineAction({
  action: 'cases.prepare',
  args: z.strictObject({ case: CaseKey }),
  async run({ case: key }, { store, actor, now }): Promise<Done> {
    return store.change(actor.email, now, (board) => {
      const of = board.registry.case.get(key);
      if (of === undefined) return no(say.no.gone);
      const refusal = refusalOf(actor, 'administer', of.body);
      if (refusal !== undefined) return { result: { answer: refusal } };
      const next: Case = { ...of, preparation: of.preparation ?? { at: instantText(now), by: actor.email } };
      const answer = preparationAnswer(board, key, next);
      if (answer === undefined) return no(say.no.notClosed);
      if (of.preparation !== undefined) return { result: { answer } };
      return {
        result: { answer },
        changes: [caseChange(key, next, 'prepare', null, next.preparation)],
        refresh: [`preparation:${key}`],
      };
    });
  },
});
