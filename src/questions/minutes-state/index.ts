/** How far the minutes of a meeting have come: who adjusts them, who has announced them, when they gain legal force. */
import { buttons } from '../../cards/sentences/minutes-state.ts';
import { defineKind } from '../kind.ts';
import { answerMinutes } from './answer.ts';
import { readMinutes } from './facts.ts';
import { interpretMinutes } from './interpret.ts';
import { MinutesSlots } from './slots.ts';

export const minutes = defineKind({
  kind: 'minutes',
  slots: MinutesSlots,
  cues: {
    '@body': 0.1,
    '@document': 0.3,
    '@time': 0.1,
    '@paragraph': 0.1,
    minutes: 0.3,
    adjusting: 0.5,
    announced: 0.5,
    legalForce: 0.7,
    who: 0.1,
    which: 0.1,
    when: 0.1,
    howMany: 0.1,
    anybody: 0.1,
    municipality: 0.1,
    decision: 0.1,
    last: 0.05,
    paragraph: 0,
    meeting: 0,
    yesNo: 0,
    we: 0,
    all: 0.05,
  },
  words: {
    minutes: 'protokoll protokollet protokollen minutes',
    adjusting:
      'justerat justerats justerad justerade justera justeras justerar justerare justerarna justeraren justering adjusted adjust adjusts adjusters',
    announced: 'anslagit anslaget anslagits anslagna anslog anslås announced',
    legalForce: 'laga_kraft lagakraft* legal_force',
  },
  examples: [
    'är protokollet justerat?',
    'vem justerar protokollet?',
    'vilka har anslagit protokollet?',
    'när vinner besluten laga kraft?',
    'are the minutes adjusted?',
  ],
  label: ({ ask }) => buttons[ask],
  interpret: interpretMinutes,
  read: readMinutes,
  answer: answerMinutes,
});
