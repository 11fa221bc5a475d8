/**
 * What has its last day when, counted back from the meetings: who answers for it, whether it is ready, how it is to be
 * reported. The year wheel's months are the kind beside it; here are days and what became of them.
 */
import * as say from '../../cards/sentences/deadlines.ts';
import { defineKind } from '../kind.ts';
import { answerDeadlines } from './answer.ts';
import { readDeadlines } from './facts.ts';
import { interpretDeadlines } from './interpret.ts';
import { DeadlineSlots } from './slots.ts';
import { deadlineCues, deadlineWords } from './words.ts';

export const deadlines = defineKind({
  kind: 'deadlines',
  slots: DeadlineSlots,
  cues: deadlineCues,
  words: deadlineWords,
  examples: [
    'vad ska vara klart i höst?',
    'vad har jag ansvar för?',
    'är delårsrapport 2 klar?',
    'vad är försenat i årshjulet?',
    'hur ska delårsrapport 2 rapporteras?',
    'när ska texterna vara inne till decembermötet?',
    'what is to be ready this autumn?',
  ],
  label: ({ ask, items }, board) =>
    say.label(
      ask,
      board.records.yearWheelItem.filter(({ id }) => items?.includes(id)).map(({ name }) => say.shortName(name)),
    ),
  interpret: interpretDeadlines,
  // "Vilka punkter är inte klara?"
  readsNegation: true,
  read: readDeadlines,
  answer: answerDeadlines,
});
