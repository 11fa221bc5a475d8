// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders in data are what is tested
/** Answers of every shape with the nastiest strings that data or a person may hold. */
import fc from 'fast-check';
import type { Answer, Detail, Field, FollowUp } from '../../src/domain/answer.ts';
import { outcomes } from '../../src/domain/answer.ts';

const nasty = fc.constantFrom(
  '${title}',
  '${$root}',
  '${',
  '}',
  '`',
  '\\',
  '*fet*',
  '_kursiv_',
  '[länk](https://example.org)',
  '<at>alla</at>',
  '<b>',
  '&lt;',
  '&amp;',
  '{{DATE(2022-06-22T10:00:00Z)}}',
  '- punkt',
  '1. ett',
  '# rubrik',
  '> citat',
  '👩‍👩‍👧‍👦',
  '🇸🇪',
  'שלום',
  '\u202eomvänd',
  '\u0000',
  '\u0007',
  '\r\n',
  '\n\n',
  '\t',
  '\u2028',
  '\ud800',
  '\u00a0',
  '"',
  "'",
  '|',
  '~~',
  '10 000 kr',
  'Överkalix',
);
const piece = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
/** Any string, some of them 10 000 characters long. */
export const anyText = fc.oneof(
  { weight: 9, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: piece.map((text) => (text || 'x').repeat(10_000).slice(0, 10_000)) },
);
const words = fc.record({ sv: anyText, en: anyText });
const date = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const kind = fc.constantFrom('costs', 'cost-model', 'meetings', 'projectStatus');
const slotValue = fc.oneof(
  anyText,
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
  fc.array(anyText, { maxLength: 3 }),
);
const question = fc.record({
  kind,
  slots: fc.dictionary(fc.constantFrom('item', 'year', 'municipality', 'period'), slotValue),
});
const followUp: fc.Arbitrary<FollowUp> = fc.record({ label: words, question });
/** Many options of one question, as a question back has them. */
const options: fc.Arbitrary<FollowUp[]> = fc
  .array(fc.tuple(words, fc.oneof(fc.stringMatching(/^[a-zåäö-]{1,20}$/), anyText)), { minLength: 4, maxLength: 80 })
  .map((pairs) =>
    pairs.map(([label, municipality]) => ({
      label,
      question: { kind: 'costs', slots: { item: 'e-arkiv', municipality } },
    })),
  );

const chart = fc.record({
  kind: fc.constantFrom('bar' as const, 'grouped-bar' as const, 'gauge' as const),
  title: words,
  series: fc.array(
    fc.record({
      name: words,
      points: fc.array(fc.record({ label: words, value: fc.oneof(fc.integer(), fc.double()) }), { maxLength: 16 }),
    }),
    { maxLength: 3 },
  ),
});
const table: fc.Arbitrary<Detail> = fc
  .record({
    columns: fc.array(words, { maxLength: 14 }),
    rows: fc.array(fc.array(words, { maxLength: 14 }), { maxLength: 90 }),
    footer: fc.option(fc.array(words, { maxLength: 14 }), { nil: undefined }),
    chart: fc.option(chart, { nil: undefined }),
  })
  .map((fields) => ({ shape: 'table' as const, ...fields }));
const detail: fc.Arbitrary<Detail> = fc.oneof(
  fc.constant({ shape: 'none' as const }),
  fc
    .array(fc.record({ label: words, value: words }), { maxLength: 90 })
    .map((rows) => ({ shape: 'facts' as const, rows })),
  fc
    .array(fc.record({ heading: words, text: words }), { maxLength: 90 })
    .map((items) => ({ shape: 'list' as const, items })),
  fc
    .record({
      items: fc.array(fc.record({ heading: words, text: words }), { maxLength: 8 }),
      rows: fc.array(fc.record({ label: words, value: words }), { maxLength: 30 }),
    })
    .map((parts) => ({ shape: 'sections' as const, ...parts })),
  table,
);
const citation = fc.record({ title: words, section: anyText, date, note: fc.option(words, { nil: undefined }) });

const act = fc.record({
  label: words,
  action: fc.constantFrom('attendance.mark', 'decisions.vote'),
  args: fc.dictionary(fc.constantFrom('meeting', 'status'), slotValue),
  style: fc.constantFrom(undefined, 'positive' as const, 'destructive' as const),
  withInputs: fc.boolean(),
});
const link = fc.record({ label: words, url: fc.webUrl() });
const common = {
  id: fc.constantFrom('person', 'status', 'time'),
  label: words,
  value: fc.option(anyText, { nil: undefined }),
  required: fc.boolean(),
};
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    ...common,
    type: fc.constant('text' as const),
    lines: fc.constantFrom('one' as const, 'many' as const),
    max: fc.nat({ max: 5000 }),
  }),
  fc.record({
    ...common,
    type: fc.constant('choice' as const),
    options: fc.array(fc.record({ label: words, value: fc.string({ minLength: 1, maxLength: 60 }) }), {
      maxLength: 60,
    }),
  }),
  fc.record({ ...common, type: fc.constantFrom('time' as const, 'date' as const) }),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  text: words,
  title: words,
  detail,
  sources: fc.array(citation, { maxLength: 8 }),
  followUps: fc.oneof(fc.array(followUp, { maxLength: 9 }), options),
  reading: fc.option(words, { nil: undefined }),
  acts: fc.array(act, { maxLength: 9 }),
  links: fc.array(link, { maxLength: 3 }),
  form: fc.option(fc.array(field, { minLength: 1, maxLength: 9 }), { nil: undefined, freq: 3 }),
});
