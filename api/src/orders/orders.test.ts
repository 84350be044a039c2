import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  anAddress,
  eventRow,
  HOUR,
  insertEvents,
  insertListings,
  insertOrders,
  listingRow,
  NOW,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';

const [mina, jun, other] = [anAddress(), anAddress(), anAddress()];
const chair = listingRow({ seller: jun });
const bought = orderRow({ listing: chair.id, buyer: mina, seller: jun, deadline: NOW, placedAt: ago(3 * HOUR) });
const late = orderRow({
  listing: chair.id,
  buyer: mina,
  seller: jun,
  state: 'accepted',
  deadline: ago(1),
  placedAt: ago(2 * HOUR),
});
const sold = orderRow({
  listing: chair.id,
  buyer: other,
  seller: mina,
  state: 'completed',
  outcome: 'cancelled_late_by_buyer',
  priceToBuyer: 0n,
  priceToSeller: 10n ** 30n,
  fee: 500n,
  deadline: ago(5),
  closedAt: ago(4),
});

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertListings(rows, [chair]);
    await insertOrders(rows, [bought, late, sold]);
    await insertEvents(rows, [
      eventRow(bought.id, { by: mina, deadline: NOW }),
      eventRow(bought.id, { kind: 'meeting_agreed', at: ago(10), meetAt: NOW }),
      ...Array.from({ length: 70 }, () => eventRow(late.id, { kind: 'meeting_agreed' })),
    ]);
  });
});
afterAll(() => api.stop());

const one = async (orderId: string, fields: string) =>
  (await api.ask(`query ($id: Bytes32!) { order(orderId: $id) { ${fields} } }`, { id: orderId })).data.order;

describe('an order', () => {
  it('is expired from the second after its deadline, by the time of the latest indexed block', async () => {
    expect(await one(bought.id, 'expired deadline')).toEqual({ expired: false, deadline: NOW.toISOString() });
    expect(await one(late.id, 'expired')).toEqual({ expired: true });
    expect(await one(sold.id, 'expired')).toEqual({ expired: false });
  });

  it('names its parties, listing and amounts', async () => {
    expect(
      await one(
        sold.id,
        'outcome priceToBuyer priceToSeller fee cost closedAt buyer { address } listing { listingId seller { address } } token { decimals }',
      ),
    ).toEqual({
      outcome: 'CANCELLED_LATE_BY_BUYER',
      priceToBuyer: '0',
      priceToSeller: `1${'0'.repeat(30)}`,
      fee: '500',
      cost: null,
      closedAt: ago(4).toISOString(),
      buyer: { address: getAddress(other) },
      listing: { listingId: chair.id, seller: { address: getAddress(jun) } },
      token: { decimals: 0 },
    });
  });

  it('tells its steps oldest first, 64 at most', async () => {
    expect(await one(bought.id, 'timeline { kind at by deadline meetAt }')).toEqual({
      timeline: [
        {
          kind: 'PLACED',
          at: ago(HOUR).toISOString(),
          by: getAddress(mina),
          deadline: NOW.toISOString(),
          meetAt: null,
        },
        { kind: 'MEETING_AGREED', at: ago(10).toISOString(), by: null, deadline: null, meetAt: NOW.toISOString() },
      ],
    });
    expect((await one(late.id, 'timeline { kind }')).timeline).toHaveLength(64);
  });

  // nonsense: Query.order.orderId
  it('is null for an id nobody bought under, and refused for what is no id', async () => {
    expect(await one(`0x${'fe'.repeat(32)}`, 'state')).toBeNull();
    expect(await api.mistakes('{ order(orderId: "0xfe") { state } }')).toEqual([
      { code: 'BAD_BYTES32', params: { value: '0xfe' } },
    ]);
  });
});

describe("an account's orders", () => {
  const QUERY = `query ($a: Address!, $role: OrderRole, $states: [OrderState!], $first: Int! = 20, $after: String) {
    orders(account: $a, role: $role, states: $states, first: $first, after: $after) { totalCount edges { node { orderId } } pageInfo { endCursor hasNextPage } } }`;
  const ids = async (variables: object) =>
    (await api.ask(QUERY, { a: mina, ...variables })).data.orders.edges.map(
      (edge: { node: { orderId: string } }) => edge.node.orderId,
    );

  it('are of both sides, or of one, in some states', async () => {
    expect(await ids({})).toEqual([sold.id, late.id, bought.id]);
    expect(await ids({ role: 'BUYER' })).toEqual([late.id, bought.id]);
    expect(await ids({ role: 'SELLER' })).toEqual([sold.id]);
    expect(await ids({ states: ['PLACED', 'ACCEPTED'] })).toEqual([late.id, bought.id]);
    expect(await ids({ states: [] })).toEqual([]);
    expect(await ids({ a: anAddress() })).toEqual([]);
  });

  it('come in pages that hang together', async () => {
    const { data } = await api.ask(QUERY, { a: mina, first: 2 });
    expect(data.orders).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await ids({ after: data.orders.pageInfo.endCursor })).toEqual([bought.id]);
  });

  // nonsense: Query.orders.account
  // nonsense: Query.orders.role
  // nonsense: Query.orders.states
  // nonsense: Query.orders.first
  // nonsense: Query.orders.after
  it('are refused for a wrong checksum, roles and states that do not exist, and pages that cannot be', async () => {
    const mixed = `0x${'aB'.repeat(20)}`;
    expect(await api.mistakes(QUERY, { a: mixed })).toEqual([{ code: 'BAD_ADDRESS', params: { value: mixed } }]);
    expect(await api.mistakes(QUERY, { a: mina, role: 'THIEF' })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'role' } },
    ]);
    expect(await api.mistakes(QUERY, { a: mina, states: ['OPEN'] })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'states' } },
    ]);
    expect(await api.mistakes(QUERY, { a: mina, first: 101 })).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await api.mistakes(QUERY, { a: mina, after: 'x' })).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });

  // nonsense: Account.orders.first
  // nonsense: Account.orders.after
  // nonsense: Account.orders.role
  // nonsense: Account.orders.states
  it('hang below the account too, and refuse the same nonsense there', async () => {
    const below = (args: string) => `{ account(address: "${mina}") { orders(${args}) { totalCount } } }`;
    expect((await api.ask(below('role: SELLER, states: [COMPLETED]'))).data.account.orders).toEqual({ totalCount: 1 });
    expect(await api.mistakes(below('first: -1'))).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await api.mistakes(below('after: "x"'))).toMatchObject([{ code: 'BAD_CURSOR' }]);
    expect(await api.mistakes(below('role: THIEF'))).toMatchObject([{ code: 'QUERY_INVALID' }]);
    expect(await api.mistakes(below('states: [OPEN]'))).toMatchObject([{ code: 'QUERY_INVALID' }]);
  });
});

// nonsense: Listing.orders.first
// nonsense: Listing.orders.after
describe("a listing's orders", () => {
  const below = (args: string) =>
    `{ listing(listingId: "${chair.id}") { orders(${args}) { totalCount edges { node { orderId } } } } }`;

  it('are all that were ever made of it, newest first', async () => {
    const { data } = await api.ask(below('first: 2'));
    expect(data.listing.orders).toEqual({
      totalCount: 3,
      edges: [{ node: { orderId: sold.id } }, { node: { orderId: late.id } }],
    });
  });

  it('are refused in pages that cannot be', async () => {
    expect(await api.mistakes(below('first: 1000'))).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await api.mistakes(below('after: "@"'))).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });
});

describe('the parameters', () => {
  it('are what a purchase made now would freeze', async () => {
    expect((await api.ask('{ parameters { feeBps disputeWithin arbiter pausedUntil } }')).data.parameters).toEqual({
      feeBps: 100,
      disputeWithin: 1_209_600,
      arbiter: getAddress(`0x${'ab'.repeat(20)}`),
      pausedUntil: null,
    });
  });
});
