// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders in data are what is tested
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionData } from '../../src/cards/actions.ts';
import { maxCardBytes, render } from '../../src/cards/render.ts';
import { type Answer, type Detail, languages, outcomes } from '../../src/domain/answer.ts';
import type { Words } from '../../src/domain/records.ts';
import { anyAnswer } from './arbitrary.ts';
import { lintCard, nodesOf, stringsOf } from './card-lint.ts';

const both = (words: string): Words => ({ sv: words, en: words });
const answer: Answer = {
  outcome: 'answer',
  text: both('Kalix betalar 21 000 kr (2022).'),
  title: both('E-arkiv 2022'),
  detail: { shape: 'none' },
  sources: [],
  followUps: [],
};
const language = fc.constantFrom(...languages);

/** Answers of every shape with more of everything than fits. */
function largestAnswers(words: Words): Answer[] {
  const many = <T>(count: number, item: T) => Array.from({ length: count }, () => item);
  const row = many(14, words);
  const series = many(2, { name: words, points: many(16, { label: words, value: 1.123456789e100 }) });
  const charts = (['bar', 'grouped-bar', 'gauge'] as const).map((kind) => ({ kind, title: words, series }));
  const details: Detail[] = [
    { shape: 'none' },
    { shape: 'facts', rows: many(90, { label: words, value: words }) },
    { shape: 'list', items: many(90, { heading: words, text: words }) },
    ...charts.map((chart) => ({ shape: 'table' as const, columns: row, rows: many(90, row), footer: row, chart })),
  ];
  const followUps = Array.from({ length: 80 }, (_, index) => ({
    label: words,
    question: { kind: 'costs', slots: { item: '漢'.repeat(200), municipality: `m${index}` } },
  }));
  const sources = many(8, { title: words, section: words.sv, date: '2022-09-30', note: words });
  return details.flatMap((detail) =>
    outcomes.map((outcome) => ({ outcome, text: words, title: words, detail, sources, followUps, reading: words })),
  );
}

describe('every card', () => {
  it('passes the lint with any data', () => {
    fc.assert(
      fc.property(anyAnswer, language, (any, inLanguage) => {
        const reply = render(any, inLanguage);
        expect(lintCard(reply.card)).toEqual([]);
        expect(reply.text.trim()).not.toBe('');
        expect(reply.text).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 200 },
    );
  });

  it('has no placeholder left that was not in the data', () => {
    fc.assert(
      fc.property(anyAnswer, language, (any, inLanguage) => {
        const harmless = JSON.parse(JSON.stringify(any).replaceAll('${', '$(')) as Answer;
        const left = stringsOf(render(harmless, inLanguage).card).filter((text) => text.includes('${'));
        expect(left).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('carries only payloads that the bot will understand when they come back', () => {
    fc.assert(
      fc.property(anyAnswer, language, (any, inLanguage) => {
        const { card } = render(any, inLanguage);
        const inputs = nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));
        const filled = Object.fromEntries(inputs.map((input) => [String(input.id), writtenIn(input)]));
        for (const node of nodesOf(card)) {
          if (node.type !== 'Action.Execute' && node.type !== 'Action.Submit') continue;
          const along = node.associatedInputs === 'none' ? {} : filled;
          expect(ActionData.safeParse({ ...(node.data as object), ...along }).error).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** What an input holds that somebody has filled in: the first choice, or what stood there. */
function writtenIn(input: Readonly<Record<string, unknown>>): string {
  const [first] = (input.choices ?? []) as { value: string }[];
  return first?.value ?? String(input.value ?? '');
}

describe('the largest card', () => {
  // What takes most room: a backslash is escaped twice, CJK takes three bytes, half a pair becomes U+FFFD.
  it.each(['\\', '"', '漢', '👍', '\ud800'])('of nothing but %j is small enough', (character) => {
    for (const largest of largestAnswers(both(character.repeat(10_000)))) {
      const { card } = render(largest, 'sv');
      expect(lintCard(card)).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxCardBytes);
    }
  });
});

describe('render', () => {
  it('shows data that looks like a template as it is written', () => {
    const { card, text } = render({ ...answer, title: both('${text} $${x}'), text: both('${title}') }, 'sv');
    expect(card.body[0]).toMatchObject({ text: '${text} $${x}' });
    expect(text).toBe('${title}');
  });

  it('survives data without words', () => {
    const hollow = {
      ...answer,
      text: { sv: null },
      title: {},
      reading: null,
      sources: [{ title: {}, section: null, date: '2022-06-22' }],
    };
    const reply = render(hollow as unknown as Answer, 'sv');
    expect(lintCard(reply.card)).toEqual([]);
    expect(reply.text).toBe('Svaret är tomt.');
  });

  it('cuts a table that is too large and says how many rows are left out', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [both(`Rad ${index} ${'x'.repeat(180)}`), both('1 000 kr')]);
    const detail = {
      shape: 'table' as const,
      columns: [both('Rad'), both('Belopp')],
      rows,
      footer: [both('Summa'), both('500 000 kr')],
    };
    const { card } = render({ ...answer, detail }, 'sv');
    const shown = nodesOf(card).filter((node) => node.type === 'TableRow').length - 2;
    expect(shown).toBeGreaterThan(10);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxCardBytes);
    expect(stringsOf(card)).toContain(`… och ${500 - shown} rader till som inte får plats här`);
    expect(stringsOf(card)).toContain('500 000 kr');
  });

  it('aligns columns of numbers to the right and gives each column the room it needs', () => {
    const detail = {
      shape: 'table' as const,
      columns: ['Kommun', 'E-tjänst', 'Ändring', 'Fas'].map(both),
      rows: [
        ['Övertorneå', '1\u00a0021\u00a0000\u00a0kr', '−1,5\u00a0%', 'Drift'].map(both),
        ['Räddningstjänstens verksamhetssystem', '–', '-3', 'Idé'].map(both),
      ],
    };
    const table = nodesOf(render({ ...answer, detail }, 'sv').card).find((node) => node.type === 'Table');
    expect(table?.columns).toEqual([
      { width: 18, horizontalCellContentAlignment: 'left' },
      { width: 12, horizontalCellContentAlignment: 'right' },
      { width: 7, horizontalCellContentAlignment: 'right' },
      { width: 6, horizontalCellContentAlignment: 'left' },
    ]);
  });

  it.each([
    [
      'sv',
      [
        'Källa: Verksamhetsplan 2022, avsnitt 8.1 (16 december 2021)',
        'Källa: Protokoll, § 16 (22 juni 2022) – Tryckt så.',
      ],
    ],
    [
      'en',
      [
        'Source: Operational plan 2022, section 8.1 (16 December 2021)',
        'Source: Minutes, § 16 (22 June 2022) – As printed.',
      ],
    ],
  ] as const)('names its sources in %s', (inLanguage, lines) => {
    const sources = [
      { title: { sv: 'Verksamhetsplan 2022', en: 'Operational plan 2022' }, section: '8.1', date: '2021-12-16' },
      {
        title: { sv: 'Protokoll', en: 'Minutes' },
        section: '§ 16',
        date: '2022-06-22',
        note: { sv: 'Tryckt så.', en: 'As printed.' },
      },
    ];
    expect(stringsOf(render({ ...answer, sources }, inLanguage).card)).toEqual(expect.arrayContaining([...lines]));
  });

  it('does not say the date of a source twice', () => {
    const sources = [{ title: both('Protokoll från 22 juni 2022'), section: '§ 16', date: '2022-06-22' }];
    const lines = stringsOf(render({ ...answer, sources }, 'sv').card);
    expect(lines).toContain('Källa: Protokoll från 22 juni 2022, § 16');
  });

  it('heads a chart of what the title names with another line than the title', () => {
    const series = [{ name: both('Kr'), points: [{ label: both('Kalix'), value: 21_000 }] }];
    const chart = { kind: 'bar' as const, title: answer.title, series };
    const detail = { shape: 'table' as const, columns: [both('Kommun')], rows: [[both('Kalix')]], chart };
    const texts = nodesOf(render({ ...answer, detail }, 'sv').card).map((node) => node.text);
    expect(texts.filter((text) => text === answer.title.sv)).toHaveLength(1);
    expect(texts).toContain('Som diagram');
  });

  it('lists at most four sources on the card and all in the reply', () => {
    const sources = Array.from({ length: 7 }, (_, index) => ({
      title: both('Plan'),
      section: `${index}`,
      date: '2021-12-16',
    }));
    const reply = render({ ...answer, sources }, 'sv');
    const lines = stringsOf(reply.card).filter((text) => text.startsWith('Källa'));
    expect(lines).toHaveLength(4);
    expect(stringsOf(reply.card)).toContain('(+ 3 till)');
    expect(reply.sources).toHaveLength(7);
  });
});
