/** Who holds an office: vacant, held by a role, or a name that is not kept here. */
import { z } from 'zod';
import * as records from '../../cards/sentences/records.ts';
import { capital } from '../../cards/sentences/words.ts';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Office } from '../../domain/records.ts';
import { bulletList } from '../bullet-list.ts';
import { defineKind, type Proposal, type Setting } from '../kind.ts';

const OfficeSlots = z.strictObject({ office: z.string().min(1) });
type OfficeSlots = z.infer<typeof OfficeSlots>;

function interpretOffice(
  reading: Reading,
  { board }: Setting,
  before?: OfficeSlots,
): Proposal<OfficeSlots> | undefined {
  // The chair of a group is not the board's.
  if (refsOf(reading, 'body').some((id) => board.body(id).kind !== 'board')) return undefined;
  const office = refsOf(reading, 'office')[0] ?? before?.office;
  if (
    office === undefined ||
    !(has(reading, 'who', 'vacancy', 'nameOf') || (before !== undefined && has(reading, 'when')))
  )
    return undefined;
  return { slots: { office }, strict: true, bonus: has(reading, 'who', 'nameOf') ? 0.15 : 0 };
}

interface OfficeFacts {
  readonly office: Office;
  readonly citation: Citation;
}

function answerOffice({ office, citation }: OfficeFacts): Answer {
  return {
    // A person's name is what "vem?" asks for, and names are not kept.
    outcome: office.holder.state === 'vacant' ? 'answer' : 'refuse',
    text: records.office(office),
    title: capital(office.name),
    detail: bulletList(office.about),
    sources: [citation],
    followUps: [],
  };
}

export const offices = defineKind({
  kind: 'office',
  slots: OfficeSlots,
  cues: {
    '@office': 0.4,
    '@body': 0,
    '@project': 0,
    '@item': 0,
    '@document': 0,
    who: 0.3,
    vacancy: 0.4,
    nameOf: 0.3,
    when: 0,
    last: 0,
    after: 0,
    '@time': 0,
    role: 0,
    which: 0,
    municipality: 0,
  },
  words: {
    vacancy: 'vakant vakans ledig tillsatt besatt obesatt kvar slutat slutar avgått vacant filled',
    nameOf: 'heter namn namnet name named called',
  },
  examples: [
    'vem är samordnare just nu?',
    'vad heter nämndsekreteraren?',
    'är samordnartjänsten tillsatt?',
    'who is the chair of the board?',
  ],
  label: (slots, board) => capital(board.office(slots.office).name),
  ofRecord: (type, id) => (type === 'office' ? { office: id } : undefined),
  interpret: interpretOffice,
  read: (board: Board, slots): OfficeFacts => {
    const office = board.office(slots.office);
    return { office, citation: board.cite(office.source) };
  },
  answer: answerOffice,
});
