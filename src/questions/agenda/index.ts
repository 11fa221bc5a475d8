/** What is on the agenda of a meeting, to come or held: all of it, or its items of one kind. */
import { title, titleAlone } from '../../cards/sentences/agenda.ts';
import { bodyName, during } from '../../cards/sentences/spans.ts';
import { concat } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerAgenda } from './answer.ts';
import { readAgenda } from './facts.ts';
import { interpretAgenda } from './interpret.ts';
import { AgendaSlots } from './slots.ts';

export const agenda = defineKind({
  kind: 'agenda',
  slots: AgendaSlots,
  cues: {
    onAgenda: 0.6,
    upAtMeeting: 0.5,
    comesUp: 0.3,
    '@body': 0.2,
    '@time': 0.25,
    agenda: 0,
    meeting: 0.15,
    next: 0.2,
    last: 0.2,
    decisionItems: 0.15,
    discussionItems: 0.15,
    informationItems: 0.15,
    decision: 0.1,
    itemOf: 0,
    all: 0.05,
    which: 0,
    howMany: 0.05,
    yesNo: 0,
    we: 0,
    mostRecent: 0.1,
    comingUp: 0.1,
    wheelItem: 0,
  },
  words: {
    onAgenda:
      'dagordning* agenda agendan föredragningslista* ärendelista* beslutspunkt* informationspunkt* diskussionspunkt* on_the_agenda',
    upAtMeeting: 'ska_upp kommer_upp ska_vi_ta_upp är_uppe up_at',
    decisionItems: 'beslutspunkt* för_beslut for_decision',
    discussionItems: 'diskussionspunkt* diskussion* diskutera* discuss*',
    informationItems: 'informationspunkt* informationsärenden information',
    itemOf:
      'punkt punkter punkten punkterna ärenden ärendena items item står stod anmält anmälda anmälts ser_ut såg_ut',
  },
  examples: [
    'vad stod på dagordningen 22 juni?',
    'vilka beslutspunkter finns den 22 juni?',
    'dagordningen för senaste nämndmötet',
    'what was on the agenda on 22 June?',
  ],
  label: (slots, board) => {
    const meeting = slots.meeting === undefined ? undefined : board.findMeeting(slots.meeting);
    const body = slots.body ?? meeting?.body;
    const day = meeting?.start.slice(0, 10);
    const [from, to] = day === undefined ? [slots.from, slots.to] : [day, day];
    const name = body === undefined ? titleAlone : title(bodyName(board.body(body)));
    return from === undefined ? name : concat([name, during(from, to ?? from)]);
  },
  interpret: interpretAgenda,
  read: readAgenda,
  answer: answerAgenda,
});
