/** What is said in a call to a meeting: to those who are called, to the substitute whose turn it is, to the sender. */
import type { Words } from '../../domain/records.ts';
import type { Reply } from '../../domain/registry.ts';
import { capital, say } from './words.ts';

export const title = (name: Words): Words => say((l) => `${l === 'sv' ? 'Kallelse' : 'Call'}: ${name[l]}`);

export function called(name: Words, substitute: boolean): Words {
  return say((l) => {
    if (l === 'sv')
      return substitute
        ? `Du är ersättare och kallas till ${name.sv}. Du tjänstgör om du blir tillfrågad. Kommer du?`
        : `Du kallas till ${name.sv}. Kommer du?`;
    return substitute
      ? `You are a substitute and are called to ${name.en}. You serve if you are asked to. Are you coming?`
      : `You are called to ${name.en}. Are you coming?`;
  });
}

export function turn(p: { name: Words; municipality: string; absent: string | undefined }): Words {
  return say((l) => {
    if (l === 'sv') {
      const why = p.absent === undefined ? `${p.municipality} saknar ledamot` : `${p.absent} kan inte komma`;
      return `${why} till ${p.name.sv}. Kan du tjänstgöra för ${p.municipality}?`;
    }
    const why = p.absent === undefined ? `${p.municipality} has no member` : `${p.absent} cannot come`;
    return `${why} to ${p.name.en}. Can you serve for ${p.municipality}?`;
  });
}

export const turnTitle: Words = { sv: 'Kan du tjänstgöra?', en: 'Can you serve?' };

/** What somebody's own answer was. */
export const own = {
  coming: { sv: 'Du kommer.', en: 'You are coming.' },
  cannot: { sv: 'Du kan inte komma.', en: 'You cannot come.' },
  serving: { sv: 'Du tjänstgör.', en: 'You serve.' },
} as const satisfies Record<Reply, Words>;

/** How the seat stands, for the others of the municipality. */
export const seat = {
  serving: (who: string): Words => ({ sv: `${who} tjänstgör.`, en: `${who} serves.` }),
  asked: (who: string): Words => ({ sv: `${who} är tillfrågad.`, en: `${who} has been asked.` }),
  coming: (who: string): Words => ({ sv: `${who} kommer.`, en: `${who} is coming.` }),
  empty: (municipality: string): Words => ({
    sv: `Ingen från ${municipality} kan komma.`,
    en: `Nobody from ${municipality} can come.`,
  }),
};

export function relieved(p: { name: Words; who: string }): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.who} kommer ändå till ${p.name.sv}. Du behöver inte tjänstgöra.`
      : `${p.who} is coming to ${p.name.en} after all. You need not serve.`,
  );
}
export const relievedTitle: Words = { sv: 'Du behövs inte', en: 'You are not needed' };

export function gap(p: { name: Words; municipality: string; needed: number; safe: number; waiting: number }): Words {
  const rest = p.safe + p.waiting;
  return say((l) => {
    if (l === 'sv') {
      const tail = rest >= p.needed ? '' : ` Mötet blir inte beslutsfört: högst ${rest} av ${p.needed} kan komma.`;
      return `Ingen från ${p.municipality} kan komma till ${p.name.sv}.${tail}`;
    }
    const tail =
      rest >= p.needed ? '' : ` There will be no quorum: at most ${rest} of the ${p.needed} needed can come.`;
    return `Nobody from ${p.municipality} can come to ${p.name.en}.${tail}`;
  });
}
export const gapTitle = (municipality: string): Words => ({
  sv: `Ingen från ${municipality}`,
  en: `Nobody from ${municipality}`,
});

export interface Outlook {
  readonly safe: number;
  readonly seats: number;
  readonly needed: number;
  /** Seats of which nothing certain is known. */
  readonly open: number;
}

/** "7 av 14 säkra, en saknas": the answer to whether there will be a quorum. */
export function outlook({ safe, seats, needed, open }: Outlook): Words {
  const missing = needed - safe;
  return say((l) => {
    if (l === 'sv') {
      const count = `${safe} av ${seats} säkra`;
      if (missing <= 0) return `${count}, det räcker för beslut (minst ${needed})`;
      const lack = missing === 1 ? 'en saknas' : `${missing} saknas`;
      return open < missing ? `${count}, ${lack} och kan inte fyllas` : `${count}, ${lack}`;
    }
    const count = `${safe} of ${seats} certain`;
    if (missing <= 0) return `${count}, enough to decide (at least ${needed})`;
    const lack = missing === 1 ? 'one is missing' : `${missing} are missing`;
    return open < missing ? `${count}, ${lack} and cannot be filled` : `${count}, ${lack}`;
  });
}

export function statusLine(name: Words, outlookWords: Words): Words {
  return say((l) => `${capital(name)[l]}: ${outlookWords[l]}.`);
}

/** Said when the call is sent; those who cannot be reached are no reason to think that it failed. */
export function sent(p: { name: Words; people: number; unreachable: number; outlook: Words }): Words {
  return say((l) => {
    const sv = l === 'sv';
    const what =
      p.people === 0
        ? sv
          ? `Kallelsen till ${p.name.sv} är redan skickad: ${p.outlook.sv}.`
          : `The call to ${p.name.en} has been sent already: ${p.outlook.en}.`
        : sv
          ? `Kallelsen till ${p.name.sv} går till ${p.people} ${p.people === 1 ? 'person' : 'personer'}.`
          : `The call to ${p.name.en} goes to ${p.people} ${p.people === 1 ? 'person' : 'people'}.`;
    if (p.unreachable === 0) return what;
    const lost = sv
      ? `${p.unreachable} kan inte nås än: de får den när de har skrivit till mig eller installerat mig.`
      : `${p.unreachable} cannot be reached yet: they get it when they have written to me or installed me.`;
    return `${what} ${lost}`;
  });
}

/** A seat in the sender's list. */
export const cells = {
  coming: (who: string): Words => ({ sv: `${who} kommer`, en: `${who} is coming` }),
  serving: (who: string): Words => ({ sv: `${who} tjänstgör`, en: `${who} serves` }),
  asked: (who: string): Words => ({ sv: `${who} är tillfrågad`, en: `${who} has been asked` }),
  waiting: (who: string): Words => ({ sv: `${who} har inte svarat`, en: `${who} has not answered` }),
  empty: { sv: 'ingen kan komma', en: 'nobody can come' } as Words,
};

export const rows = {
  safe: { sv: 'Säkra', en: 'Certain' },
  when: { sv: 'När', en: 'When' },
  place: { sv: 'Plats', en: 'Place' },
  agenda: { sv: 'Dagordning', en: 'Agenda' },
  unreachable: { sv: 'Kan inte nås än', en: 'Cannot be reached yet' },
} as const satisfies Record<string, Words>;

export const buttons = {
  coming: { sv: 'Kommer', en: 'Coming' },
  cannot: { sv: 'Kan inte', en: 'Cannot' },
  serving: { sv: 'Jag tjänstgör', en: 'I serve' },
  call: { sv: 'Kalla', en: 'Call' },
  calendar: { sv: 'Lägg i kalendern', en: 'Add to calendar' },
} as const satisfies Record<string, Words>;

export const noPlace: Words = {
  sv: 'framgår inte; fråga nämndsekreteraren',
  en: 'not given; ask the secretary',
};
export const noAgenda: Words = { sv: 'ingen punkt är anmäld än', en: 'no item has been added yet' };

export const no = {
  notCalled: {
    sv: 'Du är inte kallad till det mötet. Stämmer det inte, hör av dig till samordnaren.',
    en: 'You have not been called to that meeting. If that is wrong, tell the coordinator.',
  },
  noCall: {
    sv: 'Ingen kallelse är skickad till det mötet.',
    en: 'No call has been sent to that meeting.',
  },
  over: {
    sv: 'Mötet är redan över, så svaret ändrar inget.',
    en: 'The meeting is over, so the answer changes nothing.',
  },
  notYourTurn: {
    sv: 'Du behövs inte som ersättare just nu. Du får en fråga när det blir din tur.',
    en: 'You are not needed as a substitute now. You are asked when it is your turn.',
  },
} as const satisfies Record<string, Words>;

export function over(name: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `${capital(name).sv} har redan varit, så ingen kallelse skickas.`
      : `${capital(name).en} is over, so no call is sent.`,
  );
}
