import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  accountRow,
  ago,
  digestOfWords,
  insertAccounts,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';

const shop = accountRow({ kind: 'shop' });
const words = ['Oak desk', 'Pine desk', 'Walnut desk'].map((title) => listingWords(title));
const [left, sold, withdrawn] = words.map((document, at) =>
  listingRow({
    content: digestOfWords(document),
    category: 102,
    listedAt: ago(60 - at),
    seller: shop.address,
    stock: at === 1 ? 0 : 1,
    ...(at === 1 ? { price: 7n } : {}),
    sold: at === 1 ? 1 : 0,
    state: at === 2 ? 'closed' : 'open',
  }),
) as [ReturnType<typeof listingRow>, ReturnType<typeof listingRow>, ReturnType<typeof listingRow>];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [shop]);
    await insertListings(rows, [left, sold, withdrawn]);
  });
  await publish(api, words);
});
afterAll(() => api.stop());

const LIST = `query ($filter: ListingFilter, $sort: ListingSort! = NEWEST) { listings(filter: $filter, sort: $sort) {
  totalCount edges { node { listingId } }
  facets { categories { count } conditions { count } cells { count } distances { count } } } }`;
const near = { near: { cell: SEOUL, radiusKm: 5 } };

async function find(filter: object, sort?: string) {
  const { data, errors } = await api.ask(LIST, { filter, sort });
  expect(errors).toBeUndefined();
  const { totalCount, edges, facets } = data.listings;
  return { totalCount, facets, ids: edges.map((edge: { node: { listingId: string } }) => edge.node.listingId) };
}

describe('what has no piece left', () => {
  it.each([
    ['all', {}, 'NEWEST'],
    ['words', { text: 'desk' }, 'RELEVANCE'],
    ['a kind', { categories: [102] }, 'PRICE_ASC'],
    ['a place', near, 'NEAREST'],
    ['a seller', { seller: shop.address }, 'NEWEST'],
  ])('stands in no list of %s, and no count holds it', async (_, filter, sort) => {
    const { ids, totalCount, facets } = await find(filter, sort);
    expect(ids).toEqual([left.id]);
    expect(totalCount).toBe(1);
    expect(facets.categories).toEqual([{ count: 1 }]);
    expect(facets.conditions).toEqual([{ count: 1 }]);
    expect(facets.cells).toEqual([{ count: 1 }]);
    for (const { count } of facets.distances) expect(count).toBe(1);
  });

  it.each([
    ['all', {}, 'NEWEST'],
    ['words', { text: 'desk' }, 'RELEVANCE'],
    ['a place', near, 'NEAREST'],
    ['a seller and two states', { seller: shop.address, states: ['OPEN', 'PAUSED'] }, 'NEWEST'],
  ])('is found among %s by who asks for it, with its own counts', async (_, filter, sort) => {
    const { ids, totalCount, facets } = await find({ ...filter, sold: true }, sort);
    expect(ids).toEqual([sold.id]);
    expect(totalCount).toBe(1);
    expect(facets.cells).toEqual([{ count: 1 }]);
  });

  it('is found by a price that nothing left for sale has', async () => {
    const cheap = { token: 2, priceMax: '10' };
    expect((await find({ ...cheap, sold: true })).ids).toEqual([sold.id]);
    expect((await find({ ...cheap, sold: true, conditions: ['GOOD'] })).ids).toEqual([sold.id]);
    expect((await find(cheap)).ids).toEqual([]);
  });

  it('is there by its address, and among what its seller listed', async () => {
    const { data } = await api.ask(
      `query ($id: Bytes32!, $seller: Address!) { listing(listingId: $id) { state stock title }
        account(address: $seller) { listings(states: [OPEN]) { totalCount } } }`,
      { id: sold.id, seller: shop.address },
    );
    expect(data.listing).toEqual({ state: 'OPEN', stock: 0, title: 'Pine desk' });
    expect(data.account.listings.totalCount).toBe(2);
  });

  it('is offered again as soon as its order is given up, and gone with the last piece', async () => {
    await api.owner.query('update chain.listing set stock = 1 where id = $1', [sold.id]);
    expect((await find({ text: 'desk' })).ids).toEqual([sold.id, left.id]);
    expect((await find({})).facets.categories).toEqual([{ count: 2 }]);
    await api.owner.query('update chain.listing set stock = 0 where id = $1', [sold.id]);
    expect((await find({ text: 'desk' })).ids).toEqual([left.id]);
    expect((await find({ sold: true })).totalCount).toBe(1);
  });

  it('makes no shop one that offers something', async () => {
    const shops = async () => (await api.ask('{ shops(first: 5) { edges { node { address } } } }')).data.shops.edges;
    expect(await shops()).toHaveLength(1);
    await api.owner.query('update chain.listing set stock = 0 where id = $1', [left.id]);
    expect(await shops()).toEqual([]);
    await api.owner.query('update chain.listing set stock = 1 where id = $1', [left.id]);
  });

  // nonsense: ListingFilter.sold
  it('is asked for by yes or no, and nobody is told of it', async () => {
    expect(await api.mistakes(LIST, { filter: { sold: 'all' } })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'filter' } },
    ]);
  });
});
