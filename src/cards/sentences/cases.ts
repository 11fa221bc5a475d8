/** What is said about a case while a body decides it, and of what came of it. */
import { Temporal } from 'temporal-polyfill';
import { clockTime, dayOfInstant, formatDay } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import type { Outcome, Vote } from '../../domain/registry.ts';
import { say } from './words.ts';

export const voteWords = {
  yes: { sv: 'Bifall', en: 'In favour' },
  no: { sv: 'Avslag', en: 'Against' },
  abstain: { sv: 'Avstår', en: 'Abstains' },
} as const satisfies Record<Vote, Words>;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "9 röster mot 3, 2 avstod". */
export function figures({ yes, no, abstain }: Pick<Outcome, 'yes' | 'no' | 'abstain'>): Words {
  return say((l) => {
    const rest =
      abstain === 0 ? '' : l === 'sv' ? `, ${abstain} avstod` : `, ${counted(abstain, 'abstention', 'abstentions')}`;
    if (l === 'sv') return `${counted(yes, 'röst', 'röster')} mot ${no}${rest}`;
    return `${counted(yes, 'vote', 'votes')} to ${no}${rest}`;
  });
}

/** What settled it, as a half sentence. */
function ruling(outcome: Outcome): Words {
  const even = outcome.yes === outcome.no;
  switch (outcome.ruling) {
    case 'casting-vote':
      return even
        ? { sv: 'lika röstetal, ordförandens utslagsröst avgjorde', en: "a tie, settled by the chair's casting vote" }
        : { sv: '', en: '' };
    case 'lot':
      return { sv: 'lika röstetal, lotten avgjorde', en: 'a tie, settled by lot' };
    case 'tie':
      return { sv: 'lika röstetal, vilket betyder avslag', en: 'a tie, which means rejection' };
    case 'unanimity':
      return { sv: 'beslut kräver enighet', en: 'a decision takes unanimity' };
    case 'majority':
      return { sv: 'ordförandens utslagsröst behövdes inte', en: "the chair's casting vote was not needed" };
    case 'none':
      return { sv: '', en: '' };
  }
}

/**
 * The outcome with the rule that settled it: "Bifall med 9 röster mot 3, 2 avstod; ordförandens utslagsröst behövdes
 * inte".
 *
 * @param against what the winning side is called where two proposals stood against each other
 */
export function outcomeLine(outcome: Outcome, against?: string): Words {
  const { result, present, seats, needed } = outcome;
  if (result === 'no-quorum') {
    return say((l) =>
      l === 'sv'
        ? `Inget beslut: inte beslutsfört, ${present} av ${seats} deltog och minst ${needed} krävs`
        : `No decision: not quorate, ${present} of ${seats} took part and at least ${needed} are needed`,
    );
  }
  if (result === 'undecided') {
    return say((l) => {
      if (outcome.yes + outcome.no === 0)
        return l === 'sv' ? 'Inget beslut: ingen röstade för eller emot' : 'No decision: nobody voted for or against';
      return l === 'sv'
        ? `Inget beslut: ${figures(outcome).sv}, lika röstetal, och ordföranden röstade inte`
        : `No decision: ${figures(outcome).en}, a tie, and the chair did not vote`;
    });
  }
  const rule = ruling(outcome);
  // The larger number first, whichever side won.
  const told = result === 'rejected' ? { ...outcome, yes: outcome.no, no: outcome.yes } : outcome;
  return say((l) => {
    const sv = l === 'sv';
    const what =
      against === undefined
        ? result === 'approved'
          ? sv
            ? 'Bifall'
            : 'Approved'
          : sv
            ? 'Avslag'
            : 'Rejected'
        : sv
          ? `Bifall till ${against}`
          : `In favour of ${against}`;
    const tail = rule[l] === '' ? '' : `; ${rule[l]}`;
    return `${what} ${sv ? 'med' : 'by'} ${figures(told)[l]}${tail}`;
  });
}

/** "15 september kl. 24" as people say a deadline: the day, and the hour unless it is the day's end. */
export function deadlineWords(deadline: string): Words {
  const time = clockTime(deadline);
  return say((l) => {
    // Midnight is the end of the day before, and people name that day.
    if (time === '0:00') {
      const last = Temporal.Instant.from(deadline).subtract({ milliseconds: 1 });
      return formatDay(dayOfInstant(last.toString()), l);
    }
    const day = formatDay(dayOfInstant(deadline), l);
    return l === 'sv' ? `${day} kl. ${time}` : `${day}, ${time}`;
  });
}
