import { PERMIT_TYPES } from '@moothall/contracts/protocol/typed-data';
import { Signature, verifyTypedData, Wallet } from 'ethers';
import { describe, expect, it, vi } from 'vitest';
import { compactPermit, needsPermit, type Purse, rest, shortBy, signPermit } from './permit.ts';

const key = new Wallet(`0x${'11'.repeat(32)}`);
const purse: Purse = {
  token: 2,
  address: '0x00000000000000000000000000000000000000A1',
  symbol: 'KRWT',
  decimals: 0,
  free: 30n,
  wallet: 100n,
  allowance: 0n,
};
const domain = { name: 'Won', version: '1', chainId: 31337, verifyingContract: purse.address };
const ask = {
  owner: key.address,
  spender: '0x00000000000000000000000000000000000000A2',
  nonce: 3n,
  deadline: 99n,
  domain,
};
const sign = vi.fn(key.signTypedData.bind(key));

describe('a compact permit', () => {
  it.each([27, 28])('keeps r, s and v = %i in two words', (v) => {
    const [r, s] = [`0x${'12'.repeat(32)}`, `0x${'34'.repeat(32)}`];
    const permit = compactPermit(Signature.from({ r, s, v }).serialized, 5n, 9n);
    expect(permit.r).toBe(r);
    expect(BigInt(permit.vs) >> 255n).toBe(BigInt(v - 27));
    expect(Signature.from({ r: permit.r, yParityAndS: permit.vs })).toMatchObject({ s, v });
    expect(permit).toMatchObject({ value: 5n, deadline: 9n });
  });
});

describe('paying', () => {
  it('uses the free balance first', () => {
    expect(rest(50n, 30n)).toBe(20n);
    expect(rest(30n, 30n)).toBe(0n);
    expect(needsPermit({ token: 2, amount: 30n }, purse)).toBe(false);
    expect(needsPermit({ token: 2, amount: 31n }, purse)).toBe(true);
  });

  it('needs no signature where the vault was allowed before', () => {
    expect(needsPermit({ token: 2, amount: 50n }, { ...purse, allowance: 20n })).toBe(false);
    expect(needsPermit({ token: 2, amount: 50n }, { ...purse, allowance: 19n })).toBe(true);
  });

  it('says how much is missing, counting both purses', () => {
    expect(shortBy({ token: 2, amount: 130n }, purse)).toBe(0n);
    expect(shortBy({ token: 2, amount: 131n }, purse)).toBe(1n);
  });

  it('signs for exactly what the free balance lacks', async () => {
    const permit = await signPermit({ token: 2, amount: 50n }, purse, ask, sign);
    const value = { owner: ask.owner, spender: ask.spender, value: 20n, nonce: 3n, deadline: 99n };
    const signature = Signature.from({ r: permit.r, yParityAndS: permit.vs });
    expect(verifyTypedData(domain, PERMIT_TYPES, value, signature)).toBe(key.address);
    expect(permit).toMatchObject({ value: 20n, deadline: 99n });
  });

  it('asks nobody when the free balance is enough', async () => {
    sign.mockClear();
    expect(await signPermit({ token: 2, amount: 10n }, purse, ask, sign)).toMatchObject({ value: 0n, deadline: 0n });
    expect(sign).not.toHaveBeenCalled();
  });
});
