/** Which cases are voted on now, and the asker's own drafts. */
import * as say from '../../cards/sentences/open-cases.ts';
import { defineKind } from '../kind.ts';
import { answerOpenCases } from './answer.ts';
import { readOpenCases } from './facts.ts';
import { interpretOpenCases } from './interpret.ts';
import { OpenCaseSlots } from './slots.ts';

export const openCases = defineKind({
  kind: 'openCases',
  slots: OpenCaseSlots,
  cues: {
    '@body': 0.1,
    openNow: 0.4,
    draft: 0.6,
    decision: 0.3,
    vote: 0.3,
    castVote: 0.1,
    case: 0.2,
    proposal: 0.2,
    which: 0.05,
    howMany: 0.05,
    anybody: 0.05,
    all: 0.05,
    status: 0,
    phase: 0,
    yesNo: 0,
    we: 0,
    who: 0,
  },
  words: {
    openNow:
      'öppna öppen öppet pågår pågående oavgjord* oavslutad* ej_avgjorda inte_avgjorda open ongoing going_on pending',
    draft: 'utkast beslutsutkast* draft drafts',
  },
  examples: [
    'öppna beslut',
    'vilka beslut är öppna?',
    'pågår någon omröstning?',
    'utkast till beslut',
    'öppna ärenden i styrgruppen HR',
    'which decisions are open?',
  ],
  label: ({ drafts }) => (drafts ? say.draftsTitle : say.openTitle),
  interpret: interpretOpenCases,
  read: readOpenCases,
  answer: answerOpenCases,
});
