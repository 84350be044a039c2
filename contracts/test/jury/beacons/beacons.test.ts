import { type BigNumberish, keccak256 } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../../test/support/anvil.ts';
import { beaconNamed, deployBeacon, EVMNET } from '../../../deploy/beacon.ts';
import { BlockHashBeacon__factory, DrandBeacon__factory } from '../../../protocol/generated/index.ts';

/** What evmnet published for this round: https://api.drand.sh/v2/beacons/evmnet/rounds/19700000 */
const ROUND = 19_700_000n;
const SIGNATURE =
  '0x044f4e4a562e71167224c3d5116fe7fc5a99ac9af56af85a64df27ef6e2545d222dfcd2614bacb5c4e6865d868f307dc251cb78f258887fcaca700f1ec0557ab';
const halves = [`0x${SIGNATURE.slice(2, 66)}`, `0x${SIGNATURE.slice(66)}`] as [BigNumberish, BigNumberish];
const TIME_OF_ROUND = EVMNET.genesis + Number(ROUND - 1n) * EVMNET.period;

let anvil: Anvil;

beforeAll(async () => {
  anvil = await startAnvil({ timestamp: TIME_OF_ROUND - 1000 });
});
afterAll(() => anvil.stop());

/** The beacon that an operator gets by this name, from the committed bytecode. */
async function deployed(name: 'drand' | 'blockhash'): Promise<string> {
  const signer = await anvil.provider.getSigner(0);
  const choice = beaconNamed(name, signer.address, 12);
  const contract = await deployBeacon(signer, choice, { nonce: await signer.getNonce() });
  await contract.waitForDeployment();
  return await contract.getAddress();
}

const now = async (): Promise<number> => (await anvil.provider.getBlock('latest'))?.timestamp ?? 0;

describe('beacons on a chain', () => {
  it('drand: a published round becomes the seed of the cases before it', async () => {
    const stranger = await anvil.provider.getSigner(5);
    const beacon = DrandBeacon__factory.connect(await deployed('drand'), stranger);
    expect(await beacon.epochAfter(TIME_OF_ROUND - 901)).toBe(ROUND);
    expect(await beacon.timeOf(ROUND)).toBe(BigInt(TIME_OF_ROUND));
    await anvil.provider.send('evm_setNextBlockTimestamp', [TIME_OF_ROUND]);
    await (await beacon.post(ROUND, halves)).wait();
    expect(await beacon.seedOf(ROUND)).toBe(keccak256(SIGNATURE));
  });

  it('block hashes: the hash of a block is read when it is deep enough, and long after BLOCKHASH forgot it', async () => {
    const stranger = await anvil.provider.getSigner(6);
    const beacon = BlockHashBeacon__factory.connect(await deployed('blockhash'), stranger);
    const mineTo = async (height: bigint) => anvil.mine(Number(height) - (await anvil.provider.getBlockNumber()));
    const hashAt = async (height: bigint) => (await anvil.provider.getBlock(Number(height)))?.hash;

    const soon = await beacon.epochAfter(await now());
    // The transaction is in the block after the last one.
    await mineTo(soon + 30n);
    await expect(beacon.poke.staticCall(soon, { blockTag: 'latest' })).rejects.toThrow(/SeedTooEarly/);
    await mineTo(soon + 31n);
    await (await beacon.poke(soon)).wait();
    expect(await beacon.seedOf(soon)).toBe(await hashAt(soon));

    const late = await beacon.epochAfter(await now());
    await mineTo(late + 400n);
    expect(await beacon.isMissed(late)).toBe(false);
    await (await beacon.poke(late)).wait();
    expect(await beacon.seedOf(late)).toBe(await hashAt(late));
  });
});
