/** Municipalities as tables name them: by id or by name, in any case. */
import type { RecordKind } from '../domain/records.ts';
import { didYouMean } from './nearest.ts';
import { idOf, isMapping, type RawRecord } from './raw-record.ts';

export interface MunicipalityNames {
  /** Position in municipalities.yaml: the fixed order in which rows are kept. */
  readonly order: ReadonlyMap<string, number>;
  readonly find: (text: string) => string | undefined;
  /** A sentence for a municipality that nobody knows. */
  readonly unknown: (text: string) => string;
}

/** Reads the names from the raw records, so that one faulty municipality does not make its name unknown elsewhere. */
export function municipalityNames(raws: readonly RawRecord[]): MunicipalityNames {
  const kind: RecordKind = 'municipality';
  const ids = new Map<string, string>();
  const order = new Map<string, number>();
  for (const raw of raws.filter((candidate) => candidate.kind === kind)) {
    const id = idOf(raw);
    if (id === undefined || !isMapping(raw.value)) continue;
    order.set(id, order.size);
    ids.set(fold(id), id);
    if (typeof raw.value.name === 'string') ids.set(fold(raw.value.name), id);
  }
  return {
    order,
    find: (text) => ids.get(fold(text)),
    unknown: (text) => `unknown municipality "${text}"${didYouMean(text, ids.keys())}`,
  };
}

/**
 * Stands in when municipalities.yaml cannot be read: nobody can say which names exist, so each passes
 * as its own id and the one fault that matters is not drowned.
 */
export const anyMunicipality: MunicipalityNames = {
  order: new Map(),
  find: (text) =>
    fold(text)
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-|-$/gu, '') || undefined,
  unknown: (text) => `unknown municipality "${text}"`,
};

function fold(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv');
}
