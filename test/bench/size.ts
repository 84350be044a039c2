/**
 * What a market takes in the database: `npm run bench -- size [listings]`. The rows the indexer writes for so many listings
 * with their words, and for as many finished deals; bytes with every index, once the server has tidied up.
 */
import type pg from 'pg';
import { migrate } from '../../indexer/src/migrate.ts';
import { openOrm } from '../../indexer/src/orm.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import {
  anAddress,
  eventRow,
  insertEvents,
  insertMovements,
  insertOrders,
  movementRow,
  orderRow,
} from '../support/rows.ts';
import { growMarket } from './market/copies.ts';
import { table } from './section.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
/** Rows of one statement. */
const AT_ONCE = 500;
/** What happens in a deal that ends well, and what moves in the vault: paid and held from both, paid out and given back. */
const STEPS = ['placed', 'accepted', 'closed'] as const;
const MOVEMENTS = 5;

/** Bytes of each table of the index, indexes and long values among them. */
async function sizes(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `select schemaname || '.' || relname as name, pg_total_relation_size(relid) as bytes from pg_stat_user_tables
     where schemaname in ('chain', 'content')`,
  );
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
}

async function addDeals(url: string): Promise<void> {
  const orm = await openOrm(url);
  for (let from = 0; from < COUNT; from += AT_ONCE) {
    const rows = orm.em.fork();
    const orders = Array.from({ length: Math.min(AT_ONCE, COUNT - from) }, () =>
      orderRow({ buyer: anAddress(), seller: anAddress(), state: 'completed', outcome: 'released' }),
    );
    await insertOrders(rows, orders);
    await insertEvents(
      rows,
      orders.flatMap(({ id }) => STEPS.map((kind) => eventRow(id, { kind }))),
    );
    await insertMovements(
      rows,
      orders.flatMap(({ buyer, seller }) =>
        Array.from({ length: MOVEMENTS }, (_, index) => movementRow(index % 2 === 0 ? buyer : seller)),
      ),
    );
  }
  await orm.close();
}

const inWords = (cell: string | number) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell);

const server = await startPostgres();
try {
  await migrate(server.url);
  await withClient(server.url, async (client) => {
    const empty = await sizes(client);
    await growMarket(client, COUNT);
    await client.query('vacuum analyze');
    const listed = await sizes(client);
    await addDeals(server.url);
    await client.query('vacuum analyze');
    const dealt = await sizes(client);
    const each = (after: Map<string, number>, before: Map<string, number>, name: string) =>
      Math.round(((after.get(name) ?? 0) - (before.get(name) ?? 0)) / COUNT);
    const rows = [...dealt.keys()]
      .map((name) => [name, each(listed, empty, name), each(dealt, listed, name)] as const)
      .filter(([, listing, deal]) => listing > 0 || deal > 0)
      .toSorted((a, b) => b[1] + b[2] - a[1] - a[2]);
    const sum = (which: 1 | 2) => rows.reduce((all, row) => all + row[which], 0);
    const lines = [...rows, ['together', sum(1), sum(2)] as const].map((row) => row.map(inWords));
    process.stdout.write(`${COUNT.toLocaleString('en')} listings with words, as many finished deals.\n\n`);
    process.stdout.write(`${table(['bytes', 'a listing', 'a deal'], lines)}\n`);
  });
} finally {
  await server.stop();
}
