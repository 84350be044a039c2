import type { Listing } from '@moothall/indexer/entities';
import { latLngToCell } from 'h3-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  anAddress,
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
} from '../../../test/support/rows.ts';

const SIMILAR = `query ($listingId: Bytes32!, $first: Int! = 8) { listing(listingId: $listingId) {
  similar(first: $first) { listingId title seller { name } } } }`;
const BUSAN = latLngToCell(35.1796, 129.0756, 7);

describe('what is similar to a listing', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
  });
  beforeEach(async () => {
    await api.owner.query('truncate chain.listing');
  });
  afterAll(() => api.stop());

  /** Things on offer, each by somebody else unless it says otherwise. */
  async function offers(goods: Record<string, Partial<Listing>>): Promise<Map<string, string>> {
    const words = Object.keys(goods).map((title) => listingWords(title));
    const rows = Object.values(goods).map((changed, at) =>
      listingRow({ seller: anAddress(), content: digestOfWords(words[at] ?? listingWords('none')), ...changed }),
    );
    await api.write((each) => insertListings(each, rows).then(() => undefined));
    await publish(api, words);
    return new Map(Object.keys(goods).map((title, at) => [title, rows[at]?.id ?? '']));
  }
  const similar = async (listingId: string | undefined, first?: number) =>
    (await api.ask(SIMILAR, { listingId, first })).data.listing.similar.map(
      ({ title }: { title: string }) => title,
    ) as string[];

  it('has its words first, then its category, its neighbourhood and its price', async () => {
    const seller = anAddress();
    const ids = await offers({
      'Folding bike, red': { category: 202, seller },
      'A folding bike': { category: 202, cell: BUSAN, listedAt: ago(90_000) },
      'Child seat': { category: 202, price: 51_000n },
      Tandem: { category: 202, price: 5_000_000n },
      Racer: { category: 202, cell: BUSAN },
      Pump: { category: 203 },
      Sofa: { category: 1 },
      'My other folding bike': { category: 202, seller },
    });
    expect(await similar(ids.get('Folding bike, red'))).toEqual([
      'A folding bike',
      'Child seat',
      'Tandem',
      'Racer',
      'Pump',
    ]);
    expect(await similar(ids.get('Folding bike, red'), 2)).toEqual(['A folding bike', 'Child seat']);
    expect(await similar(ids.get('Sofa'))).toEqual([]);
  });

  it('is without what cannot be bought, was removed, or is a third thing of one seller', async () => {
    const shop = anAddress();
    const ids = await offers({
      'Oak desk': { category: 102 },
      'Closed desk': { category: 102, state: 'closed' },
      'Sold desk': { category: 102, stock: 0 },
      'Removed desk': { category: 102, state: 'removed', removedIn: '*' },
      'Shop desk one': { category: 102, seller: shop },
      'Shop desk two': { category: 102, seller: shop },
      'Shop desk three': { category: 102, seller: shop },
    });
    const found = await similar(ids.get('Oak desk'));
    expect(found).toHaveLength(2);
    expect(found.every((title) => title.startsWith('Shop desk'))).toBe(true);
  });

  it('is found in one statement for all listings of a page', async () => {
    const ids = await offers({ 'Oak desk': { category: 102 }, 'Pine desk': { category: 102 } });
    expect(await api.statements(SIMILAR, { listingId: ids.get('Oak desk') })).toBe(2);
    expect(await api.statements('{ listings { edges { node { similar { title } } } } }')).toBe(2);
  });

  // nonsense: Listing.similar.first
  it('is asked for in some number', async () => {
    const ids = await offers({ 'Oak desk': { category: 102 } });
    for (const first of [0, -1, 25]) {
      expect(await api.mistakes(SIMILAR, { listingId: ids.get('Oak desk'), first })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first, min: 1, max: 24 } },
      ]);
    }
  });
});
