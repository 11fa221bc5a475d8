/** Imported before the bot: says on its last line which of the language model's packages were loaded. */
import { registerHooks } from 'node:module';

const loaded = new Set<string>();
registerHooks({
  load(url, context, next) {
    const name = /node_modules\/(@microsoft\/teams-ai|openai)\//.exec(url)?.[1];
    if (name !== undefined) loaded.add(name);
    return next(url, context);
  },
});
process.on('exit', () => console.log(`loaded: ${[...loaded].sort().join(' ')}`));
