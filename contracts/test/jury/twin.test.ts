import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contract, ContractFactory, getCreateAddress, hexlify, keccak256, toBeHex, ZeroAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import {
  afterAppeal,
  afterOneRound,
  answer,
  type Count,
  commitmentOf,
  drawKey,
  type Money,
  type Payout,
  permute,
  placesTried,
  VERDICT,
} from '../../protocol/jury/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const UNIT = 10n ** 18n;
const PARAMETERS = [10, 1, 50, 500, 259_200, 172_800, 172_800];

let anvil: Anvil;
let libraries: Contract;
let jury: Contract;

/** The jury and its libraries, compiled into a folder that nobody else uses. */
function compiled(): Record<'TwinHarness' | 'Jurors' | 'Jury', { abi: []; bytecode: { object: string } }> {
  const out = mkdtempSync(join(tmpdir(), 'jury-twin-'));
  const files = ['contracts/test/jury/TwinHarness.sol', 'contracts/src/jury/Jurors.sol', 'contracts/src/jury/Jury.sol'];
  try {
    execFileSync('npx', ['forge', 'build', ...files, '--out', out, '--cache-path', join(out, 'cache')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const artifact = (name: string) => JSON.parse(readFileSync(join(out, `${name}.sol`, `${name}.json`), 'utf8'));
    return { TwinHarness: artifact('TwinHarness'), Jurors: artifact('Jurors'), Jury: artifact('Jury') };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  const artifacts = compiled();
  anvil = await startAnvil();
  const signer = await anvil.provider.getSigner(0);
  const deploy = async (name: keyof typeof artifacts, ...args: unknown[]): Promise<Contract> => {
    const { abi, bytecode } = artifacts[name];
    const contract = await new ContractFactory(abi, bytecode.object, signer).deploy(...args);
    await contract.waitForDeployment();
    return contract as Contract;
  };
  libraries = await deploy('TwinHarness');
  const next = getCreateAddress({ from: signer.address, nonce: (await signer.getNonce()) + 1 });
  const jurors = await deploy('Jurors', signer.address, next, signer.address);
  jury = await deploy('Jury', jurors, signer.address, signer.address, [], signer.address, PARAMETERS);
}, 240_000);
afterAll(() => anvil?.stop());

/** The same numbers every time: keccak256 of a counter. */
function dice(name: string): (below: number) => number {
  let thrown = 0;
  return (below) => Number(BigInt(keccak256(hexlify(Buffer.from(`${name} ${thrown++}`)))) % BigInt(below));
}

const call = (name: string, ...args: unknown[]) => libraries.getFunction(name).staticCall(...args);
const words = ({ shares, toAsker, toAccused, toAppellant, toTreasury }: Payout) => [
  [...shares],
  toAsker,
  toAccused,
  toAppellant,
  toTreasury,
];
const asked = ({ accepting, rejecting, unrevealed }: Count) => [accepting, rejecting, unrevealed];
const brought = ({ deposit, stake, fees, appealDeposit }: Money) => [deposit, stake, [...fees], appealDeposit];

function someCount(throwDice: (below: number) => number, seats: number): Count {
  const accepting = throwDice(seats + 1);
  const rejecting = throwDice(seats - accepting + 1);
  const unrevealed = throwDice(seats - accepting - rejecting + 1);
  return { accepting: BigInt(accepting), rejecting: BigInt(rejecting), unrevealed: BigInt(unrevealed) };
}

describe('the draw in TypeScript', () => {
  it('puts every number where the contract puts it', async () => {
    const throwDice = dice('draw');
    for (let i = 0; i < 60; i++) {
      const size = i < 20 ? i + 1 : 1 + throwDice(2 ** (1 + throwDice(23)));
      const [key, x] = [keccak256(toBeHex(i + 1)), throwDice(size)];
      expect(permute(key, BigInt(x), BigInt(size)), `${x} of ${size}`).toBe(await call('permute', key, x, size));
    }
  });

  it('names a round as the contract does, by the lower part of the seed', async () => {
    const seed = keccak256('0x01');
    const key = await call('keyOf', BigInt(seed) & ((1n << 160n) - 1n), 7n, 2);
    expect(drawKey(seed, 7n, 2)).toBe(key);
    expect(drawKey(seed, 7n, 1)).not.toBe(key);
  });

  it('tries no place for two seats', () => {
    const seats = [...Array(101).keys()];
    const tried = seats.flatMap((seat) =>
      placesTried({ seed: keccak256('0x02'), id: 1n, round: 1, places: 240, seats: 101 }, seat),
    );
    expect(tried).toHaveLength(240);
    expect(new Set(tried).size).toBe(240);
  });
});

describe('a sealed vote in TypeScript', () => {
  it('is what the contract asks for', async () => {
    const vote = { id: 5n, round: 1, seat: 300, choice: 1, salt: keccak256('0x03') } as const;
    const { chainId } = await anvil.provider.getNetwork();
    const expected = await jury.getFunction('commitmentOf').staticCall(5n, 1, 300, 1, vote.salt);
    expect(commitmentOf({ ...vote, chainId, jury: String(jury.target) })).toBe(expected);
    expect(commitmentOf({ ...vote, chainId, jury: ZeroAddress })).not.toBe(expected);
  });
});

describe('the formulas in TypeScript', () => {
  it('pay what the contract pays, with and without an appeal', async () => {
    const throwDice = dice('payouts');
    let appeals = 0;
    for (let i = 0; i < 120; i++) {
      const [one, two] = [someCount(throwDice, 21), someCount(throwDice, 101)];
      const [fee, later] = [BigInt(1 + throwDice(5)), throwDice(3) === 0];
      const money: Money = {
        deposit: BigInt(1 + throwDice(20)) * UNIT,
        stake: later ? 0n : (42n * fee + BigInt(throwDice(50))) * UNIT,
        fees: [later ? BigInt(throwDice(30)) : 21n * fee * UNIT, 101n * fee * UNIT],
        appealDeposit: (303n * fee * UNIT) / 2n,
      };
      const first = answer(one, 21n);
      expect(BigInt(first)).toBe(await call('answer', asked(one), 21));
      const contract = await call('afterOneRound', first, asked(one), brought(money));
      expect(words(afterOneRound(first, one, money))).toEqual(contract.toArray(true));
      if (first === VERDICT.Undecided) continue;
      appeals += 1;
      const second = throwDice(8) === 0 ? VERDICT.None : answer(two, 101n);
      const appealed = await call('afterAppeal', first, second, [asked(one), asked(two)], brought(money));
      expect(words(afterAppeal(first, second, [one, two], money))).toEqual(appealed.toArray(true));
    }
    expect(appeals).toBeGreaterThan(20);
  });
});
