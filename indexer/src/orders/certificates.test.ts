import { certificateHash, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { COLLECTION, openCollection } from '../../../test/support/busy-day.ts';
import { buy, done, list, type Market, openMarket, release } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { HeldCertificate, Order, OrderEvent } from '../entities.ts';

const LARGEST = 2n ** 256n - 1n;

describe('a certificate in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  const at = async () => new Date((await market.now()) * 1000);

  beforeAll(async () => {
    anvil = await startAnvil();
    await openCollection(anvil);
    market = await openMarket(anvil);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  const placed = async (tokenId: bigint) =>
    buy(market, await list(market, { certificate: certificateHash(COLLECTION, tokenId) }, 1));
  const held = async (deal: string) => (await index.catchUp()).findOneOrFail(HeldCertificate, { deal });
  const steps = async (orderId: string) => {
    const em = await index.catchUp();
    return (await em.find(OrderEvent, { orderId }, { orderBy: { id: 'asc' } })).map(({ kind, by }) => [kind, by]);
  };

  it('is held for its deal, the largest number included, and goes to whom the ended deal gives the goods', async () => {
    const { deal, id } = await placed(LARGEST);
    const custody = market.certificates(market.seller);
    await done(custody.hold(deal, COLLECTION, LARGEST));
    const waiting = {
      collection: COLLECTION,
      tokenId: LARGEST,
      heldAt: await at(),
      handedTo: null,
      handedOverAt: null,
    };
    expect(await held(id)).toMatchObject(waiting);
    expect((await steps(id)).at(-1)).toEqual(['certificate_held', market.seller.address.toLowerCase()]);
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    await release(market, deal);
    await done(market.certificates(market.other).claim(deal));
    const buyer = market.buyer.address.toLowerCase();
    expect(await held(id)).toMatchObject({ ...waiting, handedTo: buyer, handedOverAt: await at() });
    expect((await steps(id)).at(-1)).toEqual(['certificate_handed_over', null]);
  });

  it('changes its order, so that whoever follows that looks again', async () => {
    const { deal, id } = await placed(2n);
    const before = await (await index.catchUp()).findOneOrFail(Order, { id });
    await done(market.certificates(market.seller).hold(deal, COLLECTION, 2n));
    const order = await (await index.catchUp()).findOneOrFail(Order, { id });
    expect(order).toMatchObject({ ...before, height: await anvil.provider.getBlockNumber() });
    expect(order.height).toBeGreaterThan(before.height);
  });

  it('may be there before its purchase, be taken back, and be handed in again', async () => {
    const { deal } = await placed(3n);
    const later = { ...deal, nonce: deal.nonce + 10n ** 9n };
    const id = await market.orders(market.seller).idOf(later);
    const custody = market.certificates(market.seller);
    await done(custody.hold(later, COLLECTION, 3n));
    expect(await steps(id)).toEqual([['certificate_held', null]]);
    await done(custody.claim(later));
    expect((await held(id)).handedTo).toBe(market.seller.address.toLowerCase());
    await done(custody.hold(later, COLLECTION, 3n));
    expect(await held(id)).toMatchObject({ handedTo: null, handedOverAt: null, heldAt: await at() });
    expect((await steps(id)).map(([kind]) => kind)).toEqual([
      'certificate_held',
      'certificate_handed_over',
      'certificate_held',
    ]);
  });
});
