/** Where an answer comes from, as lines under it. */
import type { Citation, Language } from '../domain/answer.ts';
import { formatDate } from '../domain/dates.ts';
import { cardLine, plainText } from './escape.ts';
import { labels } from './labels.ts';

/** A source in one language: what `npm run ask -- --json` prints. */
export interface ReplySource {
  readonly title: string;
  readonly section: string;
  /** ISO date of the document. */
  readonly date: string;
  readonly note?: string;
}

const maxLines = 4;

export function replySources(sources: readonly Citation[], language: Language): ReplySource[] {
  return sources.map(({ title, section, date, note }) => ({
    title: plainText(title[language], 200),
    section: plainText(section, 200),
    date,
    ...(note ? { note: plainText(note[language], 1000) } : {}),
  }));
}

/** "Källa: Verksamhetsplan 2022, avsnitt 8.1 (16 december 2021)", a line each, at most four and a count. */
export function sourceLines(sources: readonly Citation[], language: Language): string[] {
  const words = labels[language];
  const lines = sources.slice(0, maxLines).map((source) => cardLine(sourceLine(source, language), 340));
  const left = sources.length - maxLines;
  return left > 0 ? [...lines, cardLine(words.moreSources(left), 60)] : lines;
}

function sourceLine(source: Citation, language: Language): string {
  const words = labels[language];
  const section = plainText(source.section, 70);
  // "8.1 Budget" needs a word before it; "§ 16" and a heading without a number speak for themselves.
  const place = section === '' ? '' : /^\d/.test(section) ? `, ${words.section} ${section}` : `, ${section}`;
  const note = plainText(source.note?.[language], 160);
  const title = plainText(source.title[language], 100);
  const date = formatDate(source.date, language);
  // Minutes are called by their date; it is not said twice.
  const dated = title.includes(date) ? '' : ` (${date})`;
  const line = `${words.source}: ${title}${place}${dated}`;
  return note === '' ? line : `${line} – ${note}`;
}
