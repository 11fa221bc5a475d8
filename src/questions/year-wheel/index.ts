/** What the board decides, reports and plans in which month, by its year wheel. */

import { concat } from '../../cards/sentences/words.ts';
import { monthsShort, names, title } from '../../cards/sentences/year-wheel.ts';
import { defineKind } from '../kind.ts';
import { answerYearWheel } from './answer.ts';
import { readDrawn } from './facts.ts';
import { interpretYearWheel } from './interpret.ts';
import { YearWheelSlots } from './slots.ts';

export const yearWheel = defineKind({
  kind: 'yearWheel',
  slots: YearWheelSlots,
  cues: {
    '@time': 0.25,
    '@body': 0.1,
    '@number': 0,
    wheel: 0.6,
    when: 0.25,
    decision: 0.2,
    meeting: 0.05,
    meetingPlan: 0.05,
    next: 0.25,
    all: 0.1,
    which: 0,
    who: 0.1,
    role: 0.2,
    howMany: 0,
    remaining: 0.1,
    after: 0.1,
    we: 0.05,
    budget: 0.1,
    yesNo: 0,
    agenda: 0.1,
    takesPlace: 0,
    comesUp: 0.5,
    upNext: 0.4,
    recurs: 0.4,
    wheelItem: 0,
    picture: 0.3,
    wholeWheel: 0.1,
  },
  words: {
    comesUp:
      'informeras ska_informeras tas tar_nämnden tar_vi nämnden_tar beslutas klubbas fattas ska_upp upp_för_beslut tas_upp ska_tas_upp kommer_upp ska_beslutas ska_behandlas behandlas behandla ska_klubbas ska_göras ska_besluta ska_nämnden_besluta på_bordet comes_up come_up due up_for_decision to_be_decided be_discussed',
    upNext: 'näst_på_tur på_tur härnäst näst nästa_punkt next_up comes_next turn tur',
    recurs:
      'återkomm* återkommande varje_gång varje_möte varje_sammanträde alla_möten alla_mötena alla_fyra stående every_time every_meeting each_meeting recurring recur* standing',
    picture: 'bild bilden bilder rita ritad ritat måla diagram cirkel hjulet picture image draw drawing chart',
    wholeWheel: 'hela se titta kolla whole see look',
    wheelItem:
      'punkt punkter punkten punkterna beslutspunkt* item items aktivitet aktiviteter moment händer planerat planeras beslutspunkter enligt_planen upp anything something någonting nånting',
  },
  examples: [
    'vad ska upp i december enligt årshjulet?',
    'årshjul juni',
    'vad står näst på tur i årshjulet?',
    'i vilken månad beslutas delårsrapport 2?',
    'visa årshjulet som bild',
    'vad återkommer vid alla möten i årshjulet?',
    'what is due in June according to the year wheel?',
  ],
  label: (slots, board) =>
    concat([
      title,
      ...(slots.months === undefined ? [] : [monthsShort(slots.months)]),
      ...(slots.items === undefined
        ? []
        : [
            names(
              board.records.yearWheelItem.filter((item) => slots.items?.includes(item.id)).map((item) => item.name),
            ),
          ]),
    ]),
  interpret: interpretYearWheel,
  read: (board, slots, _asker, now) => readDrawn(board, slots, now),
  answer: answerYearWheel,
});
