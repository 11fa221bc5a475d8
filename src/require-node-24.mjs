// Loaded before anything else, in a form that every Node understands: the code itself needs Node 24.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Nämndboten behöver Node 24 eller nyare, men det här är Node ${process.versions.node}. Kör "npm ci" och starta med "npm start", så används rätt version.\n`,
  );
  process.exit(1);
}
