/** Minutes as a Word document. The library is loaded when the first one is made: starting up does not wait for it. */
import type { Paragraph, Table, TextRun } from 'docx';
import { document as words } from '../cards/sentences/minutes.ts';
import { boardLanguage } from '../domain/answer.ts';
import type { MinutesContent } from '../domain/minutes.ts';
import { type Block, documentTitle, outlineOf, type Signature } from './outline.ts';

type Docx = typeof import('docx');

export interface Standing {
  readonly signatures: readonly Signature[];
  /** Set once the minutes are locked; without it the document is a draft. */
  readonly hash: string | undefined;
}

/** In twentieths of a point: A4 less its margins, and the space around. */
const page = { width: 11_906, height: 16_838, margin: 1418 };
const textWidth = page.width - 2 * page.margin;
/** In half points. */
const size = { text: 22, small: 16 };
const space = { paragraph: 120, line: 20 };

export async function minutesDocument(content: MinutesContent, { signatures, hash }: Standing): Promise<Uint8Array> {
  const docx = await import('docx');
  const title = documentTitle(content);
  const document = new docx.Document({
    ...{ title: clean(title), creator: 'Nämndboten', lastModifiedBy: 'Nämndboten' },
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: size.text, language: { value: 'sv-SE' } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        ...(hash === undefined ? { headers: { default: draftHeader(docx) } } : {}),
        footers: { default: footer(docx, hash) },
        children: outlineOf(content, signatures).map((block) => typeset(docx, block)),
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function draftHeader(docx: Docx) {
  const run = new docx.TextRun({ text: words.draft[boardLanguage], bold: true });
  return new docx.Header({ children: [new docx.Paragraph({ alignment: 'right', children: [run] })] });
}

function footer(docx: Docx, hash: string | undefined) {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const [pageWord, ofWord] = [words.page[boardLanguage], words.of[boardLanguage]];
  const numbers = new docx.TextRun({
    size: size.small,
    children: [`${pageWord} `, CURRENT, ` ${ofWord} `, TOTAL_PAGES],
  });
  const sum = hash === undefined ? undefined : `${words.hash[boardLanguage]} ${hash}`;
  return new docx.Footer({
    children: [
      ...(sum === undefined
        ? []
        : [new docx.Paragraph({ children: [new docx.TextRun({ text: sum, size: size.small })] })]),
      new docx.Paragraph({ alignment: 'center', children: [numbers] }),
    ],
  });
}

function typeset(docx: Docx, block: Block): Paragraph | Table {
  const { HeadingLevel, Paragraph } = docx;
  switch (block.block) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(docx, block.text) });
    case 'section':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(docx, block.text) });
    case 'part':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(docx, block.text) });
    case 'text':
      return new Paragraph({ spacing: { after: space.paragraph }, children: runs(docx, block.text) });
    case 'strong':
      return new Paragraph({ spacing: { after: space.paragraph }, children: runs(docx, block.text, true) });
    case 'line':
      return new Paragraph({ spacing: { after: space.line }, children: runs(docx, block.text) });
    case 'table':
      return table(docx, block);
  }
}

function table(docx: Docx, { header, widths: shares, rows }: Extract<Block, { block: 'table' }>): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / whole));
  const row = (cells: readonly string[], isHeader: boolean) =>
    new docx.TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new docx.TableCell({
            width: { size: widths[index] ?? 0, type: 'dxa' },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new docx.Paragraph({ children: runs(docx, cell, isHeader) })],
          }),
      ),
    });
  return new docx.Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** What somebody wrote, as plain runs: nothing in it is a field or a code, and each line break stays one. */
function runs(docx: Docx, text: string, bold = false): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new docx.TextRun({ text: line, ...(bold ? { bold } : {}), ...(index === 0 ? {} : { break: 1 }) }),
    );
}

/** Line breaks of all kinds, of which one is kept. */
const lineBreaks = /\r\n?|[\u2028\u2029]/g;
/** Control characters, which XML does not take, and those that turn the direction of the text around them. */
const unwanted = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

function clean(text: string): string {
  return text.toWellFormed().replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(unwanted, '');
}
