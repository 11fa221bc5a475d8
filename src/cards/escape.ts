/**
 * Makes any string safe to show: `plainText` for places that show it as it is (a message's text,
 * a button, a chart), `cardLine` and `cardText` for a TextBlock or a Fact, where Teams reads Markdown.
 */

/** Control characters, and the ones that turn the direction of the text around them. */
const unwanted = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;
const ellipsis = '…';

/** Cuts a text to `max` UTF-16 units at most, between characters and not within one. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  // Half a surrogate pair is no character: toWellFormed turns it into U+FFFD, which is dropped.
  return `${cut
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}${ellipsis}`;
}

/** One line without control characters. Nothing (null, undefined) becomes the empty string. */
export function plainText(text: string | null | undefined, max: number): string {
  // The slice keeps the cost bounded; white space that collapses afterwards may only make it shorter.
  const bounded = (text ?? '').slice(0, max * 4).toWellFormed();
  const line = bounded.replace(/\s+/gu, keepUnbreakable).replace(unwanted, '');
  return clip(line.trim(), max);
}

/** Runs of white space become one space; a lone unbreakable space (in "81 600 kr") stays what it is. */
function keepUnbreakable(space: string): string {
  return space === '\u00a0' ? space : ' ';
}

/**
 * The characters that Teams' Markdown may act on wherever they stand. Kept few: the mobile clients
 * have shown backslashes in front of harmless characters (AdaptiveCards issue 5590).
 * `{` before `{` breaks up the card function `{{DATE(…)}}`; `&` counts only where it begins an entity.
 */
const anywhere = /[\\*_[\]`~<]|\{(?=\{)|&(?=#?\w+;)/g;
/** What makes a list, a heading or a quotation at the beginning of a line. */
const atLineStart = /^(\s*)([-+#>])/;
const numberedList = /^(\s*\d+)([.)])(?=\s|$)/;

/** A line that Markdown shows exactly as it is written. */
function escapeMarkdown(line: string): string {
  return line.replace(anywhere, '\\$&').replace(atLineStart, '$1\\$2').replace(numberedList, '$1\\$2');
}

/** One line for a TextBlock or a Fact. */
export function cardLine(text: string | null | undefined, max: number): string {
  return escapeMarkdown(plainText(text, max));
}

/** Text of several paragraphs for a TextBlock; a line break becomes a new paragraph. */
export function cardText(text: string | null | undefined, max: number): string {
  const paragraphs = (text ?? '').slice(0, max * 4).split(/[\r\n\u2028\u2029]+/u);
  const kept: string[] = [];
  let left = max;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    const line = plainText(paragraph, left);
    if (line !== '') kept.push(escapeMarkdown(line));
    left -= line.length;
  }
  return kept.join('\n\n');
}
