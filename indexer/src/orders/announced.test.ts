import { certificateHash, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { COLLECTION, openCollection } from '../../../test/support/busy-day.ts';
import { buy, confirmDelivery, done, list, type Market, openMarket, shippedBy } from '../../../test/support/market.ts';
import { asApi, freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';

let anvil: Anvil;
let market: Market;
let index: TestIndex;
let client: pg.Client;
const heard: { kind: string; id?: string }[] = [];

beforeAll(async () => {
  anvil = await startAnvil();
  await openCollection(anvil);
  market = await openMarket(anvil);
  const url = await freshDatabase();
  index = await openTestIndex(url, anvil.provider, market.deployment);
  client = new pg.Client({ connectionString: asApi(url) });
  await client.connect();
  client.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
  await client.query('listen moothall');
});
afterAll(async () => {
  await client.end();
  await index.close();
  await anvil.stop();
});

it('every step of a parcel and of its certificate is announced, so that whoever follows the order looks again', async () => {
  const { deal, id } = await buy(
    market,
    await list(market, { ...shippedBy(market), certificate: certificateHash(COLLECTION, 1n) }, 1),
  );
  const steps: [string, () => Promise<unknown>][] = [
    ['held', () => done(market.certificates(market.seller).hold(deal, COLLECTION, 1n))],
    ['accepted', () => done(market.orders(market.seller).accept(deal, NO_PERMIT))],
    ['shipped', () => done(market.orders(market.seller).ship(deal, `0x${'7a'.repeat(32)}`))],
    ['delivered', () => confirmDelivery(market, deal)],
    ['approved', () => done(market.orders(market.buyer).approve(deal))],
    ['handed over', () => done(market.certificates(market.other).claim(deal))],
  ];
  for (const [name, step] of steps) {
    await index.catchUp();
    await client.query('select 1');
    heard.length = 0;
    await step();
    await index.catchUp();
    // An answer comes after everything that was announced before the question.
    await client.query('select 1');
    expect(
      heard.filter(({ kind }) => kind === 'order').map((news) => news.id),
      name,
    ).toEqual([id]);
  }
});
