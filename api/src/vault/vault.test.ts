import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  anAddress,
  insertBalances,
  insertMovements,
  movementRow,
  openForBusiness,
  TOKENS,
} from '../../../test/support/rows.ts';

const mina = anAddress();
const movements = [1n, 2n, 2n ** 255n].map((amount) =>
  movementRow(mina, {
    amount,
    kind: amount === 2n ? 'taken' : 'deposited',
    module: amount === 2n ? anAddress() : null,
  }),
);

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertBalances(rows, [
      { account: mina, token: 2, free: 2n ** 200n },
      { account: mina, token: 1, free: 5n },
      { account: mina, token: 3, free: 0n },
    ]);
    await insertMovements(rows, [...movements, movementRow(anAddress())]);
  });
});
afterAll(() => api.stop());

describe('the tokens', () => {
  it('come by number, and tell which is the market’s and which new deals may use', async () => {
    const { data } = await api.ask('{ tokens { number symbol name decimals allowed isMarketToken } }');
    expect(data.tokens).toEqual(
      TOKENS.map(({ address: _, ...token }) => ({ ...token, isMarketToken: token.number === 1 })),
    );
  });
});

describe("an account's money", () => {
  it('is listed token by token, without those it has none of, to the last unit', async () => {
    const { data } = await api.ask(`{ account(address: "${mina}") { balances { free token { symbol } } } }`);
    expect(data.account.balances).toEqual([
      { free: '5', token: { symbol: 'MOOT' } },
      { free: String(2n ** 200n), token: { symbol: 'KRWT' } },
    ]);
  });

  it('moved in ways that are told newest first, in pages', async () => {
    const page = (args: string) =>
      `{ account(address: "${mina}") { movements(${args}) { edges { cursor node { kind amount module token { symbol } } } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await api.ask(page('first: 2'))).data.account.movements;
    expect(first.edges[0].node).toEqual({
      kind: 'DEPOSITED',
      amount: String(2n ** 255n),
      module: null,
      token: { symbol: 'KRWT' },
    });
    expect(first.edges[1].node).toMatchObject({ kind: 'TAKEN', module: expect.stringMatching(/^0x/) });
    const second = (await api.ask(page(`first: 2, after: "${first.pageInfo.endCursor}"`))).data.account.movements;
    expect(second).toMatchObject({ edges: [{ node: { amount: '1' } }], pageInfo: { hasNextPage: false } });
  });

  // nonsense: Account.movements.first
  // nonsense: Account.movements.after
  it('is refused in pages that cannot be', async () => {
    const page = (args: string) => `{ account(address: "${mina}") { movements(${args}) { edges { cursor } } } }`;
    expect(await api.mistakes(page('first: 0'))).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await api.mistakes(page('after: "1"'))).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });
});
