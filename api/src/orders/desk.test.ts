import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  anAddress,
  DAY,
  HOUR,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';

const [shop, neighbour] = [anAddress(), anAddress()];
const listing = listingRow({ seller: shop });
const shipped = { way: 2, meetAt: null };
/** One order for every place it can lie in, named by what is to be seen. */
const orders = {
  asked: orderRow({ deadline: ago(-2 * HOUR) }),
  askedSooner: orderRow({ deadline: ago(-HOUR) }),
  unanswered: orderRow({ deadline: ago(1) }),
  toSend: orderRow({ ...shipped, state: 'accepted', deadline: ago(0) }),
  neverSent: orderRow({ ...shipped, state: 'accepted', deadline: ago(1) }),
  toMeet: orderRow({ state: 'accepted', deadline: ago(-DAY) }),
  appointment: orderRow({ way: 4, state: 'accepted', deadline: ago(-HOUR) }),
  onItsWay: orderRow({ ...shipped, state: 'shipped', deadline: ago(0), inspectBy: ago(-DAY), goodsSent: true }),
  arrivedByTime: orderRow({ ...shipped, state: 'shipped', deadline: ago(1), inspectBy: ago(-DAY), goodsSent: true }),
  windowOver: orderRow({ ...shipped, state: 'shipped', deadline: ago(DAY), inspectBy: ago(1), goodsSent: true }),
  delivered: orderRow({ ...shipped, state: 'delivered', deadline: ago(-HOUR), inspectBy: ago(-HOUR), goodsSent: true }),
  disputed: orderRow({ state: 'disputed', deadline: ago(-DAY) }),
  disputedLong: orderRow({ state: 'disputed', deadline: ago(1) }),
  sold: orderRow({ state: 'completed', placedAt: ago(9 * DAY), closedAt: ago(DAY), deadline: ago(DAY) }),
  undone: orderRow({ state: 'refunded', placedAt: ago(8 * DAY), closedAt: ago(2 * DAY), deadline: ago(DAY) }),
};
const rows = Object.values(orders).map((order) => ({ ...order, listing: listing.id, seller: shop, buyer: neighbour }));
const NAMES = new Map(Object.entries(orders).map(([name, { id }]) => [id, name]));

const DESKS = {
  SELLER: {
    TO_ACCEPT: ['askedSooner', 'asked'],
    TO_SHIP: ['toSend'],
    TO_MEET: ['appointment', 'toMeet'],
    TO_INSPECT: [],
    WAITING: ['unanswered', 'neverSent', 'windowOver', 'delivered', 'onItsWay', 'arrivedByTime'],
    DISPUTED: ['disputedLong', 'disputed'],
    FINISHED: ['undone', 'sold'],
  },
  BUYER: {
    TO_ACCEPT: [],
    TO_SHIP: [],
    TO_MEET: ['appointment', 'toMeet'],
    TO_INSPECT: ['delivered', 'arrivedByTime'],
    WAITING: ['unanswered', 'neverSent', 'windowOver', 'toSend', 'askedSooner', 'asked', 'onItsWay'],
    DISPUTED: ['disputedLong', 'disputed'],
    FINISHED: ['undone', 'sold'],
  },
} as const;
type Role = keyof typeof DESKS;
const places = (role: Role) => Object.entries(DESKS[role]) as [string, readonly string[]][];
const camel = (group: string) => group.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (em) => {
    await insertListings(em, [listing]);
    await insertOrders(em, rows);
  });
});
afterAll(() => api.stop());

const QUERY = `query ($a: Address!, $role: OrderRole, $group: OrderGroup, $first: Int! = 20, $after: String) {
  orders(account: $a, role: $role, group: $group, first: $first, after: $after) {
    totalCount edges { node { orderId actionableBy } } pageInfo { endCursor hasNextPage } } }`;
const list = async (variables: object) => {
  const { data, errors } = await api.ask(QUERY, { a: shop, ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.orders;
};
type Edge = { node: { orderId: string; actionableBy: string[] } };
/** Rows that end in the same second lie in the order of their ids, which say nothing. */
const namesOf = (edges: Edge[]) => edges.map(({ node }) => NAMES.get(node.orderId) ?? '');
const sorted = (names: readonly string[]) => [...names].sort();

describe.each(['SELLER', 'BUYER'] as const)("a %s's desk", (role) => {
  const a = role === 'SELLER' ? shop : neighbour;

  it.each(places(role))('has under %s what the clock puts there: %j', async (group, names) => {
    const { edges, totalCount } = await list({ a, role, group });
    expect(sorted(namesOf(edges))).toEqual(sorted(names));
    expect(totalCount).toBe(names.length);
  });

  it('counts each place, every order in exactly one of them', async () => {
    const fields = places(role).map(([group]) => camel(group));
    const query = `query ($a: Address!, $role: OrderRole!) { orderCounts(account: $a, role: $role) { ${fields.join(' ')} } }`;
    const { orderCounts } = (await api.ask(query, { a, role })).data;
    expect(orderCounts).toEqual(Object.fromEntries(places(role).map(([group, names]) => [camel(group), names.length])));
    expect(Object.values<number>(orderCounts).reduce((sum, n) => sum + n, 0)).toBe(rows.length);
  });

  it('says whose move it is: the side in whose own place an order lies', async () => {
    const { edges } = await list({ a, role, first: 100 });
    for (const { node } of edges as Edge[]) {
      const name = NAMES.get(node.orderId) ?? '';
      const waits = (side: Role) => places(side).some(([group, own]) => group.startsWith('TO_') && own.includes(name));
      expect(node.actionableBy, name).toEqual((['BUYER', 'SELLER'] as const).filter(waits));
    }
  });
});

describe('a place on a desk', () => {
  it('shows first what ends first, and what is over newest first', async () => {
    expect(namesOf((await list({ role: 'SELLER', group: 'TO_ACCEPT' })).edges)).toEqual(['askedSooner', 'asked']);
    expect(namesOf((await list({ role: 'SELLER', group: 'FINISHED' })).edges)).toEqual(['undone', 'sold']);
    const waiting = namesOf((await list({ role: 'SELLER', group: 'WAITING' })).edges);
    expect(sorted(waiting.slice(0, 3))).toEqual(['neverSent', 'unanswered', 'windowOver']);
    expect(waiting[3]).toBe('delivered');
  });

  it('comes in pages that hang together', async () => {
    const whole = namesOf((await list({ role: 'SELLER', group: 'WAITING' })).edges);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = (await list({ role: 'SELLER', group: 'WAITING', first: 2, after })) as {
        edges: Edge[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      pages.push(...namesOf(edges));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(whole);
  });

  it('is, without a role, that of whichever side the account is on', async () => {
    expect(namesOf((await list({ group: 'TO_SHIP' })).edges)).toEqual(['toSend']);
    expect(namesOf((await list({ a: neighbour, group: 'TO_SHIP' })).edges)).toEqual([]);
  });

  it('hangs below the account too', async () => {
    const query = `{ account(address: "${shop}") { orders(role: SELLER, group: TO_SHIP) { totalCount } } }`;
    expect((await api.ask(query)).data.account.orders).toEqual({ totalCount: 1 });
  });

  // nonsense: Query.orders.group
  // nonsense: Account.orders.group
  it('that does not exist is refused, and so is a cursor of another place', async () => {
    expect(await api.mistakes(QUERY, { a: shop, group: 'TO_FORGET' })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'group' } },
    ]);
    const below = `{ account(address: "${shop}") { orders(group: LOST) { totalCount } } }`;
    expect(await api.mistakes(below)).toMatchObject([{ code: 'QUERY_INVALID' }]);
    const { pageInfo } = await list({ role: 'SELLER', group: 'WAITING', first: 1 });
    expect(await api.mistakes(QUERY, { a: shop, group: 'FINISHED', after: pageInfo.endCursor })).toMatchObject([
      { code: 'BAD_CURSOR' },
    ]);
  });

  // nonsense: Query.orderCounts.account
  // nonsense: Query.orderCounts.role
  it('is counted for nobody who is no account, and for no role that does not exist', async () => {
    const counts = 'query ($a: Address!, $role: OrderRole!) { orderCounts(account: $a, role: $role) { finished } }';
    expect(await api.mistakes(counts, { a: '0x12', role: 'BUYER' })).toEqual([
      { code: 'BAD_ADDRESS', params: { value: '0x12' } },
    ]);
    expect(await api.mistakes(counts, { a: shop, role: 'BOTH' })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'role' } },
    ]);
    expect((await api.ask(counts, { a: anAddress(), role: 'BUYER' })).data.orderCounts).toEqual({ finished: 0 });
  });
});
