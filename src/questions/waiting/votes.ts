/** Votes that a person may cast and has not cast; and, for the coordinator, what groups have decided. */
import { buttons } from '../../cards/sentences/cases.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import * as say from '../../cards/sentences/waiting.ts';
import { sideName } from '../../decisions/case-answer.ts';
import { rollOf } from '../../decisions/case-entry.ts';
import { electorOf } from '../../decisions/electorate.ts';
import type { Body, Words } from '../../domain/records.ts';
import type { Case, Round } from '../../domain/registry.ts';
import { votesOn } from '../case-votes.ts';
import { showCase } from '../open-cases/answer.ts';
import type { Find } from './thing.ts';

export const votesToCast: Find = (board, person) =>
  [...board.registry.case].flatMap(([key, entry]) => {
    const current = entry.state === 'open' ? votesOn(board, entry).at(-1) : undefined;
    const own = current && electorOf(current.seats, person.email);
    // Where the meeting is over, votes are refused.
    if (current === undefined || own === undefined || rollOf(board, entry)?.closedAt !== undefined) return [];
    if (current.seats.some(({ municipality, vote }) => municipality === own.municipality && vote !== undefined))
      return [];
    const body = board.body(entry.body);
    const card = showCase(key, entry.title);
    const { title, deadline } = entry;
    const thing = say.vote({ title, deadline, body: bodyName(body), sides: sidesOf(entry, current.round, body) });
    return [{ ...thing, until: deadline, acts: [card], card }];
  });

/** What the buttons of the card are called. */
function sidesOf(entry: Case, round: Round, { rules }: Body): Words {
  const [yes, no] = [sideName(entry, round, 'yes'), sideName(entry, round, 'no')];
  return say.sides(yes, no, rules.abstention ? buttons.abstain : undefined);
}

/** What a steering group supports is nothing until somebody prepares it for the board. */
export const preparations: Find = (board, person) =>
  person.roles.every(({ role }) => role !== 'coordinator')
    ? []
    : [...board.registry.case].flatMap(([key, entry]) => {
        const body = board.body(entry.body);
        const isSupported = entry.state === 'closed' && entry.outcome?.result === 'approved';
        if (body.kind !== 'steering' || !isSupported || entry.preparation !== undefined) return [];
        const card = showCase(key, entry.title);
        const thing = say.preparation({ title: entry.title, body: bodyName(body) });
        const begin = {
          label: buttons.prepare,
          action: 'cases.prepare',
          args: { case: key },
          style: 'positive',
        } as const;
        return [{ ...thing, until: undefined, acts: [begin, card], card }];
      });
