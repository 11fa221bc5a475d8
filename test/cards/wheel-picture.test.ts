/** The year wheel as an image: small enough for a card, readable without colour, and said in words. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { maxCardBytes, render } from '../../src/cards/render.ts';
import { wheelPicture } from '../../src/cards/wheel-picture/index.ts';
import { wheelSvg } from '../../src/cards/wheel-picture/svg.ts';
import { type Answer, languages, type Wheel, wheelStates } from '../../src/domain/answer.ts';
import { lintCard, nodesOf } from './card-lint.ts';

const both = (words: string) => ({ sv: words, en: words });
const wheel: Wheel = {
  year: 2022,
  currentMonth: 9,
  entries: wheelStates.map((state, index) => ({
    ...{ number: index + 1, name: both(`rapport ${index + 1}`), months: [index * 3 + 1], state },
  })),
  marks: [
    { day: '2022-10-12', kind: 'meeting' },
    { day: '2022-10-26', kind: 'adjust' },
  ],
  alt: { sv: 'Årshjul 2022, nu är det september.', en: 'Year wheel 2022, now is September.' },
};
/** More than a wheel holds, with names that are longer than there is room for. */
const crowded: Wheel = {
  ...wheel,
  entries: Array.from({ length: 60 }, (_, index) => ({
    number: index + 1,
    name: both(`${index} ${'<b>&"verksamhetsplaneringsunderlag"</b> '.repeat(4)}`),
    months: [(index % 12) + 1, ((index + 1) % 12) + 1].sort((a, b) => a - b),
    state: wheelStates[index % wheelStates.length] ?? 'open',
  })),
  alt: both('å'.repeat(5000)),
};
const answerWith = (of: Wheel, paragraphs: number): Answer => ({
  ...{ outcome: 'answer', text: both('Årshjulet.'), title: both('Årshjul'), sources: [], followUps: [] },
  detail: {
    ...{ shape: 'wheel', wheel: of },
    items: Array.from({ length: paragraphs }, () => ({
      heading: both('Mars'),
      text: both('1. Rapport: kvar. '.repeat(20)),
    })),
  },
});
const bytesOf = (address: string | undefined) => Buffer.from((address ?? '').split(',')[1] ?? '', 'base64');

/** Width, height, and the rows with a filter byte each. */
function decoded(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return { width, height, rows };
}

describe('the picture', () => {
  it.each(languages)('is a PNG with a palette (%s)', (language) => {
    const png = bytesOf(wheelPicture(wheel, language));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    const { width, height, rows } = decoded(png);
    expect(width).toBeGreaterThanOrEqual(400);
    expect(rows).toHaveLength(height * (Math.ceil(width / 2) + 1));
    // Something is drawn: text and lanes, and not the ground alone.
    expect(new Set(rows).size).toBeGreaterThan(8);
  });

  it('tells every state by a sign, the current month by a word, and each entry by its number and name', () => {
    const svg = wheelSvg(wheel, 'sv');
    for (const said of ['✓', '!', '○', '?', 'klart', 'försenat', 'kvar', 'framgår inte', '>nu<', '>Rapport 3<', '>3<'])
      expect(svg).toContain(said);
    expect(wheelSvg({ ...wheel, currentMonth: undefined }, 'sv')).not.toContain('>nu<');
    expect(wheelSvg(wheel, 'en')).toContain('not known');
  });

  it('draws names as text, whatever they hold, and counts those that do not fit', () => {
    const svg = wheelSvg(crowded, 'sv');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('och 49 till');
    expect(wheelPicture(crowded, 'sv')).toMatch(/^data:image\/png;base64,/);
  });

  it('is drawn once', () => {
    const first = wheelPicture(wheel, 'sv');
    const start = performance.now();
    expect(wheelPicture({ ...wheel }, 'sv')).toBe(first);
    expect(performance.now() - start).toBeLessThan(5);
  });
});

describe('its card', () => {
  it.each([
    ['as it is', wheel, 6],
    ['with more than fits', crowded, 60],
  ] as const)('%s is small enough, and the image has a text for those who do not see it', (_, of, paragraphs) => {
    for (const language of languages) {
      const { card } = render(answerWith(of, paragraphs), language);
      expect(lintCard(card)).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxCardBytes);
      for (const image of nodesOf(card).filter(({ type }) => type === 'Image'))
        expect(String(image.altText)).toMatch(/^(Årshjul 2022|Year wheel 2022|å)/);
    }
    expect(nodesOf(render(answerWith(wheel, 6), 'sv').card).some(({ type }) => type === 'Image')).toBe(true);
  });
});
