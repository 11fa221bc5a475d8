/** The bot as a service: config → store → conversation → Teams → ticker. */
import { flushCompileCache } from 'node:module';
import { capabilities, jobs, views } from './capabilities.ts';
import { ConfigError, readConfig } from './config.ts';
import type { CalendarOf } from './domain/answer.ts';
import { calendarOf } from './meetings/calendar.ts';
import { createPlanner } from './planner/planner.ts';
import { createClock, createLog, InvalidData, openFilledStore } from './start-up.ts';
import { calendarLinks } from './teams/calendar.ts';
import { startBot } from './teams/server.ts';
import { Ticker } from './ticker.ts';
import { Conversation } from './understand/converse.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const now = createClock(config.clockStart);
  const store = await openFilledStore(config, now());
  const planner = config.model === undefined ? undefined : await createPlanner(config.model, log);
  const links = calendarLinks(await store.secret('calendar'), config.publicUrl);
  const { linkTo } = links;
  const conversation = new Conversation({ ...capabilities, store, access: config.access, now, log, planner, linkTo });
  await conversation.prepare();
  const textOf = async (of: CalendarOf) => {
    const board = await store.board();
    return board && calendarOf(board, of, now());
  };
  const calendar = { links, textOf };
  const bot = await startBot({ conversation, store, views, calendar, settings: config.bot, log, now });
  console.log(
    `Nämndboten lyssnar på ${bot.url}/api/messages. Chatta med "npm run playground", eller fråga här: npm run ask -- "när är nästa möte?"`,
  );
  const ticker = new Ticker(jobs, store, { now, log, after: () => bot.kick() });
  const stop = async () => {
    await ticker.close();
    await bot.close();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.message : String(error) }, 'closing failed');
        process.exitCode = 1;
      });
    });
  }
  // For the next start: whoever is killed writes nothing at the end.
  flushCompileCache();
}

main().catch((error: unknown) => {
  // A wrong setting or data fault is for whoever starts the bot: the message says it, a stack would not help.
  console.error(error instanceof ConfigError || error instanceof InvalidData ? error.message : error);
  process.exitCode = 1;
});
