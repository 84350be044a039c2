import { listingId, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { buy, done, list, type Market, MOOT, openMarket, shippedBy, termsOf } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Carrier, Document, Listing } from '../entities.ts';

const DAY = 24 * 3600;

describe('a listing in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  const find = async (id: string) => (await index.catchUp()).findOneOrFail(Listing, { id });

  it('holds every word of the terms, the largest category and nonce included', async () => {
    const changed = { category: 2 ** 32 - 1, nonce: 2n ** 64n - 1n, price: 2n ** 90n };
    const terms = await list(market, changed, 3);
    const listedAt = new Date((await market.now()) * 1000);
    expect(await find(listingId(terms))).toEqual({
      id: listingId(terms),
      seller: market.seller.address.toLowerCase(),
      token: 2,
      price: 2n ** 90n,
      deposit: 10n * MOOT,
      depositUpfront: true,
      ways: 1,
      acceptWithin: 172_800,
      shipWithin: 0,
      arriveWithin: 0,
      inspectWithin: 0,
      carrier: null,
      certificate: null,
      category: 2 ** 32 - 1,
      cell: '8730e1ca9ffffff',
      content: terms.content,
      nonce: 2n ** 64n - 1n,
      state: 'open',
      stock: 3,
      sold: 0,
      listedAt,
      updatedAt: listedAt,
      height: await anvil.provider.getBlockNumber(),
      replaces: null,
      replacedBy: null,
      removedIn: '',
      restoredEvent: null,
    });
  });

  it('holds the ways, times, carrier and certificate of goods that are shipped', async () => {
    const certificate = `0x${'ce'.repeat(32)}`;
    const terms = await list(market, { ...shippedBy(market), ways: 7, certificate }, 1);
    expect(await find(listingId(terms))).toMatchObject({
      ways: 7,
      shipWithin: 5 * DAY,
      arriveWithin: 14 * DAY,
      inspectWithin: 3 * DAY,
      carrier: market.carrier.address.toLowerCase(),
      certificate,
    });
  });

  it('asks for its document once, however many listings share it', async () => {
    await list(market);
    await list(market);
    const em = await index.catchUp();
    expect(await em.count(Document, { digest: termsOf(market.seller).content })).toBe(1);
  });

  it('pauses, resumes and closes, and says when', async () => {
    const terms = await list(market);
    const id = listingId(terms);
    const listings = market.listings(market.seller);
    await done(listings.pause(terms));
    expect((await find(id)).state).toBe('paused');
    await done(listings.resume(terms));
    expect((await find(id)).state).toBe('open');
    await done(listings.close(terms));
    const closed = await find(id);
    expect(closed.state).toBe('closed');
    expect(closed.updatedAt).toEqual(new Date((await market.now()) * 1000));
  });

  it('shows the stock its seller sets', async () => {
    const terms = await list(market);
    await done(market.listings(market.seller).setStock(terms, 40));
    expect(await find(listingId(terms))).toMatchObject({ stock: 40, sold: 0 });
  });

  it('sells pieces, and takes those of an undone deal back', async () => {
    const terms = await list(market, {}, 5);
    const { deal } = await buy(market, terms, { quantity: 2 });
    expect(await find(listingId(terms))).toMatchObject({ stock: 3, sold: 2 });
    await done(market.orders(market.seller).decline(deal));
    expect(await find(listingId(terms))).toMatchObject({ stock: 5, sold: 0 });
  });

  it('is linked to the one that took its place, both ways', async () => {
    const old = await list(market);
    const next = termsOf(market.seller, { price: 4_000n });
    await done(market.listings(market.seller).replace(old, next, 1));
    expect(await find(listingId(old))).toMatchObject({ state: 'closed', replacedBy: listingId(next) });
    expect(await find(listingId(next))).toMatchObject({ state: 'open', replaces: listingId(old), stock: 1 });
  });

  it('stays as it is when an order of it closes without pieces coming back', async () => {
    const terms = await list(market, { depositUpfront: false }, 1);
    const { deal } = await buy(market, terms);
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    expect(await find(listingId(terms))).toMatchObject({ state: 'open', stock: 0, sold: 1 });
  });

  it('may name a carrier, which is in the index as long as it ever was on the list', async () => {
    const address = market.carrier.address;
    const carrier = async () => (await index.catchUp()).findOneOrFail(Carrier, { address: address.toLowerCase() });
    expect(await carrier()).toMatchObject({ registered: true });
    await done(market.carriers(market.operator).setCarrier(address, false));
    expect(await carrier()).toMatchObject({ registered: false, changedAt: new Date((await market.now()) * 1000) });
    await done(market.carriers(market.operator).setCarrier(address, true));
    expect(await carrier()).toMatchObject({ registered: true });
  });
});
