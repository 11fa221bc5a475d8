/**
 * A whole turn over loopback HTTP: a posted question until the post is answered, with the reply
 * delivered to a fake Teams in between. In the same process a bot that only echoes.
 */
import { Metrics } from '../src/operations/metrics.ts';
import { questionKinds } from '../src/questions/index.ts';
import { startBot } from '../src/teams/server.ts';
import { Conversation } from '../src/understand/converse.ts';
import { kalix, message } from '../test/teams/activities.ts';
import { FakeTeams } from '../test/teams/fake-teams.ts';
import { startEcho } from './echo.ts';
import { repeat, table, timed, timesTable } from './measure.ts';
import { questions } from './questions.ts';
import { now, type Setting, silent } from './setting.ts';

const rounds = 2;
/** Posts at the same time, for the turns a second. */
const atOnce = 16;

async function post(url: string, serviceUrl: string, index: number): Promise<void> {
  const activity = message(serviceUrl, questions[index % questions.length] ?? '');
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    body: JSON.stringify(activity),
    headers: { 'content-type': 'application/json' },
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`a turn was answered ${response.status}`);
}

/** Turns a second with several posts on the way at any time. */
async function throughput(url: string, serviceUrl: string, total: number): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next < total) {
      next += 1;
      await post(url, serviceUrl, next);
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  return (1000 * total) / took;
}

export async function benchTurns(setting: Setting): Promise<string> {
  const teams = await new FakeTeams().start();
  teams.members.set(kalix.id, { name: kalix.name, email: 'ledamot.kalix@example.org' });
  const store = await setting.filledStore('turns-http');
  const conversation = new Conversation({ store, kinds: questionKinds, now, log: silent });
  await conversation.prepare();
  const bot = await startBot({
    conversation,
    store,
    settings: { host: '127.0.0.1', port: 0, botFramework: {} },
    sinceLook: () => 0,
    log: silent,
    metrics: new Metrics(),
    now,
  });
  const echo = await startEcho();
  const { serviceUrl } = teams;
  const total = questions.length * rounds;
  let expected = 0;
  const run = async (url: string, times: number) => {
    const samples = await repeat(times, (index) => post(url, serviceUrl, index));
    expected += samples.length;
    return samples;
  };
  try {
    await run(echo.url, questions.length);
    await run(bot.url, questions.length);
    const echoed = await run(echo.url, total);
    const ours = await run(bot.url, total);
    expected += 2 * total;
    const echoRate = await throughput(echo.url, serviceUrl, total);
    const ourRate = await throughput(bot.url, serviceUrl, total);
    if (teams.messages.length !== expected)
      throw new Error(`${expected} posts led to ${teams.messages.length} replies`);
    return [
      timesTable('A turn over loopback HTTP: question posted → reply at a fake Teams → post answered', [
        { name: 'Nämndboten (claim, memory and card on SQLite, durable)', samples: ours, comparedTo: echoed },
        { name: 'baseline: bare restify + CloudAdapter echo', samples: echoed },
      ]),
      table(
        `Turns a second, ${atOnce} posts at a time`,
        ['', 'turns/s'],
        [
          ['Nämndboten', ourRate.toFixed(0)],
          ['baseline: bare restify + CloudAdapter echo', echoRate.toFixed(0)],
        ],
        ['The fake Teams and the posts run in the same process and take their share.'],
      ),
    ].join('\n');
  } finally {
    await bot.close();
    await echo.close();
    await store.close();
    await teams.stop();
  }
}
