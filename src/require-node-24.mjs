// Loaded before anything else, in a form that every Node understands: the code itself needs Node 24.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Nämndboten behöver Node 24 eller nyare, men det här är Node ${process.versions.node}. Kör "npm ci" och starta med "npm start", så används rätt version.\n`,
  );
  process.exit(1);
}

// What was compiled once is there at the next start, which takes a quarter less. It lies among the packages, which
// nobody else may write; where nothing can be written (a container), each start compiles for itself.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/namndboten', import.meta.url)));
