/** Greetings, thanks, and what one can ask. */
import { z } from 'zod';
import * as talk from '../../cards/sentences/talk.ts';
import type { Answer, FollowUp } from '../../domain/answer.ts';
import { has, type Reading } from '../../domain/reading.ts';
import type { Words } from '../../domain/records.ts';
import { defineKind } from '../kind.ts';

const HelpSlots = z.strictObject({ about: z.enum(['help', 'greeting', 'thanks', 'me', 'contact']) });
type HelpSlots = z.infer<typeof HelpSlots>;

const texts: Readonly<Record<Exclude<HelpSlots['about'], 'contact'>, Words>> = {
  help: talk.help,
  greeting: talk.greeting,
  thanks: talk.thanks,
  me: talk.aboutMe,
};

/** One row a topic: what it is called, and a question that works. */
const topics: readonly { readonly label: Words; readonly value: Words }[] = [
  {
    label: { sv: 'Projekt', en: 'Projects' },
    value: { sv: 'Hur går det med elevhälsan?', en: 'What is the status of the data centre?' },
  },
  {
    label: { sv: 'Kostnader', en: 'Costs' },
    value: { sv: 'Vad betalar Kalix för e-arkivet?', en: 'What does Kalix pay for the e-archive?' },
  },
  {
    label: { sv: 'Budget och utfall', en: 'Budget and outturn' },
    value: { sv: 'Hur stor är budgeten 2023?', en: 'How large is the 2023 budget?' },
  },
  {
    label: { sv: 'Möten', en: 'Meetings' },
    value: { sv: 'När är nästa nämndmöte?', en: 'When is the next board meeting?' },
  },
  {
    label: { sv: 'Årshjul', en: 'Year wheel' },
    value: { sv: 'Vad ska upp i december enligt årshjulet?', en: 'What is due in December?' },
  },
  {
    label: { sv: 'Beslut', en: 'Decisions' },
    value: { sv: 'Vad beslutades i § 12?', en: 'What was decided in § 12?' },
  },
  {
    label: { sv: 'Att göra', en: 'To do' },
    value: { sv: 'Vad väntar på mig?', en: 'What is waiting for me?' },
  },
  {
    label: { sv: 'Närvaro', en: 'Attendance' },
    value: { sv: 'Hur många kom till nämnden 16 mars?', en: 'How many attended the board on 16 March?' },
  },
  {
    label: { sv: 'Mål och kontroll', en: 'Goals and control' },
    value: { sv: 'Vilka mål riskerar vi att missa?', en: 'Which goals are at risk?' },
  },
  // What one can do, in the words that start it; who may is said when somebody else tries.
  {
    label: { sv: 'Kalla till möte', en: 'Call a meeting' },
    value: { sv: 'kalla till nämnden 12 oktober', en: 'call the board 12 October' },
  },
  {
    label: { sv: 'Ta närvaro', en: 'Take attendance' },
    value: { sv: 'öppna närvaro nämnden', en: 'open attendance for the board' },
  },
  {
    label: { sv: 'Lägga fram beslut', en: 'Put a decision forward' },
    value: { sv: 'nytt beslut styrgrupp HR', en: 'new decision of the HR steering group' },
  },
];

const followUps: readonly FollowUp[] = [
  {
    label: { sv: 'Nästa möte', en: 'Next meeting' },
    question: { kind: 'meetings', slots: { which: 'next', ask: 'date', body: 'namnden' } },
  },
  { label: { sv: 'Budget', en: 'Budget' }, question: { kind: 'budget', slots: { ask: 'total' } } },
  {
    label: { sv: 'Projekten', en: 'The projects' },
    question: { kind: 'projectStatus', slots: { group: 'running', also: [], count: false, since: false } },
  },
];

const greetings =
  /^(tjena laget|hej laget|laget|hur mar du|how are you|hej|hejsan|hej hej|hallå|halla|hallo|tjena|tjenare|tja|tjo|god morgon|god dag|goddag|god kvall|godmorgon|morgon|morrn|mors|hi|hello|hey|good morning|good afternoon|good evening|hej pa dig|hej boten|hej bot)$/;
const gratitude =
  /^(tack|tackar|kul|kanon|najs|nice|grymt|thanks|thank you|tusen tack|stort tack|thx|ok tack|tack tack|toppen|super|perfekt|bra|fint|great|good|cool|okej|ok|cheers|much appreciated)\b/;
const wantsPerson =
  /\b(prata|tala|snacka|kontakta|ringa|na|maila|mejla|talk|speak|contact)\b.*\b(manniska|person|nagon|handlaggare|support|er|human|someone|somebody)\b|^(kontakt|kontaktuppgifter|support|contact)$|\bvem (kan|ska|bor) (jag|man|vi) (fraga|kontakta|vanda|ringa)/;
const aboutBot = /^(vem|vad|va|what|who) (ar|e|are) (du|you)\b|^(ar du en (robot|bot|manniska|ai))|^are you (a|an) /;

/** A message that is nothing but politeness, or that asks what the bot can do. */
function aboutOf(reading: Reading): HelpSlots['about'] | undefined {
  const plain = reading.tokens
    .map((token) => token.folded)
    .filter((word) => !/^[?%§]$/.test(word))
    .join(' ');
  if (greetings.test(plain)) return 'greeting';
  const content = reading.weights.filter((weight) => weight > 0.3).length;
  if (
    gratitude.test(plain) &&
    content <= 2 &&
    reading.mentions.length === 0 &&
    !has(reading, 'pay', 'meeting', 'budget')
  )
    return 'thanks';
  if (wantsPerson.test(plain)) return 'contact';
  if (aboutBot.test(plain) && reading.tokens.length <= 8) return 'me';
  if (plain === '' || has(reading, 'help')) return 'help';
  return undefined;
}

export const help = defineKind({
  kind: 'help',
  slots: HelpSlots,
  cues: { help: 0.8 },
  examples: ['hjälp', 'vad kan du?', 'vad kan man fråga dig om?', 'what can you do?'],
  label: () => talk.helpTitle,
  interpret: (reading) => {
    const about = aboutOf(reading);
    return about === undefined
      ? undefined
      : { slots: { about }, explains: reading.tokens.map((_, at) => at), bonus: 0.4 };
  },
  read: (board) => board.profile.contact,
  answer: (contact, slots): Answer => ({
    outcome: 'help',
    text: slots.about === 'contact' ? talk.askPerson(contact) : texts[slots.about],
    title: slots.about === 'thanks' ? talk.thanksTitle : talk.helpTitle,
    detail: slots.about === 'thanks' ? { shape: 'none' } : { shape: 'facts', rows: topics },
    sources: [],
    followUps: slots.about === 'thanks' ? [] : followUps,
  }),
});
