import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../test/support/addresses.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  anAddress,
  insertListings,
  insertMovements,
  insertOrders,
  listingRow,
  movementRow,
  NOW,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';

const listing = listingRow();
const order = orderRow({ listing: listing.id });
const movement = movementRow(anAddress());
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.stop());

describe('the index', () => {
  it('has nothing to say before its first block', async () => {
    expect(await api.mistakes('{ index { height } }')).toEqual([{ code: 'INDEX_EMPTY', params: {} }]);
    expect(await api.mistakes('{ parameters { feeBps } }')).toEqual([{ code: 'INDEX_EMPTY', params: {} }]);
  });

  it('says up to which block it has read, and where the market lives', async () => {
    await openForBusiness(api);
    const { data } = await api.ask(
      '{ index { height hash time finalizedHeight chainId contracts { orders marketToken } } }',
    );
    expect(data.index).toEqual({
      height: 100,
      hash: `0x${'0f'.repeat(32)}`,
      time: NOW.toISOString(),
      finalizedHeight: 90,
      chainId: 31337,
      contracts: { orders: getAddress(ADDRESSES.orders), marketToken: getAddress(ADDRESSES.marketToken) },
    });
  });
});

describe('a global id', () => {
  beforeAll(() =>
    api.write(async (rows) => {
      await insertListings(rows, [listing]);
      await insertOrders(rows, [order]);
      await insertMovements(rows, [movement]);
    }),
  );
  const node = (id: string) =>
    api.ask(
      `query ($id: ID!) { node(id: $id) { __typename id ... on Listing { listingId seller { id } } ... on Order { orderId }
       ... on Token { symbol } ... on Account { address } ... on Movement { amount } } }`,
      { id },
    );

  it('leads back to what it was read from, whatever its type', async () => {
    const { data } = await api.ask(
      `{ order(orderId: "${order.id}") { id listing { id } buyer { id } token { id } } account(address: "${movement.account}") { movements { edges { node { id } } } } }`,
    );
    const ids = [
      data.order.id,
      data.order.listing.id,
      data.order.buyer.id,
      data.order.token.id,
      data.account.movements.edges[0].node.id,
    ];
    const found = await Promise.all(ids.map(async (id) => (await node(id)).data.node));
    expect(found.map((one) => one.id)).toEqual(ids);
    expect(found).toMatchObject([
      { __typename: 'Order', orderId: order.id },
      { __typename: 'Listing', listingId: listing.id, seller: { id: expect.any(String) } },
      { __typename: 'Account', address: getAddress(order.buyer) },
      { __typename: 'Token', symbol: 'KRWT' },
      { __typename: 'Movement', amount: '1000' },
    ]);
  });

  it('of something that is gone leads nowhere', async () => {
    const gone = Buffer.from(`Listing:0x${'dd'.repeat(32)}`).toString('base64url');
    expect((await node(gone)).data.node).toBeNull();
  });

  // nonsense: Query.node.id
  it('that nobody handed out is refused', async () => {
    const made = (text: string) => Buffer.from(text).toString('base64url');
    for (const id of [
      '',
      'x',
      made('Listing'),
      made('Pirate:1'),
      made('Account:1'),
      made("Listing:1' or true"),
      `${made('Token:1')}=`,
    ]) {
      expect(await api.mistakes('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual([
        { code: 'BAD_ID', params: { id } },
      ]);
    }
  });
});
