import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buy,
  buyOffered,
  confirmDelivery,
  done,
  list,
  type Market,
  MOOT,
  settle,
  shippedBy,
  WON,
} from '../support/market.ts';
import { openWholeMarket, type WholeMarket } from '../support/whole-market.ts';

const TRACKING = `0x${'7a'.repeat(32)}`;
const STATEMENT = `0x${'cd'.repeat(32)}`;
const PRICE = 5_000n;
let whole: WholeMarket;
let market: Market;

beforeAll(async () => {
  whole = await openWholeMarket();
  market = whole.market;
});
afterAll(() => whole?.stop());

interface Seen {
  state: string;
  outcome: string | null;
  expired: boolean;
  deadline: string;
  inspectBy: string | null;
  ifNobodyActs: string | null;
  actionableBy: string[];
  goodsWithBuyer: boolean | null;
  timeline: { kind: string }[];
}

const see = async (orderId: string): Promise<Seen> => {
  const { order } = await whole.ask<{ order: Seen }>(
    `query ($orderId: Bytes32!) { order(orderId: $orderId) {
      state outcome expired deadline inspectBy ifNobodyActs actionableBy goodsWithBuyer timeline { kind }
    } }`,
    { orderId },
  );
  return order;
};

/** Where an order lies on both desks. */
async function placesOf(orderId: string): Promise<Record<string, string[]>> {
  const places: Record<string, string[]> = {};
  for (const [role, person] of [
    ['SELLER', market.seller],
    ['BUYER', market.buyer],
  ] as const) {
    const groups = ['TO_ACCEPT', 'TO_SHIP', 'TO_MEET', 'TO_INSPECT', 'WAITING', 'DISPUTED', 'FINISHED'];
    const parts = groups.map(
      (group) =>
        `${group}: orders(account: $a, role: ${role}, group: ${group}, first: 50) { edges { node { orderId } } }`,
    );
    const found = await whole.ask<Record<string, { edges: { node: { orderId: string } }[] }>>(
      `query ($a: Address!) { ${parts.join(' ')} }`,
      { a: person.address },
    );
    places[role] = groups.filter((group) => found[group]?.edges.some(({ node }) => node.orderId === orderId));
  }
  return places;
}

const accepted = async () => {
  const { deal, id } = await buy(market, await list(market, shippedBy(market)));
  await done(market.orders(market.seller).accept(deal, NO_PERMIT));
  return { deal, id };
};
const sent = async () => {
  const order = await accepted();
  await done(market.orders(market.seller).ship(order.deal, TRACKING));
  return order;
};

describe('a parcel', () => {
  it('lies on the desk of whose move it is, from the purchase to the approval', async () => {
    const { deal, id } = await buy(market, await list(market, shippedBy(market)));
    expect(await placesOf(id)).toEqual({ SELLER: ['TO_ACCEPT'], BUYER: ['WAITING'] });
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    expect(await placesOf(id)).toEqual({ SELLER: ['TO_SHIP'], BUYER: ['WAITING'] });
    await done(market.orders(market.seller).ship(deal, TRACKING));
    expect(await placesOf(id)).toEqual({ SELLER: ['WAITING'], BUYER: ['WAITING'] });
    await confirmDelivery(market, deal);
    expect(await placesOf(id)).toEqual({ SELLER: ['WAITING'], BUYER: ['TO_INSPECT'] });
    await done(market.orders(market.buyer).approve(deal));
    expect(await placesOf(id)).toEqual({ SELLER: ['FINISHED'], BUYER: ['FINISHED'] });
    expect((await see(id)).timeline.map(({ kind }) => kind)).toEqual([
      'PLACED',
      'ACCEPTED',
      'SHIPPED',
      'DELIVERY_CONFIRMED',
      'CLOSED',
    ]);
  });

  it('of which nobody says anything is delivered by time, then paid, as the contract says at every step', async () => {
    const { deal, id } = await sent();
    const orders = market.orders(market.buyer);
    const contract = async () => {
      const { state, deadline } = await orders.orderOf(id);
      return [Number(state), new Date(Number(deadline) * 1000).toISOString()];
    };
    const { deadline, inspectBy, ifNobodyActs } = await see(id);
    expect(await contract()).toEqual([3, deadline]);
    expect(ifNobodyActs).toBe('WINDOW_ENDED');
    await whole.pass(deal.arriveWithin + 1);
    const arrived = await see(id);
    expect(arrived).toMatchObject({ state: 'DELIVERED', deadline: inspectBy, expired: false, actionableBy: ['BUYER'] });
    expect(await contract()).toEqual([4, arrived.deadline]);
    await whole.pass(deal.inspectWithin + 1);
    expect(await see(id)).toMatchObject({ state: 'DELIVERED', expired: true, actionableBy: [] });
    const before = await whole.freeOf(market.seller.address, WON);
    await done(market.orders(market.other).expire(deal));
    expect(await see(id)).toMatchObject({ state: 'COMPLETED', outcome: 'WINDOW_ENDED', goodsWithBuyer: true });
    const fee = (PRICE * BigInt(deal.feeBps)) / 10_000n;
    expect(await whole.freeOf(market.seller.address, WON)).toBe(before + PRICE - fee);
  });

  it('that is refused is split 70 to 30 as both signed', async () => {
    const { deal, id } = await sent();
    await whole.pass(deal.arriveWithin + 1);
    await done(market.orders(market.buyer).openDispute(deal, STATEMENT, NO_PERMIT));
    expect(await placesOf(id)).toEqual({ SELLER: ['DISPUTED'], BUYER: ['DISPUTED'] });
    expect(await see(id)).toMatchObject({ state: 'DISPUTED', ifNobodyActs: 'WINDOW_ENDED' });
    const before = await whole.freeOf(market.buyer.address, WON);
    await settle(market, deal, (PRICE * 70n) / 100n);
    expect(await see(id)).toMatchObject({ state: 'RESOLVED', outcome: 'SETTLED', goodsWithBuyer: false });
    expect(await whole.freeOf(market.buyer.address, WON)).toBe(before + 3_500n);
  });

  it('that never leaves brings the buyer the price and both deposits', async () => {
    const { deal, id } = await accepted();
    expect(await see(id)).toMatchObject({ ifNobodyActs: 'NEVER_SHIPPED', actionableBy: ['SELLER'] });
    const [won, moot] = [await whole.freeOf(market.buyer.address, WON), await whole.freeOf(market.buyer.address, 1)];
    await whole.pass(deal.shipWithin + 1);
    expect(await see(id)).toMatchObject({ state: 'ACCEPTED', expired: true });
    await done(market.orders(market.other).expire(deal));
    expect(await see(id)).toMatchObject({ state: 'REFUNDED', outcome: 'NEVER_SHIPPED' });
    expect(await whole.freeOf(market.buyer.address, WON)).toBe(won + PRICE);
    expect(await whole.freeOf(market.buyer.address, 1)).toBe(moot + 20n * MOOT);
  });
});

describe('an offer', () => {
  it('that was taken is a deal at its price, and spent', async () => {
    const { deal, id } = await buyOffered(market, await list(market, shippedBy(market)), 4_200n);
    const answer = await whole.ask<{ order: unknown; offerSpent: boolean }>(
      `query ($id: Bytes32!, $a: Address!, $nonce: BigInt!) {
        order(orderId: $id) { price offered state actionableBy } offerSpent(account: $a, nonce: $nonce) }`,
      { id, a: market.buyer.address, nonce: String(deal.nonce) },
    );
    expect(answer).toEqual({
      order: { price: '4200', offered: true, state: 'ACCEPTED', actionableBy: ['SELLER'] },
      offerSpent: true,
    });
  });

  it('that was withdrawn alone or with all others is known to be', async () => {
    const { address } = market.buyer;
    await done(market.orders(market.buyer).cancelOffer(77n));
    await done(market.orders(market.buyer).cancelAllOffers());
    const answer = await whole.ask(
      'query ($a: Address!) { one: offerSpent(account: $a, nonce: "77") other: offerSpent(account: $a, nonce: "78") offerEpoch(account: $a) }',
      { a: address },
    );
    expect(answer).toEqual({ one: true, other: false, offerEpoch: '1' });
    expect(await market.orders(market.buyer).offerEpochOf(address)).toBe(1n);
  });
});
