/**
 * Pixels as a PNG with a palette: a card has room for some thirteen kilobytes of picture, and the drawing has few
 * colours, so that an eighth of what full colour takes is enough.
 */
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel; the picture has a background, so nothing shows through. */
  readonly data: Uint8Array;
}

/** Four bits a pixel. */
const mostColors = 16;

export function encodePng({ width, height, data }: Pixels): Buffer {
  const palette = paletteOf(data);
  const rowBytes = Math.ceil(width / 2);
  const rows = Buffer.alloc((rowBytes + 1) * height);
  const nearest = nearestIn(palette);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const index = nearest(colorAt(data, at));
      const byte = y * (rowBytes + 1) + 1 + (x >> 1);
      rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? index << 4 : index);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits, a palette, no interlacing.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const colorAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

function distance(a: number, b: number): number {
  const part = (shift: number) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** Colours closer than this look the same on an edge. */
const apart = 34 ** 2;

/** The colours that cover most, each unlike those before it: areas first, then what lies between them on edges. */
function paletteOf(data: Uint8Array): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  const palette: number[] = [];
  for (const least of [apart, 0])
    for (const color of byCount) {
      if (palette.length >= mostColors) return palette;
      if (palette.every((chosen) => distance(chosen, color) > least)) palette.push(color);
    }
  return palette;
}

/** Each colour is looked for once. */
function nearestIn(palette: readonly number[]): (color: number) => number {
  const known = new Map<number, number>();
  return (color) => {
    const seen = known.get(color);
    if (seen !== undefined) return seen;
    const distances = palette.map((chosen) => distance(chosen, color));
    const index = distances.indexOf(Math.min(...distances));
    known.set(color, index);
    return index;
  };
}
