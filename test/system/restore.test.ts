import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inherited } from '../env.ts';
import { type Anvil, startAnvil } from '../support/anvil.ts';
import { apiDatabase, openApi, type TestApi } from '../support/api.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../support/books.ts';
import { openChat, say } from '../support/chat.ts';
import { startIndexer } from '../support/indexer.ts';
import { buy, finishedDeal, list, type Market, openMarket } from '../support/market.ts';
import { openForBusiness } from '../support/rows.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One of the two commands, as operators run it. */
async function command(verb: 'backup' | 'restore', database: string, input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/src/backup/main.ts', verb], {
    cwd: ROOT,
    env: { ...inherited, DATABASE_URL: database },
  });
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, complaint };
}

let anvil: Anvil;
let market: Market;
let api: TestApi;
beforeAll(async () => {
  anvil = await startAnvil();
  market = await openMarket(anvil);
  await finishedDeal(market);
  await buy(market, await list(market));
  api = await openApi();
  await openForBusiness(api);
  const chat = await openChat(api);
  for (const person of [chat.buyer, chat.seller]) await say(api, person, chat);
});
afterAll(async () => {
  await api?.stop();
  await anvil?.stop();
});

it('a market whose database is lost comes back: what people wrote from its backup, the rest from the chain', async () => {
  const backup = await command('backup', api.services.env.DATABASE_URL);
  expect(backup.code).toBe(0);

  const found = await apiDatabase();
  const restored = await command('restore', found.api, backup.output);
  expect(restored).toMatchObject({ code: 0 });
  expect(JSON.parse(restored.output)).toMatchObject({ message: 2, conversation: 1 });
  const again = await command('backup', found.api);
  expect(again.output.split('\n').slice(1)).toEqual(backup.output.split('\n').slice(1));

  const indexer = startIndexer({ databaseUrl: found.owner, rpcUrl: anvil.url, deployment: market.deployment });
  await indexer.reached(await anvil.provider.getBlockNumber());
  await indexer.stop();
  expect(await digestOf(found.owner)).toEqual(await digestOfChain(anvil, market.deployment));
  expect(await mistakesInBooks(found.owner, anvil, market)).toEqual([]);
}, 300_000);

it('a second restore over it is refused with a sentence and exit code 1', async () => {
  const database = api.services.env.DATABASE_URL;
  const { output } = await command('backup', database);
  const { code, complaint } = await command('restore', database, output);
  expect(code).toBe(1);
  expect(complaint).toContain('holds rows; restore into a database without any');
});
