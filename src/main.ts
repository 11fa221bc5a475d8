/** The bot as a service: config → store → conversation → Teams → ticker. */
import { flushCompileCache } from 'node:module';
import { capabilities, jobs, views } from './capabilities.ts';
import { ConfigError, readConfig } from './config.ts';
import type { CalendarOf } from './domain/answer.ts';
import { calendarOf } from './meetings/calendar.ts';
import { endOnSignals } from './operations/ending.ts';
import { describeFailure } from './operations/failure-note.ts';
import { createLog } from './operations/log.ts';
import { Metrics } from './operations/metrics.ts';
import { createPlanner } from './planner/planner.ts';
import { createClock, InvalidData, openFilledStore } from './start-up.ts';
import { StoreUnavailable } from './store/store.ts';
import { calendarLinks } from './teams/calendar.ts';
import { startBot } from './teams/server.ts';
import { Ticker } from './ticker.ts';
import { Conversation } from './understand/converse.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // Node itself would print the error's message, which may quote what a person wrote.
  process.on('uncaughtException', (error: unknown) => {
    log.fatal(describeFailure(error), 'the bot fell over');
    process.exit(1);
  });
  const metrics = new Metrics();
  const now = createClock(config.clockStart);
  const store = await openFilledStore(config, now(), { onRetry: (fault) => metrics.storeRetried(fault) });
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
  const ticker = new Ticker(jobs, store, { now, log, metrics });
  const sinceLook = () => ticker.sinceLook();
  const settings = config.bot;
  const bot = await startBot({ conversation, store, views, calendar, settings, sinceLook, log, metrics, now });
  console.log(
    `Nämndboten lyssnar på ${bot.url}/api/messages. Chatta med "npm run playground", eller fråga här: npm run ask -- "när är nästa möte?"`,
  );
  ticker.start(() => bot.kick());
  endOnSignals({
    announce: () => bot.announceEnd(),
    delayMs: config.shutdownDelay * 1000,
    close: async () => {
      await Promise.all([ticker.close(), bot.close()]);
      await store.close();
    },
    ...{ log, exit: (code) => process.exit(code), signals: process },
  });
  // For the next start: whoever is killed writes nothing at the end.
  flushCompileCache();
}

main().catch((error: unknown) => {
  // A wrong setting or data fault is for whoever starts the bot: the message says it, a stack would not help.
  const expected = [ConfigError, InvalidData, StoreUnavailable].some((kind) => error instanceof kind);
  if (expected) console.error((error as Error).message);
  // Nobody has written anything yet; but the database's errors have fields that quote rows.
  else console.error(error instanceof Error ? error.stack : error, describeFailure(error).code ?? '');
  process.exitCode = 1;
});
