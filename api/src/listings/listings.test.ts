import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  A_PICTURE,
  accountRow,
  ago,
  digestOfWords,
  HOUR,
  insertAccounts,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
} from '../../../test/support/rows.ts';

const shop = accountRow({ standingDeposit: 5n * 10n ** 18n });
const bike = listingWords('접이식자전거', {
  description: '거의 타지 않았어요.',
  language: 'ko',
  condition: 'like-new',
  area: '망원동',
});
const lamp = listingWords('Two lamps', { description: 'For a bicycle shop or a bedroom.', condition: 'fair' });
const profile = { schema: 'moothall:profile:1', name: 'Haneul' } as const;

const bikes = listingRow({
  content: digestOfWords(bike),
  category: 202,
  price: 90_000n,
  listedAt: ago(3 * HOUR),
  ways: 3,
  certificate: `0x${'ce'.repeat(32)}`,
});
const lamps = listingRow({
  content: digestOfWords(lamp),
  category: 104,
  price: 20_000n,
  listedAt: ago(2 * HOUR),
  seller: shop.address,
  deposit: 5n * 10n ** 18n,
});
const unread = listingRow({ category: 2, token: 3, price: 1n, depositUpfront: false, listedAt: ago(HOUR) });
const mislabelled = listingRow({ content: digestOfWords(profile), category: 4_294_967_295, state: 'paused' });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [shop]);
    await insertListings(rows, [bikes, lamps, unread, mislabelled]);
  });
  await publish(api, [bike, lamp, profile]);
});
afterAll(() => api.stop());

const search = async (filter: Record<string, unknown>, sort = 'NEWEST'): Promise<string[]> => {
  const { data, errors } = await api.ask(
    `query ($filter: ListingFilter, $sort: ListingSort!) { listings(filter: $filter, sort: $sort) { edges { node { listingId } } } }`,
    { filter, sort },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.listings.edges.map((edge: { node: { listingId: string } }) => edge.node.listingId);
};
const refused = (filter: unknown, sort = 'NEWEST') =>
  api.mistakes(
    `query ($filter: ListingFilter, $sort: ListingSort!) { listings(filter: $filter, sort: $sort) { edges { cursor } } }`,
    { filter, sort },
  );

describe('a listing', () => {
  const one = async (listingId: string, fields: string) =>
    (await api.ask(`query ($id: Bytes32!) { listing(listingId: $id) { ${fields} } }`, { id: listingId })).data.listing;

  it('shows the words and pictures of its document, from the media origin', async () => {
    expect(
      await one(
        bikes.id,
        'title description language condition areaName contentState pictures { cid url width height alt thumbhash }',
      ),
    ).toEqual({
      title: bike.title,
      description: bike.description,
      language: 'ko',
      condition: 'LIKE_NEW',
      areaName: '망원동',
      contentState: 'AVAILABLE',
      pictures: [{ ...A_PICTURE, url: `http://media.localhost:3001/ipfs/${A_PICTURE.cid}`, thumbhash: null }],
    });
  });

  it('carries every term that a purchase has to repeat', async () => {
    const terms =
      'price deposit depositUpfront ways acceptWithin categoryNumber cell nonce contentDigest stock sold token { number symbol } seller { address kind name }';
    expect(await one(bikes.id, terms)).toMatchObject({
      price: '90000',
      deposit: '10000000000000000000',
      ways: ['MEET_UP', 'SHIP'],
      acceptWithin: 172_800,
      categoryNumber: 202,
      nonce: String(bikes.nonce),
      contentDigest: bikes.content,
      token: { number: 2, symbol: 'KRWT' },
      seller: { address: getAddress(bikes.seller), kind: 'UNKNOWN', name: null },
    });
  });

  it('whose document was not fetched yet is pending and has no words', async () => {
    expect(await one(unread.id, 'contentState title pictures { cid }')).toEqual({
      contentState: 'PENDING',
      title: null,
      pictures: [],
    });
  });

  it('that names a document of another kind is invalid and never shows its words', async () => {
    expect(await one(mislabelled.id, 'contentState title categoryNumber')).toEqual({
      contentState: 'INVALID',
      title: null,
      categoryNumber: 4_294_967_295,
    });
  });

  it('is instant while the standing deposit of its seller covers its deposit', async () => {
    expect(await one(lamps.id, 'instant')).toEqual({ instant: true });
    expect(await one(bikes.id, 'instant')).toEqual({ instant: false });
  });

  // nonsense: Query.listing.listingId
  it('is null for an id nobody listed, and refused for what is no id', async () => {
    expect(await one(`0x${'ff'.repeat(32)}`, 'title')).toBeNull();
    for (const value of ['', '0x12', 'zz', `0x${'g'.repeat(64)}`]) {
      expect(await api.mistakes('query ($id: Bytes32!) { listing(listingId: $id) { title } }', { id: value })).toEqual([
        { code: 'BAD_BYTES32', params: { value } },
      ]);
    }
    expect(await api.mistakes('{ listing(listingId: 7) { title } }')).toMatchObject([{ code: 'BAD_BYTES32' }]);
  });
});

describe('a search', () => {
  it('shows what is open, newest first', async () => {
    expect(await search({})).toEqual([unread.id, lamps.id, bikes.id]);
  });

  it('finds Korean by any two syllables of a word', async () => {
    expect(await search({ text: '접이' })).toEqual([bikes.id]);
    expect(await search({ text: '이식' })).toEqual([bikes.id]);
    expect(await search({ text: '망원' })).toEqual([bikes.id]);
  });

  it('finds what is meant by the same in the other language, and what is spaced or spelled otherwise', async () => {
    expect(await search({ text: '자전거를' })).toEqual([lamps.id, bikes.id]);
    expect(await search({ text: '접이식 자전거' }, 'RELEVANCE')).toEqual([bikes.id]);
    expect(await search({ text: 'lapms' })).toEqual([lamps.id]);
    expect(await search({ text: '접이식자전고' })).toEqual([bikes.id]);
  });

  it('finds English in other inflections, and needs every word', async () => {
    expect(await search({ text: 'lamp' })).toEqual([lamps.id]);
    expect(await search({ text: 'LAMPS bedrooms' })).toEqual([lamps.id]);
    expect(await search({ text: 'lamp sofa' })).toEqual([]);
  });

  it('ranks a title above a description', async () => {
    const title = listingWords('Bicycle');
    const row = listingRow({ content: digestOfWords(title), state: 'paused', listedAt: ago(100 * HOUR) });
    await api.write(async (rows) => void (await insertListings(rows, [row])));
    await publish(api, [title]);
    expect(await search({ text: 'bicycle', states: ['OPEN', 'PAUSED'] }, 'RELEVANCE')).toEqual([
      row.id,
      bikes.id,
      lamps.id,
    ]);
  });

  it('in a category means those below it too', async () => {
    expect(await search({ categories: [2] })).toEqual([unread.id, bikes.id]);
    expect(await search({ categories: [202, 104] })).toEqual([lamps.id, bikes.id]);
  });

  it('keeps to price, token, condition, way, seller and state', async () => {
    expect(await search({ token: 2, priceMin: '30000' })).toEqual([bikes.id]);
    expect(await search({ token: 2, priceMax: '30000' })).toEqual([lamps.id]);
    expect(await search({ token: 3 })).toEqual([unread.id]);
    expect(await search({ conditions: ['FAIR'] })).toEqual([lamps.id]);
    expect(await search({ ways: ['SHIP'] })).toEqual([bikes.id]);
    expect(await search({ seller: shop.address })).toEqual([lamps.id]);
    expect(await search({ states: ['PAUSED'], categories: [104] })).toEqual([]);
  });

  it('keeps to language, deposit and certificate', async () => {
    expect(await search({ languages: ['KO'] })).toEqual([bikes.id]);
    expect(await search({ deposit: false })).toEqual([unread.id]);
    expect(await search({ certified: true })).toEqual([bikes.id]);
  });

  it('counts each facet as if it had not been chosen itself', async () => {
    const { data } = await api.ask(
      `query ($filter: ListingFilter) { listings(filter: $filter) { totalCount facets {
        conditions { condition count } ways { way count } languages { language count } deposit { is count }
        certified { is count } tokens { tokenNumber count } distances { radiusKm count } } } }`,
      { filter: { conditions: ['FAIR'], token: 2, priceMax: '30000', near: { cell: lamps.cell, radiusKm: 5 } } },
    );
    expect(data.listings).toEqual({
      totalCount: 1,
      facets: {
        conditions: [{ condition: 'FAIR', count: 1 }],
        ways: [
          { way: 'MEET_UP', count: 1 },
          { way: 'SHIP', count: 0 },
          { way: 'APPOINTMENT', count: 0 },
        ],
        languages: [{ language: 'EN', count: 1 }],
        deposit: [{ is: true, count: 1 }],
        certified: [{ is: false, count: 1 }],
        tokens: [{ tokenNumber: 2, count: 1 }],
        distances: [2, 5, 10, 20, 50].map((radiusKm) => ({ radiusKm, count: 1 })),
      },
    });
    const wider = await api.ask(
      `{ listings(filter: { ways: [SHIP], certified: true }) { totalCount facets { ways { count } certified { is count } distances { count } } } }`,
    );
    expect(wider.data.listings).toEqual({
      totalCount: 1,
      facets: {
        ways: [{ count: 1 }, { count: 1 }, { count: 0 }],
        certified: [{ is: true, count: 1 }],
        distances: [],
      },
    });
  });

  it('orders by price within one token', async () => {
    expect(await search({ token: 2 }, 'PRICE_ASC')).toEqual([lamps.id, bikes.id]);
    expect(await search({ token: 2 }, 'PRICE_DESC')).toEqual([bikes.id, lamps.id]);
  });

  it('counts the whole list, and categories as if none had been chosen', async () => {
    const { data } = await api.ask(
      `{ listings(first: 1, filter: { categories: [104] }) { totalCount edges { cursor } pageInfo { hasNextPage }
         facets { categories { categoryNumber count } cells { cell count latitude longitude boundary } } } }`,
    );
    expect(data.listings).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(data.listings.facets.categories).toEqual([
      { categoryNumber: 2, count: 1 },
      { categoryNumber: 104, count: 1 },
      { categoryNumber: 202, count: 1 },
    ]);
    expect(data.listings.facets.cells).toHaveLength(1);
    expect(data.listings.facets.cells[0].boundary).toHaveLength(6);
  });

  // nonsense: Query.listings.filter
  // nonsense: ListingFilter.text
  it('for markup and operators is a search for the words in it, and a text without end is refused', async () => {
    for (const text of ["'; drop table chain.listing --", '& | ! :*', '%_\\', '\u0000', '(((('])
      expect(await search({ text })).toBeInstanceOf(Array);
    expect(await refused({ text: 'a'.repeat(201) })).toEqual([
      { code: 'TEXT_TOO_LONG', params: { length: 201, max: 200 } },
    ]);
    expect(await refused('everything')).toEqual([{ code: 'VARIABLES_INVALID', params: { variable: 'filter' } }]);
  });

  // nonsense: ListingFilter.categories
  it('in a category that does not exist, or in endless ones, is refused', async () => {
    expect(await refused({ categories: [-1] })).toEqual([{ code: 'CATEGORY_UNKNOWN', params: { category: -1 } }]);
    expect(await refused({ categories: Array(61).fill(2) })).toEqual([
      { code: 'TOO_MANY_VALUES', params: { argument: 'categories', count: 61, max: 60 } },
    ]);
  });

  // nonsense: ListingFilter.conditions
  // nonsense: ListingFilter.ways
  // nonsense: ListingFilter.states
  // nonsense: ListingFilter.languages
  // nonsense: ListingFilter.deposit
  // nonsense: ListingFilter.certified
  // nonsense: Query.listings.sort
  it('by a condition, way, state or order that does not exist is refused', async () => {
    for (const filter of [
      { conditions: ['SHINY'] },
      { ways: ['PIGEON'] },
      { states: ['LOST'] },
      { languages: ['de'] },
      { deposit: 'yes' },
      { certified: 1 },
    ]) {
      expect(await refused(filter)).toEqual([{ code: 'VARIABLES_INVALID', params: { variable: 'filter' } }]);
    }
    expect(await refused({}, 'RANDOM')).toEqual([{ code: 'VARIABLES_INVALID', params: { variable: 'sort' } }]);
    expect(await refused({}, 'NEAREST')).toEqual([{ code: 'SORT_NEEDS_NEAR', params: {} }]);
    for (const [argument, value] of [
      ['conditions', 'NEW'],
      ['ways', 'SHIP'],
      ['states', 'OPEN'],
      ['languages', 'KO'],
    ] as const) {
      expect(await refused({ [argument]: Array(61).fill(value) })).toMatchObject([
        { code: 'TOO_MANY_VALUES', params: { argument } },
      ]);
    }
  });

  // nonsense: ListingFilter.token
  // nonsense: ListingFilter.priceMin
  // nonsense: ListingFilter.priceMax
  it('by a price that is none, upside down or of no token is refused', async () => {
    expect(await refused({ token: -1 })).toEqual([{ code: 'TOKEN_OUT_OF_BOUNDS', params: { token: -1 } }]);
    for (const price of ['-1', '1.5', '1e9', '', '9'.repeat(79)]) {
      expect(await refused({ token: 2, priceMin: price })).toEqual([{ code: 'BAD_AMOUNT', params: { value: price } }]);
      expect(await refused({ token: 2, priceMax: price })).toEqual([{ code: 'BAD_AMOUNT', params: { value: price } }]);
    }
    expect(await refused({ priceMax: '5' })).toEqual([{ code: 'PRICE_NEEDS_TOKEN', params: {} }]);
    expect(await refused({ token: 2, priceMin: '6', priceMax: '5' })).toEqual([
      { code: 'PRICE_RANGE_EMPTY', params: { priceMin: '6', priceMax: '5' } },
    ]);
  });

  // nonsense: ListingFilter.seller
  it('by a seller that is no address is refused', async () => {
    expect(await refused({ seller: '0x5E' })).toEqual([{ code: 'BAD_ADDRESS', params: { value: '0x5E' } }]);
  });
});

// nonsense: Account.listings.first
// nonsense: Account.listings.after
// nonsense: Account.listings.states
describe("a seller's listings", () => {
  const own = `query ($a: Address!, $first: Int!, $after: String, $states: [ListingState!]) {
    account(address: $a) { listings(first: $first, after: $after, states: $states) { totalCount edges { node { listingId } } facets { categories { count } } } } }`;

  it('are of every state unless some are named', async () => {
    const { data } = await api.ask(own, { a: shop.address, first: 5 });
    expect(data.account.listings).toMatchObject({
      totalCount: 1,
      edges: [{ node: { listingId: lamps.id } }],
      facets: { categories: [{ count: 1 }] },
    });
    expect((await api.ask(own, { a: shop.address, first: 5, states: ['CLOSED'] })).data.account.listings.edges).toEqual(
      [],
    );
  });

  it('are refused by pages without size, foreign cursors and states that do not exist', async () => {
    const a = shop.address;
    expect(await api.mistakes(own, { a, first: 0 })).toEqual([
      { code: 'FIRST_OUT_OF_BOUNDS', params: { first: 0, min: 1, max: 100 } },
    ]);
    expect(await api.mistakes(own, { a, first: 5, after: 'xyz' })).toEqual([
      { code: 'BAD_CURSOR', params: { after: 'xyz' } },
    ]);
    expect(await api.mistakes(own, { a, first: 5, states: ['LOST'] })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'states' } },
    ]);
  });
});
