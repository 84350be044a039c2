import { cellToLatLng, cellToParent, getResolution, greatCircleDistance, latLngToCell, UNITS } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { insertListings, listingRow, openForBusiness, SEOUL } from '../../../test/support/rows.ts';
import { neighbourhood } from './near.ts';

const km = (a: string, b: string) => greatCircleDistance(cellToLatLng(a), cellToLatLng(b), UNITS.km);

describe('the neighbourhood of a cell', () => {
  it.each([
    ['Seoul', 37.5663, 126.9779],
    ['near a corner of the grid', 58.28, 11.25],
    ['at the date line', -17.8, 179.99],
    ['at the pole', 89.5, 0],
  ])('%s holds every cell whose middle is within the radius, and no other', (_, latitude, longitude) => {
    const home = latLngToCell(latitude, longitude, 7);
    const radius = 12;
    const found = new Set(neighbourhood(home, radius).cells.filter((cell) => getResolution(cell) === 7));
    const step = 0.005;
    for (let north = -0.15; north <= 0.15; north += step) {
      for (let east = -0.15; east <= 0.15; east += step) {
        const wide = east / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
        const cell = latLngToCell(Math.min(90, latitude + north), longitude + wide, 7);
        expect(found.has(cell), cell).toBe(km(home, cell) <= radius);
      }
    }
  });

  it('always holds the coarser cells around it', () => {
    const { cells } = neighbourhood(SEOUL, 0.1);
    for (let resolution = 0; resolution <= 7; resolution++) expect(cells).toContain(cellToParent(SEOUL, resolution));
  });
});

describe('a search near a place', () => {
  const mapo = latLngToCell(37.5563, 126.9099, 7);
  const suwon = latLngToCell(37.2636, 127.0286, 7);
  const rough = cellToParent(mapo, 5);
  const rows = {
    here: listingRow(),
    mapo: listingRow({ cell: mapo }),
    suwon: listingRow({ cell: suwon }),
    rough: listingRow({ cell: rough }),
  };
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    await api.write(async (em) => void (await insertListings(em, Object.values(rows))));
  });
  afterAll(() => api.stop());

  const QUERY = `query ($near: NearInput!, $sort: ListingSort!, $first: Int = 20, $after: String) { listings(filter: { near: $near }, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { listingId distanceMeters } } } }`;

  it('shows what lies within the radius, nearest first, with coarse distances', async () => {
    const { data } = await api.ask(QUERY, { near: { cell: SEOUL, radiusKm: 15 }, sort: 'NEAREST' });
    const found = data.listings.edges.map((edge: { node: object }) => edge.node);
    expect(found[0]).toEqual({ listingId: rows.here.id, distanceMeters: 0 });
    expect(found).toContainEqual({ listingId: rows.mapo.id, distanceMeters: Math.round(km(SEOUL, mapo) * 10) * 100 });
    expect(found.map((row: { listingId: string }) => row.listingId)).not.toContain(rows.suwon.id);
    expect(data.listings.totalCount).toBe(found.length);
  });

  it('goes on by cursor', async () => {
    const near = { cell: SEOUL, radiusKm: 60 };
    const all = (await api.ask(QUERY, { near, sort: 'NEAREST' })).data.listings;
    const one = (await api.ask(QUERY, { near, sort: 'NEAREST', first: 1 })).data.listings;
    const rest = (await api.ask(QUERY, { near, sort: 'NEAREST', after: one.pageInfo.endCursor })).data.listings;
    expect(all.edges).toHaveLength(4);
    expect([...one.edges, ...rest.edges]).toEqual(all.edges);
  });

  it('tells no distance where nobody said what to be near to', async () => {
    const { data } = await api.ask('{ listings { edges { node { distanceMeters } } } }');
    expect(data.listings.edges[0].node).toEqual({ distanceMeters: null });
  });

  // nonsense: ListingFilter.near
  // nonsense: NearInput.cell
  // nonsense: NearInput.radiusKm
  it('is refused without a public cell or with a radius that is none', async () => {
    const exact = latLngToCell(37.5663, 126.9779, 12);
    for (const cell of ['', 'Seoul', exact, 'fffffffffffffff']) {
      expect(await api.mistakes(QUERY, { near: { cell, radiusKm: 5 }, sort: 'NEWEST' })).toEqual([
        { code: 'BAD_CELL', params: { value: cell } },
      ]);
    }
    for (const radiusKm of [0, -3, 101, 1e308]) {
      expect(await api.mistakes(QUERY, { near: { cell: SEOUL, radiusKm }, sort: 'NEWEST' })).toEqual([
        { code: 'RADIUS_OUT_OF_BOUNDS', params: { radiusKm, max: 100 } },
      ]);
    }
    expect(await api.mistakes(QUERY, { near: { cell: SEOUL }, sort: 'NEWEST' })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'near' } },
    ]);
    expect(await api.mistakes(QUERY, { near: 'here', sort: 'NEWEST' })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'near' } },
    ]);
  });
});
