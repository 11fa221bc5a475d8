/** What may stand only once: ids, and records that answer the same question. */
import type { RecordKind, RecordOf } from '../domain/records.ts';
import { type Fault, faultAt, formatPlace, type Place } from './faults.ts';
import { type Entries, type Entry, idOf, type RawRecord } from './raw-record.ts';

/** Reports the second and every later place of the same key, each with the first. */
class Seen {
  readonly faults: Fault[] = [];
  readonly #places = new Map<string, Place>();

  add(key: readonly unknown[], place: Place, what: string): void {
    const text = JSON.stringify(key);
    const first = this.#places.get(text);
    if (first === undefined) this.#places.set(text, place);
    else this.faults.push(faultAt(place, `${what} stands twice, first at ${formatPlace(first)}`));
  }
}

/** Ids within each kind, faulty records included. */
export function checkUniqueIds(raws: readonly RawRecord[]): Fault[] {
  const seen = new Seen();
  for (const raw of raws) {
    const id = idOf(raw);
    if (id !== undefined) seen.add([raw.kind, id], raw.placeOf(['id']), `id "${id}"`);
  }
  return seen.faults;
}

interface Rule<K extends RecordKind> {
  /** What must differ between two records; undefined for a record that the rule is not about. */
  readonly key: (record: RecordOf<K>) => readonly unknown[] | undefined;
  readonly what: (record: RecordOf<K>) => string;
}

const rules: { readonly [K in RecordKind]?: Rule<K> } = {
  population: {
    key: ({ municipality, year }) => [municipality, year],
    what: ({ municipality, year }) => `the population of ${municipality} ${year}`,
  },
  membership: {
    // Somebody may come back: the same role in another term of office is another row.
    key: ({ email, body, role, from }) => [email.toLowerCase(), body, role, from],
    what: ({ email, body, role }) => `${email} as ${role} of ${body ?? 'no body'}`,
  },
  costTable: {
    key: ({ item, year, part, status }) => [item, year, part?.id, status],
    what: ({ item, year, part, status }) => `the ${status} table of ${item}${part ? ` (${part.id})` : ''} for ${year}`,
  },
  budget: {
    key: ({ year, main }) => (main ? [year] : undefined),
    what: ({ year }) => `the main budget of ${year}`,
  },
  meeting: {
    key: ({ body, start }) => [body, start],
    what: ({ body, start }) => `a meeting of ${body} at ${start}`,
  },
  agendaItem: {
    key: ({ meeting, number }) => [meeting, number],
    what: ({ meeting, number }) => `item ${number} of ${meeting}`,
  },
};

/** Records with ids of their own that nevertheless say the same thing. */
export function checkUniqueRecords(entries: Entries): Fault[] {
  return (Object.keys(rules) as RecordKind[]).flatMap((kind) => applyRule(kind, entries));
}

function applyRule<K extends RecordKind>(kind: K, entries: Entries): Fault[] {
  const rule: Rule<K> | undefined = rules[kind];
  const seen = new Seen();
  for (const { record, placeOf } of entries[kind] as readonly Entry<K>[]) {
    const key = rule?.key(record);
    if (rule !== undefined && key !== undefined) seen.add(key, placeOf([]), rule.what(record));
  }
  return seen.faults;
}

/** Items of lists inside a record: municipalities of a table, seats of a body, lines of an outturn. */
export function checkUniqueItems(entries: Entries): Fault[] {
  return [
    ...entries.body.flatMap((entry) => repeatedItems(entry, ['seats'], entry.record.seats)),
    ...entries.project.flatMap((entry) => repeatedItems(entry, ['participants'], entry.record.participants)),
    ...entries.audit.flatMap((entry) => repeatedItems(entry, ['municipalities'], entry.record.municipalities)),
    ...entries.costTable.flatMap((entry) =>
      repeatedItems(
        entry,
        ['shares'],
        entry.record.shares.map(({ municipality }) => municipality),
      ),
    ),
    ...entries.allocationKey.flatMap((entry) =>
      repeatedItems(
        entry,
        ['weights'],
        entry.record.weights.map(({ municipality }) => municipality),
      ),
    ),
    ...entries.budget.flatMap((entry) =>
      repeatedItems(
        entry,
        ['lines'],
        entry.record.lines.map(({ item }) => item),
      ),
    ),
    ...entries.outturn.flatMap((entry) =>
      repeatedItems(
        entry,
        ['lines'],
        entry.record.lines.map(({ id }) => id),
      ),
    ),
  ];
}

function repeatedItems(entry: Entry, path: readonly [string], values: readonly string[]): Fault[] {
  const seen = new Seen();
  for (const [index, value] of values.entries()) {
    seen.add([value], entry.placeOf([...path, index]), `"${value}" in ${path[0]}`);
  }
  return seen.faults;
}
