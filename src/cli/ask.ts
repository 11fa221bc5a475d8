/** `npm run ask -- [--as EMAIL] [--json] "fråga"`: one question from the terminal, by the same path as Teams. */
import { parseArgs } from 'node:util';
import { capabilities } from '../capabilities.ts';
import { readConfig } from '../config.ts';
import { formatDate } from '../domain/dates.ts';
import { createLog } from '../operations/log.ts';
import { createPlanner } from '../planner/planner.ts';
import { createClock, openFilledStore } from '../start-up.ts';
import { calendarLinks } from '../teams/calendar.ts';
import { Conversation } from '../understand/converse.ts';
import { fail } from './fail.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      as: { type: 'string' },
      json: { type: 'boolean', default: false },
      new: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const text = positionals.join(' ').trim();
  if (text === '')
    throw new RangeError('Skriv en fråga, till exempel: npm run ask -- "vad betalar Kalix för e-arkivet?"');
  const config = readConfig();
  const now = createClock(config.clockStart);
  const store = await openFilledStore(config, now());
  try {
    const log = createLog('warn');
    const planner = config.model === undefined ? undefined : await createPlanner(config.model, log);
    const { linkTo } = calendarLinks(await store.secret('calendar'), config.publicUrl);
    const conversation = new Conversation({ ...capabilities, store, now, log, planner, linkTo });
    // One chat for the terminal, so that "och Överkalix?" works in the next call; --new begins afresh.
    const chat = values.new ? `terminal-${process.pid}-${Date.now()}` : 'terminal';
    const reply = await conversation.message(text, {
      conversation: chat,
      person: values.as ?? 'terminal',
      email: values.as,
      isLocal: true,
    });
    if (values.json) {
      const { question, ...rest } = reply;
      console.log(
        JSON.stringify(
          {
            kind: question?.kind ?? reply.outcome,
            question,
            slots: question?.slots ?? {},
            text: rest.text,
            card: rest.card,
            sources: rest.sources,
            outcome: rest.outcome,
          },
          null,
          2,
        ),
      );
    } else {
      console.log(reply.text);
      const label = reply.language === 'sv' ? 'Källa' : 'Source';
      for (const source of reply.sources)
        console.log(`  ${label}: ${source.title}, ${source.section} (${formatDate(source.date, reply.language)})`);
    }
  } finally {
    await store.close();
  }
}

main().catch(fail);
