/** Candidates from the kinds: each reads the message on its own, and as a follow-up where there is one. */
import type { Question } from '../../domain/answer.ts';
import type { Reading } from '../../domain/reading.ts';
import { isHypothetical } from '../../questions/hypothetical.ts';
import type { AnyKind, Setting } from '../../questions/kind.ts';
import { isNegated } from '../../questions/negation.ts';
import type { Context } from '../understanding.ts';
import { questionsBehind } from './behind.ts';
import type { Candidate } from './candidate.ts';
import { type CueMatch, matchCues } from './cue-match.ts';
import { topicsOf } from './topics.ts';

/** How much each side of a match counts for the score. */
const share = { explained: 0.55, strength: 0.45 } as const;
/** A question has priority over a statement that fits equally well: it reads the tables. */
const structured = 0.12;
/** What a strict reading must explain. */
const nearlyAll = 0.9;
const followUp = {
  /** What a reading as a follow-up gains where the sentence leans on the one before, */
  leaning: 0.3,
  /** and loses where it does not. */
  standingAlone: -0.1,
  /** What another kind loses where the sentence leans on the one before and names nothing itself. */
  otherKind: -0.2,
  /** What a short message gains that changes the subject: the words it shares with a statement are few. */
  ownSubject: 0.25,
} as const;
/** What, whom and which named: then chatter around it may stay unexplained; so it may around a name that takes another's place. */
const certain = { strength: 1, explained: 0.45 } as const;

export function kindCandidates(reading: Reading, context: Context): Candidate[] {
  const { mind, asker, now, before } = context;
  const setting: Setting = { board: mind.board, asker, now, topics: topicsOf(before, mind) };
  if (isHypothetical(reading)) return [];
  const behind = questionsBehind(before, reading, mind);
  const negated = isNegated(reading);
  return mind.kinds.flatMap((kind) => {
    if (negated && !kind.readsNegation) return [];
    const befores = [undefined, ...behind.filter((question) => question.kind === kind.kind)];
    return befores.flatMap((followed) => candidateOf(kind, reading, setting, context, followed) ?? []);
  });
}

/** How a kind reads the message: as a follow-up to `followed`, or on its own. */
function candidateOf(
  kind: AnyKind,
  reading: Reading,
  setting: Setting,
  context: Context,
  followed: Question | undefined,
): Candidate | undefined {
  const proposal = kind.interpret(reading, setting, followed);
  if (proposal === undefined) return undefined;
  const match = matchCues(reading, kind.cues, proposal.explains ?? []);
  if (proposal.strict && match.explained < nearlyAll) return undefined;
  const bonus = (proposal.bonus ?? 0) + followUpBonus(reading, context.before, followed, proposal.ownSubject === true);
  return {
    question: { kind: kind.kind, slots: proposal.slots },
    label: kind.label(proposal.slots, setting.board),
    explained: match.explained,
    score: match.explained * share.explained + Math.min(1, match.strength) * share.strength + structured + bonus,
    ask: proposal.ask,
    left: match.left,
    note: proposal.reading,
    enough: enoughOf(match, reading, followed),
  };
}

function followUpBonus(
  reading: Reading,
  before: Question | undefined,
  followed: Question | undefined,
  ownSubject: boolean,
): number {
  if (followed !== undefined) return reading.elliptic ? followUp.leaning : followUp.standingAlone;
  if (!reading.elliptic || before === undefined || reading.mentions.length > 0) return 0;
  return ownSubject ? followUp.ownSubject : followUp.otherKind;
}

function enoughOf(match: CueMatch, reading: Reading, followed: Question | undefined): number | undefined {
  const replacesName = followed !== undefined && reading.elliptic && reading.mentions.length > 0;
  const isCertain = match.strength >= certain.strength || replacesName;
  return match.onlyChatterLeft && isCertain ? certain.explained : undefined;
}
