import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { buy, buyOffered, done, list, type Market, openMarket, WON } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Account, CancelledOffer, Order, TokenLimits } from '../entities.ts';

describe('offers and limits in the index', () => {
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

  const find = async (id: string) => (await index.catchUp()).findOneOrFail(Order, { id });
  const account = async (address: string) =>
    (await index.catchUp()).findOneOrFail(Account, { address: address.toLowerCase() });

  it('remember each offer that was cancelled, the largest nonce included', async () => {
    const orders = market.orders(market.buyer);
    await done(orders.cancelOffer(7n));
    await done(orders.cancelOffer(2n ** 64n - 1n));
    const em = await index.catchUp();
    const cancelled = await em.find(CancelledOffer, {}, { orderBy: { nonce: 'asc' } });
    const by = market.buyer.address.toLowerCase();
    expect(cancelled).toMatchObject([
      { account: by, nonce: 7n },
      { account: by, nonce: 2n ** 64n - 1n },
    ]);
  });

  it('count the times an account cancelled all', async () => {
    await done(market.orders(market.other).cancelAllOffers());
    await done(market.orders(market.other).cancelAllOffers());
    expect((await account(market.other.address)).offerEpoch).toBe(2n);
  });

  it('make a deal at their own price, whose meeting both have signed', async () => {
    const { deal, id } = await buyOffered(market, await list(market), 4_500n, { quantity: 2 });
    expect(await find(id)).toMatchObject({
      state: 'accepted',
      offered: true,
      price: 4_500n,
      quantity: 2,
      nonce: deal.nonce,
      meetingAgreed: true,
    });
  });

  it('are told from a purchase that the seller accepts later', async () => {
    const { deal, id } = await buy(market, await list(market));
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    expect(await find(id)).toMatchObject({ state: 'accepted', offered: false });
  });

  it('and purchases of one block that are accepted in it are told apart by their place', async () => {
    const terms = await list(market);
    const { deal, id } = await buy(market, terms);
    await anvil.provider.send('evm_setAutomine', [false]);
    const again = { ...deal, nonce: deal.nonce + 10n ** 9n };
    const { arbiter, nonce } = again;
    const meetAt = Number((await find(id)).meetAt) / 1000;
    const purchase = { quantity: 1, way: 1, meetAt, nonce, note: `0x${'0'.repeat(64)}`, maxFeeBps: 300, arbiter };
    const bought = await market
      .orders(market.buyer)
      .buy(terms, purchase, NO_PERMIT, NO_PERMIT, { gasLimit: 1_000_000 });
    const taken = await market.orders(market.seller).accept(again, NO_PERMIT, { gasLimit: 1_000_000 });
    await anvil.provider.send('evm_mine', []);
    await anvil.provider.send('evm_setAutomine', [true]);
    const [one, other] = [await bought.wait(), await taken.wait()];
    expect([one?.status, one?.blockNumber]).toEqual([other?.status, other?.blockNumber]);
    const later = await market.orders(market.seller).idOf(again);
    expect(await find(later)).toMatchObject({ state: 'accepted', offered: false, meetingAgreed: true });
  });

  it('limit a token, and are changed with it', async () => {
    const limits = async () => (await index.catchUp()).findOneOrFail(TokenLimits, { token: WON });
    expect(await limits()).toMatchObject({ feeFreeUpTo: 0n, noDepositUpTo: 1_000_000n });
    await done(market.orders(market.operator).setTokenLimits(WON, 2n ** 96n - 1n, 0));
    expect(await limits()).toMatchObject({ feeFreeUpTo: 2n ** 96n - 1n, noDepositUpTo: 0n });
  });

  it('count a seller’s deals without fee as the contract does, and give those back that came to nothing', async () => {
    const orders = market.orders(market.seller);
    const counted = async () => {
      const { feeFreeDeals } = await account(market.seller.address);
      expect(BigInt(feeFreeDeals)).toBe(await orders.feeFreeDealsOf(market.seller.address));
      return feeFreeDeals;
    };
    const bought = [];
    for (let i = 0; i < 6; i++) bought.push(await buy(market, await list(market)));
    const em = await index.catchUp();
    const rows = await em.find(
      Order,
      { id: bought.map(({ id }) => id) },
      { orderBy: { placedAt: 'asc', height: 'asc' } },
    );
    expect(rows.map(({ feeFree, feeBps }) => [feeFree, feeBps])).toEqual([...Array(5).fill([true, 0]), [false, 200]]);
    expect(await counted()).toBe(5);
    for (const { deal } of bought.slice(0, 2)) await done(orders.decline(deal));
    expect(await counted()).toBe(3);
    for (const { deal } of bought.slice(5)) await done(orders.decline(deal));
    expect(await counted()).toBe(3);
  });
});
