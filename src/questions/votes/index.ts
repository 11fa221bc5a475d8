/** How a case was voted on: by municipality, by side, the outcome, reservations and disqualification. */
import * as say from '../../cards/sentences/votes.ts';
import { defineKind } from '../kind.ts';
import { answerVotes } from './answer.ts';
import { readVotes } from './facts.ts';
import { interpretVotes } from './interpret.ts';
import { VoteSlots } from './slots.ts';

export const votes = defineKind({
  kind: 'votes',
  slots: VoteSlots,
  cues: {
    '@municipality': 0.2,
    '@body': 0.1,
    '@paragraph': 0.2,
    '@time': 0.05,
    castVote: 0.45,
    vote: 0.1,
    abstained: 0.5,
    reserved: 0.5,
    disqualified: 0.5,
    voteResult: 0.2,
    voteSide: 0.1,
    openNow: 0.1,
    status: 0,
    proposal: 0.1,
    decision: 0.05,
    case: 0.05,
    who: 0.15,
    which: 0.15,
    howMany: 0.15,
    anybody: 0.1,
    we: 0.1,
    last: 0.05,
    latestDecided: 0.05,
    decisionTaken: 0,
    paragraph: 0,
    yesNo: 0,
    all: 0,
    meeting: 0,
    municipality: 0.1,
    theMunicipality: 0.1,
  },
  words: {
    castVote: 'röstade röstat röstats röstar röst röster omröst* voter* vote voted votes voting ballot',
    abstained: 'avstod avstått avstår abstain*',
    reserved: 'reserver* reservation* recorded_a_reservation',
    disqualified: 'anmälde_jäv anmält_jäv anmälde_sig_jävig jäv jävet jävig* jävs* disqualif* conflict_of_interest',
    voteResult: 'föll utföll slutade resultat* utfall* utgång* come_out came_out turn_out outcome result',
    voteSide: 'nej ja emot mot bifall avslag against favour favor',
    proposal: 'förslag* proposal*',
    anybody: 'någon några nån anybody anyone somebody',
  },
  examples: [
    'hur röstade Kalix?',
    'vilka röstade nej?',
    'vilka avstod i omröstningen?',
    'hur föll omröstningen?',
    'vem reserverade sig?',
    'vem anmälde jäv?',
    'how did Kalix vote?',
  ],
  label: ({ ask, id }, board) =>
    say.label(
      ask === 'reserved' || ask === 'disqualified' ? say.followUps[ask] : say.followUps.votes,
      id === undefined ? undefined : (board.registry.case.get(id)?.title ?? board.decision(id).title.sv),
    ),
  interpret: interpretVotes,
  readsNegation: true,
  read: readVotes,
  answer: answerVotes,
});
