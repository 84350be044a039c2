import {
  approvalsDigest,
  BY,
  type By,
  bitsOf,
  bondFor,
  chosenPlace,
  DISPUTE_ACTIONS,
  isEnough,
  PHASES,
  placesOf,
  type Row,
  TABLE,
} from '@moothall/contracts/protocol/arbitration/index';
import { ZeroAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { ask, differences, type Walked } from './walk/ask.ts';
import { type Court, openCourt, SEED } from './walk/court.ts';
import { LIST, type Reached, SCENARIOS } from './walk/scenarios.ts';

let anvil: Anvil;
let court: Court;
let chosen: Reached;
const walked: Walked[] = [];

beforeAll(async () => {
  anvil = await startAnvil();
  court = await openCourt(anvil);
  const { market, judges } = court;
  for (const { name, reach } of SCENARIOS) {
    const snapshot = await anvil.provider.send('evm_snapshot', []);
    const reached = await reach(court);
    walked.push(await ask(court, anvil.url, name, reached));
    if (name === 'an arbitrator was chosen') {
      chosen = reached;
      continue;
    }
    await anvil.provider.send('evm_revert', [snapshot]);
    for (const person of [market.operator, market.seller, market.buyer, market.other, ...judges]) person.signer.reset();
  }
}, 300_000);
afterAll(() => anvil?.stop());

const sees = (row: Row, change?: Partial<Row>): boolean => {
  const rows = TABLE.flatMap((one) => (one !== row ? [one] : change ? [{ ...one, ...change }] : []));
  return walked.some((one) => differences(one, rows).length > 0);
};
const named = (row: Row) => `${row.in}: ${row.by} ${row.does}`;

describe('a dispute', () => {
  it('does what its table says, for everybody, one second before, at and after every limit', () => {
    expect(walked.flatMap(({ asked }) => asked).length).toBeGreaterThan(5_000);
    expect(walked.flatMap((one) => differences(one))).toEqual([]);
  });

  it('was asked in every phase but that of no dispute', () => {
    const phases = new Set(walked.flatMap((one) => one.phases.map(({ phase }) => phase)));
    expect(PHASES.filter((phase) => !phases.has(phase))).toEqual(['None']);
  });
});

describe('the walk', () => {
  it('misses every row that is taken out of the table', () => {
    expect(TABLE.filter((row) => !sees(row)).map(named)).toEqual([]);
  });

  it('sees every row that somebody else may take, or in another phase', () => {
    const others = Object.keys(BY) as By[];
    const other = (by: By) => others.find((one) => BY[one].join() !== BY[by].join() && one !== 'anybody') as By;
    expect(TABLE.filter((row) => !sees(row, { by: other(row.by) })).map(named)).toEqual([]);
    const next = (row: Row) => PHASES[(PHASES.indexOf(row.in) + 1) % PHASES.length] as Row['in'];
    expect(TABLE.filter((row) => !sees(row, { in: next(row) })).map(named)).toEqual([]);
  });

  it('sees every limit that is a second off', () => {
    for (const limit of ['deadline', 'openedAt', 'chosenAt', 'ruledAt', 'disputeWithin', 'juryNeeds'] as const)
      for (const shift of [1, -1]) {
        const shifted = walked.map((one) => ({
          ...one,
          facts: { ...one.facts, [limit]: one.facts[limit] === 0 ? 0 : one.facts[limit] + shift },
        }));
        expect(
          shifted.flatMap((one) => differences(one)),
          `${limit} ${shift}`,
        ).not.toEqual([]);
      }
  });

  it('tries every call', () => {
    const done = new Set(walked.flatMap(({ asked }) => asked.flatMap((one) => (one.refusal ? [] : [one.action]))));
    expect(DISPUTE_ACTIONS.filter((action) => !done.has(action))).toEqual([]);
  });
});

describe('a sealed list in TypeScript', () => {
  it('is what the contract asks for', async () => {
    const { arbitrators, market } = court;
    const list = { id: chosen.id, party: market.buyer.address, approvals: 0x8000_0005, oneIsEnough: true, salt: SEED };
    const where = { chainId: BigInt(market.deployment.chainId), arbitrators: String(arbitrators.target) };
    const { id, party, approvals, oneIsEnough, salt } = list;
    const expected = await arbitrators.approvalsDigest(id, party, approvals, oneIsEnough, salt);
    expect(approvalsDigest({ ...list, ...where })).toBe(expected);
    expect(approvalsDigest({ ...list, ...where, oneIsEnough: false })).not.toBe(expected);
    expect(approvalsDigest({ ...list, ...where, arbitrators: ZeroAddress })).not.toBe(expected);
  });

  it('names its places, also the last', () => {
    expect(placesOf(0x8000_0005)).toEqual([0, 2, 31]);
    expect(bitsOf([0, 2, 31])).toBe(0x8000_0005);
    expect(placesOf(0)).toEqual([]);
  });

  it('meets the other in three names, or in one if both say so', () => {
    expect(isEnough(0b111, 0b1111, false)).toBe(true);
    expect(isEnough(0b111, 0b1011, false)).toBe(false);
    expect(isEnough(0b111, 0b1001, true)).toBe(true);
    expect(isEnough(0b110, 0b1001, true)).toBe(false);
    expect(isEnough(0x8000_0000, 0x8000_0000, true)).toBe(true);
  });
});

describe('the lot in TypeScript', () => {
  it('falls on whom the contract chose', async () => {
    const { arbitrators } = court;
    const { arbitrator } = await arbitrators.disputeOf(chosen.deal);
    const bids = await arbitrators.bidsOf(chosen.id);
    expect(bids[chosenPlace(SEED, chosen.id, LIST)]?.arbitrator).toBe(arbitrator);
  });

  it('falls on nobody where nobody is in common', () => {
    expect(() => chosenPlace(SEED, chosen.id, 0)).toThrow(RangeError);
  });
});

describe('the bond in TypeScript', () => {
  it('is what the contract locks, rounded up, together where the tokens are the same', async () => {
    for (const changed of [{}, { price: 7n }, { price: 5_001n, deposit: 3n }, { token: 1, price: 11n }]) {
      const deal = { ...chosen.deal, ...changed };
      const [ofPrice, ofDeposits] = await court.arbitrators.bondFor(deal);
      const { token, price, deposit } = deal;
      expect(bondFor({ token: Number(token), price: BigInt(price), deposit: BigInt(deposit) })).toEqual({
        ofPrice,
        ofDeposits,
      });
    }
  });
});
