/** When the board, its preparatory group and the steering groups meet: next, left, held, on a day, how long. */
import { meetingsTitle } from '../../cards/sentences/meetings.ts';
import { bodyName, during } from '../../cards/sentences/spans.ts';
import { concat } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerMeetings } from './answer.ts';
import { readMeetings } from './facts.ts';
import { interpretMeetings } from './interpret.ts';
import { MeetingsSlots } from './slots.ts';

export const meetings = defineKind({
  kind: 'meetings',
  slots: MeetingsSlots,
  cues: {
    '@body': 0.4,
    '@time': 0.25,
    '@project': 0,
    meeting: 0.5,
    when: 0.3,
    next: 0.4,
    last: 0.2,
    remaining: 0.3,
    all: 0.15,
    after: 0.4,
    clock: 0.35,
    duration: 0.35,
    place: 0.35,
    howMany: 0.2,
    which: 0,
    yesNo: 0,
    we: 0.1,
    total: 0,
    verify: 0,
    meetingPlan: 0.35,
    strategyDays: 0.5,
    steeringGroup: 0.4,
    heldSoFar: 0.15,
    wasHeld: 0.05,
    firstOf: 0.25,
    finalOf: 0.25,
    daysLeft: 0.3,
    takesPlace: 0.05,
    bareWhere: 0.01,
    partOfDay: 0.1,
    edge: 0,
    mostRecent: 0.2,
    comingUp: 0.2,
    boardMember: 0,
    whatsOn: 0.35,
    clash: 0.2,
  },
  words: {
    meetingPlan:
      'möten mötena moten motena sammanträden sammanträdena nämndmöten nämndsmöten nämndmötena beredningsgruppsmöten styrgruppsmöten mötesplan* sammanträdesplan* mötesdatum* sammanträdesdatum* sammanträdestid* sammanträdesdag* mötestid* mötesdag* mötesschema* vilka_datum alla_datum datumen vilka_dagar alla_dagar what_dates which_dates all_dates calendar schedule kalend* meetings schema',
    strategyDays: 'strategidag* strategy_day strategy_days planeringsdag*',
    steeringGroup: 'styrgrupp* steering_group steering_groups steering_committee',
    heldSoFar:
      'träffats mötts sammanträtt setts met haft hållit hållits hittills genomförda genomförts genomfört avhållna redan so_far held tidigare gångna passerat passerade been',
    wasHeld: 'var hade hölls hölls ägde did was were had träffades sågs',
    firstOf: 'första first',
    finalOf: 'sista slutliga final',
    daysLeft:
      'hur_många_dagar hur_många_veckor hur_lång_tid_är_det hur_snart hur_långt_till hur_långt_är_det how_many_days how_many_weeks how_soon dagar_kvar',
    mostRecent: 'senast sist',
    comingUp: 'kommande framöver upcoming framåt',
    whatsOn: 'händer på_gång happens happening going_on',
    clash: 'krock* kolliderar samma_dag clash* collide same_day',
    howOften: 'hur_ofta how_often',
    takesPlace:
      'hålls håller hålla äger_rum infaller planerat planerade planerad inplanerat inplanerade inbokat inbokade bokat schemalagt börjar startar start starts begin begins end ends slut gång gången gånger tillfälle tillfällen tillfället times time tänkt bestämt ordinarie vanliga regular exakt veckodag lägga in mellan år per_år om_året året year years a_year',
    edge: 'före innan efter before after from från',
    partOfDay: 'förmiddag* eftermiddag* heldag* halvdag* morning afternoon',
    bareWhere: 'var vart where',
  },
  examples: [
    'när är nästa nämndmöte?',
    'när träffas beredningsgruppen i november?',
    'vilka möten har nämnden kvar i år?',
    'hur länge håller nämnden på den 12 oktober?',
    'hur många möten har nämnden i år?',
    'den 24 augusti, var det nämnd eller beredning?',
    'when is the next board meeting?',
  ],
  label: (slots, board) =>
    concat([
      slots.body === undefined ? meetingsTitle : concat([meetingsTitle, bodyName(board.body(slots.body))], ': '),
      ...(slots.from === undefined || slots.to === undefined ? [] : [during(slots.from, slots.to)]),
    ]),
  readsNegation: true,
  interpret: interpretMeetings,
  read: readMeetings,
  answer: answerMeetings,
});
