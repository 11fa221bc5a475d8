/** What is said about how a case was voted on, and about what the papers do not tell of votes. */
import { formatDate } from '../../domain/dates.ts';
import type { Decision, Words } from '../../domain/records.ts';
import type { Outcome, Proposal, Round, Vote } from '../../domain/registry.ts';
import { castLine, figures } from './cases.ts';
import { capital, date, listOf, plain, say } from './words.ts';

export const votesTitle: Words = { sv: 'Omröstning', en: 'Vote' };

/** A case as a sentence names it. */
export interface CaseName {
  readonly title: string;
  readonly body: Words;
  readonly number: number | undefined;
  /** The day on which it was closed, ISO; none while it is open. */
  readonly day: string | undefined;
}

/** "§ 3, 7 september 2022"; nothing while neither is known. */
function whenWords({ number, day }: CaseName): Words {
  return say((l) => {
    const parts = [
      ...(number === undefined ? [] : [`§ ${number}`]),
      ...(day === undefined ? [] : [formatDate(day, l)]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  });
}

/** 'i ärendet "Avgränsning", styrgruppen för HR-förstudien (§ 3, 7 september 2022)'. */
function inCase(of: CaseName): Words {
  return say((l) =>
    l === 'sv'
      ? `i ärendet "${of.title}", ${of.body.sv}${whenWords(of).sv}`
      : `in the case "${of.title}", ${of.body.en}${whenWords(of).en}`,
  );
}

const ongoing = (of: CaseName): Words =>
  of.day === undefined ? { sv: 'Omröstningen pågår: ', en: 'The vote is going on: ' } : plain('');

/** "förslag 2 (HR-chef Boden)". */
export function proposalName(proposals: readonly Proposal[], id: string): Words {
  const at = proposals.findIndex((proposal) => proposal.id === id);
  const name = proposals[at]?.name ?? '';
  return { sv: `förslag ${at + 1} (${name})`, en: `proposal ${at + 1} (${name})` };
}

/** What a vote in a round is called by itself: "avslag", "förslag 2 (HR-chef Boden)". */
export function voteName(vote: Vote, { yes, no }: Round, proposals: readonly Proposal[]): Words {
  if (vote === 'abstain') return { sv: 'avstod', en: 'abstained' };
  if (no !== null) return proposalName(proposals, vote === 'yes' ? yes : no);
  return vote === 'yes' ? { sv: 'bifall', en: 'in favour' } : { sv: 'avslag', en: 'against' };
}

/** "röstade avslag", "röstade för förslag 2", "avstod". Whose proposal it is stands beside, not in the sentence. */
export function voted(vote: Vote, round: Round, proposals: readonly Proposal[]): Words {
  if (vote === 'abstain' || round.no === null) {
    const name = voteName(vote, round, proposals);
    return vote === 'abstain' ? name : { sv: `röstade ${name.sv}`, en: `voted ${name.en}` };
  }
  const id = vote === 'yes' ? round.yes : round.no;
  const number = proposals.findIndex((proposal) => proposal.id === id) + 1;
  return { sv: `röstade för förslag ${number}`, en: `voted for proposal ${number}` };
}

/** Of a vote that was cast by somebody who has left. */
export function votedInVain(did: Words, isClosed: boolean): Words {
  return isClosed
    ? {
        sv: `${did.sv} men tjänstgjorde inte när omröstningen avslutades, så rösten räknas inte,`,
        en: `${did.en} but did not serve when the vote was closed, so the vote does not count,`,
      }
    : {
        sv: `${did.sv} men tjänstgör inte nu, så rösten räknas inte,`,
        en: `${did.en} but does not serve now, so the vote does not count,`,
      };
}

/** Where two proposals stood against each other nobody could say yes or no. */
export function contested(ask: 'yes' | 'no'): Words {
  return ask === 'yes'
    ? {
        sv: 'Ingen röstade ja: två förslag ställdes mot varandra.',
        en: 'Nobody voted yes: two proposals stood against each other.',
      }
    : {
        sv: 'Ingen röstade nej: två förslag ställdes mot varandra.',
        en: 'Nobody voted no: two proposals stood against each other.',
      };
}

export interface SeatWords {
  readonly municipality: string;
  /** Undefined where it has not voted. */
  readonly did: Words | undefined;
  readonly who: string | undefined;
}

/** Of seats without a vote. */
export function notVoted(of: CaseName, seats: 'one' | 'many'): Words {
  if (of.day !== undefined) return { sv: 'röstade inte', en: 'did not vote' };
  return { sv: 'har inte röstat än', en: `${seats === 'one' ? 'has' : 'have'} not voted yet` };
}

export function everybodyVoted(of: CaseName): Words {
  const all: Words = { sv: 'alla har röstat', en: 'everybody has voted' };
  const head = of.day === undefined ? all : capital(all);
  return say((l) => `${ongoing(of)[l]}${head[l]} ${inCase(of)[l]}.`);
}

/** How the municipalities that were asked about voted. */
export function seats(of: CaseName, each: readonly SeatWords[]): Words {
  const none = notVoted(of, 'one');
  const parts = each.map(({ municipality, did, who }) =>
    say((l) => `${municipality}${did === undefined || who === undefined ? '' : ` (${who})`} ${(did ?? none)[l]}`),
  );
  return say((l) => `${ongoing(of)[l]}${listOf(parts)[l]} ${inCase(of)[l]}.`);
}

/** Everybody who voted so, with who cast it. */
export function side(p: { of: CaseName; did: Words; who: readonly SeatWords[]; seats: number }): Words {
  const names = listOf(
    p.who.map(({ municipality, who }) => plain(who === undefined ? municipality : `${municipality} (${who})`)),
  );
  return say((l) => {
    const head = ongoing(p.of)[l];
    if (p.who.length === 0) {
      const nobody = l === 'sv' ? 'ingen' : 'nobody';
      return `${head}${head === '' ? capital(plain(nobody))[l] : nobody} ${p.did[l]} ${inCase(p.of)[l]}.`;
    }
    const count = l === 'sv' ? `${p.who.length} av ${p.seats}` : `${p.who.length} of ${p.seats}`;
    return `${head}${count} ${p.did[l]} ${inCase(p.of)[l]}: ${names[l]}.`;
  });
}

/** The outcome with the rule, as the body's own. */
export function outcomeOf(of: CaseName, outcome: Words): Words {
  return say((l) => `${capital(of.body)[l]}, "${of.title}"${whenWords(of)[l]}: ${outcome[l]}.`);
}

export const noOutcome: Words = { sv: 'avslutat utan beslut', en: 'closed without a decision' };

/** "7 av 14 har röstat, hittills 5 röster mot 2": an interim count is no outcome. */
export function interim(p: { cast: number; voters: number; counts: Pick<Outcome, 'yes' | 'no' | 'abstain'> }): Words {
  const cast = castLine(p);
  if (p.cast === 0) return cast;
  const counts = figures(p.counts);
  return { sv: `${cast.sv}, hittills ${counts.sv}`, en: `${cast.en}, so far ${counts.en}` };
}

export function goingOn(of: CaseName, count: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Omröstningen pågår ${inCase(of).sv}: ${count.sv}.`
      : `The vote is going on ${inCase(of).en}: ${count.en}.`,
  );
}

/** Who recorded a reservation, or declared to be disqualified. */
export function declared(of: CaseName, what: 'reserved' | 'disqualified', names: readonly string[]): Words {
  const who = listOf(names.map(plain));
  return say((l) => {
    const verb = {
      reserved: { sv: 'reserverade sig', en: 'recorded a reservation' },
      disqualified: { sv: 'anmälde jäv', en: 'declared a conflict of interest' },
    }[what][l];
    const nobody = l === 'sv' ? 'Ingen' : 'Nobody';
    return `${names.length === 0 ? nobody : who[l]} ${verb} ${inCase(of)[l]}.`;
  });
}

/** Added where somebody of a municipality that was asked about was disqualified. */
export function wasDisqualified(names: readonly string[]): Words {
  const who = listOf(names.map(plain));
  return { sv: `${who.sv} anmälde jäv.`, en: `${who.en} declared a conflict of interest.` };
}

export const cells = {
  notVoted: { sv: 'har inte röstat', en: 'has not voted' },
  nobody: { sv: 'ingen kan rösta', en: 'nobody can vote' },
  disqualified: (name: string): Words => ({ sv: `jäv: ${name}`, en: `disqualified: ${name}` }),
};

export const rows = {
  body: { sv: 'Beslutas av', en: 'Decided by' },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  soFar: { sv: 'Hittills', en: 'So far' },
  deadline: { sv: 'Sista dag', en: 'Last day' },
  before: { sv: 'Omröstning dessförinnan', en: 'Vote before that' },
  reservation: { sv: 'Reservation', en: 'Reservation' },
} as const satisfies Record<string, Words>;

export const followUps = {
  decided: { sv: 'Vad beslutades?', en: 'What was decided?' },
  votes: { sv: 'Hur röstade de?', en: 'How did they vote?' },
  reserved: { sv: 'Vem reserverade sig?', en: 'Who recorded a reservation?' },
  disqualified: { sv: 'Vem anmälde jäv?', en: 'Who was disqualified?' },
} as const satisfies Record<string, Words>;

export function label(ask: Words, title: string | undefined): Words {
  return title === undefined ? ask : say((l) => `${ask[l]} ${title}`);
}

export function noSeat(of: CaseName, municipalities: readonly string[]): Words {
  const who = listOf(municipalities.map(plain));
  return say((l) =>
    l === 'sv'
      ? `${who.sv} har ingen plats i ${of.body.sv} och röstade inte om "${of.title}"${whenWords(of).sv}.`
      : `${who.en} has no seat in ${of.body.en} and did not vote on "${of.title}"${whenWords(of).en}.`,
  );
}

/** The minutes of before say what was decided, and not who voted for what. */
export function notInPapers(decision: Decision, ask: 'votes' | 'reserved' | 'disqualified'): Words {
  const place = say(
    (l) => `${decision.paragraph === undefined ? '' : `§ ${decision.paragraph}, `}${date(decision.date)[l]}`,
  );
  const what = {
    votes: { sv: 'hur någon röstade', en: 'how anybody voted' },
    reserved: { sv: 'om någon reserverade sig', en: 'whether anybody recorded a reservation' },
    disqualified: { sv: 'om någon anmälde jäv', en: 'whether anybody was disqualified' },
  }[ask];
  return say((l) =>
    l === 'sv'
      ? `Handlingarna säger inte ${what.sv}: ${decision.title.sv} (${place.sv}).`
      : `The papers do not say ${what.en}: ${decision.title.en} (${place.en}).`,
  );
}

export const noVotes: Words = {
  sv: 'Ingen omröstning har gjorts hos mig, och handlingarna säger inte hur någon röstade. Skriv "nytt beslut" för att lägga fram ett ärende.',
  en: 'No vote has been taken here, and the papers do not say how anybody voted. Write "new decision" to put a case forward.',
};

export function unknownNumber(number: number): Words {
  return {
    sv: `Jag hittar inget ärende med § ${number}. Skriv "senaste besluten" eller "öppna beslut" för att se vilka som finns.`,
    en: `I find no case with § ${number}. Write "latest decisions" or "open decisions" to see which ones there are.`,
  };
}
