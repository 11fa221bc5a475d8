/**
 * The year wheel as an image that a card can carry in itself: Teams fetches pictures from public addresses only, and the
 * bot may have none. Drawn when it is first asked for, and kept for whoever asks next.
 */
import { createRequire } from 'node:module';
import type { Language, Wheel } from '../../domain/answer.ts';
import { encodePng } from './png.ts';
import { wheelSvg } from './svg.ts';

type Resvg = typeof import('@resvg/resvg-js');

const require = createRequire(import.meta.url);

/** Loaded with the first picture: a native library and fonts that no other turn needs. */
let rasteriser: { readonly resvg: Resvg; readonly fontFiles: string[] } | undefined;

function load() {
  rasteriser ??= {
    resvg: require('@resvg/resvg-js') as Resvg,
    // The machine may have no fonts at all.
    fontFiles: [
      require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
      require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    ],
  };
  return rasteriser;
}

/** Both languages of what a few boards or days look like. */
const mostKept = 8;
const kept = new Map<string, string | undefined>();

/** The picture as a `data:` address; undefined where no size of it fits into a card. */
export function wheelPicture(wheel: Wheel, language: Language): string | undefined {
  const key = `${language}${JSON.stringify(wheel)}`;
  if (kept.has(key)) return kept.get(key);
  const drawn = fitting(wheel, language);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

/** Widths in pixels, the sharpest first. */
const widths = [640, 560, 480, 400] as const;
/** What a card has room for beside the list of the same and its buttons. */
const maxLetters = 19_000;

function fitting(wheel: Wheel, language: Language): string | undefined {
  const svg = wheelSvg(wheel, language);
  for (const width of widths) {
    const made = address(draw(svg, width));
    if (made.length <= maxLetters) return made;
  }
  return undefined;
}

const address = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

function draw(svg: string, width: number): Buffer {
  const { resvg, fontFiles } = load();
  const image = new resvg.Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  }).render();
  return encodePng({ width: image.width, height: image.height, data: image.pixels });
}
