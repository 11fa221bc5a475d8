/** The first message: what the bot is for, and three questions to try. */
import type { FollowUp, Language } from '../domain/answer.ts';
import { buttonsFor } from './actions.ts';
import { cardLine, plainText } from './escape.ts';
import { labels } from './labels.ts';
import type { RenderedReply } from './render.ts';
import { fillIn } from './templates.ts';
import type { Frame } from './view.ts';

export const scopes = ['personal', 'groupChat', 'channel'] as const;
/** Where the bot was added. */
export type Scope = (typeof scopes)[number];

interface WelcomeWords {
  readonly title: string;
  readonly text: (addedBy: string) => string;
  readonly addedBy: (name: string) => string;
  readonly points: readonly string[];
  readonly mention: string;
}

const words: Readonly<Record<Language, WelcomeWords>> = {
  sv: {
    title: 'Hej, jag är Nämndboten',
    text: (addedBy) =>
      `Hej! ${addedBy}Fråga mig om nämndens projekt, kostnader, möten och beslut. Skriv hjälp för att se vad jag kan.`,
    addedBy: (name) => `${name} har lagt till mig här. `,
    points: [
      'Jag svarar ur nämndens handlingar och visar alltid källa och datum.',
      'Finns uppgiften inte i handlingarna säger jag det i stället för att gissa.',
      'You can also ask in English; then I answer in English.',
    ],
    mention: 'Nämn mig med @ när du frågar här, annars ser jag inte frågan.',
  },
  en: {
    title: 'Hello, I am Nämndboten',
    text: (addedBy) =>
      `Hello! ${addedBy}Ask me about the board’s projects, costs, meetings and decisions. Write help to see what I can do.`,
    addedBy: (name) => `${name} added me here. `,
    points: [
      'I answer from the board’s papers and always show the source and its date.',
      'If the papers do not say, I tell you so instead of guessing.',
    ],
    mention: 'Mention me with @ when you ask here; otherwise I do not see the question.',
  },
};

/** What the template `welcome` is filled with. */
export function welcomeData(
  scope: Scope,
  language: Language,
  examples: readonly FollowUp[],
): Frame & { readonly points: readonly { readonly text: string }[] } {
  const { title, points, mention } = words[language];
  const lines = scope === 'personal' ? points : [...points, mention];
  return {
    language,
    fallback: labels[language].fallback,
    title: cardLine(title, 200),
    reading: [],
    more: [],
    sources: [],
    buttons: buttonsFor(examples.slice(0, 3), language),
    links: [],
    points: lines.map((text) => ({ text: cardLine(text, 300) })),
  };
}

/**
 * Greets whoever has added the bot.
 *
 * @param installerName who added it; named in group chats and channels so that people know whom to ask.
 * @param examples questions to try; the first three become buttons.
 */
export function welcome(
  scope: Scope,
  installerName: string | undefined,
  language: Language,
  examples: readonly FollowUp[],
): RenderedReply {
  const name = plainText(installerName, 80);
  const addedBy = scope === 'personal' || name === '' ? '' : words[language].addedBy(name);
  return {
    text: words[language].text(addedBy),
    card: fillIn('welcome', welcomeData(scope, language, examples)),
    sources: [],
  };
}
