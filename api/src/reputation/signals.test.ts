import { Movement, Review } from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { endedRow, openRow } from '../../../test/support/review-rows.ts';
import {
  accountRow,
  ago,
  anAddress,
  DAY,
  insertAccounts,
  insertOrders,
  movementRow,
  NOW,
  openForBusiness,
} from '../../../test/support/rows.ts';

const people = (count: number) => Array.from({ length: count }, () => anAddress());
const [ringA, ringB, ringC] = people(3) as [string, string, string];
const [one, two] = people(2) as [string, string];
const [shop, honest] = people(2) as [string, string];
const newcomers = people(10);
const regulars = people(4);

const between = (seller: string, buyer: string, daysAgo: number) =>
  endedRow({ seller, buyer, closedAt: ago(daysAgo * DAY), priceToSeller: 1000n });
/** Both reviews of a deal, five stars each. */
const praised = (order: ReturnType<typeof endedRow>) => [openRow(order, true, 5), openRow(order, false, 5)];

const ring = [
  [ringA, ringB],
  [ringB, ringC],
  [ringC, ringA],
].flatMap(([seller = '', buyer = '']) => [10, 20, 30].map((day) => between(seller, buyer, day)));
const pair = [1, 40, 80, 120, 160].map((day) => between(one, two, day));
const burst = newcomers.map((buyer, index) => endedRow({ seller: shop, buyer, closedAt: ago(5 * DAY + index * 60) }));
const loyal = regulars.flatMap((buyer, index) => [3, 33, 63, 93].map((day) => between(honest, buyer, day + index)));
const old = [1, 2, 3, 4, 5].map((day) => between(anAddress(), anAddress(), 181 + day));

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (em) => {
    await insertAccounts(em, [
      ...newcomers.map((address) => accountRow({ address, counterparties: 1 })),
      ...[...regulars, ringA, ringB, ringC].map((address) => accountRow({ address, counterparties: 7 })),
    ]);
    await insertOrders(em, [...ring, ...pair, ...burst, ...loyal, ...old]);
    await em.insertMany(Review, [
      ...ring.flatMap(praised),
      ...loyal.flatMap(praised),
      ...burst.flatMap((order, index) => praised(order).map((row) => ({ ...row, openedAt: ago(4 * DAY + index) }))),
    ]);
    await em.insertMany(Movement, [
      movementRow(one, { kind: 'withdrawn', wallet: two, amount: 2000n, at: ago(DAY) }),
      movementRow(one, { kind: 'withdrawn', wallet: two, amount: 500n, at: ago(30 * DAY) }),
      movementRow(one, { kind: 'withdrawn', wallet: one, amount: 9000n }),
      movementRow(honest, { kind: 'withdrawn', wallet: regulars[0] ?? '', amount: 100n }),
    ]);
  });
});
afterAll(() => api.stop());

const FIELDS = 'kind counted all peopleCount from to people { address }';
const of = async (address: string) =>
  (await api.ask(`query ($a: Address!) { accountSignals(address: $a) { ${FIELDS} } }`, { a: address })).data
    .accountSignals;
const sorted = (...addresses: string[]) => addresses.sort().map((each) => ({ address: getAddress(each) }));

describe('what stands out about an account', () => {
  it('is nothing for honest people: a shop with regulars, the regulars, and an address nobody used', async () => {
    for (const address of [honest, ...regulars, ...newcomers, anAddress()]) expect(await of(address)).toEqual([]);
  });

  it('is a ring, seen from each of its members', async () => {
    expect(await of(ringA)).toEqual([
      { kind: 'RING', counted: 6, all: 6, peopleCount: 2, from: null, to: null, people: sorted(ringB, ringC) },
    ]);
    expect(await of(ringB)).toMatchObject([{ kind: 'RING', people: sorted(ringA, ringC) }]);
  });

  it('is a closed pair, and money that came back, seen from both sides', async () => {
    for (const [own, other] of [
      [one, two],
      [two, one],
    ] as const) {
      expect(await of(own)).toEqual([
        { kind: 'PAIR', counted: 5, all: 5, peopleCount: 1, from: null, to: null, people: sorted(other) },
        { kind: 'PAID_BACK', counted: 5, all: 5, peopleCount: 1, from: null, to: null, people: sorted(other) },
      ]);
    }
  });

  it('is a day on which newcomers came', async () => {
    expect(await of(shop)).toMatchObject([
      { kind: 'REVIEW_BURST', counted: 10, all: 10, peopleCount: 10, to: ago(4 * DAY).toISOString() },
      { kind: 'DEAL_BURST', counted: 10, all: 10, peopleCount: 10, to: ago(5 * DAY).toISOString() },
    ]);
  });

  it('forgets what is older than the window, by the time of the block', async () => {
    await api.owner.query('update chain.status set time = $1 where id = 1', [
      new Date(NOW.getTime() + 181 * DAY * 1000),
    ]);
    expect(await of(ringA)).toEqual([]);
    expect(await of(two)).toEqual([]);
    await api.owner.query('update chain.status set time = $1 where id = 1', [NOW]);
    expect(await of(ringA)).toHaveLength(1);
  });

  // nonsense: Query.accountSignals.address
  it('is refused for what is no address', async () => {
    for (const value of ['', '0x', 'mina.eth']) {
      const asked = api.mistakes('query ($a: Address!) { accountSignals(address: $a) { kind } }', { a: value });
      expect(await asked).toEqual([{ code: 'BAD_ADDRESS', params: { value } }]);
    }
  });
});
