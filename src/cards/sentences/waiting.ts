/** What is said about all that waits for the person who asks. */
import { formatDate, formatDay } from '../../domain/dates.ts';
import type { Words } from '../../domain/records.ts';
import { buttons, deadlineWords } from './cases.ts';
import { capital, listOf, lower, say } from './words.ts';

export const waitingTitle: Words = { sv: 'Väntar på dig', en: 'Waiting for you' };
export const nothing: Words = { sv: 'Inget väntar på dig just nu.', en: 'Nothing is waiting for you right now.' };

/** Said to somebody whom the roster does not know. */
export const unknownPerson: Words = {
  sv: 'Jag hittar dig inte i förteckningen över ledamöter och tjänstepersoner, så jag vet inte vad som väntar på dig. Be samordnaren lägga till dig.',
  en: 'I do not find you on the roster, so I do not know what is waiting for you. Ask the coordinator to add you.',
};

/** One thing: what it is, as a part of a sentence, and how it is done. */
export interface Thing {
  readonly what: Words;
  readonly how: Words;
}

/** So many are told in the sentence; the card has them all. */
const told = 3;

export function things(of: readonly Thing[]): Words {
  const rest = of.length - told;
  const more = rest > 0 ? [{ sv: `${rest} till`, en: `${rest} more` }] : [];
  const list = listOf([...of.slice(0, told).map(({ what }) => what), ...more]);
  return say((l) => {
    if (l === 'sv') return `${of.length === 1 ? 'En sak' : `${of.length} saker`} väntar på dig: ${list.sv}.`;
    return `${of.length === 1 ? 'One thing is' : `${of.length} things are`} waiting for you: ${list.en}.`;
  });
}

export const heading = ({ what }: Thing): Words => capital(what);

export function vote(p: { title: string; body: Words; deadline: string | undefined; sides: Words }): Thing {
  return {
    what: say((l) => {
      const until = p.deadline === undefined ? '' : `, ${l === 'sv' ? 'senast' : 'by'} ${deadlineWords(p.deadline)[l]}`;
      return `${l === 'sv' ? 'rösta om' : 'vote on'} "${p.title}" (${p.body[l]}${until})`;
    }),
    how: {
      sv: `Tryck ${p.sides.sv} på ärendets kort. Är du jävig trycker du ${buttons.disqualified.sv}.`,
      en: `Press ${p.sides.en} on the case's card. If you are disqualified, press ${buttons.disqualified.en}.`,
    },
  };
}

/** "Bifall, Avslag eller Avstår"; the two proposals where they stand against each other. */
export function sides(yes: Words, no: Words, abstain: Words | undefined): Words {
  return say((l) => {
    const or = l === 'sv' ? 'eller' : 'or';
    return abstain === undefined ? `${yes[l]} ${or} ${no[l]}` : `${yes[l]}, ${no[l]} ${or} ${abstain[l]}`;
  });
}

export function call(name: Words): Thing {
  return {
    what: { sv: `svara på kallelsen till ${name.sv}`, en: `answer the call to ${name.en}` },
    how: {
      sv: 'Tryck Kommer eller Kan inte på kallelsen i din chatt med mig.',
      en: 'Press Coming or Cannot on the call in your chat with me.',
    },
  };
}

export function turn(name: Words): Thing {
  return {
    what: { sv: `säga om du tjänstgör på ${name.sv}`, en: `say whether you serve at ${name.en}` },
    how: {
      sv: 'Tryck Jag tjänstgör eller Kan inte på frågan i din chatt med mig.',
      en: 'Press I serve or Cannot on the question in your chat with me.',
    },
  };
}

export function roll(name: Words): Thing {
  return {
    what: { sv: `registrera din närvaro på ${name.sv}`, en: `register your attendance at ${name.en}` },
    how: {
      sv: 'Tryck Närvarande, På distans eller Frånvarande på närvarokortet.',
      en: 'Press Present, Remote or Absent on the attendance card.',
    },
  };
}

export function preparation(p: { title: string; body: Words }): Thing {
  return {
    what: {
      sv: `starta beredningen av "${p.title}" (${p.body.sv})`,
      en: `begin to prepare "${p.title}" (${p.body.en})`,
    },
    how: {
      sv: `Gruppen har ställt sig bakom förslaget. Tryck ${buttons.prepare.sv} när du har börjat.`,
      en: `The group supports the proposal. Press ${buttons.prepare.en} when you have begun.`,
    },
  };
}

export function minutes(p: { body: Words; day: string; last: string }): Thing {
  return {
    what: say((l) => {
      const [day, last] = [formatDate(p.day, l), formatDay(p.last, l)];
      return l === 'sv'
        ? `justera protokollet från ${p.body.sv} ${day}, senast ${last}`
        : `adjust the minutes of ${p.body.en} of ${day}, by ${last}`;
    }),
    how: {
      sv: 'Läs protokollet och tryck Justera på dess kort i din chatt med mig.',
      en: 'Read the minutes and press Adjust on their card in your chat with me.',
    },
  };
}

/** Something with a last day; `when` says which and how far off. */
export function task(name: Words, when: Words): Thing {
  return {
    what: say((l) => `${lower(name)[l]}, ${l === 'sv' ? 'senast' : 'by'} ${when[l]}`),
    how: {
      sv: 'Tryck Klart på kortet när det är gjort, eller Skjut upp eller Delegera.',
      en: 'Press Done on the card once it is done, or Postpone or Delegate.',
    },
  };
}
