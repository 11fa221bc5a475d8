/** Names in a message: as they are, inflected, by an alias, misspelt; and words that only resemble a name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RefType } from '../../src/domain/reading.ts';
import { editDistance, fold, tokenise } from '../../src/domain/text.ts';
import { mind } from './sample.ts';

const { board } = mind;
const find = (text: string) => mind.gazetteer.find(tokenise(text), mind.isWord);
const names = (text: string, type: RefType = 'municipality'): string[] => [
  ...new Set(find(text).flatMap(({ refs }) => refs.filter((ref) => ref.type === type).map(({ id }) => id))),
];
const correction = (text: string) => find(text)[0]?.corrected;

describe('every municipality', () => {
  test.for(board.records.municipality.map(({ id, name, aliases }) => [name, id, aliases] as const))(
    '%s',
    ([name, id, aliases]) => {
      for (const form of [name, name.toLowerCase(), name.toUpperCase(), `${name}s`, fold(name), name.normalize('NFD')])
        expect(names(form), form).toEqual([id]);
      for (const alias of aliases) expect(names(alias), alias).toEqual([id]);
    },
  );

  test.for(board.records.municipality.map(({ id, name }) => [name, id] as const))(
    '%s with two letters swapped is itself or nobody',
    ([name, id]) => {
      for (let at = 1; at < name.length - 1; at += 1) {
        const swapped = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
        expect([[], [id]], swapped).toContainEqual(names(swapped));
      }
    },
  );

  test('no false friend is taken for one', () => {
    const taken = board.records.municipality
      .flatMap(({ falseFriends }) => falseFriends)
      .filter((word) => names(word).length > 0);
    expect(taken).toEqual([]);
  });
});

describe('a misspelt name', () => {
  test.for([
    ['Klaix', 'kalix'],
    ['Kalx', 'kalix'],
    ['Kallix', 'kalix'],
    ['Haparnda', 'haparanda'],
    ['Harapanda', 'haparanda'],
    ['Arvisjaur', 'arvidsjaur'],
    ['Jokkmok', 'jokkmokk'],
    ['Övrkalix', 'overkalix'],
    ['Overtornå', 'overtornea'],
    ['Pajla', 'pajala'],
    ['Bdoen', 'boden'],
    ['Kirnua', 'kiruna'],
    ['Gälivare', 'gallivare'],
  ] as const)('"%s" is %s, and that is said', ([written, id]) => {
    expect(names(written)).toEqual([id]);
    expect(correction(written)).toEqual({ written, name: board.municipality(id).name });
  });

  test.for(['Kiliax', 'Bosun', 'Över', 'Kal', 'xyz', 'Hammerfest', 'norrbotten', 'kommunen', 'boken', 'Arvidsson'])(
    '"%s" is nobody’s',
    (written) => {
      expect(names(written)).toEqual([]);
    },
  );

  test('a spelling that is as near to two names is given to neither', () => {
    const municipalities = board.records.municipality.map(({ id, name }) => ({ id, form: fold(name) }));
    const pair = fc.tuple(fc.constantFrom(...municipalities), fc.constantFrom(...municipalities));
    const letters = fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...'aeiklnorstvx')), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(pair, letters, ([one, other], changes) => {
        let written = one.form;
        for (const [at, letter] of changes) written = written.slice(0, at) + letter + written.slice(at + 1);
        const a = editDistance(written, one.form, 9);
        const b = editDistance(written, other.form, 9);
        if (one.id === other.id || a !== b) return;
        const found = names(written);
        expect(found.includes(one.id) && found.includes(other.id)).toBe(false);
        expect(found.some((id) => id === one.id || id === other.id)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

// A name and its aliases are as near, and name one thing.
test.for(['Övrkalix', 'Overtornå', 'Ävlsbyn'])('"%s" is one name', (written) => {
  expect(find(written)[0]?.refs).toHaveLength(1);
});

describe('names of other things', () => {
  test.for([
    ['e-arkivet', 'item', 'e-arkiv'],
    ['e arkiv', 'item', 'e-arkiv'],
    ['earkivets', 'item', 'e-arkiv'],
    ['e-arkviet', 'item', 'e-arkiv'],
    ['DCBD', 'item', 'datacenter'],
    ['datacenter Norrbotten', 'project', 'datacenter'],
    ['räddningstjänstens verksamhetssystem', 'item', 'raddningstjanst'],
    ['räddningstjänstposten', 'item', 'raddningstjanst'],
    ['beredningsgruppen', 'body', 'beredningsgruppen'],
    ['beredningsgrupens', 'body', 'beredningsgruppen'],
    ['bg', 'body', 'beredningsgruppen'],
    ['nämnden', 'body', 'namnden'],
    ['elevhälsan', 'project', 'elevhalsa'],
    ['samordnaren', 'office', 'samordnare'],
  ] as const)('"%s" is the %s %s', ([text, type, id]) => {
    expect(names(text, type)).toContain(id);
  });

  test('the longest name wins: a part of it is not found beside it', () => {
    const mentions = mind.gazetteer.findExact(tokenise('räddningstjänstens verksamhetssystem'));
    expect(mentions).toHaveLength(1);
    expect(names('Överkalix')).toEqual(['overkalix']);
    expect(names('över kalix')).toEqual(['overkalix']);
  });

  test('every record’s own name leads to it', () => {
    const { records } = board;
    const lost = [
      ...records.costItem.map(({ id, name }) => ['item', id, name.sv] as const),
      ...records.project.map(({ id, name }) => ['project', id, name.sv] as const),
      ...records.body.map(({ id, name }) => ['body', id, name.sv] as const),
      ...records.office.map(({ id, name }) => ['office', id, name.sv] as const),
    ].filter(([type, id, name]) => !names(name, type).includes(id));
    expect(lost).toEqual([]);
  });
});

test('mentions lie within the message and never on each other', () => {
  const words = fc.constantFrom(
    ...[
      'Kalix',
      'över',
      'kalix',
      'Boden',
      'e',
      'arkiv',
      'e-arkiv',
      'räddningstjänsten',
      'Klaix',
      'nämnden',
      'och',
      'xyz',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), (parts) => {
      const tokens = tokenise(parts.join(' '));
      let end = 0;
      for (const mention of mind.gazetteer.find(tokens, mind.isWord)) {
        expect(mention.from).toBeGreaterThanOrEqual(end);
        expect(mention.to).toBeGreaterThan(mention.from);
        expect(mention.refs).not.toEqual([]);
        end = mention.to;
      }
      expect(end).toBeLessThanOrEqual(tokens.length);
    }),
  );
});
