import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { withClient } from '../../../test/support/connection.ts';
import { buy, buyOffered, done, list, type Market, openMarket, shippedBy } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';

/** The rows are spoilt as no event could, and the next event must not go over that. */
describe('an index whose rows cannot be', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let url: string;

  beforeEach(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    url = await freshDatabase();
    index = await openTestIndex(url, anvil.provider, market.deployment);
  });
  afterEach(async () => {
    await index.close();
    await anvil.stop();
  });

  const spoil = async (sql: string) => {
    await index.catchUp();
    const { rowCount } = await withClient(url, (client) => client.query(sql));
    expect(rowCount).toBeGreaterThan(0);
  };

  it('does not take a purchase whose deal would have another id', async () => {
    const terms = await list(market, shippedBy(market));
    await spoil('update chain.listing set inspect_within = inspect_within + 1');
    await buy(market, terms);
    await expect(index.catchUp()).rejects.toThrow(/OrderPlaced\(.*the deal of order 0x[0-9a-f]{64} is another one/);
  });

  it('does not ship what nobody accepted', async () => {
    const { deal } = await buy(market, await list(market, shippedBy(market)));
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    await spoil(`update chain.orders set state = 'placed'`);
    await done(market.orders(market.seller).ship(deal, `0x${'7a'.repeat(32)}`));
    await expect(index.catchUp()).rejects.toThrow(/OrderShipped\(.*is placed, not accepted/);
  });

  it('does not miss one of the times all offers were cancelled', async () => {
    const orders = market.orders(market.buyer);
    await done(orders.cancelAllOffers());
    await spoil('update chain.account set offer_epoch = 3 where offer_epoch = 1');
    await done(orders.cancelAllOffers());
    await expect(index.catchUp()).rejects.toThrow(/OffersCancelled\(.*are at epoch 4, not 2/);
  });

  it('does not give a seller more deals without fee than there are', async () => {
    await done(market.orders(market.operator).setTokenLimits(2, 1_000_000n, 1_000_000n));
    await buyOffered(market, await list(market), 4_000n);
    await spoil('update chain.account set fee_free_deals = 5 where fee_free_deals = 1');
    await buyOffered(market, await list(market), 4_000n);
    await expect(index.catchUp()).rejects.toThrow(/would have 6 deals without fee/);
  });
});
