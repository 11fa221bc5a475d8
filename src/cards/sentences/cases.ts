/** What is said about a case while a body decides it, and of what came of it. */
import { Temporal } from 'temporal-polyfill';
import { clockTime, dayOfInstant, formatDay } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import type { Outcome, Vote } from '../../domain/registry.ts';
import { genitive, say } from './words.ts';

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
  if (result === 'rejected' && outcome.ruling === 'unanimity' && against === undefined) {
    return say((l) =>
      l === 'sv'
        ? `Avslag: ${figures(outcome).sv}, men beslut kräver enighet`
        : `Rejected: ${figures(outcome).en}, but a decision takes unanimity`,
    );
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

export const formTitle: Words = { sv: 'Nytt beslut', en: 'New decision' };
export const formText: Words = {
  sv: 'Fyll i förslaget. Förhandsgranska om du vill, och lägg sedan fram det.',
  en: 'Fill in the proposal. Preview it if you like, then put it forward.',
};
export const fields = {
  body: { sv: 'Nämnd eller grupp', en: 'Board or group' },
  title: { sv: 'Rubrik', en: 'Title' },
  proposal: { sv: 'Förslag till beslut', en: 'Proposed decision' },
  counter: { sv: 'Motförslag, om det finns ett', en: 'Counter-proposal, if there is one' },
  background: { sv: 'Bakgrund', en: 'Background' },
  deadline: { sv: 'Sista dag att rösta (mellan möten)', en: 'Last day to vote (between meetings)' },
  reason: { sv: 'Skäl', en: 'Reason' },
  case: { sv: 'Ärende', en: 'Case' },
} as const satisfies Record<string, Words>;

export const buttons = {
  present: { sv: 'Lägg fram', en: 'Put forward' },
  preview: { sv: 'Förhandsgranska', en: 'Preview' },
  edit: { sv: 'Ändra', en: 'Edit' },
  discard: { sv: 'Kasta utkastet', en: 'Discard the draft' },
  yes: { sv: 'Bifall', en: 'In favour' },
  no: { sv: 'Avslag', en: 'Against' },
  abstain: { sv: 'Avstår', en: 'Abstain' },
  disqualified: { sv: 'Jäv', en: 'Disqualified' },
  undo: { sv: 'Ångra jäv', en: 'Undo' },
  reserve: { sv: 'Reservera mig', en: 'Record my reservation' },
  sendReservation: { sv: 'Skicka reservationen', en: 'Send the reservation' },
  close: { sv: 'Avsluta', en: 'Close' },
  reopen: { sv: 'Öppna igen', en: 'Open again' },
  back: { sv: 'Tillbaka', en: 'Back' },
  prepare: { sv: 'Beredning startad', en: 'Preparation begun' },
  counter: { sv: 'Lägg till motförslag', en: 'Add counter-proposal' },
} as const satisfies Record<string, Words>;

/** "Förslag 2": what a proposal is called where several stand against each other. */
export const proposalName = (number: number): Words => ({ sv: `Förslag ${number}`, en: `Proposal ${number}` });

export const headings = {
  proposal: { sv: 'Förslag', en: 'Proposal' },
  background: { sv: 'Bakgrund', en: 'Background' },
  reservations: { sv: 'Reservationer', en: 'Reservations' },
} as const satisfies Record<string, Words>;

export const rows = {
  body: { sv: 'Beslutar', en: 'Decides' },
  deadline: { sv: 'Sista dag', en: 'Last day' },
  votes: { sv: 'Röster', en: 'Votes' },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  contest: { sv: 'Ställs mot varandra', en: 'Put against each other' },
  paragraph: { sv: 'Paragraf', en: 'Number' },
} as const satisfies Record<string, Words>;

export const title = (name: string, number: number | undefined): Words =>
  say((l) => (number === undefined ? `${l === 'sv' ? 'Beslut' : 'Decision'}: ${name}` : `§ ${number} ${name}`));
export const draftTitle = (name: string): Words => say((l) => (l === 'sv' ? `Utkast: ${name}` : `Draft: ${name}`));

export interface Standing {
  readonly body: Words;
  readonly title: string;
  readonly cast: number;
  readonly voters: number;
  readonly deadline: string | undefined;
}

/** "4 av 14 har röstat". */
export function castLine({ cast, voters }: Pick<Standing, 'cast' | 'voters'>): Words {
  return { sv: `${cast} av ${voters} har röstat`, en: `${cast} of ${voters} have voted` };
}

export function openLine(p: Standing): Words {
  return say((l) => {
    const until =
      p.deadline === undefined
        ? ''
        : l === 'sv'
          ? `, senast ${deadlineWords(p.deadline).sv}`
          : `, until ${deadlineWords(p.deadline).en}`;
    return l === 'sv'
      ? `Förslag i ${p.body.sv}: ${p.title}. ${castLine(p).sv}${until}.`
      : `Proposal in ${p.body.en}: ${p.title}. ${castLine(p).en}${until}.`;
  });
}

/** The outcome in a line; a group's own is never called the board's. */
export function closedLine(p: { body: Words; title: string; number: number | undefined; outcome: Words }): Words {
  return say((l) => {
    const number = p.number === undefined ? '' : ` § ${p.number}`;
    return `${p.title} (${p.body[l]}${number}): ${p.outcome[l]}.`;
  });
}

export const notOfBoard: Words = {
  sv: 'Det här är gruppens ställningstagande, inget beslut av nämnden.',
  en: "This is the group's own position, not a decision of the board.",
};

export function draftLine(body: Words, name: string): Words {
  return say((l) =>
    l === 'sv'
      ? `Utkast till beslut i ${body.sv}: ${name}. Ingen annan ser det förrän du lägger fram det.`
      : `Draft of a decision in ${body.en}: ${name}. Nobody else sees it until you put it forward.`,
  );
}

export function ownVote(p: { vote: Words; again: boolean; municipality: string }): Words {
  return say((l) =>
    l === 'sv'
      ? `${genitive(p.municipality)} röst ${p.again ? 'är redan' : 'är'}: ${p.vote.sv}.`
      : `The vote of ${p.municipality} ${p.again ? 'already is' : 'is'}: ${p.vote.en}.`,
  );
}

export function youAreOut(substitute: string | undefined): Words {
  return say((l) => {
    const instead =
      substitute === undefined
        ? l === 'sv'
          ? ' Ingen ersättare kan gå in, så platsen räknas inte.'
          : ' No substitute can enter, so the seat does not count.'
        : l === 'sv'
          ? ` ${substitute} går in i ärendet.`
          : ` ${substitute} enters for this case.`;
    return l === 'sv'
      ? `Du har anmält jäv och deltar inte i ärendet.${instead}`
      : `You are disqualified and take no part in the case.${instead}`;
  });
}
export const youAreBack: Words = {
  sv: 'Jävet är återtaget. Du kan rösta igen.',
  en: 'You take part again and can vote.',
};

export const reserveTitle: Words = { sv: 'Reservera mig', en: 'Record my reservation' };
export const reserveText: Words = { sv: 'Skriv varför du reserverar dig.', en: 'Write why you record a reservation.' };
export const reserved: Words = { sv: 'Din reservation är antecknad.', en: 'Your reservation is recorded.' };
export const reopenTitle: Words = { sv: 'Öppna igen', en: 'Open again' };
export const reopenText: Words = {
  sv: 'Skriv varför ärendet öppnas igen. Skälet förs till journalen.',
  en: 'Write why the case is opened again. The reason goes into the journal.',
};
export const counterTitle: Words = { sv: 'Motförslag', en: 'Counter-proposal' };
export const counterText: Words = {
  sv: 'Skriv motförslaget. Det ställs mot huvudförslaget.',
  en: 'Write the counter-proposal. It is put against the main proposal.',
};
export const discarded: Words = { sv: 'Utkastet är kastat.', en: 'The draft is discarded.' };

export function nextRound(first: Words, second: Words): Words {
  return say((l) =>
    l === 'sv' ? `Nästa omröstning: ${first.sv} mot ${second.sv}.` : `Next vote: ${first.en} against ${second.en}.`,
  );
}

export function preparation(p: { body: Words; title: string; outcome: Words; text: string }): Words {
  return say((l) =>
    l === 'sv'
      ? `Starta beredning: ${p.body.sv} har ställt sig bakom "${p.title}". ${p.outcome.sv}.`
      : `Begin preparation: ${p.body.en} supports "${p.title}". ${p.outcome.en}.`,
  );
}
export const preparationTitle: Words = { sv: 'Starta beredning', en: 'Begin preparation' };
export const preparing: Words = { sv: 'Beredningen är startad.', en: 'The preparation has begun.' };

export const notVoted: Words = { sv: 'har inte röstat', en: 'has not voted' };
export const nobodyVotes: Words = { sv: 'ingen kan rösta', en: 'nobody can vote' };
/** A vote of somebody who has left: "HR-chef Boden röstade Bifall, räknas inte". */
export function lapsed(name: string, side: Words): Words {
  return {
    sv: `${name} röstade ${side.sv} men tjänstgör inte, räknas inte`,
    en: `${name} voted ${side.en} but does not serve, not counted`,
  };
}
export const outWords: Words = { sv: 'jäv', en: 'disqualified' };

/** A no to somebody who takes no part in what a body decides. */
export function noSeatToVote(body: Words): Words {
  return {
    sv: `Du har ingen plats i ${body.sv}, så du röstar inte i ärendet. Stämmer det inte, hör av dig till samordnaren.`,
    en: `You have no seat in ${body.en}, so you do not vote on the case. If that is wrong, tell the coordinator.`,
  };
}

/** Every no, each with what to do instead. */
export const no = {
  gone: {
    sv: 'Det ärendet finns inte längre. Skriv "öppna beslut" för att se vilka som finns.',
    en: 'That case is no longer there. Write "open decisions" to see which ones are.',
  },
  draft: {
    sv: 'Ärendet är ett utkast och inte framlagt än.',
    en: 'The case is a draft and has not been put forward yet.',
  },
  open: {
    sv: 'Ärendet är redan framlagt.',
    en: 'The case has already been put forward.',
  },
  notYours: {
    sv: 'Utkastet är någon annans. Bara den som skrev det kan ändra det eller lägga fram det.',
    en: "The draft is somebody else's. Only whoever wrote it can change it or put it forward.",
  },
  oldRound: {
    sv: 'Den omröstningen är avslutad, och en ny pågår. Rösta på det nya kortet.',
    en: 'That vote is over, and another one is going on. Vote on the new card.',
  },
  notServing: {
    sv: 'Du tjänstgör inte i ärendet, så din röst räknas inte. En ersättare röstar bara när ordinarie inte gör det.',
    en: 'You are not serving in this case, so your vote does not count. A substitute votes only when the member does not.',
  },
  notPresent: {
    sv: 'Du är inte registrerad som närvarande. Tryck Närvarande på närvarokortet först.',
    en: 'You are not registered as present. Press Present on the attendance card first.',
  },
  out: {
    sv: 'Du har anmält jäv och deltar inte i ärendet. Tryck Jäv och sedan Ångra jäv om det var fel.',
    en: 'You are disqualified and take no part in the case. Press Disqualified and then Undo if that was a mistake.',
  },
  noAbstention: {
    sv: 'Här får man inte avstå. Rösta Bifall eller Avslag.',
    en: 'Abstaining is not allowed here. Vote in favour or against.',
  },
  even: {
    sv: 'Rösterna är lika och ordföranden avgör. Rösta först, och avsluta sedan.',
    en: 'The vote is even and the chair decides. Vote first, then close.',
  },
  onlyChair: {
    sv: 'Bara ordföranden avslutar omröstningen eller öppnar den igen; annars stänger den på sista dagen.',
    en: 'Only the chair closes the vote or opens it again; otherwise it closes on its last day.',
  },
  notProposer: {
    sv: 'Du har ingen plats i den nämnden eller gruppen. Be någon som har det lägga fram förslaget.',
    en: 'You have no place in that board or group. Ask somebody who has to put the proposal forward.',
  },
  meetingOnly: {
    sv: 'Här beslutar man bara på möten. Öppna närvaron för mötet först, och lägg sedan fram förslaget.',
    en: 'Here decisions are made at meetings only. Open attendance for the meeting first, then put the proposal forward.',
  },
  noDeadline: {
    sv: 'Ange sista dag att rösta, eftersom inget möte pågår.',
    en: 'Give the last day to vote, since no meeting is going on.',
  },
  pastDeadline: {
    sv: 'Sista dagen att rösta har varit. Ange en dag längre fram.',
    en: 'The last day to vote is over. Give a later day.',
  },
  badDeadline: {
    sv: 'Skriv sista dagen som datum, till exempel 2022-09-15.',
    en: 'Write the last day as a date, such as 2022-09-15.',
  },
  noTitle: { sv: 'Skriv en rubrik på högst 200 tecken.', en: 'Write a title of at most 200 characters.' },
  noProposal: {
    sv: 'Skriv ett förslag på högst 2 000 tecken.',
    en: 'Write a proposal of at most 2,000 characters.',
  },
  longBackground: {
    sv: 'Bakgrunden får vara högst 2 000 tecken. Hänvisa till handlingen för resten.',
    en: 'The background may be at most 2,000 characters. Refer to the paper for the rest.',
  },
  noReason: { sv: 'Skriv ett skäl på högst 500 tecken.', en: 'Write a reason of at most 500 characters.' },
  noReservation: {
    sv: 'Skriv varför du reserverar dig, högst 2 000 tecken.',
    en: 'Write why you record a reservation, at most 2,000 characters.',
  },
  tooLateToReserve: {
    sv: 'Ärendet är avslutat, och en reservation ska anmälas innan dess.',
    en: 'The case is closed, and a reservation must be recorded before that.',
  },
  tookNoPart: {
    sv: 'Bara den som har deltagit i ärendet kan reservera sig. Rösta först.',
    en: 'Only those who took part in the case can record a reservation. Vote first.',
  },
  meetingOver: {
    sv: 'Mötet är avslutat, så fler röster tas inte emot. Ordföranden avslutar ärendet.',
    en: 'The meeting is over, so no more votes are taken. The chair closes the case.',
  },
  closedAlready: { sv: 'Ärendet är redan avslutat.', en: 'The case is already closed.' },
  notClosed: { sv: 'Ärendet är inte avslutat.', en: 'The case is not closed.' },
  adjusted: {
    sv: 'Protokollet är justerat, så ärendet öppnas inte igen. Lägg fram ett nytt förslag i stället.',
    en: 'The minutes are adjusted, so the case is not opened again. Put a new proposal forward instead.',
  },
  votingBegun: {
    sv: 'Omröstningen har börjat, så motförslag tas inte emot. Lägg fram ett nytt förslag i stället.',
    en: 'Voting has begun, so no counter-proposal is taken. Put a new proposal forward instead.',
  },
  tooMany: { sv: 'Ärendet har redan sex förslag.', en: 'The case already has six proposals.' },
  noOpenCase: {
    sv: 'Inget ärende är framlagt. Skriv "nytt beslut" för att lägga fram ett.',
    en: 'No case has been put forward. Write "new decision" to put one forward.',
  },
} as const satisfies Record<string, Words>;

export function tooFar(days: number): Words {
  return { sv: `Sista dagen får vara högst ${days} dagar bort.`, en: `The last day may be at most ${days} days away.` };
}
