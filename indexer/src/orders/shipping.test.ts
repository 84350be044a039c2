import { NO_PERMIT, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import {
  buy,
  buyOffered,
  confirmDelivery,
  done,
  list,
  type Market,
  MOOT,
  openMarket,
  settle,
  shippedBy,
} from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Account, Document, Order, OrderEvent } from '../entities.ts';

const DAY = 24 * 3600;
const TRACKING = `0x${'7a'.repeat(32)}`;
const STATEMENT = `0x${'0d'.repeat(32)}`;
const at = (seconds: number) => new Date(seconds * 1000);

describe('a shipped order in the index', () => {
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
  const lastStep = async (id: string) => {
    const em = await index.catchUp();
    return (await em.find(OrderEvent, { orderId: id }, { orderBy: { id: 'asc' } })).at(-1);
  };
  const passTime = async (seconds: number) => {
    await anvil.provider.send('evm_increaseTime', [seconds]);
    await anvil.mine();
  };
  const accepted = async (changed: Partial<Terms> = {}) => {
    const { deal, id } = await buy(market, await list(market, { ...shippedBy(market), ...changed }));
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    return { deal, id };
  };
  const sent = async (changed: Partial<Terms> = {}) => {
    const order = await accepted(changed);
    await done(market.orders(market.seller).ship(order.deal, TRACKING));
    return { ...order, shippedAt: await market.now() };
  };

  it('holds the times and the carrier of its listing, and no meeting', async () => {
    const { id } = await buy(market, await list(market, shippedBy(market)));
    expect(await find(id)).toMatchObject({
      way: 2,
      shipWithin: 5 * DAY,
      arriveWithin: 14 * DAY,
      inspectWithin: 3 * DAY,
      carrier: market.carrier.address.toLowerCase(),
      certificate: null,
      meetAt: null,
      offered: false,
      tracking: null,
      inspectBy: null,
      goodsSent: false,
      goodsWithBuyer: null,
    });
  });

  it('holds none of them when it was bought to be met for', async () => {
    const { id } = await buy(market, await list(market, { ...shippedBy(market), ways: 3 }), { way: 1 });
    expect(await find(id)).toMatchObject({ way: 1, shipWithin: 0, arriveWithin: 0, inspectWithin: 0, carrier: null });
  });

  it('must be on its way by a time, once the seller accepted', async () => {
    const { id } = await accepted();
    const deadline = at((await market.now()) + 5 * DAY);
    expect(await find(id)).toMatchObject({ state: 'accepted', meetingAgreed: false, deadline, endsAt: deadline });
    expect(await lastStep(id)).toMatchObject({ kind: 'accepted', by: seller, deadline, meetAt: null });
  });

  it('is accepted by nobody when a standing deposit does it', async () => {
    await done(market.orders(market.seller).fundStanding(10n * MOOT, NO_PERMIT));
    const { id } = await buy(market, await list(market, shippedBy(market)));
    expect(await find(id)).toMatchObject({ state: 'accepted', offered: false });
    expect(await lastStep(id)).toMatchObject({ kind: 'accepted', by: null });
  });

  it('is on its way with the digest of its tracking, and ends after the inspection', async () => {
    const { id, shippedAt } = await sent();
    expect(await find(id)).toMatchObject({
      state: 'shipped',
      tracking: TRACKING,
      deadline: at(shippedAt + 14 * DAY),
      inspectBy: at(shippedAt + 17 * DAY),
      endsAt: at(shippedAt + 17 * DAY),
      goodsSent: true,
    });
    expect(await lastStep(id)).toMatchObject({ kind: 'shipped', by: seller, deadline: at(shippedAt + 14 * DAY) });
    expect(await (await index.catchUp()).count(Document, { digest: TRACKING })).toBe(1);
  });

  it('is delivered by the word of its buyer, or of its carrier, whoever brings it', async () => {
    const own = await sent();
    await done(market.orders(market.buyer).confirmDelivery(own.deal, 0, '0x'));
    const until = at((await market.now()) + 3 * DAY);
    expect(await find(own.id)).toMatchObject({ state: 'delivered', deadline: until, inspectBy: until, endsAt: until });
    expect(await lastStep(own.id)).toMatchObject({ kind: 'delivery_confirmed', by: buyer, deadline: until });
    const carried = await sent();
    await confirmDelivery(market, carried.deal);
    expect(await lastStep(carried.id)).toMatchObject({
      kind: 'delivery_confirmed',
      by: market.carrier.address.toLowerCase(),
    });
  });

  it('stays on its way in the rows when only time delivers it, until somebody ends it', async () => {
    const { deal, id, shippedAt } = await sent();
    await passTime(14 * DAY + 60);
    expect(await find(id)).toMatchObject({ state: 'shipped', deadline: at(shippedAt + 14 * DAY) });
    await passTime(3 * DAY);
    await done(market.orders(market.other).expire(deal));
    expect(await find(id)).toMatchObject({
      state: 'completed',
      outcome: 'window_ended',
      priceToBuyer: 0n,
      goodsWithBuyer: true,
    });
    expect(await lastStep(id)).toMatchObject({ kind: 'closed', by: null });
  });

  it('is refused by a dispute, also when only time had delivered it, and its goods follow the larger part', async () => {
    const { deal, id } = await sent();
    await passTime(14 * DAY + 60);
    await done(market.orders(market.buyer).openDispute(deal, STATEMENT, NO_PERMIT));
    expect(await find(id)).toMatchObject({ state: 'disputed', goodsSent: true, disputeOpenedBy: buyer });
    await settle(market, deal, 2_500n);
    expect(await find(id)).toMatchObject({ state: 'resolved', priceToBuyer: 2_500n, goodsWithBuyer: false });
  });

  it('is the seller’s by an approval, which names the buyer', async () => {
    const { deal, id } = await sent();
    await done(market.orders(market.buyer).approve(deal));
    expect(await find(id)).toMatchObject({ state: 'completed', outcome: 'approved', goodsWithBuyer: true });
    expect(await lastStep(id)).toMatchObject({ kind: 'closed', by: buyer });
  });

  it('that is never shipped leaves the seller’s deposit with the buyer', async () => {
    const { deal, id } = await accepted();
    await passTime(5 * DAY + 60);
    await done(market.orders(market.other).expire(deal));
    expect(await find(id)).toMatchObject({
      state: 'refunded',
      outcome: 'never_shipped',
      depositToBuyer: 20n * MOOT,
      depositToSeller: 0n,
      goodsSent: false,
      goodsWithBuyer: false,
    });
  });

  it('is made by an offer at its own price, for which nobody had to answer', async () => {
    const { id } = await buyOffered(market, await list(market, shippedBy(market)), 4_200n);
    expect(await find(id)).toMatchObject({ state: 'accepted', price: 4_200n, offered: true, meetingAgreed: false });
    expect(await lastStep(id)).toMatchObject({ kind: 'accepted', by: null });
  });

  it('is told apart from an offer also when a standing deposit paid for that', async () => {
    await done(market.orders(market.seller).fundStanding(20n * MOOT, NO_PERMIT));
    const offered = await buyOffered(market, await list(market, shippedBy(market)), 5_000n);
    const instant = await buy(market, await list(market, shippedBy(market)));
    expect([(await find(offered.id)).offered, (await find(instant.id)).offered]).toEqual([true, false]);
    const account = await (await index.catchUp()).findOneOrFail(Account, { address: seller });
    expect(account.standingDeposit).toBe(0n);
  });

  it('is the same deal whatever its terms, a certificate included', async () => {
    const certificate = `0x${'ce'.repeat(32)}`;
    const terms = await list(
      market,
      { ...shippedBy(market), ways: 7, certificate, carrier: market.carrier.address },
      1,
    );
    const { id } = await buy(market, terms, { way: 2, note: ZERO_BYTES32 });
    expect(await find(id)).toMatchObject({ certificate, way: 2 });
  });
});
