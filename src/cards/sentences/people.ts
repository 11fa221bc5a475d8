/** What is said about who somebody is and what they may do. */
import type { personRoles, Words } from '../../domain/records.ts';
import { capital, listOf, say } from './words.ts';

const roleNames = {
  member: { sv: 'ledamoten', en: 'the member' },
  substitute: { sv: 'ersättaren', en: 'the substitute' },
  chair: { sv: 'ordföranden', en: 'the chair' },
  secretary: { sv: 'sekreteraren', en: 'the secretary' },
  coordinator: { sv: 'samordnaren', en: 'the coordinator' },
  'project-manager': { sv: 'projektledaren', en: 'the project manager' },
} as const satisfies Record<(typeof personRoles)[number], Words>;

/** "sekreteraren, ordföranden eller samordnaren". */
function anyOf(roles: readonly (typeof personRoles)[number][]): Words {
  const list = listOf(roles.map((role) => roleNames[role]));
  return { sv: list.sv.replace(/ och (?!.* och )/, ' eller '), en: list.en.replace(/ and (?!.* and )/, ' or ') };
}

export const noTitle: Words = { sv: 'Det får du inte göra', en: 'You may not do that' };

/** Somebody on the roster whose roles do not carry the right. */
export function notYours(what: Words, roles: readonly (typeof personRoles)[number][]): Words {
  const who = anyOf(roles);
  return say((l) =>
    l === 'sv'
      ? `${capital(what).sv} gör ${who.sv}. Be om hjälp där.`
      : `${capital(what).en} is done by ${who.en}. Please ask there.`,
  );
}

export const rights = {
  call: { sv: 'kalla till möte', en: 'calling a meeting' },
  takeAttendance: { sv: 'öppna och stänga närvaro', en: 'opening and closing attendance' },
  registerOthers: { sv: 'registrera åt andra', en: 'registering for others' },
  correctAttendance: { sv: 'rätta en stängd närvaro', en: 'correcting closed attendance' },
  plan: { sv: 'lägga till möten och punkter', en: 'adding meetings and items' },
  decide: { sv: 'avsluta omröstningen', en: 'closing the vote' },
  propose: { sv: 'lägga fram förslag', en: 'putting proposals forward' },
  writeMinutes: { sv: 'skriva protokoll', en: 'writing minutes' },
  announceMinutes: { sv: 'notera andra kommuners anslag', en: "noting other municipalities' announcements" },
  seeReach: { sv: 'se vilka som inte kan nås', en: 'seeing who cannot be reached' },
  administer: { sv: 'koppla kanaler och konton', en: 'tying channels and accounts' },
} as const satisfies Record<string, Words>;

/** Why somebody is nobody the bot knows, each with what to do. */
export const stranger: Words = {
  sv: 'Jag hittar dig inte i förteckningen över ledamöter och tjänstepersoner, så det kan jag inte göra åt dig. Fråga gärna om nämndens handlingar, eller be samordnaren lägga till dig.',
  en: 'I do not find you on the roster, so I cannot do that for you. You are welcome to ask about the papers, or ask the coordinator to add you.',
};
export const guest: Words = {
  sv: 'Du skriver från ett gästkonto, och det är inte godkänt i förteckningen. Be samordnaren godkänna gästkontot där.',
  en: 'You write from a guest account, which the roster does not accept. Ask the coordinator to accept it there.',
};
export const taken: Words = {
  sv: 'Din adress är redan kopplad till ett annat konto. Be samordnaren frigöra den, så kopplas den till dig nästa gång du skriver.',
  en: 'Your address is already bound to another account. Ask the coordinator to free it; it is bound to you the next time you write.',
};
export const closedToStrangers: Words = {
  sv: 'Jag svarar bara dem som står i förteckningen. Be samordnaren lägga till dig.',
  en: 'I only answer people on the roster. Ask the coordinator to add you.',
};

export const channelTitle: Words = { sv: 'Kanal', en: 'Channel' };
export const addressTitle: Words = { sv: 'Adress', en: 'Address' };

export function channelBound(body: Words): Words {
  return say((l) =>
    l === 'sv'
      ? `Den här konversationen är kopplad till ${body.sv}: närvaro och beslut läggs här.`
      : `This conversation is tied to ${body.en}: attendance and decisions are posted here.`,
  );
}
export const notAChannel: Words = {
  sv: 'Det här är en personlig chatt. Skriv samma sak i kanalen eller gruppchatten som ska kopplas.',
  en: 'This is a personal chat. Write the same in the channel or group chat that is to be tied.',
};
export const noSuchBody: Words = {
  sv: 'Den nämnden eller gruppen finns inte längre i förteckningen.',
  en: 'That board or group is no longer on the roster.',
};
export const whichAddress: Words = {
  sv: 'Skriv vilken adress som ska frigöras, till exempel: frigör adressen namn@kommun.se',
  en: 'Write which address to free, such as: free the address name@municipality.se',
};
export function notBound(email: string): Words {
  return say((l) =>
    l === 'sv' ? `${email} är inte kopplad till något konto.` : `${email} is not bound to any account.`,
  );
}
export function addressFreed(email: string): Words {
  return say((l) =>
    l === 'sv'
      ? `${email} är frigjord. Den kopplas till den som nästa gång skriver från ett konto med den adressen.`
      : `${email} is free. It is bound to whoever next writes from an account with that address.`,
  );
}
