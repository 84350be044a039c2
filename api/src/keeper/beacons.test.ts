import { BlockHashBeacon__factory, SettableBeacon__factory } from '@moothall/contracts/protocol/generated/index';
import { HDNodeWallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { openMarket } from '../../../test/support/market.ts';
import { BeaconUnknown, seederOf } from './beacons.ts';
import { DrandServers } from './drand.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const drand = new DrandServers([]);

describe('a beacon', () => {
  let anvil: Anvil;
  let wallet: HDNodeWallet;
  beforeAll(async () => {
    anvil = await startAnvil();
    wallet = HDNodeWallet.fromPhrase(PHRASE, undefined, "m/44'/60'/0'/0/9").connect(anvil.provider);
  });
  afterAll(() => anvil.stop());

  it('of a chain on one machine gets a seed that nobody could know', async () => {
    const beacon = await new SettableBeacon__factory(wallet).deploy(wallet.address, 60, 3600);
    await beacon.waitForDeployment();
    const { kind, bring } = await seederOf(await beacon.getAddress(), wallet, drand);
    expect(kind).toBe('settable');
    const epoch = await beacon.epochAfter(Math.floor(Date.now() / 1000));
    await anvil.provider.send('evm_increaseTime', [120]);
    await (await wallet.sendTransaction(await bring(epoch))).wait();
    const seed = await beacon.seedOf(epoch);
    expect(BigInt(seed)).not.toBe(0n);
    expect((await bring(epoch + 1n)).data).not.toBe((await bring(epoch + 1n)).data);
  });

  it('of block hashes is poked once its block lies deep enough', async () => {
    const beacon = await new BlockHashBeacon__factory(wallet).deploy(4n, 2n, 1000n);
    await beacon.waitForDeployment();
    const { kind, bring } = await seederOf(await beacon.getAddress(), wallet, drand);
    expect(kind).toBe('blockhash');
    const block = await anvil.provider.getBlock('latest');
    const epoch = await beacon.epochAfter(block?.timestamp ?? 0);
    await expect(wallet.estimateGas(await bring(epoch))).rejects.toThrow();
    await anvil.mine(12);
    await (await wallet.sendTransaction(await bring(epoch))).wait();
    expect(await beacon.seedOf(epoch)).toBe((await anvil.provider.getBlock(Number(epoch)))?.hash);
  });

  it('is none where another contract lies, or nothing', async () => {
    const market = await openMarket(anvil);
    for (const address of [market.deployment.addresses.vault, `0x${'99'.repeat(20)}`]) {
      await expect(seederOf(address, wallet, drand)).rejects.toThrow(BeaconUnknown);
    }
    expect((await seederOf(market.deployment.addresses.beacon, wallet, drand)).kind).toBe('settable');
  });
});
