/** Cases by hand: a seat's holders as the sample roster has them, and votes by municipality. */
import { Temporal } from 'temporal-polyfill';
import type { Answer, Question } from '../../src/domain/answer.ts';
import { Board } from '../../src/domain/board.ts';
import { BodyId } from '../../src/domain/records.ts';
import {
  type Case,
  emptyRegistry,
  type Registry,
  type Round,
  registrySchemas,
  type Vote,
} from '../../src/domain/registry.ts';
import { questionKinds } from '../../src/questions/index.ts';
import type { Asker } from '../../src/questions/kind.ts';
import { buildMind } from '../../src/understand/mind.ts';
import { understand } from '../../src/understand/understand.ts';
import { board as sample } from './whole-bot.ts';

/** Of the stories below: when questions about them are asked. */
export const now = Temporal.Instant.from('2022-10-03T08:00:00+02:00');
const mind = buildMind(sample, questionKinds);

type Votes = Readonly<Record<string, Vote>>;

/** A round in which these municipalities voted, each through the ordinary holder of its seat. */
export function round(of: Pick<Case, 'seats'>, votes: Votes, more: Partial<Round> = {}): unknown {
  const cast = Object.entries(votes).map(([municipality, vote]) => {
    const seat = of.seats.find((each) => each.municipality === municipality);
    if (seat?.ordinary === undefined) throw new Error(`nobody votes for ${municipality}`);
    return { municipality, email: seat.ordinary.email, vote, at: '2022-09-05T08:00:00.000Z' };
  });
  return { yes: 'p1', no: null, ...more, votes: cast };
}

/** The seats of a body as the roster fills them. */
export function seatsOf(body: string): Case['seats'] {
  return sample.roster.seats(sample.body(body), '2022-09-01');
}

/** A case that is open without votes, checked against its schema. */
export function caseOf(fields: Readonly<Record<string, unknown>> & { body: string; title: string }): Case {
  return registrySchemas.case.parse({
    proposals: [{ id: 'p1', text: `${fields.title} godkänns`, by: 'hr-chef.lulea@example.org', name: 'HR-chef Luleå' }],
    state: 'open',
    createdBy: 'hr-chef.lulea@example.org',
    createdAt: '2022-09-01T07:00:00.000Z',
    openedAt: '2022-09-01T08:00:00.000Z',
    seats: seatsOf(fields.body),
    rounds: [{ yes: 'p1', no: null, votes: [] }],
    disqualified: [],
    reservations: [],
    reopened: [],
    ...fields,
  });
}

/** The sample board with these registered beside the papers. */
export function boardWith(entries: { [K in keyof Registry]?: Readonly<Record<string, unknown>> }): Board {
  const registry = Object.fromEntries(
    Object.entries(entries).map(([kind, of]) => [
      kind,
      new Map(Object.entries(of).map(([key, value]) => [key, registrySchemas[kind as keyof Registry].parse(value)])),
    ]),
  );
  return new Board(sample.imported, { ...emptyRegistry, ...registry });
}

export interface Reply {
  readonly kind: string | undefined;
  readonly question: Question | undefined;
  readonly answer: Answer | undefined;
  /** What is read first, in the language of the question; no-break spaces as spaces. */
  readonly text: string;
}

/** One message to the bot that has this board. */
export function askOn(board: Board, text: string, asker: Asker = {}, before?: Question): Reply {
  const found = understand(text, { mind: { ...mind, board }, asker, now, before, language: 'sv' });
  if (found.type !== 'question') return { kind: found.type, question: undefined, answer: undefined, text: '' };
  const { question, language } = found;
  const answer = questionKinds.find(({ kind }) => kind === question.kind)?.reply(question.slots, board, now, asker);
  return { kind: question.kind, question, answer, text: answer?.text[language].replaceAll('\u00a0', ' ') ?? '' };
}

const hr = { seats: seatsOf('styrgrupp-hr') };

/** The HR steering group narrowed its prestudy: 7 against 3, one abstained, Haparanda's was disqualified. */
export const narrowed = caseOf({
  body: BodyId.parse('styrgrupp-hr'),
  title: 'Avgränsning av kontoplanen',
  proposals: [
    { id: 'p1', text: 'Kontoplanen avgränsas till löner', by: 'hr-chef.lulea@example.org', name: 'HR-chef Luleå' },
  ],
  state: 'closed',
  rounds: [
    round(hr, {
      ...{ arjeplog: 'yes', arvidsjaur: 'yes', boden: 'no', gallivare: 'yes', jokkmokk: 'yes', kalix: 'no' },
      ...{ kiruna: 'abstain', lulea: 'yes', pajala: 'yes', pitea: 'no', alvsbyn: 'yes' },
    }),
  ],
  disqualified: [{ email: 'hr-chef.haparanda@example.org', municipality: 'haparanda', at: '2022-09-02T08:00:00.000Z' }],
  reservations: [
    {
      ...{ email: 'hr-chef.kalix@example.org', name: 'HR-chef Kalix', municipality: 'kalix' },
      ...{ reason: 'Underlaget räcker inte.', at: '2022-09-06T08:00:00.000Z' },
    },
  ],
  outcome: {
    ...{ result: 'approved', winner: 'p1', ruling: 'majority', yes: 7, no: 3, abstain: 1 },
    ...{ present: 11, seats: 14, needed: 8 },
  },
  closedAt: '2022-09-06T22:30:00.000Z',
  closedBy: 'hr-chef.lulea@example.org',
  paragraph: { number: 3, year: 2022 },
});
