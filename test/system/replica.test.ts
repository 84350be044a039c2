import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../indexer/src/migrate.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { withClient } from '../support/connection.ts';
import { asApi } from '../support/postgres.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { insertListings, listingRow, openForBusiness } from '../support/rows.ts';
import { type Standby, startStandby } from '../support/standby.ts';

describe('an api beside a replica of its database', { timeout: 120_000 }, () => {
  let primary: PostgresServer;
  let standby: Standby;
  let api: TestApi;
  let chat: Chat;
  let isUp = false;

  const count = async (headers = {}): Promise<number> =>
    (await api.ask('{ listings { totalCount } }', {}, headers)).data.listings.totalCount;
  const isReady = async () => (await fetch(`${api.url}/health/ready`)).status === 200;
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await sleep(20);
  };

  beforeAll(async () => {
    primary = await startPostgres();
    await migrate(primary.url);
    await withClient(primary.url, (client) => client.query('create schema app authorization moothall_api'));
    standby = await startStandby(primary);
    isUp = true;
    const databases = { owner: primary.url, api: asApi(primary.url) };
    api = await openApi({ DATABASE_READ_URL: asApi(standby.url) }, databases);
    await openForBusiness(api);
    chat = await openChat(api);
    await until(async () => (await count().catch(() => 0)) === 1);
  });
  afterAll(async () => {
    await api?.stop();
    if (isUp) await standby.stop();
    await primary?.stop();
  });

  it('tells strangers what the replica knows, and whoever is signed in what is true', async () => {
    await standby.pause();
    await api.write(async (rows) => void (await insertListings(rows, [listingRow()])));
    expect(await count(chat.buyer.headers)).toBe(2);
    expect(await count()).toBe(1);
    await standby.goOn();
    await until(async () => (await count()) === 2);
  });

  it('tells everybody what they wrote themselves, however late the replica is', async () => {
    await standby.pause();
    const keep = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';
    await api.ask(keep, { input: { listing: chat.listing } }, chat.buyer.headers);
    const { data } = await api.ask('{ favourites { totalCount } }', {}, chat.buyer.headers);
    expect(data.favourites.totalCount).toBe(1);
    await standby.goOn();
  });

  it('calls itself not ready once the replica is gone', async () => {
    expect(await isReady()).toBe(true);
    await standby.stop();
    isUp = false;
    await until(async () => !(await isReady()));
  });
});
