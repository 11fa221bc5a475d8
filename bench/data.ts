/** Importing the sample data: into an empty store, and again with nothing changed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { recordSchemas } from '../src/domain/records.ts';
import { readBoard } from '../src/import/read-board.ts';
import { importInto } from '../src/start-up.ts';
import { openStore } from '../src/store/open.ts';
import { repeat, timed, timesTable } from './measure.ts';
import { dataDir, now, type Setting } from './setting.ts';

const rounds = 3;

/** All that a reader must do at the least: every file read, YAML parsed, nothing checked. */
function parseOnly(): void {
  for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
    if (/\.ya?ml$/.test(name)) parse(readFileSync(path.join(dataDir, name), 'utf8'));
    else if (name.endsWith('.csv')) readFileSync(path.join(dataDir, name), 'utf8');
  }
}

export async function benchImport(setting: Setting): Promise<string> {
  const parsed = await repeat(rounds, parseOnly);
  const validated = await repeat(rounds, () => readBoard(dataDir));
  const cold: number[] = [];
  const unchanged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const store = await openStore(setting.databaseUrl(`import-${round}`));
    cold.push(await timed(() => importInto(store, dataDir, 'bench', now())));
    unchanged.push(await timed(() => importInto(store, dataDir, 'bench', now())));
    await store.close();
  }
  const records = Object.keys(recordSchemas).reduce(
    (sum, kind) => sum + setting.records[kind as keyof typeof recordSchemas].length,
    0,
  );
  return timesTable(`Import of data/norrbotten: ${records} records`, [
    { name: 'import into an empty store', samples: cold },
    { name: 'import with nothing changed', samples: unchanged, comparedTo: cold },
    { name: 'of which reading and validating', samples: validated, comparedTo: cold },
    { name: 'baseline: parse the files, check nothing, store nothing', samples: parsed, comparedTo: cold },
  ]);
}
