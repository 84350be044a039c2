import { AccountKind } from '@moothall/contracts/protocol';
import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { toBeHex, zeroPadValue } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { done, finishedDeal, type Market, MOOT, openMarket, type Person } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Account, Document } from '../entities.ts';

const digest = (byte: string) => `0x${byte.repeat(32)}`;
const TEN_YEARS = 3650 * 24 * 3600;

describe('an account in the index', () => {
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

  const find = async ({ address }: Person) =>
    (await index.catchUp()).findOne(Account, { address: address.toLowerCase() });

  /** Moderation's own call, as it makes one for whoever carries out a verdict; how it comes to that is its own matter. */
  async function carryOut(subject: string, effect: string): Promise<void> {
    const { moderation } = market.deployment.addresses;
    await anvil.provider.send('anvil_impersonateAccount', [moderation]);
    await anvil.provider.send('anvil_setBalance', [moderation, toBeHex(10n ** 18n)]);
    const caller = await anvil.provider.getSigner(moderation);
    await done(market.accounts(market.operator).connect(caller).carryOut(subject, effect));
    await anvil.provider.send('anvil_stopImpersonatingAccount', [moderation]);
  }

  it('does not exist for somebody who only has money', async () => {
    expect(await find(market.other)).toBeNull();
  });

  it('is as old as its first profile, whatever comes later', async () => {
    await done(market.accounts(market.seller).setProfile(AccountKind.Person, digest('01')));
    const since = new Date((await market.now()) * 1000);
    await done(market.accounts(market.seller).setProfile(AccountKind.Shop, digest('02')));
    await done(market.accounts(market.seller).setEncryptionKey(digest('03')));
    expect(await find(market.seller)).toMatchObject({
      kind: 'shop',
      profileDigest: digest('02'),
      encryptionKey: digest('03'),
      since,
    });
  });

  it('asks for each profile document it ever named', async () => {
    const em = await index.catchUp();
    const documents = await em.find(Document, {}, { orderBy: { digest: 'asc' } });
    expect(documents.map(({ digest, state, cid }) => [digest, state, cid.slice(0, 5)])).toEqual([
      [digest('01'), 'pending', 'bafkr'],
      [digest('02'), 'pending', 'bafkr'],
    ]);
  });

  it('is suspended for as long as a verdict says, and active again', async () => {
    const subject = zeroPadValue(market.other.address, 32);
    await carryOut(subject, toBeHex(TEN_YEARS, 32));
    const until = new Date(((await market.now()) + TEN_YEARS) * 1000);
    expect((await find(market.other))?.suspendedUntil).toEqual(until);
    await carryOut(subject, toBeHex(0, 32));
    expect(await find(market.other)).toMatchObject({ suspendedUntil: null, kind: 'unknown' });
  });

  it('shows its standing deposit', async () => {
    await done(market.orders(market.seller).fundStanding(30n * MOOT, NO_PERMIT));
    expect((await find(market.seller))?.standingDeposit).toBe(30n * MOOT);
    await done(market.orders(market.seller).withdrawStanding(30n * MOOT));
    expect((await find(market.seller))?.standingDeposit).toBe(0n);
  });

  it('counts every completed deal on both sides, and each person on the other side once', async () => {
    await finishedDeal(market);
    await finishedDeal(market);
    await finishedDeal(market, market.other);
    expect(await find(market.seller)).toMatchObject({ finishedDeals: 3, counterparties: 2 });
    expect(await find(market.buyer)).toMatchObject({ finishedDeals: 2, counterparties: 1 });
    expect(await find(market.other)).toMatchObject({ finishedDeals: 1, counterparties: 1 });
  });
});
