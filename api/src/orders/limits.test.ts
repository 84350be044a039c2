import { TokenLimits } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { accountRow, ago, anAddress, DAY, insertAccounts, openForBusiness } from '../../../test/support/rows.ts';

const settled = accountRow({ since: ago(30 * DAY), feeFreeDeals: 5 });
const newcomer = accountRow({ since: ago(30 * DAY - 1), feeFreeDeals: 2 });
const mute = accountRow({ since: null });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [settled, newcomer, mute]);
    await rows.insertMany(TokenLimits, [{ token: 2, feeFreeUpTo: 50_000n, noDepositUpTo: 99_999n }]);
  });
});
afterAll(() => api.stop());

const QUERY = `query ($token: Int!, $a: Address) { limits(token: $token, account: $a) {
  feeFreeUpTo noDepositUpTo noDepositUpToWhenNew account { isNew newUntil noDepositUpTo feeFreeDealsLeft } } }`;
const limits = async (token: number, a?: string) => (await api.ask(QUERY, { token, a })).data.limits;

describe('the limits of a token', () => {
  it('are those in force, a fifth for deals of somebody new, as the contract divides', async () => {
    expect(await limits(2)).toEqual({
      feeFreeUpTo: '50000',
      noDepositUpTo: '99999',
      noDepositUpToWhenNew: '19999',
      account: null,
    });
  });

  it('are nothing for a token that has none', async () => {
    expect(await limits(3)).toMatchObject({ feeFreeUpTo: '0', noDepositUpTo: '0', noDepositUpToWhenNew: '0' });
  });

  it('hold whole for an account of thirty days, to the second', async () => {
    expect((await limits(2, settled.address)).account).toEqual({
      isNew: false,
      newUntil: null,
      noDepositUpTo: '99999',
      feeFreeDealsLeft: 0,
    });
    expect((await limits(2, newcomer.address)).account).toEqual({
      isNew: true,
      newUntil: ago(-1).toISOString(),
      noDepositUpTo: '19999',
      feeFreeDealsLeft: 3,
    });
  });

  it('treat as new whoever never presented themselves, without an end', async () => {
    const stranger = { isNew: true, newUntil: null, noDepositUpTo: '19999', feeFreeDealsLeft: 5 };
    expect((await limits(2, mute.address)).account).toEqual(stranger);
    expect((await limits(2, anAddress())).account).toEqual(stranger);
  });

  // nonsense: Query.limits.token
  // nonsense: Query.limits.account
  it('are refused for numbers no token can have, and for no account', async () => {
    for (const token of [0, -1, 65_536]) {
      expect(await api.mistakes(QUERY, { token })).toEqual([{ code: 'TOKEN_OUT_OF_BOUNDS', params: { token } }]);
    }
    expect(await api.mistakes(QUERY, { token: 2.5 })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await api.mistakes(QUERY, { token: 2, a: '0x' })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
  });
});
