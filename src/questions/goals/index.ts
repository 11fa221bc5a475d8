/** The year's goals and indicators: which they are, what is forecast, which are at risk. */
import { defineKind } from '../kind.ts';
import { answerGoals } from './answer.ts';
import { readGoals } from './facts.ts';
import { interpretGoals } from './interpret.ts';
import { GoalSlots } from './slots.ts';

export const goals = defineKind({
  kind: 'goals',
  slots: GoalSlots,
  cues: {
    goal: 0.5,
    indicator: 0.55,
    goalMet: 0.25,
    goalAtRisk: 0.3,
    goalUncertain: 0.3,
    goalUnfollowed: 0.3,
    forecast: 0.25,
    status: 0.2,
    goalWords: 0,
    which: 0.1,
    all: 0.1,
    howMany: 0.15,
    we: 0.05,
    when: 0,
    yesNo: 0,
    verify: 0,
    '@body': 0.05,
    '@time': 0.05,
  },
  words: {
    goalMet:
      'nås når uppnås uppnår uppnå nådda uppfylls uppfyllda uppfyllas klarar klaras klara måluppfyllelse* reach* met meet on_track',
    goalAtRisk:
      'riskerar risk riskzonen riskerat missa missas missar hotat hotade at_risk miss missed illa_ute inte_nås når_inte når_vi_inte inte_uppnås röda rött spricker svårast',
    goalUncertain: 'osäkert osäkra osäker oklara tveksamma uncertain',
    goalUnfollowed:
      'saknar_uppföljning saknar_prognos utan_uppföljning utan_prognos inte_uppföljd inte_uppföljda not_followed följs_inte_upp followed_up no_forecast',
    goalWords:
      'nämnden nämndens nämnd verksamheten årets satt satta uppsatta sätter upp plan verksamhetsplan board year boards förväntas väntas',
  },
  examples: [
    'vilka mål har nämnden?',
    'vilket mål riskerar vi att missa?',
    'hur många mål nås?',
    'hur går det med målen?',
    'vilka indikatorer finns?',
    'vilken indikator saknar uppföljning?',
    'which goals are at risk?',
  ],
  label: (slots, board) => {
    const named = board.records.goal.find((goal) => goal.id === slots.id);
    if (named !== undefined) return named.name;
    return slots.kind === 'indicator'
      ? { sv: 'Indikatorerna', en: 'The indicators' }
      : { sv: 'Målen', en: 'The goals' };
  },
  ofRecord: (type, id): GoalSlots | undefined => (type === 'goal' ? { id, kind: 'goal', progress: true } : undefined),
  readsNegation: true,
  interpret: interpretGoals,
  read: readGoals,
  answer: answerGoals,
});
