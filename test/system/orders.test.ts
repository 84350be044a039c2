import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../support/connection.ts';
import { buy, done, list, type Market, MOOT, release, settle, WON } from '../support/market.ts';
import { openWholeMarket, type WholeMarket } from '../support/whole-market.ts';

const HOUR = 3600;
let whole: WholeMarket;
let market: Market;
const ask: WholeMarket['ask'] = (query, variables) => whole.ask(query, variables);
const freeOf: WholeMarket['freeOf'] = (address, token) => whole.freeOf(address, token);
const pass: WholeMarket['pass'] = (seconds) => whole.pass(seconds);

beforeAll(async () => {
  whole = await openWholeMarket();
  market = whole.market;
});
afterAll(() => whole?.stop());

interface Seen {
  state: string;
  outcome: string | null;
  expired: boolean;
  priceToBuyer: string | null;
  priceToSeller: string | null;
  fee: string | null;
  depositToBuyer: string | null;
  depositToSeller: string | null;
  listing: { stock: number };
}

const orderOf = async (orderId: string): Promise<Seen> => {
  const { order } = await ask<{ order: Seen }>(
    `query ($orderId: Bytes32!) { order(orderId: $orderId) {
      state outcome expired priceToBuyer priceToSeller fee depositToBuyer depositToSeller listing { stock }
    } }`,
    { orderId },
  );
  return order;
};

const placed = async () => {
  const terms = await list(market);
  return { terms, ...(await buy(market, terms)) };
};

const accepted = async () => {
  const order = await placed();
  await done(market.orders(market.seller).accept(order.deal, NO_PERMIT));
  return order;
};

describe('an order', () => {
  it('that the seller never answers gives the buyer everything back, whoever ends it', async () => {
    const { deal, id } = await placed();
    const [won, moot] = [await freeOf(market.buyer.address, WON), await freeOf(market.buyer.address, 1)];
    await pass(48 * HOUR + 1);
    expect(await orderOf(id)).toMatchObject({ state: 'PLACED', expired: true, listing: { stock: 2 } });
    await done(market.orders(market.other).expire(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'REFUNDED', outcome: 'EXPIRED', listing: { stock: 3 } });
    expect(await freeOf(market.buyer.address, WON)).toBe(won + 5_000n);
    expect(await freeOf(market.buyer.address, 1)).toBe(moot + 10n * MOOT);
  });

  it('that ends with a meeting pays the seller and returns both deposits', async () => {
    const { deal, id } = await accepted();
    const [won, moot] = [await freeOf(market.seller.address, WON), await freeOf(market.seller.address, 1)];
    await release(market, deal);
    const fee = (5_000n * BigInt(deal.feeBps)) / 10_000n;
    expect(await orderOf(id)).toMatchObject({
      state: 'COMPLETED',
      outcome: 'RELEASED',
      priceToSeller: String(5_000n - fee),
      fee: String(fee),
      depositToBuyer: String(10n * MOOT),
      depositToSeller: String(10n * MOOT),
    });
    expect(await freeOf(market.seller.address, WON)).toBe(won + 5_000n - fee);
    expect(await freeOf(market.seller.address, 1)).toBe(moot + 10n * MOOT);
  });

  it('is paid when a release meets a cancellation that was asked for after the meeting time', async () => {
    const { deal, id } = await accepted();
    await pass(25 * HOUR);
    await done(market.orders(market.buyer).cancel(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'ACCEPTED' });
    await release(market, deal);
    expect(await orderOf(id)).toMatchObject({ state: 'COMPLETED', outcome: 'RELEASED' });
  });

  it('that was cancelled late costs the one who cancelled half of the own deposit', async () => {
    const { deal, id } = await accepted();
    await pass(22 * HOUR);
    await done(market.orders(market.seller).cancel(deal));
    expect(await orderOf(id)).toMatchObject({
      outcome: 'CANCELLED_LATE_BY_SELLER',
      priceToBuyer: '5000',
      depositToBuyer: String(15n * MOOT),
      depositToSeller: String(5n * MOOT),
    });
  });

  it('in dispute is split as both signed', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.buyer).openDispute(deal, `0x${'cd'.repeat(32)}`, NO_PERMIT));
    expect(await orderOf(id)).toMatchObject({ state: 'DISPUTED' });
    await settle(market, deal, 1_500n);
    expect(await orderOf(id)).toMatchObject({ state: 'RESOLVED', outcome: 'SETTLED', priceToBuyer: '1500' });
  });

  it('in dispute that nobody decides ends as time alone would have ended it', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.seller).openDispute(deal, `0x${'cd'.repeat(32)}`, NO_PERMIT));
    await pass(deal.disputeWithin + 1);
    await done(market.orders(market.other).expire(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'REFUNDED', outcome: 'EXPIRED', priceToBuyer: '5000' });
  });
});

describe('the market as a whole', () => {
  it('owes no more than the vault owns, by the rows as by the chain', async () => {
    await ask('{ index { height } }');
    const vault = market.vault(market.operator);
    for (const token of [1, WON]) {
      const [address] = await vault.tokenOf(token);
      const { rows } = await withClient(whole.database, (client) =>
        client.query<{ owed: string }>(
          `select (select coalesce(sum(free), 0) from chain.balance where token = $1)
                + (select coalesce(sum(held), 0) from chain.holding where token = $1) as owed`,
          [token],
        ),
      );
      const balance = await whole.chain.provider.call({
        to: address,
        data: `0x70a08231${market.deployment.addresses.vault.slice(2).padStart(64, '0')}`,
      });
      expect(BigInt(rows[0]?.owed ?? -1)).toBe(BigInt(balance));
    }
  });
});
