/**
 * What a template is filled with: an answer in one language, every string escaped for where it
 * stands and cut to a length that fits.
 */
import type { Answer, Detail, Field, Language, Row, Wheel } from '../domain/answer.ts';
import type { Words } from '../domain/records.ts';
import { type Button, buttonsFor, maxActions, maxLabel } from './actions.ts';
import { type ChartData, chartData, noChart } from './chart.ts';
import { type Choice, choiceOf } from './choice.ts';
import { sourceLines } from './citations.ts';
import { cardLine, cardText, clip, plainText } from './escape.ts';
import { labels } from './labels.ts';
import type { TemplateName } from './templates.ts';
import { wheelPicture } from './wheel-picture/index.ts';

/** How much of an answer goes onto the card. */
export interface Fit {
  readonly rows: number;
  /** With its chart or its picture. */
  readonly chart: boolean;
}

/** As much as anybody reads in a chat. */
export const fullFit: Fit = { rows: 60, chart: true };

/** What stands on every card, around the detail. */
export type Frame = {
  readonly language: Language;
  readonly fallback: string;
  readonly title: string;
  /** Nothing or one line. */
  readonly reading: readonly string[];
  readonly more: readonly string[];
  readonly sources: readonly string[];
  readonly buttons: readonly Button[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
};

export interface View {
  readonly template: TemplateName;
  readonly data: Frame & Readonly<Record<string, unknown>>;
  /** Rows, items or choices that the answer has: what can be left out. */
  readonly rows: number;
}

const maxColumns = 8;
const maxLinks = 2;
const maxFields = 6;
/** The longest that any form takes: an input that held less than what was written would lose the rest when it is sent. */
const maxFieldValue = 2000;
/** The header and the footer are never left out, so they are kept short. */
const maxHeaderCell = 60;
const maxCell = 200;
/** Stands where the data holds no words: a TextBlock must not be empty. */
const blank = '–';

/** An answer as the data of its template, with at most `fit.rows` rows. */
export function viewOf(answer: Answer, language: Language, fit: Fit): View {
  const choice = answer.outcome === 'clarify' ? choiceOf(answer.followUps, language) : undefined;
  const frame = frameOf(answer, language);
  const { detail } = answer;
  if (answer.form !== undefined) return formView(frame, answer.form.slice(0, maxFields), detail, fit);
  if (answer.outcome === 'clarify' && detail.shape === 'none') return choiceView(frame, choice, fit);
  switch (detail.shape) {
    case 'none':
      return { template: 'plain', data: frame, rows: 0 };
    case 'facts':
      return {
        template: 'facts',
        data: {
          ...frame,
          more: moreRows(detail.rows.length, fit, language),
          facts: factsOf(detail.rows, fit.rows, language),
        },
        rows: detail.rows.length,
      };
    case 'list':
      return {
        template: 'list',
        data: {
          ...frame,
          more: moreRows(detail.items.length, fit, language),
          items: itemsOf(detail.items, fit.rows, language, maxItem),
        },
        rows: detail.items.length,
      };
    case 'sections': {
      const rows = detail.items.length + detail.rows.length;
      const items = itemsOf(detail.items, fit.rows, language, maxSection);
      const facts = factsOf(detail.rows, Math.max(0, fit.rows - detail.items.length), language);
      return { template: 'sections', data: { ...frame, more: moreRows(rows, fit, language), items, facts }, rows };
    }
    case 'wheel':
      return {
        template: 'wheel',
        data: {
          ...frame,
          images: fit.chart ? imagesOf(detail.wheel, language) : [],
          more: moreRows(detail.items.length, fit, language),
          items: itemsOf(detail.items, fit.rows, language, maxItem),
        },
        rows: detail.items.length,
      };
    case 'table':
      return tableView(frame, detail, answer.title[language], fit);
  }
}

/** Screen readers read all of it out; the list below has the rest. */
const maxAlt = 1200;

/** The drawn wheel; nothing where it is too large for any card. */
function imagesOf(wheel: Wheel, language: Language): { readonly url: string; readonly alt: string }[] {
  const url = wheelPicture(wheel, language);
  return url === undefined ? [] : [{ url, alt: plainText(wheel.alt[language], maxAlt) || blank }];
}

/** Characters of a paragraph: of a list, and of a section, which may be all that people vote on. */
const maxItem = 1500;
const maxSection = 2000;

function factsOf(rows: readonly Row[], most: number, language: Language) {
  return rows.slice(0, most).map((row) => ({
    label: cardLine(row.label[language], 120) || blank,
    value: cardLine(row.value[language], 600) || blank,
  }));
}

function itemsOf(
  items: readonly { readonly heading: Words; readonly text: Words }[],
  most: number,
  language: Language,
  length: number,
) {
  return items.slice(0, most).map((item) => ({
    heading: cardLine(item.heading[language], 200) || blank,
    text: cardText(item.text[language], length) || blank,
  }));
}

function frameOf(answer: Answer, language: Language): Frame {
  const reading = cardLine(answer.reading?.[language], 240);
  const links = (answer.links ?? []).slice(0, maxLinks);
  const buttons = buttonsFor(answer.followUps, language, answer.acts).slice(0, maxActions - links.length);
  return {
    language,
    fallback: labels[language].fallback,
    title: cardLine(answer.title[language], 200) || blank,
    reading: reading === '' ? [] : [reading],
    more: [],
    sources: sourceLines(answer.sources, language),
    buttons,
    links: links.map((link) => ({ label: plainText(link.label[language], maxLabel), url: link.url })),
  };
}

/** A question back: buttons, or one list and its button when there are more than three options. */
function choiceView(frame: Frame, choice: Choice | undefined, fit: Fit): View {
  if (choice === undefined) return { template: 'choice', data: { ...frame, lists: [], submits: [] }, rows: 0 };
  const words = labels[frame.language];
  const left = choice.choices.length - fit.rows;
  const list = {
    slot: choice.slot,
    label: words.choose,
    placeholder: words.tapToChoose,
    error: words.chooseFirst,
    choices: choice.choices.slice(0, fit.rows),
  };
  const more = left > 0 ? [cardLine(words.moreChoices(left), 200)] : [];
  const submits = [{ label: words.showAnswer, data: choice.data }];
  return {
    template: 'choice',
    data: { ...frame, more, buttons: [], lists: [list], submits },
    rows: choice.choices.length,
  };
}

/** What is known, and below it what an input asks for; those of a kind that a field is not the template leaves out. */
function formView(frame: Frame, form: readonly Field[], detail: Answer['detail'], fit: Fit): View {
  const words = labels[frame.language];
  const fields = form.map((field) => ({
    id: field.id,
    type: field.type,
    label: plainText(field.label[frame.language], 120) || blank,
    value: clip(field.value ?? '', maxFieldValue).toWellFormed(),
    required: field.required === true,
    error: words.fillIn(plainText(field.label[frame.language], 120)),
    many: field.type === 'text' && field.lines === 'many',
    max: field.type === 'text' ? field.max : 0,
    placeholder: words.tapToChoose,
    choices:
      field.type === 'choice'
        ? field.options.slice(0, fit.rows).map((option) => ({
            title: plainText(option.label[frame.language], maxLabel) || blank,
            value: option.value,
          }))
        : [],
  }));
  const lists = form.flatMap((field) => (field.type === 'choice' ? [field.options.length] : []));
  const known = detail.shape === 'facts' ? detail.rows : [];
  const facts = factsOf(known, fit.rows, frame.language);
  return { template: 'form', data: { ...frame, facts, fields }, rows: Math.max(known.length, ...lists) };
}

function tableView(frame: Frame, detail: Extract<Detail, { shape: 'table' }>, title: string, fit: Fit): View {
  const { language } = frame;
  const columns = detail.columns.slice(0, maxColumns);
  const cellsOf = (row: readonly Words[], max: number) =>
    columns.map((_, index) => cellText(row[index], language, max));
  const rows = detail.rows.slice(0, fit.rows).map((row) => cellsOf(row, maxCell));
  const footer = detail.footer === undefined ? undefined : cellsOf(detail.footer, maxHeaderCell);
  const charts: ChartData = fit.chart ? chartData(detail.chart, plainText(title, 120), language) : noChart;
  const header = columns.map((column) => cellText(column, language, maxHeaderCell));
  const table = {
    widths: columns.map((_, index) => ({
      width: columnWidth(
        [...rows, footer ?? []].map((row) => row[index]),
        header[index],
      ),
      horizontalCellContentAlignment: index > 0 && isNumeric(rows, index) ? 'right' : 'left',
    })),
    header,
    rows: rows.map((cells) => ({ cells })),
    footer: footer === undefined ? [] : [{ cells: footer }],
  };
  return {
    template: 'table',
    data: {
      ...frame,
      more: moreRows(detail.rows.length, fit, language),
      charts,
      tables: columns.length === 0 ? [] : [table],
    },
    rows: detail.rows.length,
  };
}

/** An empty cell keeps its height with an unbreakable space. */
function cellText(words: Words | undefined, language: Language, max: number): string {
  return cardLine(words?.[language], max) || '\u00a0';
}

/** Narrower than this a column is hard to read, and wider than that it takes the others' room. */
const columnWidths = { least: 6, most: 18, header: 12 };

/**
 * A column's share of the width, in characters: whole cells where they are short, so that an amount
 * stays on one line on a phone. A header may break, so that it does not press the amounts together.
 */
function columnWidth(cells: readonly (string | undefined)[], header: string | undefined): number {
  const words = (header ?? '').split(/[ -]/).map((word) => Math.min(word.length, columnWidths.header));
  const longest = Math.max(...words, ...cells.map((cell) => cell?.length ?? 0));
  return Math.min(Math.max(longest, columnWidths.least), columnWidths.most);
}

const numeric = /^(SEK\s)?[−-]?\d[\d\s.,]*(\s?(%|kr|MSEK|mkr))?$/u;
const empty = /^[\s–-]*$/u;

/** A column of numbers (with gaps): it is right-aligned. */
function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => !empty.test(cell.replaceAll('\\', '')));
  return cells.length > 0 && cells.every((cell) => numeric.test(cell.replaceAll('\\', '')));
}

function moreRows(total: number, fit: Fit, language: Language): string[] {
  const left = total - fit.rows;
  return left > 0 ? [cardLine(labels[language].moreRows(left), 120)] : [];
}
