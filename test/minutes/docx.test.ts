/** The Word document: sound XML whatever people wrote, everything that the law asks for in it, a draft marked as one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MinutesContent } from '../../src/domain/minutes.ts';
import { minutesContent } from '../../src/minutes/content.ts';
import { minutesDocument } from '../../src/minutes/docx.ts';
import { boardWith, budget, groupKey, key } from './held.ts';
import { elementsOf, textOfPart, unzip } from './read-docx.ts';

const contentOf = (of: string, board = boardWith()): MinutesContent => minutesContent(board, of)!;
const signatures = [
  { name: 'Ledamot Luleå', on: '2022-10-14' },
  { name: 'Ledamot Arjeplog', on: undefined },
];
const draft = { signatures, hash: undefined };
const hash = 'ab'.repeat(32);

async function partsOf(content: MinutesContent, standing: Parameters<typeof minutesDocument>[1] = draft) {
  const files = unzip(await minutesDocument(content, standing));
  const part = (pattern: RegExp) =>
    [...files].flatMap(([name, xml]) => (pattern.test(name) ? [textOfPart(xml)] : [])).join('\n');
  return {
    files,
    body: part(/word\/document\.xml/),
    header: part(/word\/header\d*\.xml/),
    footer: part(/word\/footer\d*\.xml/),
  };
}

describe('the document', () => {
  test('says all of it', async () => {
    const { body, files } = await partsOf(contentOf(key));
    for (const said of [
      'Protokoll – Norrbottens e-nämnd, onsdag 12 oktober 2022',
      'Tid: onsdag 12 oktober 2022 kl. 10–16',
      'Tjänstgjorde: 10 av 14 – beslutsför (minst 8)',
      'från 11:20',
      'till 12:00',
      'ingen tjänstgjorde',
      'Ersättare Piteå (Piteå), på distans',
      '§ 21 Budget 2024',
      'Rad ett\nRad två',
      'Deltog i beslutet: 9 av 14 – beslutsför (minst 8)',
      'Förslag 2 (Ledamot Kiruna): Budgeten återremitteras.',
      'Förslag 1 (Ledamot Luleå) ställdes mot förslag 2 (Ledamot Kiruna).',
      'Bifall till förslag 2 (Ledamot Kiruna) med 5 röster mot 4',
      'Ledamot Gällivare (Gällivare) anmälde jäv och deltog inte.',
      'Ledamot Luleå (Luleå): Tidplanen håller inte.',
      'Ledamot Luleå: justerat 14 oktober 2022',
      'Ledamot Arjeplog: inte justerat än',
    ])
      expect(body).toContain(said);
    expect(body).not.toContain('inte ett beslut av nämnden');
    expect(files.get('word/styles.xml')).toContain('sv-SE');
    for (const xml of [...files].flatMap(([name, text]) => (/\.(xml|rels)$/.test(name) ? [text] : []))) elementsOf(xml);
  });

  test('is marked as a draft until it is locked, and has its hash from then on', async () => {
    const open = await partsOf(contentOf(key));
    expect(open.header).toContain('UTKAST');
    expect(open.footer).not.toContain('SHA-256');
    const locked = await partsOf(contentOf(key), { signatures, hash });
    expect(locked.header).toBe('');
    expect(locked.footer).toContain(hash);
    expect(locked.footer).toContain('Sida');
  });

  test('of a steering group says that it is no decision of the board', async () => {
    const { body } = await partsOf(contentOf(groupKey));
    expect(body).toContain('Det är inte ett beslut av nämnden.');
    expect(body).toContain('(mellan möten)');
    expect(body).toContain('Bifall ställdes mot avslag.');
  });

  test('says of each vote which it was, where there were several', async () => {
    const [round] = budget.rounds;
    const rounds = [{ ...round!, yes: 'p2', no: 'p1', winner: 'p1' }, round!];
    const { body } = await partsOf(contentOf(key, boardWith({ cases: { a: { ...budget, rounds } } })));
    expect(body).toContain('förslag 1 (Ledamot Luleå) gick vidare.');
    expect(body.match(/ställdes mot/g)).toHaveLength(4);
  });

  test('says the same each time', async () => {
    const parts = await Promise.all([1, 2].map(() => partsOf(contentOf(key))));
    const [first, second] = parts.map(({ files }) => files.get('word/document.xml'));
    expect(first).toBe(second);
  });
});

test('whatever people write, the XML is sound and says it, with no field in it', async () => {
  const anyText = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    fc.constantFrom(
      'a & b < c > d "e"',
      'rad\r\nrad',
      '\u0000\u0007\ufffe\ud800',
      '{ HYPERLINK "http://x" }',
      '&amp;]]>',
      '</w:t>',
    ),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { proposals, reservations } = budget;
      const written = {
        ...{ ...budget, title: text, background: text },
        proposals: proposals.map((each) => ({ ...each, text, name: text })),
        reservations: reservations.map((each) => ({ ...each, reason: text })),
      };
      const content = contentOf(key, boardWith({ cases: { a: written } }));
      const { body, files } = await partsOf(content, { signatures: [{ name: text, on: undefined }], hash });
      const kept = text
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ')
        .replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
      expect(body).toContain(kept);
      const xml = files.get('word/document.xml') ?? '';
      expect(elementsOf(xml).filter(({ name }) => /^w:(fldChar|fldSimple|instrText|hyperlink)$/.test(name))).toEqual(
        [],
      );
      elementsOf(files.get('docProps/core.xml') ?? '');
    }),
    { numRuns: 60 },
  );
});
