import { listingId, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import {
  agreeMeeting,
  buy,
  done,
  list,
  type Market,
  MOOT,
  openMarket,
  release,
  settle,
} from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Document, Order, OrderEvent, Parameters } from '../entities.ts';

const HOUR = 3600;
const NOTE = `0x${'0e'.repeat(32)}`;
const STATEMENT = `0x${'0d'.repeat(32)}`;
const at = (seconds: number) => new Date(seconds * 1000);

describe('an order in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let seller: string;
  let buyer: string;

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
    seller = market.seller.address.toLowerCase();
    buyer = market.buyer.address.toLowerCase();
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  const find = async (id: string) => (await index.catchUp()).findOneOrFail(Order, { id });
  const timeline = async (id: string) => {
    const em = await index.catchUp();
    return em.find(OrderEvent, { orderId: id }, { orderBy: { id: 'asc' } });
  };
  const kinds = async (id: string) => (await timeline(id)).map(({ kind, by }) => [kind, by]);
  const accepted = async () => {
    const { deal, id } = await buy(market, await list(market));
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    return { deal, id };
  };
  const passTime = async (seconds: number) => {
    await anvil.provider.send('evm_increaseTime', [seconds]);
    await anvil.mine();
  };

  it('holds the whole deal, its price for all pieces, and the first entry of its timeline', async () => {
    const terms = await list(market, { price: 5_000n });
    const { deal, id } = await buy(market, terms, { quantity: 3, note: NOTE });
    const placedAt = await market.now();
    const order = await find(id);
    expect(order).toMatchObject({
      listing: listingId(terms),
      buyer,
      seller,
      token: 2,
      quantity: 3,
      nonce: deal.nonce,
      feeBps: 200,
      disputeWithin: deal.disputeWithin,
      arbiter: market.arbiter.address.toLowerCase(),
      price: 15_000n,
      deposit: 10n * MOOT,
      depositUpfront: true,
      state: 'placed',
      meetingAgreed: false,
      note: NOTE,
      outcome: null,
      fee: null,
      placedAt: at(placedAt),
      closedAt: null,
    });
    expect(order.deadline).toEqual(order.meetAt);
    expect(await timeline(id)).toMatchObject([{ kind: 'placed', by: buyer, at: at(placedAt), meetAt: order.meetAt }]);
    expect(await (await index.catchUp()).count(Document, { digest: NOTE })).toBe(1);
  });

  it('is bound to its meeting when the seller accepts', async () => {
    const { id } = await accepted();
    const order = await find(id);
    expect(order).toMatchObject({ state: 'accepted', meetingAgreed: true });
    expect(order.deadline.getTime() - Number(order.meetAt)).toBe(48 * HOUR * 1000);
    expect(await kinds(id)).toEqual([
      ['placed', buyer],
      ['accepted', seller],
    ]);
  });

  it('is accepted by nobody when a standing deposit does it', async () => {
    await done(market.orders(market.seller).fundStanding(10n * MOOT, NO_PERMIT));
    const { id } = await buy(market, await list(market));
    expect(await find(id)).toMatchObject({ state: 'accepted', meetingAgreed: false });
    expect(await kinds(id)).toEqual([
      ['placed', buyer],
      ['accepted', null],
    ]);
  });

  it('is completed by the release, with what each side received', async () => {
    const { deal, id } = await accepted();
    await release(market, deal);
    expect(await find(id)).toMatchObject({
      state: 'completed',
      outcome: 'released',
      priceToBuyer: 0n,
      priceToSeller: 4_900n,
      fee: 100n,
      depositToBuyer: 10n * MOOT,
      depositToSeller: 10n * MOOT,
      cost: 0n,
      closedAt: at(await market.now()),
    });
    expect((await kinds(id)).at(-1)).toEqual(['closed', null]);
  });

  it('goes back whole when the seller declines or the buyer cancels', async () => {
    const declined = await buy(market, await list(market));
    await done(market.orders(market.seller).decline(declined.deal));
    expect(await find(declined.id)).toMatchObject({ state: 'refunded', outcome: 'declined', priceToBuyer: 5_000n });
    expect((await kinds(declined.id)).at(-1)).toEqual(['closed', seller]);
    const cancelled = await buy(market, await list(market));
    await done(market.orders(market.buyer).cancel(cancelled.deal));
    expect(await find(cancelled.id)).toMatchObject({ state: 'refunded', outcome: 'cancelled' });
  });

  it('moves to a new meeting time that both want', async () => {
    const { deal, id } = await accepted();
    const meetAt = (await market.now()) + 72 * HOUR;
    await agreeMeeting(market, deal, meetAt);
    expect(await find(id)).toMatchObject({ meetAt: at(meetAt), deadline: at(meetAt + 48 * HOUR), meetingAgreed: true });
    expect((await timeline(id)).at(-1)).toMatchObject({ kind: 'meeting_agreed', by: null, meetAt: at(meetAt) });
  });

  it('says who cancelled late and what it cost', async () => {
    const { deal, id } = await accepted();
    await passTime(22 * HOUR);
    await done(market.orders(market.buyer).cancel(deal));
    expect(await find(id)).toMatchObject({
      state: 'refunded',
      outcome: 'cancelled_late_by_buyer',
      depositToBuyer: 5n * MOOT,
      depositToSeller: 15n * MOOT,
    });
    expect((await kinds(id)).at(-1)).toEqual(['closed', buyer]);
  });

  it('keeps a cancellation asked for after the meeting until a new meeting withdraws it', async () => {
    const { deal, id } = await accepted();
    await passTime(25 * HOUR);
    await done(market.orders(market.seller).cancel(deal));
    const asked = await find(id);
    expect(asked).toMatchObject({ state: 'accepted', cancelRequestedBy: seller });
    expect((await timeline(id)).at(-1)).toMatchObject({
      kind: 'cancel_requested',
      by: seller,
      deadline: asked.deadline,
    });
    await agreeMeeting(market, deal, (await market.now()) + 24 * HOUR);
    expect((await find(id)).cancelRequestedBy).toBeNull();
  });

  it('freezes in a dispute and asks for its statement', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.buyer).openDispute(deal, STATEMENT, NO_PERMIT));
    expect(await find(id)).toMatchObject({ state: 'disputed', disputeOpenedBy: buyer, statement: STATEMENT });
    expect((await kinds(id)).at(-1)).toEqual(['dispute_opened', buyer]);
    expect(await (await index.catchUp()).count(Document, { digest: STATEMENT })).toBe(1);
    await settle(market, deal, 2_000n);
    expect(await find(id)).toMatchObject({ state: 'resolved', outcome: 'settled', priceToBuyer: 2_000n, fee: 60n });
  });

  it('ends as its arbiter ruled, the cost included', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.buyer).openDispute(deal, STATEMENT, NO_PERMIT));
    const ruling = { buyerBps: 10_000, cost: 4n * MOOT, decidedBy: market.arbiter.address };
    await done(market.orders(market.arbiter).rule(deal, ruling));
    expect(await find(id)).toMatchObject({
      state: 'resolved',
      outcome: 'ruled',
      priceToBuyer: 5_000n,
      priceToSeller: 0n,
      cost: 4n * MOOT,
    });
  });

  it('expires by itself once anybody says so', async () => {
    const { deal, id } = await buy(market, await list(market));
    await passTime(49 * HOUR);
    await done(market.orders(market.other).expire(deal));
    expect(await find(id)).toMatchObject({ state: 'refunded', outcome: 'expired', priceToBuyer: 5_000n });
  });

  it('is made under the parameters in force, which the index shows with a pause', async () => {
    const orders = market.orders(market.operator);
    const until = (await market.now()) + HOUR;
    await done(orders.setPause(until));
    await done(orders.setParameters(150, 20 * 24 * HOUR, market.arbiter.address));
    const parameters = async () => (await index.catchUp()).findOneOrFail(Parameters, { id: 1 });
    expect(await parameters()).toMatchObject({ feeBps: 150, disputeWithin: 20 * 24 * HOUR, pausedUntil: at(until) });
    await done(orders.setPause(0));
    expect((await parameters()).pausedUntil).toBeNull();
  });
});
