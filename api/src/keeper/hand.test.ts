import { type TownToken, TownToken__factory } from '@moothall/contracts/protocol/generated/index';
import { type ContractTransaction, HDNodeWallet, MaxUint256, Wallet } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { Hand, NotMined } from './hand.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const keyOf = (index: number) => HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).privateKey;
const LONG = 10_000;
/** Long enough that a transaction surely gets to the node meanwhile. */
const SHORT = 1_500;

describe('a hand', () => {
  let anvil: Anvil;
  let owner: Wallet;
  let token: TownToken;
  let lines: { level: string; words: string; what: Record<string, unknown> }[];

  const note = (level: string) => (what: Record<string, unknown>, words: string) =>
    void lines.push({ level, words, what });
  const log = { info: note('info'), warn: note('warn'), debug: note('debug') } as never;
  const said = () => lines.map(({ level, words }) => `${level}: ${words}`).sort();

  const handOf = (index: number, minedMs = LONG, signal?: AbortSignal) =>
    new Hand(new Wallet(keyOf(index), anvil.provider), log, { minedMs, ...(signal && { signal }) });
  /** Something that can be done once: taking the last ten that the owner has. */
  const takeAll = (by: Hand, more = 0n) =>
    by.act(
      'take',
      {},
      (): Promise<ContractTransaction> =>
        token.connect(by.wallet).transferFrom.populateTransaction(owner, by.wallet.address, 10n - more),
    );
  const mining = (on: boolean) => anvil.provider.send('evm_setAutomine', [on]);
  /** Hashes of what lies at the node. */
  const lying = async (): Promise<string[]> => {
    const { pending } = await anvil.provider.send('txpool_content', []);
    const transactions = Object.values(pending).flatMap((own) =>
      Object.values(own as Record<string, { hash: string }>),
    );
    return transactions.map(({ hash }) => hash);
  };
  /** Waits for another one than `before` to lie there, alone, and for the block with it. */
  const mineOther = async (before: readonly string[]) => {
    const other = async () => (await lying()).filter((hash) => !before.includes(hash)).length;
    await expect.poll(other, { timeout: SHORT, interval: 10 }).toBe(1);
    expect(await waiting()).toBe(1);
    await anvil.mine();
  };
  const waiting = async () => Number((await anvil.provider.send('txpool_status', [])).pending);

  beforeAll(async () => {
    anvil = await startAnvil();
    owner = new Wallet(keyOf(0), anvil.provider);
    token = await new TownToken__factory(owner).deploy('Won Token', 'KRWT', 0, owner.address);
    await token.waitForDeployment();
    for (const index of [1, 2]) await (await token.approve(new Wallet(keyOf(index)).address, MaxUint256)).wait();
  });
  beforeEach(async () => {
    await mining(true);
    await (await token.mint(owner.address, 10n - (await token.balanceOf(owner.address)))).wait();
    lines = [];
  });
  afterAll(() => anvil.stop());

  it('does what is possible, says so once, and pays nothing for what was done already', async () => {
    expect(await takeAll(handOf(1))).toBe(true);
    expect(said()).toEqual(['info: done']);
    const block = await anvil.provider.getBlockNumber();
    lines = [];
    expect(await takeAll(handOf(2))).toBe(false);
    expect(said()).toEqual(['debug: not possible']);
    expect(await anvil.provider.getBlockNumber()).toBe(block);
  });

  it('says once that a block turned down what was possible before', async () => {
    await mining(false);
    const acting = [handOf(1), handOf(2)].map((by) => takeAll(by));
    await expect.poll(waiting).toBe(2);
    await anvil.mine();
    expect((await Promise.all(acting)).sort()).toEqual([false, true]);
    expect(said()).toEqual(['info: done', 'warn: not done']);
  });

  it('two with one key: who comes second at a place is told once, outbids nobody, and goes on afterwards', async () => {
    await mining(false);
    const first = takeAll(handOf(1), 5n);
    await expect.poll(waiting).toBe(1);
    const second = handOf(1);
    expect(await takeAll(second, 6n)).toBe(false);
    expect(said()).toEqual(['warn: not sent']);
    await anvil.mine();
    expect(await first).toBe(true);
    await mining(true);
    expect(await takeAll(second, 6n)).toBe(true);
  });

  it('two with one key at the same moment never throw, and lose nothing', async () => {
    const hands = [handOf(1), handOf(1)];
    for (let round = 0; round < 5; round++) await Promise.all(hands.map((hand) => takeAll(hand, 9n)));
    for (const { level, words } of lines) expect(['info: done', 'warn: not sent']).toContain(`${level}: ${words}`);
    const done = lines.filter(({ level }) => level === 'info').length;
    expect(done).toBeGreaterThanOrEqual(5);
    expect(await token.balanceOf(owner.address)).toBe(10n - BigInt(done));
  });

  it('gives up waiting for a block, and outbids its own transaction in the next round', async () => {
    await mining(false);
    const hand = handOf(1, SHORT);
    await expect(takeAll(hand)).rejects.toThrow(NotMined);
    expect(said()).toEqual(['warn: not done']);
    const before = await lying();
    const again = takeAll(hand, 1n);
    await mineOther(before);
    expect(await again).toBe(true);
    expect(await token.balanceOf(owner.address)).toBe(1n);
  });

  it('a keeper that was started again outbids what the one before left lying, once it lay too long', async () => {
    await mining(false);
    await expect(takeAll(handOf(1, SHORT))).rejects.toThrow(NotMined);
    const heir = handOf(1, SHORT);
    expect(await takeAll(heir, 1n)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, SHORT + 20));
    const before = await lying();
    const again = takeAll(heir, 2n);
    await mineOther(before);
    expect(await again).toBe(true);
    expect(await token.balanceOf(owner.address)).toBe(2n);
  });

  it('waits no longer once it is stopped', async () => {
    await mining(false);
    const stopping = new AbortController();
    const acting = takeAll(handOf(1, LONG, stopping.signal));
    await expect.poll(waiting).toBe(1);
    stopping.abort();
    expect(await acting).toBe(false);
    expect(lines.at(-1)?.what.reason).toContain('stopped waiting');
    await anvil.mine();
  });

  it('says why without what it holds or what it sent', async () => {
    await mining(false);
    await expect(takeAll(handOf(1, SHORT))).rejects.toThrow();
    const told = JSON.stringify(lines, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(told).not.toContain(keyOf(1).slice(2));
    expect(told).not.toContain(TownToken__factory.createInterface().getFunction('transferFrom').selector);
    await anvil.mine();
  });
});
