/**
 * How soon somebody hears of a listing that a saved search looks for: `npx tsx test/bench/alerts.ts [searches]`. Chain,
 * indexer, database and api are its own; each figure is from sending the transaction, mined at once, to the word that
 * comes over the open page's line. Then how long it takes to hold listings with words against all searches.
 */
import { createClient } from 'graphql-ws';
import { cellToParent, gridDisk } from 'h3-js';
import type pg from 'pg';
import { pino } from 'pino';
import WebSocket from 'ws';
import { Matcher } from '../../api/src/searches/matcher.ts';
import { save } from '../../api/src/searches/write.ts';
import { startApi } from '../../api/src/server/start.ts';
import { startSession } from '../../api/src/session/sessions.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { startAnvil } from '../support/anvil.ts';
import { envOf } from '../support/api-env.ts';
import { withClient } from '../support/connection.ts';
import { startIndexer } from '../support/indexer.ts';
import { openMarket, termsOf } from '../support/market.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { CITIES, fillMarket } from './market/listings.ts';

const SEARCHES = Number(process.argv[2] ?? 10_000);
const SAMPLES = 100;
const LISTINGS = 5000;
const HELD = 100;
/** Where the listings of this bench are. */
const CELL = '8730e1d8cffffff';
const WORDS = '자전거 책상 노트북 bike lamp 아이폰 캠핑의자 guitar 냉장고 sofa 몬스테라 카메라 chair 의자 labtop'.split(
  ' ',
);
const KINDS = [2, 201, 101, 3, 303, 902, 12, 801, 1, 4];

const account = (n: number) => `0x${(n + 4096).toString(16).padStart(40, '0')}`;

/** What people look for: words, kinds and places, some of each, more of them together. */
function lookingFor(n: number) {
  const cells = gridDisk(cellToParent(n % 3 === 0 ? CITIES.berlin : CELL, 7), 8);
  return {
    ...(n % 2 === 0 && { text: `${WORDS[n % WORDS.length]}${n % 4 === 0 ? ` ${WORDS[(n * 7) % WORDS.length]}` : ''}` }),
    ...(n % 5 !== 0 && { categories: [KINDS[n % KINDS.length] ?? 2] }),
    ...(n % 3 !== 1 && { near: { cell: cells[n % cells.length] ?? CELL, radiusKm: 1 + (n % 20) } }),
    ...(n % 7 === 0 && { token: 2, priceMax: String(10_000 + n) }),
  };
}

async function saveAll(pool: pg.Pool): Promise<void> {
  for (let n = 0; n < SEARCHES; n++) {
    const filter = lookingFor(n);
    const narrow = 'text' in filter || 'categories' in filter || 'near' in filter;
    const reader = { viewer: account(Math.floor(n / 10)), region: null };
    await save(pool, reader, { name: 'Wanted', alert: true, filter: narrow ? filter : { text: 'bike' } });
  }
  await pool.query('vacuum analyze app.saved_search');
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
const silent = pino({ level: 'silent' });
const server = await startPostgres();
const database = async (name: string) => {
  await withClient(server.url, (client) => client.query(`create database ${name}`));
  const url = server.url.replace(/\/postgres$/, `/${name}`);
  await migrate(url);
  await withClient(url, (client) => client.query('create schema app authorization moothall_api'));
  return url;
};

/** From a transaction to the word on an open page. */
async function fromBlockToWord(url: string): Promise<string> {
  const anvil = await startAnvil();
  const market = await openMarket(anvil);
  const { deployment, seller, listings } = market;
  const indexer = startIndexer({ databaseUrl: url, rpcUrl: anvil.url, deployment, env: { HEAD_POLL_MS: '' } });
  await indexer.wrote('"msg":"ready"');
  const api = await startApi(envOf(url, { deployment, RPC_URL: anvil.url }), silent);
  try {
    const { pool } = api.services;
    await saveAll(pool);
    const mina = account(1_000_000);
    await save(pool, { viewer: mina, region: null }, { name: 'All', alert: true, filter: { categories: [2] } });
    const { token } = await startSession(api.services, mina);
    class Socket extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie: `moothall_session=${token}` } });
      }
    }
    const client = createClient({ url: `ws://127.0.0.1:${api.port}/graphql`, webSocketImpl: Socket });
    const words = client.iterate<{ notificationArrived: { finds: number } }>({
      query: 'subscription { notificationArrived { kind finds } }',
    });
    const next = async () => (await words.next()).value?.data?.notificationArrived.finds;
    let heard = next();
    while (!api.services.arrivals.listening(mina)) await new Promise((resolve) => setTimeout(resolve, 20));
    const times: number[] = [];
    for (let n = 0; n < SAMPLES; n++) {
      const data = listings(seller).interface.encodeFunctionData('list', [termsOf(seller), 3]);
      const call = { from: seller.address, to: deployment.addresses.listings, data, gas: '0x30d40' };
      const sent = performance.now();
      await anvil.provider.send('eth_sendTransaction', [call]);
      await heard;
      times.push(performance.now() - sent);
      await pool.query('update app.saved_search set looked_at = clock_timestamp() where account = $1', [mina]);
      heard = next();
    }
    await client.dispose();
    times.sort((a, b) => a - b);
    const [p50, p95, last] = [percentile(times, 0.5), percentile(times, 0.95), times.at(-1) ?? Number.NaN];
    return `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${last.toFixed(0)} ms (${SAMPLES} listings)`;
  } finally {
    await api.stop();
    await indexer.stop();
    await anvil.stop();
  }
}

/** How long listings with words take to be held against all searches, a hundred at once and one by one. */
async function withWords(url: string): Promise<string[]> {
  await withClient(url, (client) => fillMarket(client, LISTINGS));
  const api = await startApi(envOf(url), silent);
  try {
    const { pool } = api.services;
    const matcher = new Matcher(pool, silent, null);
    await withClient(url, (client) => client.query(`update chain.status set time = timestamptz '2025-01-01'`));
    await saveAll(pool);
    await matcher.holdAll();
    const some = `select listing from content.listing_search where state = 'open' order by listing offset $1 limit $2`;
    const hold = async (count: number, from: number) => {
      await pool.query(`delete from app.search_find where listing in (${some})`, [from, count]);
      await pool.query(`delete from app.search_held where listing in (${some})`, [from, count]);
      const begun = performance.now();
      await matcher.holdAll();
      const took = performance.now() - begun;
      const held = await pool.query(`select from app.search_held where listing in (${some})`, [from, count]);
      if (held.rowCount !== count) throw new Error(`${held.rowCount} of ${count} listings were held`);
      return took;
    };
    const many = await hold(HELD, 0);
    const single: number[] = [];
    for (let n = 0; n < 20; n++) single.push(await hold(1, HELD + n));
    single.sort((a, b) => a - b);
    const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from app.search_find');
    return [
      `${HELD} listings with words at once   ${many.toFixed(0)} ms`,
      `one listing with words            p50 ${percentile(single, 0.5).toFixed(0)} ms, p95 ${percentile(single, 0.95).toFixed(0)} ms`,
      `finds                             ${rows[0]?.count}`,
    ];
  } finally {
    await api.stop();
  }
}

try {
  process.stdout.write(`${SEARCHES.toLocaleString('en')} saved searches\n`);
  process.stdout.write(`sent to heard on an open page     ${await fromBlockToWord(await database('alerts_live'))}\n`);
  for (const line of await withWords(await database('alerts_words'))) process.stdout.write(`${line}\n`);
} finally {
  await server.stop();
}
process.exit(0);
