/**
 * What waits for the person who asks: votes, calls, attendance, and for the coordinator what groups have decided. Who
 * asks is no slot: a button that carries this question shows whoever presses it their own list.
 */
import { z } from 'zod';
import * as say from '../../cards/sentences/waiting.ts';
import type { Answer } from '../../domain/answer.ts';
import { has, type Reading } from '../../domain/reading.ts';
import { defineKind, type Proposal } from '../kind.ts';
import { says } from '../topic.ts';
import { readWaiting, type WaitingFacts } from './facts.ts';

const WaitingSlots = z.strictObject({});
type WaitingSlots = z.infer<typeof WaitingSlots>;

/** More buttons than these push the card's text out of sight. */
const mostCards = 3;

/** "Något att göra" is asked of a town as well: only the asker's own is meant here, and nothing beside it. */
function interpretWaiting(reading: Reading): Proposal<WaitingSlots> | undefined {
  if (!has(reading, 'waitsForMe') || !says(reading, /^(jag|mig|mej|min|mina|i|me|my)$/)) return undefined;
  return { slots: {}, strict: true, bonus: 0.2 };
}

function answerWaiting({ things }: WaitingFacts): Answer {
  const [only, another] = things ?? [];
  return {
    outcome: things === undefined ? 'refuse' : 'answer',
    text: things === undefined ? say.unknownPerson : only === undefined ? say.nothing : say.things(things),
    title: say.waitingTitle,
    detail:
      only === undefined
        ? { shape: 'none' }
        : { shape: 'list', items: (things ?? []).map((thing) => ({ heading: say.heading(thing), text: thing.how })) },
    sources: [],
    followUps: [],
    acts: another === undefined ? only?.acts : (things ?? []).flatMap(({ card }) => card ?? []).slice(0, mostCards),
  };
}

export const waiting = defineKind({
  kind: 'waiting',
  slots: WaitingSlots,
  cues: { waitsForMe: 0.9, castVote: 0, vote: 0, decision: 0, case: 0, '@time': 0, next: 0, remaining: 0 },
  words: {
    waitsForMe:
      'väntar_på_mig väntar_mig väntar_något_på_mig väntar_det_på_mig väntar_det_något_på_mig något_att_göra nåt_att_göra jag_att_göra ska_jag_göra behöver_jag_göra måste_jag_göra ska_jag_rösta jag_rösta_om jag_att_rösta jag_inte_röstat jag_inte_svarat ska_jag_svara waiting_for_me waits_for_me wait_for_me should_i_vote do_i_vote i_have_to_do i_need_to_do me_to_do should_i_do',
  },
  examples: ['vad väntar på mig?', 'har jag något att göra?', 'vad ska jag rösta om?', 'what is waiting for me?'],
  label: () => say.waitingTitle,
  interpret: interpretWaiting,
  // "Vad har jag inte röstat om?"
  readsNegation: true,
  read: (board, _slots, asker, now) => readWaiting(board, asker, now),
  answer: answerWaiting,
});
