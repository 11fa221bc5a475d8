/** Who comes to a meeting that is still to be held, and whether it will be able to decide: the answers to the call. */
import { title } from '../../cards/sentences/outlook.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import { concat, date } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerOutlook } from './answer.ts';
import { readOutlook } from './facts.ts';
import { interpretOutlook } from './interpret.ts';
import { OutlookSlots } from './slots.ts';

export const quorumOutlook = defineKind({
  kind: 'quorumOutlook',
  // "Vilka har inte svarat?" is a question of its own.
  readsNegation: true,
  slots: OutlookSlots,
  cues: {
    quorate: 0.6,
    whoComes: 0.6,
    howManyCome: 0.5,
    acceptedCall: 0.6,
    declinedCall: 0.6,
    unanswered: 0.6,
    answeredCall: 0.5,
    presentNow: 0.4,
    here: 0.3,
    arrived: 0.3,
    serves: 0.3,
    lacking: 0.2,
    '@body': 0.3,
    '@time': 0.3,
    '@municipality': 0.1,
    '@project': 0,
    steeringGroup: 0.2,
    meeting: 0.2,
    meetingPlan: 0.1,
    next: 0.2,
    comingUp: 0.1,
    agenda: 0.3,
    attendance: 0,
    decision: 0,
    cameAlong: 0.3,
    enough: 0,
    howMany: 0.1,
    which: 0.1,
    who: 0.1,
    we: 0.1,
    all: 0,
    yesNo: 0,
    boardMember: 0.1,
    municipality: 0,
  },
  words: {
    whoComes:
      'vilka_kommer vem_kommer vilka_som_kommer vilka_dyker_upp who_is_coming who_comes who_will_come who_will_be_there who_is_going vilka_deltar_på kommer_alla',
    howManyCome: 'hur_många_kommer hur_många_dyker how_many_are_coming how_many_will_come how_many_come',
    acceptedCall:
      'tackat_ja tackar_ja sagt_ja anmäld anmälda anmält_sig accepterat accepted said_yes are_coming_for_sure',
    declinedCall:
      'tackat_nej tackar_nej tackade_nej sagt_nej säger_nej sade_nej svarat_nej svarade_nej svarar_nej kan_inte_komma kan_ej_komma kommer_inte kommer_ej lämnat_återbud återbud förhinder förhindrade declined cannot_come said_no',
    unanswered:
      'inte_svarat ej_svarat inte_svarar inte_har_svarat inte_har_anmält saknar_svar obesvarade not_answered not_replied not_responded havent_answered hasnt_answered svarat_inte',
    answeredCall: 'svarat svaren answered replied responded',
    presentNow: 'på_plats här_nu just_nu right_now',
    here: '=här here',
    arrived: 'kommit anlänt arrived',
    serves: 'tjänstgör tjänstgörande serves serving',
    lacking: 'saknas fattas lacking missing',
    requirement: 'måste krävs behövs behöver kräver räknas räcker needed required requires must the_quorum',
  },
  examples: [
    'blir vi beslutsföra?',
    'kommer vi bli beslutsföra 12 oktober?',
    'vilka har inte svarat på kallelsen?',
    'vilka kommer på nästa möte?',
    'hur många har tackat ja?',
    'är vi beslutsföra?',
    'will we be quorate?',
  ],
  label: (slots, board) =>
    concat([
      title,
      ...(slots.body === undefined ? [] : [bodyName(board.body(slots.body))]),
      ...(slots.meeting === undefined ? [] : [date(board.meeting(slots.meeting).start)]),
    ]),
  interpret: interpretOutlook,
  read: readOutlook,
  answer: answerOutlook,
});
