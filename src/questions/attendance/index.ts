/** How many came to the board's and the preparatory group's meetings, and whether that meets the goal. */
import { title } from '../../cards/sentences/attendance.ts';
import { bodyName, during } from '../../cards/sentences/spans.ts';
import { concat, date } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerAttendance } from './answer.ts';
import { readAttendance } from './facts.ts';
import { interpretAttendance } from './interpret.ts';
import { AttendanceSlots } from './slots.ts';

export const attendance = defineKind({
  kind: 'attendance',
  slots: AttendanceSlots,
  cues: {
    '@body': 0.3,
    '@time': 0.3,
    '@municipality': 0.1,
    '@project': 0,
    '@number': 0,
    attendance: 0.5,
    howMany: 0.2,
    percent: 0.3,
    most: 0.25,
    least: 0.25,
    below: 0.25,
    average: 0.3,
    all: 0.1,
    compare: 0.15,
    goal: 0.15,
    indicator: 0.05,
    meeting: 0.15,
    meetingPlan: 0.05,
    municipality: 0.1,
    which: 0,
    who: 0.15,
    last: 0.1,
    verify: 0.1,
    yesNo: 0,
    we: 0.05,
    total: 0,
    when: 0,
    wasHeld: 0,
    heldSoFar: 0,
    takesPlace: 0,
    cameAlong: 0.45,
    meanAttendance: 0.6,
    absentees: 0.3,
    attendees: 0.3,
    quorate: 0.3,
    boardMember: 0.2,
    enough: 0.4,
    missedGoal: 0.3,
    aboveLimit: 0.25,
    attendanceGoal: 0.2,
    attendanceStatistics: 0.3,
    steeringGroup: 0.2,
    whichMunicipality: 0.1,
    perMunicipality: 0.1,
    substitute: 0.1,
  },
  words: {
    meanAttendance: 'snittnärvar* medelnärvar* genomsnittsnärvar* snittdeltag*',
    remotely: 'distans* video* digitalt teams zoom länk online remotely remote telefon',
    cameAlong:
      'kom kommer komma va_me va_med var_me var_med varit_med vara_med kommit_till dykt_upp dyker_upp brukar_komma kommer_till came turned_up showed_up show_up was_there were_there were_at on_site present',
    absentees: 'frånvar* borta saknades uteblev uteblivna absent absence absentees missed were_missing was_missing',
    attendees:
      'personer vilka_var vilka_kom vilka_deltog vilka_närvarade vilka_dök vilka_saknades vilka_satt tjänstgjorde tjänstgjort served namnen names people närvarolista* deltagarlista*',
    whichMunicipality: 'vilken_kommun vilka_kommuner vilka_av_kommunerna which_municipality which_municipalities',
    substitute: 'ersättare ersättarna substitute substitutes',
    quorate: 'beslutsför* beslutför* beslutsmässig* quorum quorate',
    boardMember: 'ledamot ledamöter ledamöterna ledamöternas politiker politikerna members member',
    enough:
      'bra_nog räcker räckte räckt tillräckligt tillräcklig good_enough enough godkänt nådde nåddes nått_målet uppfyller uppfyllde uppfylldes klarade klarar reach reached meet_the_goal',
    missedGoal: 'inte_nådde nådde_inte missade_målet för_få did_not_reach missed_the_goal',
    aboveLimit: 'över_målet mer_än över above more_than at_least minst_75',
    attendanceGoal: 'närvaromål* deltagandemål* attendance_goal attendance_target',
    attendanceStatistics:
      'närvarostatistik* närvarosiffr* statistik* siffror siffrorna närvaroutveckling statistics figures per_möte utveckling',
  },
  examples: [
    'hur många kom till nämnden den 16 mars?',
    'hur var närvaron i beredningsgruppen i februari?',
    'vilket möte hade bäst närvaro?',
    'vilka beredningsgruppsmöten låg under 75 %?',
    'räckte närvaron den 16 mars för målet?',
    'what was the attendance at the board meeting on 16 March?',
  ],
  label: (slots, board) =>
    concat([
      title,
      ...(slots.body === undefined ? [] : [bodyName(board.body(slots.body))]),
      ...(slots.meeting === undefined ? [] : [date(board.meeting(slots.meeting).start)]),
      ...(slots.from === undefined || slots.to === undefined ? [] : [during(slots.from, slots.to)]),
    ]),
  readsNegation: true,
  interpret: interpretAttendance,
  read: readAttendance,
  answer: answerAttendance,
});
