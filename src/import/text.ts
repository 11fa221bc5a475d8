/** Bytes → text: which encoding a file is in, and whether its text survived earlier journeys. */
import { isUtf8 } from 'node:buffer';
import { type Fault, faultAt } from './faults.ts';

export interface DecodedText {
  /** NFC, `\n` line ends, no byte order mark; undefined when the bytes are not text in a known encoding. */
  readonly text: string | undefined;
  readonly faults: readonly Fault[];
  readonly notices: readonly string[];
}

/** More than this from one file says nothing new. */
const maxFaultsPerFile = 20;

/** UTF-8 for å, ä, ö, é, dashes, quotes and no-break spaces when read as Windows-1252 or Latin-1. */
const mojibake = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€|ï»¿/u;
const control = /(?![\t\n\r])\p{Cc}/u;

/** What is wrong with a piece of text, or undefined when it is sound. */
export function textDamage(text: string): string | undefined {
  if (text.includes('\ufffd')) {
    return `a character was lost in an earlier conversion (shown as \ufffd near ${quoteNear(text, text.indexOf('\ufffd'))}); type it again`;
  }
  const garbled = mojibake.exec(text);
  if (garbled !== null) {
    return `${quoteNear(text, garbled.index)} looks like å, ä, ö or another sign read in the wrong encoding; type it again and save as UTF-8`;
  }
  const stray = control.exec(text);
  if (stray !== null) {
    const code = stray[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `unprintable character U+${code}; expected plain text`;
  }
  return undefined;
}

/** The word around a position, in quotation marks. */
function quoteNear(text: string, index: number): string {
  const before = /[^\s;,"'[\]{}]{0,20}$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^\s;,"'[\]{}]{0,20}/u.exec(text.slice(index))?.[0] ?? '';
  return `"${before}${after}"`;
}

/**
 * Decodes a file. A CSV file that is not UTF-8 is taken for Windows-1252, which is what Swedish Excel
 * writes; anything else that is not UTF-8 is a fault at the line of its first bad byte.
 */
export function decodeText(file: string, bytes: Buffer, fallback: 'windows-1252' | 'none'): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return inspect(file, new TextDecoder('utf-16le').decode(bytes), []);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return inspect(file, new TextDecoder('utf-16be').decode(bytes), []);
  if (isUtf8(bytes)) return inspect(file, new TextDecoder('utf-8').decode(bytes), []);
  if (fallback === 'windows-1252') {
    const notice = `${file}: not UTF-8, read as Windows-1252 (as Excel saves CSV); check å, ä and ö`;
    return inspect(file, new TextDecoder('windows-1252').decode(bytes), [notice]);
  }
  const fault = faultAt({ file, line: lineOfBadByte(bytes) }, 'not valid UTF-8; save the file with encoding UTF-8');
  return { text: undefined, faults: [fault], notices: [] };
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged alone. */
function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end)) || end === -1) return line;
    start = end + 1;
    line += 1;
  }
}

function inspect(file: string, decoded: string, notices: readonly string[]): DecodedText {
  const text = decoded.replaceAll(/\r\n?/g, '\n').normalize('NFC');
  const faults: Fault[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const damage = textDamage(content);
    if (damage !== undefined) faults.push(faultAt({ file, line: index + 1 }, damage));
    if (faults.length === maxFaultsPerFile) break;
  }
  return { text, faults, notices };
}
