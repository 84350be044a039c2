import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { openCollection } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { type PostgresServer, startPostgres } from '../../../test/support/postgres-server.ts';

/** What Postgres calls its reasons to refuse a transaction. Source: PostgreSQL manual, appendix A */
const REFUSALS = [
  ['a serialization failure', '40001'],
  ['a full disk', '53100'],
] as const;

describe('an index database', { timeout: 300_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let server: PostgresServer;
  let indexer: RunningIndexer;

  const expectBooks = async () => {
    await finishedDeal(market);
    await indexer.reached(await anvil.provider.getBlockNumber());
    expect(await digestOf(server.url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(server.url, anvil, market)).toEqual([]);
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    server = await startPostgres(['max_connections=24']);
    indexer = startIndexer({ databaseUrl: server.url, rpcUrl: anvil.url, deployment: market.deployment });
    await indexer.wrote('"msg":"ready"');
  }, 300_000);
  afterAll(async () => {
    await indexer.stop();
    await server.stop();
    await anvil.stop();
  });

  it.each(REFUSALS)('that refuses a transaction because of %s gets it again', async (_, code) => {
    // A sequence keeps its number when the transaction that asked for it is taken back.
    await withClient(server.url, async (client) => {
      await client.query(`create sequence public.tries`);
      await client.query(`create function public.refuse() returns trigger language plpgsql as $$ begin
        if nextval('public.tries') = 1 then raise exception 'refused' using errcode = '${code}'; end if;
        return new; end $$`);
      await client.query(`create trigger refuse before insert on chain.orders
        for each statement execute function public.refuse()`);
    });
    await expectBooks();
    await withClient(server.url, async (client) => {
      const { rows } = await client.query(`select last_value::int as tries from public.tries`);
      expect(rows[0].tries).toBeGreaterThan(1);
      await client.query('drop trigger refuse on chain.orders');
      await client.query('drop function public.refuse');
      await client.query('drop sequence public.tries');
    });
  });

  it('without a connection to spare is waited for', async () => {
    const others: pg.Client[] = [];
    const another = async () => {
      const client = new pg.Client({ connectionString: server.url });
      client.on('error', () => undefined);
      await client.connect();
      others.push(client);
    };
    // The last ones are for superusers, which this test is.
    const tried = await Promise.allSettled(Array.from({ length: 30 }, another));
    expect(tried.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(5);
    await others[0]?.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'moothall-indexer'`,
    );
    // Before the indexer is there again.
    while (others.length < tried.filter(({ status }) => status === 'fulfilled').length + 1)
      await another().catch(() => undefined);
    await indexer.wrote('sorry, too many clients already');
    await Promise.all(others.map((client) => client.end()));
    await expectBooks();
  });

  it('that is killed and comes back has lost nothing', async () => {
    await finishedDeal(market);
    await server.kill();
    await finishedDeal(market);
    await server.restart();
    await expectBooks();
  });
});
