/** What to say to a message that was understood so: an answer as data, and what the chat leans on next. */
import { noSuchDay } from '../cards/sentences/no-such-day.ts';
import * as talk from '../cards/sentences/talk.ts';
import { concat } from '../cards/sentences/words.ts';
import type { Answer, FollowUp, Question } from '../domain/answer.ts';
import { MissingRecord } from '../domain/board.ts';
import type { Reading } from '../domain/reading.ts';
import type { Words } from '../domain/records.ts';
import { distinctCitations } from '../questions/citations.ts';
import type { Mind } from './mind.ts';
import { otherPlace } from './other-places.ts';
import type { Context, Understanding } from './understanding.ts';

/** After so many messages in a row that were not understood, a person to ask is named. */
const failuresBeforeContact = 2;
/** How many follow-ups of each question stand under two answers: no more than under one. */
const followUpsTogether = { first: 2, second: 1 } as const;

export interface Response {
  readonly answer: Answer;
  /** The question that was answered or asked back about. */
  readonly asked?: Question | undefined;
  /** The question that the next message may lean on. */
  readonly remember?: Question | undefined;
}

/** Questions to begin with: on the welcome card and beside a "vet inte". */
export const welcomeQuestions: readonly FollowUp[] = [
  {
    label: { sv: 'När är nästa nämndmöte?', en: 'When is the next board meeting?' },
    question: { kind: 'meetings', slots: { which: 'next', ask: 'date', body: 'namnden' } },
  },
  {
    label: { sv: 'Hur går projekten?', en: 'How are the projects going?' },
    question: { kind: 'projectStatus', slots: { group: 'running', also: [], count: false, since: false } },
  },
  { label: { sv: 'Vad kan jag fråga?', en: 'What can I ask?' }, question: { kind: 'help', slots: { about: 'help' } } },
];

/** An answer that is no more than a sentence, a title and, perhaps, questions to press. */
function sentence(outcome: Answer['outcome'], text: Words, title: Words, followUps: readonly FollowUp[] = []): Answer {
  return { detail: { shape: 'none' }, sources: [], outcome, text, title, followUps: [...followUps] };
}

/** A no in one sentence. */
export function refusal(text: Words, title: Words = talk.unknownTitle, followUps: readonly FollowUp[] = []): Answer {
  return sentence('refuse', text, title, followUps);
}

/** `failures` counts the messages in a row, this one included, that were not understood. */
export function respond(understood: Understanding, context: Context, failures: number): Response {
  switch (understood.type) {
    case 'question': {
      const { question, note } = understood;
      const answer = reply(question, context);
      return {
        answer: { ...answer, reading: note ?? answer.reading },
        asked: question,
        remember: answer.outcome === 'help' ? undefined : question,
      };
    }
    case 'both': {
      const [first, second] = understood.questions;
      return { answer: together(reply(first, context), reply(second, context)), asked: second, remember: second };
    }
    case 'ask': {
      const { question, text, options } = understood;
      return { answer: sentence('clarify', text, talk.askTitle, options), asked: question, remember: question };
    }
    case 'unsure': {
      const text = talk.unsure(understood.options.map((option) => option.label));
      return { answer: sentence('clarify', text, talk.unsureTitle, understood.options) };
    }
    case 'action':
      return { answer: refusal(talk.action, talk.actionTitle, welcomeQuestions) };
    case 'noSuchDay':
      return { answer: refusal(noSuchDay({ written: understood.written })) };
    case 'unknown': {
      const text = notUnderstood(understood.reading, understood.words, context.mind, failures);
      return { answer: refusal(text, talk.unknownTitle, welcomeQuestions) };
    }
  }
}

function reply(question: Question, { mind, now, asker }: Context): Answer {
  const kind = mind.kinds.find((candidate) => candidate.kind === question.kind);
  if (kind === undefined) throw new MissingRecord('kind of question', question.kind);
  return kind.reply(question.slots, mind.board, now, asker);
}

/** Two answers in one reply: both sentences, and the first one's card with the sources of both. */
function together(first: Answer, second: Answer): Answer {
  return {
    ...first,
    outcome: second.outcome === 'answer' ? 'answer' : first.outcome,
    text: concat([first.text, second.text]),
    sources: distinctCitations([...first.sources, ...second.sources]),
    followUps: [
      ...first.followUps.slice(0, followUpsTogether.first),
      ...second.followUps.slice(0, followUpsTogether.second),
    ],
  };
}

function notUnderstood(reading: Reading, words: readonly string[], mind: Mind, failures: number): Words {
  const { records, profile } = mind.board;
  const place = otherPlace(reading);
  if (place !== undefined) return talk.outsider({ place, municipalities: records.municipality.length });
  if (failures >= failuresBeforeContact) return talk.unknownAgain({ words, contact: profile.contact });
  return talk.unknown({ words });
}
