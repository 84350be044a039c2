import { latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';

const BUSAN = latLngToCell(35.1796, 129.0756, 7);
const BIKES = 202;
const DESKS = 102;
const oak = listingWords('Oak desk');
const bike = listingWords('Folding bike', { condition: 'new' });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const desk = { content: digestOfWords(oak), category: DESKS };
  await api.write(
    async (rows) =>
      void (await insertListings(rows, [
        listingRow({ ...desk, price: 100n }),
        listingRow({ ...desk, price: 900n, ways: 3 }),
        listingRow({ ...desk, price: 900n, cell: BUSAN }),
        ...Array.from({ length: 10 }, () => listingRow({ content: digestOfWords(bike), category: BIKES })),
      ])),
  );
  await publish(api, [oak, bike]);
});
afterAll(() => api.stop());

const LIST =
  'query ($filter: ListingFilter) { listings(filter: $filter, first: 1) { totalCount without { part count } } }';
async function without(filter: object): Promise<[string, number][]> {
  const { data, errors } = await api.ask(LIST, { filter });
  expect(errors).toBeUndefined();
  return data.listings.without.map(({ part, count }: { part: string; count: number }) => [part, count]);
}
const near = { near: { cell: SEOUL, radiusKm: 5 } };

describe('what a search would find without one part of its filter', () => {
  it('is told part by part where few match, most first', async () => {
    expect(await without({ text: 'oak', ...near, token: 2, priceMax: '500', conditions: ['GOOD'] })).toEqual([
      ['PRICE', 2],
      ['TOKEN', 2],
    ]);
    expect(await without({ text: 'oak', ...near, ways: ['SHIP'] })).toEqual([['WAYS', 2]]);
    expect(await without({ text: 'oak', ...near, conditions: ['NEW'] })).toEqual([
      ['TEXT', 10],
      ['CONDITIONS', 2],
    ]);
    expect(await without({ categories: [DESKS], ...near })).toEqual([
      ['CATEGORIES', 12],
      ['NEAR', 3],
    ]);
    expect(await without({ text: 'piano' })).toEqual([['TEXT', 13]]);
  });

  it('is told of a price beyond all there are, whatever else is asked', async () => {
    const dear = { token: 2, priceMin: '5000000' };
    expect(await without({ ...dear })).toEqual([
      ['PRICE', 13],
      ['TOKEN', 13],
    ]);
    expect(await without({ ...dear, conditions: ['NEW'] })).toEqual([
      ['PRICE', 10],
      ['TOKEN', 10],
    ]);
    expect(await without({ text: 'oak', ...near, ...dear, conditions: ['GOOD'] })).toEqual([
      ['PRICE', 2],
      ['TOKEN', 2],
    ]);
  });

  it('is counted from the ledger where nothing but what it holds is asked', async () => {
    expect(await without({ conditions: ['FAIR'], ways: ['MEET_UP'] })).toEqual([['CONDITIONS', 13]]);
    expect(await without({ categories: [DESKS], conditions: ['NEW'] })).toEqual([
      ['CATEGORIES', 10],
      ['CONDITIONS', 3],
    ]);
  });

  it('says nothing of a list that is long enough, nor of parts that cost nothing', async () => {
    expect(await without({ text: 'bike', languages: ['EN'] })).toEqual([]);
    expect(await without({ text: 'oak', categories: [DESKS], deposit: true })).toEqual([]);
    expect(await without({})).toEqual([]);
  });

  it('comes with facets and counts in the same statement', async () => {
    const { data } = await api.ask(
      `{ listings(filter: { text: "oak", conditions: [NEW] }) { totalCount isCut without { part count } facets { conditions { count } } } }`,
    );
    expect(data.listings).toEqual({
      totalCount: 0,
      isCut: false,
      without: [
        { part: 'TEXT', count: 10 },
        { part: 'CONDITIONS', count: 3 },
      ],
      facets: { conditions: [{ count: 3 }] },
    });
  });

  it('is nothing of what one account lists', async () => {
    const { data } = await api.ask(
      `query ($seller: Address!) { account(address: $seller) { listings { without { part } } } }`,
      { seller: `0x${'5e'.repeat(20)}` },
    );
    expect(data.account?.listings.without ?? []).toEqual([]);
  });
});
