/** `npm run unknowns`: the words that nobody understood, most frequent first, so that the lexicon can grow. */
import { readConfig } from '../config.ts';
import { openStore } from '../store/open.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const store = await openStore(readConfig().databaseUrl);
  try {
    for (const { word, count, lastSeen } of await store.unknownWords())
      console.log(`${String(count).padStart(5)}  ${word}  (${lastSeen.slice(0, 10)})`);
  } finally {
    await store.close();
  }
}

main().catch(fail);
