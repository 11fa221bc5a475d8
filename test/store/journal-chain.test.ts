/** The journal's arithmetic, for any rows: one changed letter, one missing row, and the chain says so. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, emptyChainHash, rowHash, sha256, verifyChain } from '../../src/store/journal.ts';
import type { JournalRow } from '../../src/store/store.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const entry = fc.record({
  ...{ at: text, actor: text, action: text, subject: text, before: text, after: text },
  state: fc.oneof(fc.constant(''), text),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function chain(entries: readonly Entry[]): JournalRow[] {
  const rows: JournalRow[] = [];
  for (const said of entries) {
    const row = { ...said, seq: rows.length + 1, previousHash: rows.at(-1)?.hash ?? emptyChainHash };
    rows.push({ ...row, hash: rowHash(row) });
  }
  return rows;
}

function headOf(rows: readonly JournalRow[]): { seq: number; hash: string } {
  return { seq: rows.length, hash: rows.at(-1)?.hash ?? emptyChainHash };
}

const chains = fc.array(entry, { minLength: 1, maxLength: 8 }).map(chain);
/** A chain and the place of one of its rows. */
const rowOfChain = chains.chain((rows) => fc.tuple(fc.constant(rows), fc.nat({ max: rows.length - 1 })));

test('a chain that nobody touched is whole', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }).map(chain), (rows) => {
      expect(verifyChain(rows, headOf(rows))).toEqual({ ok: true, rows: rows.length, head: headOf(rows).hash });
    }),
  );
});

test('a row that was changed anywhere is named', () => {
  const fields = ['at', 'actor', 'action', 'subject', 'before', 'after', 'state', 'hash'] as const;
  fc.assert(
    fc.property(rowOfChain, fc.constantFrom(...fields), text, ([rows, index], field, value) => {
      const row = rows[index]!;
      fc.pre(row[field] !== value);
      const changed = rows.with(index, { ...row, [field]: value });
      expect(verifyChain(changed, headOf(rows))).toMatchObject({ ok: false, seq: index + 1 });
    }),
  );
});

test('a row that was changed and hashed anew is found by the row after it, or by the head', () => {
  fc.assert(
    fc.property(rowOfChain, text, ([rows, index], actor) => {
      const row = rows[index]!;
      fc.pre(row.actor !== actor);
      const forged = { ...row, actor };
      const changed = rows.with(index, { ...forged, hash: rowHash(forged) });
      expect(verifyChain(changed, headOf(rows)).ok).toBe(false);
    }),
  );
});

test('a missing row is found, also the last, and also when the rest is numbered anew', () => {
  fc.assert(
    fc.property(rowOfChain, fc.boolean(), ([rows, index], renumber) => {
      const rest = rows.toSpliced(index, 1).map((row, place) => (renumber ? { ...row, seq: place + 1 } : row));
      expect(verifyChain(rest, headOf(rows)).ok).toBe(false);
    }),
  );
});

test('rows in another order are found', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 2, maxLength: 8 }).map(chain),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (rows, first, second, renumber) => {
        const [a, b] = [first % rows.length, second % rows.length];
        fc.pre(a !== b);
        const swapped = rows.with(a, rows[b]!).with(b, rows[a]!);
        const shown = renumber ? swapped.map((row, place) => ({ ...row, seq: place + 1 })) : swapped;
        expect(verifyChain(shown, headOf(rows)).ok).toBe(false);
      },
    ),
  );
});

test('what stands in one column cannot be moved to the next', () => {
  const row = {
    seq: 1,
    at: 'a',
    actor: 'b',
    action: 'c',
    subject: 'd',
    before: 'e',
    after: 'f',
    state: 's',
    previousHash: 'g',
  };
  expect(rowHash({ ...row, at: 'ab', actor: '' })).not.toBe(rowHash(row));
  expect(rowHash({ ...row, at: 'a","b', actor: '' })).not.toBe(rowHash({ ...row, at: 'a', actor: 'b' }));
});

test('canonical JSON is one text per value, whatever the order in which it was built', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, part]) => [key, reversed(part)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(written);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(JSON.stringify(JSON.parse(written))).toBe(written);
    }),
  );
});

test('canonical JSON writes nothing as null, leaves out what is undefined, and holds no white space of its own', () => {
  expect(canonicalJson(undefined)).toBe('null');
  expect(canonicalJson({ b: undefined, a: [1, { d: 'å ä', c: null }] })).toBe('{"a":[1,{"c":null,"d":"å ä"}]}');
});

test('the hash is SHA-256 of the text in UTF-8', () => {
  // The test vector of FIPS 180-2, and one with letters outside ASCII.
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('å')).not.toBe(sha256('a'));
});
