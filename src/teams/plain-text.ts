/** From what Teams sends as a message to the words the person wrote. */
import { TurnContext } from 'botbuilder';
import { asBotFramework, type InboundActivity } from './activity.ts';

/** Those that Teams writes, and the Swedish letters; by name as written, since `Aring` is not `aring`. */
const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  eacute: 'é',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Eacute: 'É',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return (Object.hasOwn(namedEntities, name) && namedEntities[name]) || whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of a piece of HTML; blocks and line breaks become line breaks. */
export function htmlToText(html: string): string {
  const lines = html.replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, ' ');
  return tidy(decodeEntities(lines));
}

/** Runs of blanks become one, lines are trimmed, and empty ones go. */
function tidy(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Mentions become the name they show, except the bot's own, which is no part of the question. */
function resolveMentions(text: string, botName: string | null | undefined): string {
  return text.replace(/<at\b[^<>]*>([^<>]*)<\/at>/gi, (_, name: string) =>
    botName && decodeEntities(name).trim() === botName.trim() ? ' ' : name,
  );
}

/**
 * What the person wrote, without the mention of the bot that made Teams pass it on. A message that only has an HTML copy (pasted, forwarded) is read from that; one with nothing but
 * pictures or files is empty.
 */
export function writtenText(activity: InboundActivity): string {
  if (!activity.text?.trim()) {
    const html = activity.attachments?.find((attachment) => attachment.contentType === 'text/html')?.content;
    return typeof html === 'string' ? htmlToText(html) : '';
  }
  // On a copy: the Bot Framework takes the mention out of the activity itself. It trips over a list that is null.
  const mentionFree = TurnContext.removeRecipientMention(
    asBotFramework({ ...activity, entities: activity.entities ?? [] }),
  );
  const named = resolveMentions(mentionFree, activity.recipient.name);
  if (activity.textFormat === 'xml') return htmlToText(named);
  return tidy(named.replace(/&nbsp;/gi, ' '));
}
