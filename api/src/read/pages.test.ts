import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { ago, HOUR, insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';

/** Pairs share their time and price, so that only the id tells them apart. */
const rows = Array.from({ length: 11 }, (_, index) =>
  listingRow({ listedAt: ago(HOUR * Math.floor(index / 2)), price: BigInt(1000 + Math.floor(index / 2)) }),
);
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (em) => void (await insertListings(em, rows)));
});
afterAll(() => api.stop());

const QUERY = `query ($first: Int!, $after: String, $sort: ListingSort!) { listings(first: $first, after: $after, sort: $sort) {
  edges { cursor node { listingId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const page = async (first: number, after?: string, sort = 'NEWEST') =>
  (await api.ask(QUERY, { first, after, sort })).data.listings;

describe('pages of a list', () => {
  it.each(['NEWEST', 'PRICE_ASC', 'PRICE_DESC'])('by %s hold each row once, whatever their size', async (sort) => {
    const found: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { edges, pageInfo } = await page(3, after, sort);
      found.push(...edges.map((edge: { node: { listingId: string } }) => edge.node.listingId));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(found).toHaveLength(rows.length);
    expect(new Set(found)).toEqual(new Set(rows.map((row) => row.id)));
    const whole = await page(100, undefined, sort);
    expect(whole.edges.map((edge: { node: { listingId: string } }) => edge.node.listingId)).toEqual(found);
  });

  it('go on where they stopped when something newer arrives in between', async () => {
    const { pageInfo } = await page(2);
    await api.write(async (em) => void (await insertListings(em, [listingRow({ listedAt: ago(0) })])));
    const before = await page(100, pageInfo.endCursor);
    expect(before.edges).toHaveLength(rows.length - 2);
    expect(before.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  // nonsense: Query.listings.after
  it('refuse a cursor that was changed, shortened, made up, or belongs to another list', async () => {
    const { pageInfo } = await page(2);
    const cursor = String(pageInfo.endCursor);
    const last = cursor.at(-1) === 'A' ? 'B' : 'A';
    for (const after of [`${cursor.slice(0, -1)}${last}`, cursor.slice(0, 10), `${cursor}=`, 'null', '', '자전거']) {
      expect(await api.mistakes(QUERY, { first: 2, after, sort: 'NEWEST' })).toEqual([
        { code: 'BAD_CURSOR', params: { after: after.slice(0, 120) } },
      ]);
    }
    expect(await api.mistakes(QUERY, { first: 2, after: cursor, sort: 'PRICE_ASC' })).toMatchObject([
      { code: 'BAD_CURSOR' },
    ]);
  });

  // nonsense: Query.listings.first
  it('refuse sizes below 1 and above 100', async () => {
    for (const first of [0, -5, 101]) {
      expect(await api.mistakes(QUERY, { first, sort: 'NEWEST' })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first, min: 1, max: 100 } },
      ]);
    }
    for (const first of [1.5, 'ten', null]) {
      expect(await api.mistakes(QUERY, { first, sort: 'NEWEST' })).toEqual([
        { code: 'VARIABLES_INVALID', params: { variable: 'first' } },
      ]);
    }
  });
});
