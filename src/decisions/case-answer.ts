/** A case as an answer: the shared card while it is voted on, its outcome, and the draft. Pure; nothing is one reader's own. */
import * as say from '../cards/sentences/cases.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { concat, plain } from '../cards/sentences/words.ts';
import type { Act, Answer, Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import type { MunicipalityId, Words } from '../domain/records.ts';
import type { Case, Round, Vote } from '../domain/registry.ts';
import { holdersOf } from '../domain/roster.ts';
import { electorate, rollOf } from './case-entry.ts';
import type { Elector } from './electorate.ts';
import { currentRound } from './propositions.ts';
import { lapsedVote, seatVotes } from './tally.ts';

/** The case as everybody sees it. */
export function caseAnswer(board: Board, key: string, of: Case): Answer {
  if (of.state === 'draft') return draftAnswer(board, key, of);
  return of.state === 'open' ? openAnswer(board, key, of) : closedAnswer(board, key, of);
}

function sections(of: Case): { heading: Words; text: Words }[] {
  const several = of.proposals.length > 1;
  return [
    ...of.proposals.map(({ text, name }, index) => ({
      heading: several ? concat([say.proposalName(index + 1), `(${name})`]) : say.headings.proposal,
      text: plain(text),
    })),
    ...(of.background === undefined ? [] : [{ heading: say.headings.background, text: plain(of.background) }]),
    ...(of.reservations.length === 0
      ? []
      : [
          {
            heading: say.headings.reservations,
            text: plain(of.reservations.map(({ name, reason }) => `${name}: ${reason}`).join('\n')),
          },
        ]),
  ];
}

/** What a side of a round is called: "Bifall"/"Avslag", or the two proposals. */
export function sideName(of: Case, round: Round, vote: Vote): Words {
  if (vote === 'abstain' || round.no === null) return say.voteWords[vote];
  return nameOfProposal(of, vote === 'yes' ? round.yes : round.no);
}

function nameOfProposal(of: Case, id: string): Words {
  return say.proposalName(of.proposals.findIndex((proposal) => proposal.id === id) + 1);
}

/** Where the vote stands: who has voted of those who may. */
export function standingOfVote(board: Board, of: Case): say.Standing {
  const round = currentRound(of) ?? of.rounds.at(-1);
  const electors = electorate(board, of);
  return {
    body: bodyName(board.body(of.body)),
    title: of.title,
    cast: round === undefined ? 0 : seatVotes(round, electors).size,
    voters: electors.filter(({ voter }) => voter !== undefined).length,
    deadline: of.deadline,
  };
}

function openAnswer(board: Board, key: string, of: Case): Answer {
  const round = currentRound(of);
  const standing = standingOfVote(board, of);
  const contest =
    round === undefined || round.no === null
      ? []
      : [{ label: say.rows.contest, value: concat([sideName(of, round, 'yes'), sideName(of, round, 'no')], ' – ') }];
  return {
    outcome: 'answer',
    text: say.openLine(standing),
    title: say.title(of.title, of.paragraph?.number),
    detail: {
      shape: 'sections',
      items: sections(of),
      rows: [
        { label: say.rows.body, value: standing.body },
        ...(of.deadline === undefined ? [] : [{ label: say.rows.deadline, value: say.deadlineWords(of.deadline) }]),
        ...contest,
        { label: say.rows.votes, value: say.castLine(standing) },
        ...(round === undefined ? [] : voteRows(board, of, round)),
      ],
    },
    sources: [],
    followUps: [],
    acts: round === undefined ? [] : openActs(board, key, of, round),
  };
}

/** Votes are open: each municipality's, and who cast it. */
export function voteRows(board: Board, of: Case, round: Round): Row[] {
  const electors = electorate(board, of);
  const cast = seatVotes(round, electors);
  return electors.map((elector) => ({
    label: plain(board.municipality(elector.municipality).name),
    value: concat(
      [voteCell(of, round, elector, cast.get(elector.municipality)), ...lapsed(of, round, elector, cast)],
      '; ',
    ),
  }));
}

/** Nobody's vote disappears without a word: one that does not count any more is still shown. */
function lapsed(of: Case, round: Round, { municipality }: Elector, cast: ReadonlyMap<MunicipalityId, Vote>): Words[] {
  const last = lapsedVote(round, municipality, cast);
  if (last === undefined) return [];
  const name = holdersOf(of.seats).find(({ email }) => email === last.email)?.name ?? municipality;
  return [say.lapsed(name, sideName(of, round, last.vote))];
}

function voteCell(of: Case, round: Round, { voter, disqualified }: Elector, vote: Vote | undefined): Words {
  const out = disqualified.map(({ name }) => concat([name, say.outWords], ', '));
  const own =
    voter === undefined
      ? say.nobodyVotes
      : vote === undefined
        ? concat([voter.name, say.notVoted])
        : concat([sideName(of, round, vote), `(${voter.name})`]);
  return concat([own, ...out], '; ');
}

function openActs(board: Board, key: string, of: Case, round: Round): Act[] {
  const at = of.rounds.indexOf(round);
  const vote = (side: Vote, label: Words, style?: Act['style']): Act => ({
    label,
    action: 'cases.vote',
    args: { case: key, round: at, vote: side },
    style,
  });
  const [yes, no] =
    round.no === null ? [say.buttons.yes, say.buttons.no] : [sideName(of, round, 'yes'), sideName(of, round, 'no')];
  return [
    vote('yes', yes, 'positive'),
    vote('no', no),
    ...(board.body(of.body).rules.abstention ? [vote('abstain', say.buttons.abstain)] : []),
    { label: say.buttons.disqualified, action: 'cases.disqualify', args: { case: key, out: true } },
    { label: say.buttons.reserve, action: 'cases.reserveForm', args: { case: key } },
    { label: say.buttons.close, action: 'cases.close', args: { case: key, round: at }, style: 'destructive' },
  ];
}

/** The outcome in words, naming the proposal that won among several. */
export function outcomeWords(of: Case): Words {
  if (of.outcome === undefined) return plain('');
  const { winner } = of.outcome;
  if (winner === undefined || of.proposals.length === 1) return say.outcomeLine(of.outcome);
  const name = nameOfProposal(of, winner);
  // The figures of the side that won come first; only against rejection is that the first side where it is approved.
  const { yes, no } = of.outcome;
  const told = of.rounds.at(-1)?.no === winner ? { ...of.outcome, yes: no, no: yes } : of.outcome;
  return { sv: say.outcomeLine(told, name.sv).sv, en: say.outcomeLine(told, name.en).en };
}

function closedAnswer(board: Board, key: string, of: Case): Answer {
  const body = board.body(of.body);
  const round = of.rounds.at(-1);
  const outcome = outcomeWords(of);
  const line = say.closedLine({ body: bodyName(body), title: of.title, number: of.paragraph?.number, outcome });
  const roll = rollOf(board, of);
  const canReserve = roll !== undefined && roll.closedAt === undefined;
  return {
    outcome: 'answer',
    text: line,
    title: say.title(of.title, of.paragraph?.number),
    detail: {
      shape: 'sections',
      items: sections(of),
      rows: [
        { label: say.rows.body, value: bodyName(body) },
        { label: say.rows.outcome, value: outcome },
        ...(round === undefined ? [] : voteRows(board, of, round)),
      ],
    },
    sources: [],
    followUps: [],
    reading: body.kind === 'board' ? undefined : say.notOfBoard,
    acts: [
      ...(canReserve ? [{ label: say.buttons.reserve, action: 'cases.reserveForm', args: { case: key } }] : []),
      { label: say.buttons.reopen, action: 'cases.reopenForm', args: { case: key } },
    ],
  };
}

/** The draft as its writer sees it before it is put forward. */
function draftAnswer(board: Board, key: string, of: Case): Answer {
  const body = bodyName(board.body(of.body));
  return {
    outcome: 'answer',
    text: say.draftLine(body, of.title),
    title: say.draftTitle(of.title),
    detail: {
      shape: 'sections',
      items: sections(of),
      rows: [
        { label: say.rows.body, value: body },
        ...(of.deadline === undefined ? [] : [{ label: say.rows.deadline, value: say.deadlineWords(of.deadline) }]),
      ],
    },
    sources: [],
    followUps: [],
    acts: [
      { label: say.buttons.present, action: 'cases.present', args: { case: key }, style: 'positive' },
      { label: say.buttons.edit, action: 'cases.edit', args: { case: key } },
      { label: say.buttons.discard, action: 'cases.discard', args: { case: key }, style: 'destructive' },
    ],
  };
}
