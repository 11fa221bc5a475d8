/** Reads a Word file back without the library that wrote it: the parts of the ZIP, and their XML token by token. */
import { inflateRawSync } from 'node:zlib';

const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** The files of a ZIP, as text. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === centralEntry) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const text = method === 0 ? data : inflateRawSync(data);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

const token = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[^?]*\?>|([^<]+)/gy;
/** What XML 1.0 may hold (2.2). */
const legal = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

export interface Element {
  readonly name: string;
  readonly text: string;
}

/** The elements in the order in which they end, each with the text directly in it. @throws where it is not well-formed */
export function elementsOf(xml: string): Element[] {
  if (!legal.test(xml)) throw new Error('a character that XML does not take');
  if (strayAmpersand.test(xml)) throw new Error('a stray ampersand');
  const open: { name: string; text: string }[] = [];
  const done: Element[] = [];
  token.lastIndex = 0;
  let at = 0;
  for (let found = token.exec(xml); found !== null; found = token.exec(xml)) {
    at = token.lastIndex;
    const [, isEnd, name, , isEmpty, text] = found;
    const last = open.at(-1);
    if (text !== undefined && last !== undefined) last.text += decode(text);
    if (name === undefined) continue;
    if (isEnd === '/') {
      if (last?.name !== name) throw new Error(`</${name}> ends <${last?.name}>`);
      done.push(last);
      open.pop();
    } else if (isEmpty === '/') done.push({ name, text: '' });
    else open.push({ name, text: '' });
  }
  if (at !== xml.length || open.length > 0) throw new Error(`not well-formed at ${at} of ${xml.length}`);
  return done;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?)?([\da-zA-Z]+);/g, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (entities[name] ?? '')
      : String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)),
  );
}

/** All that a part says, with a line for each paragraph and each break. */
export function textOfPart(xml: string): string {
  return elementsOf(xml)
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:p' || name === 'w:br' ? '\n' : ''))
    .join('');
}
