import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import {
  buy,
  done,
  list,
  type Market,
  MOOT,
  openMarket,
  type Person,
  release,
  WON,
} from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Balance, Holding, Movement, Token } from '../entities.ts';

const low = (address: string) => address.toLowerCase();

describe('the vault in the index', () => {
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

  const free = async ({ address }: Person, token: number) => {
    const em = await index.catchUp();
    return (await em.findOne(Balance, { account: low(address), token }))?.free ?? 0n;
  };
  const held = async (token: number) => {
    const em = await index.catchUp();
    const module = low(market.deployment.addresses.orders);
    return (await em.findOne(Holding, { module, token }))?.held ?? 0n;
  };

  it('names each listed token with its decimals', async () => {
    const em = await index.catchUp();
    const tokens = await em.find(Token, {}, { orderBy: { number: 'asc' } });
    expect(tokens.map(({ number, symbol, decimals, allowed }) => [number, symbol, decimals, allowed])).toEqual([
      [1, 'MOOT', 18, true],
      [2, 'KRWT', 0, true],
    ]);
  });

  it('shows a token that is no longer allowed', async () => {
    const vault = market.vault(market.operator);
    const [address] = await vault.tokenOf(WON);
    await done(vault.setToken(WON, address, false));
    expect((await (await index.catchUp()).findOneOrFail(Token, { number: WON })).allowed).toBe(false);
    await done(vault.setToken(WON, address, true));
    expect((await (await index.catchUp()).findOneOrFail(Token, { number: WON })).allowed).toBe(true);
  });

  it('adds what was deposited and subtracts what was withdrawn', async () => {
    await done(market.vault(market.other).deposit(WON, 700n, NO_PERMIT));
    await done(market.vault(market.other).withdraw(WON, 200n, market.other.address));
    expect(await free(market.other, WON)).toBe(500n);
    const em = await index.catchUp();
    const lines = await em.find(Movement, { account: low(market.other.address) }, { orderBy: { id: 'asc' } });
    expect(lines.map(({ kind, amount, module, wallet }) => [kind, amount, module, wallet])).toEqual([
      ['deposited', 700n, null, null],
      ['withdrawn', 200n, null, low(market.other.address)],
    ]);
  });

  it('takes free money first, and the rest from the wallet leaves no balance behind', async () => {
    const terms = await list(market, { depositUpfront: false, price: 800n });
    await buy(market, terms, { by: market.other });
    expect(await free(market.other, WON)).toBe(0n);
    expect(await held(WON)).toBe(800n);
  });

  it('moves what a module gives to free balances, the fee to the treasury', async () => {
    const before = { won: await held(WON), moot: await held(1) };
    const terms = await list(market, { price: 10_000n });
    const { deal } = await buy(market, terms);
    await done(market.orders(market.seller).accept(deal, NO_PERMIT));
    expect(await held(1)).toBe(before.moot + 20n * MOOT);
    await release(market, deal);
    expect([await held(WON), await held(1)]).toEqual([before.won, before.moot]);
    expect([await free(market.seller, WON), await free(market.operator, WON)]).toEqual([9_800n, 200n]);
    expect([await free(market.seller, 1), await free(market.buyer, 1)]).toEqual([10n * MOOT, 10n * MOOT]);
  });

  it('agrees with the contract about every balance', async () => {
    const em = await index.catchUp();
    const balances = await em.find(Balance, {});
    const vault = market.vault(market.operator);
    for (const { account, token, free } of balances) expect(await vault.freeOf(account, token)).toBe(free);
    expect(balances.length).toBeGreaterThan(3);
  });

  it('orders movements as the chain did and keeps the transaction of each', async () => {
    const em = await index.catchUp();
    const lines = await em.find(Movement, {}, { orderBy: { id: 'asc' } });
    const heights = lines.map(({ height }) => height);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    for (const { id, height, transaction } of lines) {
      expect(id.startsWith(String(height).padStart(12, '0'))).toBe(true);
      expect(transaction).toMatch(/^0x[0-9a-f]{64}$/);
    }
  });
});
