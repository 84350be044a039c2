/**
 * How fast an index is built: `npm run bench -- indexer [events] [rounds] [write]`. Ours, two others and a bare COPY of
 * the same rows, in turns on one chain. Needs nothing running: chain and database are its own.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { migrate } from '../../indexer/src/migrate.ts';
import { run } from '../runner/command.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { busyOf, busyOfDatabase } from './index/busy.ts';
import { startBenchChain } from './index/chain.ts';
import { type Contender, installPeers, moothall, PEERS, ponder, typeormStore } from './index/contenders.ts';
import { startRecorder } from './index/recorder.ts';
import { report, type Turn } from './index/report.ts';

const numbers = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const EVENTS = Number(numbers[0] ?? 200_000);
const ROUNDS = Number(numbers[1] ?? 3);
const PER_BLOCK = 100;
/** Rows of one COPY: as many as an indexer gets from one question for logs. */
const PER_COPY = 1_000;
const PATIENCE_MS = 3_600_000;
const CONTENDERS = [moothall, typeormStore, ponder];

await installPeers();
const server = await startPostgres();
const chain = await startBenchChain();
const recorder = await startRecorder(chain.anvil.url);
let databases = 0;

async function database(): Promise<string> {
  databases += 1;
  const name = `bench_${databases}`;
  await withClient(server.url, (client) => client.query(`create database ${name}`));
  return server.url.replace(/\/postgres$/, `/${name}`);
}

const drop = (url: string) =>
  withClient(server.url, (client) => client.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`));

const holds = (client: pg.ClientBase, sql: string, values: unknown[] = []): Promise<boolean> =>
  client.query(sql, values).then(
    ({ rowCount }) => rowCount === 1,
    () => false,
  );

interface Race {
  url: string;
  rows: Turn;
  /** The same until what follows from the rows is there, for who does more than write them. */
  all: Turn;
}

/** From the first question for logs to the visible row of the last listing. */
async function race(contender: Contender, last: string): Promise<Race> {
  const url = await database();
  const { deployment } = chain.market;
  recorder.firstLogs = undefined;
  const child = await contender.start({ databaseUrl: url, rpcUrl: recorder.url, deployment, headPollMs: 100 });
  const deadline = performance.now() + PATIENCE_MS;
  let before: number | undefined;
  const result = await withClient(url, async (client): Promise<Race> => {
    const until = async (sql: string, values: unknown[] = []): Promise<Turn> => {
      while (!(await holds(client, sql, values))) {
        if (recorder.firstLogs !== undefined) before ??= busyOf(child.pid);
        if (child.exitCode !== null || performance.now() > deadline) throw new Error(`${contender.name} gave up`);
        await sleep(20);
      }
      const seconds = (performance.now() - (recorder.firstLogs ?? Number.NaN)) / 1000;
      return { seconds, busy: busyOf(child.pid) - (before ?? 0) + (await busyOfDatabase(client)) };
    };
    const rows = await until(`select from ${contender.listings} where id = $1`, [last]);
    return { url, rows, all: contender.done === undefined ? rows : await until(contender.done) };
  });
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return result;
}

/** What tells whether two indexes hold the same listings. */
const summary = (url: string, listings: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `select count(*) as rows, sum(price) as prices, md5(string_agg(id, '' order by id)) as ids from ${listings}`,
    );
    return JSON.stringify(rows[0]);
  });

/** The same rows from one database into another like it, by COPY alone. */
async function copy(source: string): Promise<Turn> {
  const url = await database();
  await migrate(url);
  const listing = await withClient(source, (client) => client.query('table chain.listing limit 0'));
  const tables = [
    {
      name: 'chain.listing',
      columns: listing.fields.map(({ name }) => `"${name}"`).join(),
      query: 'table chain.listing order by height',
    },
    {
      name: 'content.document',
      columns: 'digest, cid, state, attempts, next_attempt_at',
      query: `select d.digest, d.cid, d.state, d.attempts, d.next_attempt_at
        from content.document d join chain.listing l on l.content = d.digest order by l.height`,
    },
  ];
  const args = [`${PEERS}/copy.mjs`, source, url, String(PER_COPY), ...tables.map((table) => JSON.stringify(table))];
  const { code, stdout, output } = await run(process.execPath, args, { cwd: PEERS });
  if (code !== 0) throw new Error(output);
  await drop(url);
  return JSON.parse(stdout);
}

/** One turn of everybody; the same listings must come out. */
async function round(last: string): Promise<Map<string, Turn>> {
  const turns = new Map<string, Turn>();
  const seen = new Set<string>();
  for (const contender of CONTENDERS) {
    const { url, rows, all } = await race(contender, last);
    turns.set(contender.name, rows);
    if (contender === moothall) {
      turns.set(`${moothall.name}, and what is searched`, all);
      turns.set('bare COPY', await copy(url));
    }
    seen.add(await summary(url, contender.listings));
    await drop(url);
  }
  if (seen.size > 1) throw new Error(`they do not hold the same listings: ${[...seen].join(' ')}`);
  return turns;
}

try {
  let last = '';
  for (let made = 0; made < EVENTS; made += PER_BLOCK)
    ({ last } = await chain.block(Math.min(PER_BLOCK, EVENTS - made)));
  const turns = new Map<string, Turn[]>();
  // The first round fills the recorder, and is not counted.
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const [name, taken] of await round(last)) {
      if (turn > 0) turns.set(name, [...(turns.get(name) ?? []), taken]);
      const rate = Math.round(EVENTS / taken.seconds).toLocaleString('en');
      process.stdout.write(`${turn > 0 ? `round ${turn}` : 'not counted'}: ${name}: ${rate} events/s\n`);
    }
  }
  const measured = { events: EVENTS, perBlock: PER_BLOCK, rounds: ROUNDS, turns };
  await report(measured, moothall.name, process.argv.includes('write'));
} finally {
  await recorder.close();
  await chain.stop();
  await server.stop();
}
process.exit(0);
