/** What is said about what is stored of the person who asks (GDPR article 15). */
import type { personRoles, Words } from '../../domain/records.ts';
import { listOf, say } from './words.ts';

export const title: Words = { sv: 'Det här vet jag om dig', en: 'What I know about you' };

export const rows = {
  roster: { sv: 'I förteckningen', en: 'On the roster' },
  account: { sv: 'Teams-konto', en: 'Teams account' },
  replies: { sv: 'Svar på kallelser', en: 'Answers to calls' },
  attendance: { sv: 'Närvaro', en: 'Attendance' },
  proposals: { sv: 'Förslag', en: 'Proposals' },
  votes: { sv: 'Röster', en: 'Votes' },
  disqualifications: { sv: 'Jäv', en: 'Disqualifications' },
  reservations: { sv: 'Reservationer', en: 'Reservations' },
  minutes: { sv: 'Justerade protokoll', en: 'Minutes adjusted' },
  tasks: { sv: 'Påminnelser och klart', en: 'Reminders and what was done' },
  settings: { sv: 'Dina inställningar', en: 'Your settings' },
  chats: { sv: 'Senaste frågan', en: 'Last question' },
} as const;

const roleNames = {
  member: { sv: 'ledamot', en: 'member' },
  substitute: { sv: 'ersättare', en: 'substitute' },
  chair: { sv: 'ordförande', en: 'chair' },
  secretary: { sv: 'sekreterare', en: 'secretary' },
  coordinator: { sv: 'samordnare', en: 'coordinator' },
  'project-manager': { sv: 'projektledare', en: 'project manager' },
} as const satisfies Record<(typeof personRoles)[number], Words>;

interface RoleHeld {
  readonly role: (typeof personRoles)[number];
  readonly body: Words | undefined;
  readonly municipality: string | undefined;
}

/** "ledamot i nämnden för Kalix och ordförande i styrgruppen". */
export const roles = (held: readonly RoleHeld[]): Words =>
  listOf(
    held.map(({ role, body, municipality }) =>
      say((l) => {
        const where = body === undefined ? '' : ` ${l === 'sv' ? 'i' : 'of'} ${body[l]}`;
        const whose = municipality === undefined ? '' : ` ${l === 'sv' ? 'för' : 'for'} ${municipality}`;
        return `${roleNames[role][l]}${where}${whose}`;
      }),
    ),
  );

export const bound = (day: string): Words => ({ sv: `kopplat ${day}`, en: `bound ${day}` });
export const unbound: Words = { sv: 'inte kopplat', en: 'not bound' };
export const count = (n: number): Words => say((l) => (n === 0 ? (l === 'sv' ? 'inget' : 'none') : String(n)));
export const usual: Words = { sv: 'inga egna', en: 'none of your own' };
export const own: Words = { sv: 'tid och plats för påminnelser', en: 'time and place of reminders' };
export const chats = (n: number): Words =>
  say((l) => {
    if (n === 0) return l === 'sv' ? 'ingen' : 'none';
    return l === 'sv'
      ? `i ${n} ${n === 1 ? 'chatt' : 'chattar'}, som frågans ämne utan din text`
      : `in ${n} ${n === 1 ? 'chat' : 'chats'}, as its subject without your text`;
  });

export function summary(p: { name: string; email: string; registered: number }): Words {
  const what = {
    sv:
      p.registered === 0
        ? 'inget är registrerat'
        : p.registered === 1
          ? '1 uppgift är registrerad'
          : `${p.registered} uppgifter är registrerade`,
    en:
      p.registered === 0
        ? 'nothing is registered'
        : p.registered === 1
          ? '1 thing is registered'
          : `${p.registered} things are registered`,
  };
  return {
    sv: `Du står i förteckningen som ${p.name} (${p.email}), och ${what.sv} om dig i möten, beslut och påminnelser.`,
    en: `You are on the roster as ${p.name} (${p.email}), and ${what.en} about you in meetings, decisions and reminders.`,
  };
}
export const buttons = {
  file: { sv: 'Hämta allt som fil', en: 'Get it all as a file' },
  erase: { sv: 'Radera mina inställningar', en: 'Erase my settings' },
} as const;
export const onlyPersonal: Words = {
  sv: 'Det visar jag bara i din egen chatt med mig. Öppna den och skriv samma sak där.',
  en: 'I show that only in your own chat with me. Open it and write the same there.',
};
export const offered: Words = {
  sv: 'Här är allt som är registrerat om dig, som fil.',
  en: 'Here is everything that is registered about you, as a file.',
};
export const fileDescription: Words = {
  sv: 'Allt som Nämndboten har registrerat om dig',
  en: 'Everything that the bot has registered about you',
};
export const erased: Words = {
  sv: 'Dina inställningar och minnet av dina senaste frågor är raderade. Närvaro, röster och protokoll är allmänna handlingar och finns kvar; fråga registratorn i värdkommunen om dem.',
  en: 'Your settings and the memory of your last questions are erased. Attendance, votes and minutes are public records and stay; ask the registrar of the host municipality about them.',
};
