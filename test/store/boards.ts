/** Small boards as the importer would hand them over, and changes to them. */
import { type BoardRecords, type RecordKind, recordSchemas } from '../../src/domain/records.ts';

const source = { document: 'paper', section: '1' };
const kinds = Object.keys(recordSchemas) as RecordKind[];

type Raw = Partial<Record<RecordKind, readonly object[]>>;

const small: Raw = {
  board: [
    {
      id: 'provnamnden',
      name: { sv: 'Provnämnden', en: 'The test board' },
      host: 'lulea',
      website: 'https://example.org',
      contact: { sv: 'sekreteraren', en: 'the secretary' },
      source,
    },
  ],
  // Not in alphabetical order: the file's order is what must come back.
  municipality: [
    { id: 'pitea', name: 'Piteå', code: '2581', source },
    { id: 'lulea', name: 'Luleå', code: '2580', source },
    { id: 'alvsbyn', name: 'Älvsbyn', code: '2560', source },
  ],
  population: [
    { municipality: 'pitea', year: 2021, inhabitants: 42_362 },
    { municipality: 'lulea', year: 2021, inhabitants: 78_549 },
    { municipality: 'lulea', year: 2020, inhabitants: 78_105 },
  ],
  membership: [
    { email: 'ledamot.pitea@example.org', name: 'Ledamot Piteå', body: 'namnden', role: 'member' },
    { email: 'ledamot.pitea@example.org', name: 'Ledamot Piteå', body: 'namnden', role: 'chair' },
    { email: 'samordnare@example.org', name: 'Samordnare 🗂 "e-nämnd"', role: 'coordinator' },
  ],
};

/** A board of these records, each checked; a kind that is left out has none. */
export function board(changes: Raw = {}): BoardRecords {
  const raw: Raw = { ...small, ...changes };
  const lists = kinds.map((kind) => [kind, (raw[kind] ?? []).map((record) => recordSchemas[kind].parse(record))]);
  return Object.fromEntries(lists) as BoardRecords;
}

export const municipalities = small.municipality ?? [];

/** Boards that differ from one another in every one of `size` fees. */
export function priceList(price: number, size = 30): BoardRecords {
  const fee = Array.from({ length: size }, (_, index) => ({
    id: `avgift-${index}`,
    name: { sv: `Avgift ${index}`, en: `Fee ${index}` },
    amount: price,
    unit: { sv: 'kr', en: 'SEK' },
    about: { sv: 'En avgift.', en: 'A fee.' },
    source,
  }));
  return board({ fee });
}
