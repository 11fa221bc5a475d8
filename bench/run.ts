/**
 * `npm run bench`: our figures beside simpler ways to do the same, measured in one run on the
 * machine at hand. Nothing is asserted about time: compare rows of one run, not runs of two machines.
 */
import { availableParallelism, cpus, platform } from 'node:os';
import { benchCards } from './cards.ts';
import { benchImport } from './data.ts';
import { benchOutbox } from './outbox.ts';
import { createSetting, type Setting } from './setting.ts';
import { benchStartUp } from './start-up.ts';
import { benchStore } from './store.ts';
import { benchTurns } from './turns.ts';
import { benchMind, benchUnderstanding } from './understanding.ts';
import { benchVotes } from './votes.ts';

const sections: readonly ((setting: Setting) => Promise<string>)[] = [
  benchUnderstanding,
  benchMind,
  benchCards,
  benchStore,
  benchVotes,
  benchTurns,
  benchOutbox,
  benchImport,
  benchStartUp,
];

const started = performance.now();
console.log(
  `Node ${process.version} on ${platform()}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown processor'})`,
);
console.log(
  'n = runs; p50, p95 = milliseconds that half and 95 % of the runs stay below; ratio = p50 against the row of the table that has none.',
);
const setting = await createSetting();
try {
  for (const section of sections) console.log(await section(setting));
} finally {
  setting.remove();
}
console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s.`);
