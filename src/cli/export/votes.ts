/** How each case was voted on, round by round, and who stepped aside or recorded a reservation. */

import { sideName } from '../../decisions/case-answer.ts';
import { electorate } from '../../decisions/case-entry.ts';
import { seatVotes } from '../../decisions/tally.ts';
import { boardLanguage } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { MunicipalityId } from '../../domain/records.ts';
import type { Case } from '../../domain/registry.ts';
import { holdersOf } from '../../domain/roster.ts';
import type { Row } from './table.ts';

export const voteColumns = [
  ...['case', 'body', 'paragraph', 'year', 'title', 'state', 'what', 'round', 'municipality', 'municipalityName'],
  ...['name', 'vote', 'counts', 'text', 'at'],
] as const;

/** A row for each vote, disqualification and reservation, case by case. Drafts are nobody's but their writer's. */
export function voteRows(board: Board): Row[] {
  return [...board.registry.case]
    .filter(([, of]) => of.state !== 'draft')
    .flatMap(([key, of]) =>
      [...votesOf(board, of), ...othersOf(of)].map((row) => ({ ...caseColumns(key, of), ...row })),
    )
    .map((row) => ({ ...row, municipalityName: board.municipality(String(row.municipality)).name }));
}

function caseColumns(key: string, { body, paragraph, title, state }: Case) {
  return { case: key, body, paragraph: paragraph?.number, year: paragraph?.year, title, state };
}

type Told = { readonly municipality: MunicipalityId } & Row;

function votesOf(board: Board, of: Case): Told[] {
  const names = new Map(holdersOf(of.seats).map(({ email, name }) => [email, name]));
  const electors = electorate(board, of);
  return of.rounds.flatMap((round, index) => {
    const counted = seatVotes(round, electors);
    const voters = new Set(electors.map(({ voter }) => voter?.email));
    return round.votes.map(({ municipality, email, vote, at }) => ({
      ...{ what: 'vote', round: index + 1, municipality, name: names.get(email) },
      vote: sideName(of, round, vote)[boardLanguage],
      // A substitute's vote, say, when the member came back before the vote was closed.
      counts: voters.has(email) && counted.has(municipality),
      ...{ text: undefined, at },
    }));
  });
}

function othersOf(of: Case): Told[] {
  const names = new Map(holdersOf(of.seats).map(({ email, name }) => [email, name]));
  const empty = { round: undefined, vote: undefined, counts: undefined };
  return [
    ...of.disqualified.map(({ municipality, email, at }) => ({
      ...{ what: 'disqualified', municipality, name: names.get(email), text: undefined, at },
      ...empty,
    })),
    ...of.reservations.map(({ municipality, name, reason, at }) => ({
      ...{ what: 'reservation', municipality, name, text: reason, at },
      ...empty,
    })),
  ];
}
