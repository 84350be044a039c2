import { latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { ago, insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';

const HERE = latLngToCell(37.5565, 126.9101, 7);
/** A little more than is counted, so that it shows. */
const MANY = 1_040;
const BIKES = 201;
const PLANTS = 701;
/** Every fortieth is a plant. */
const EACH = 40;

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const rows = Array.from({ length: MANY }, (_, index) =>
    listingRow({
      cell: HERE,
      category: index % EACH === 0 ? PLANTS : BIKES,
      price: index % EACH === 0 ? 250n : 4_000n,
      listedAt: ago(MANY - index),
    }),
  );
  await api.write((em) => insertListings(em, rows) as Promise<never>);
});
afterAll(() => api.stop());

const COUNTED = `totalCount isCut facets { categories { categoryNumber count } prices { from to count }
  distances { radiusKm count } cells { cell count } }`;
const count = async (filter: object) => {
  const { data, errors } = await api.ask(
    `query ($filter: ListingFilter) { listings(filter: $filter) { ${COUNTED} } }`,
    {
      filter,
    },
  );
  expect(errors).toBeUndefined();
  return data.listings;
};
const near = { near: { cell: HERE, radiusKm: 5 } };

describe('a search that more matches than is counted', () => {
  it('says the least there is, and that it is the least', async () => {
    const found = await count(near);
    expect(found).toMatchObject({ totalCount: 1000, isCut: true });
    expect(found.facets.categories[0]).toEqual({ categoryNumber: BIKES, count: 975 });
    expect(found.facets.cells).toEqual([{ cell: HERE, count: 1000 }]);
    for (const { radiusKm, count: within } of found.facets.distances) expect(within, `${radiusKm} km`).toBe(1000);
  });

  it('is counted to the last where no words, place, price or person are named', async () => {
    const found = await count({});
    expect(found).toMatchObject({ totalCount: MANY, isCut: false });
    expect(found.facets.cells).toEqual([{ cell: HERE, count: MANY }]);
  });

  it('is counted exactly as soon as what is chosen leaves few', async () => {
    const { totalCount, facets } = await count({ ...near, categories: [PLANTS] });
    expect(totalCount).toBe(MANY / EACH);
    expect(facets.prices).toEqual([{ from: '100', to: '299', count: MANY / EACH }]);
  });

  it('shows every match on its pages, however many there are', async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        `query ($filter: ListingFilter, $after: String) { listings(first: 100, after: $after, filter: $filter, sort: NEAREST) {
          edges { node { listingId } } pageInfo { hasNextPage endCursor } } }`,
        { filter: near, after },
      );
      for (const { node } of data.listings.edges) seen.add(node.listingId);
      after = data.listings.pageInfo.hasNextPage ? data.listings.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.size).toBe(MANY);
  });
});

describe('prices of a search', () => {
  it('are counted by steps, cheapest first, as if no price were named', async () => {
    const { facets, totalCount } = await count({ token: 2, priceMin: '200', priceMax: '300' });
    expect(totalCount).toBe(MANY / EACH);
    expect(facets.prices).toEqual([
      { from: '100', to: '299', count: expect.any(Number) },
      { from: '3000', to: '9999', count: expect.any(Number) },
    ]);
  });
});
