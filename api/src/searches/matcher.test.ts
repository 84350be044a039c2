import type { Listing } from '@moothall/indexer/entities';
import { cellToLatLng, getResolution, gridDisk, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  aHash,
  anAddress,
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { neighbourhood } from '../listings/near.ts';
import { FINDS_MAX } from './limits.ts';
import { isWithin } from './looking-for.ts';
import { Matcher } from './matcher.ts';

const SAVE = 'mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }';
const FINDS = `query ($search: ID!) { search(search: $search) {
  newCount finds(first: 100) { edges { node { at isNew listing { listingId } } } } } }`;
const silent = { warn: () => undefined };
/** A few kilometres from the middle of Seoul, and the other end of the country. */
const [GANGNAM, BUSAN] = [latLngToCell(37.4979, 127.0276, 7), latLngToCell(35.1796, 129.0756, 7)];

let api: TestApi;
let mina: SignedIn;
let matcher: Matcher;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
beforeEach(async () => {
  await api.owner.query('truncate app.saved_search, app.search_find, app.search_held');
  await api.owner.query('truncate chain.listing');
  mina = await signedInAs(api, anAddress());
  matcher = new Matcher(api.services.pool, silent, null);
});
afterAll(() => api.stop());

/** Saves a search. @returns what it has found by now, newest first */
async function saved(filter: object, who = mina) {
  const { data, errors } = await who.ask(SAVE, { input: { name: 'Wanted', filter, alert: true } });
  if (errors) throw new Error(JSON.stringify(errors));
  const search = data.searchSave.id;
  return {
    id: search as string,
    async found(): Promise<string[]> {
      const { data } = await who.ask(FINDS, { search });
      return data.search.finds.edges.map(
        ({ node }: { node: { listing: { listingId: string } } }) => node.listing.listingId,
      );
    },
  };
}

/** Offers something after the moment of the index, with words that are there already, or without. */
async function offered(changed: Partial<Listing> = {}, title?: string): Promise<Listing> {
  const words = title === undefined ? undefined : listingWords(title);
  const row = listingRow({ listedAt: ago(-5), ...(words && { content: digestOfWords(words) }), ...changed });
  await api.write((rows) => insertListings(rows, [row]).then(() => undefined));
  if (words) await publish(api, [words]);
  await matcher.holdAll();
  return row;
}

describe('a new listing', () => {
  it('is found by the searches it matches, and by no others', async () => {
    const [bikes, tech] = [await saved({ categories: [2] }), await saved({ categories: [3] })];
    const cheap = await saved({ categories: [2], token: 2, priceMax: '40000' });
    const [here, there] = [
      await saved({ near: { cell: GANGNAM, radiusKm: 20 } }),
      await saved({ near: { cell: BUSAN, radiusKm: 20 } }),
    ];
    const shipped = await saved({ categories: [2], ways: ['SHIP'] });
    const { id } = await offered({ category: 202 });
    const found = await Promise.all([bikes, tech, cheap, here, there, shipped].map((search) => search.found()));
    expect(found).toEqual([[id], [], [], [id], [], []]);
    const bargain = await offered({ category: 201, price: 40_000n, ways: 3 });
    expect(await bikes.found()).toEqual([bargain.id, id]);
    expect([await cheap.found(), await shipped.found()]).toEqual([[bargain.id], [bargain.id]]);
  });

  it('is found by its words when these arrive', async () => {
    const [bikes, lamps] = [await saved({ text: 'bicycle' }), await saved({ text: 'lantern' })];
    const words = listingWords('Old bicycle');
    const { id } = await offered({ content: digestOfWords(words) });
    expect(await bikes.found()).toEqual([]);
    await publish(api, [words]);
    await matcher.holdAll();
    expect([await bikes.found(), await lamps.found()]).toEqual([[id], []]);
  });

  it('is found by words in other spellings, as in a search', async () => {
    const searches = [
      await saved({ text: '자전거를' }),
      await saved({ text: 'bicylce' }),
      await saved({ text: 'bikes' }),
      await saved({ text: 'guitar' }),
    ];
    const korean = await offered({}, '접이식 자전거');
    const english = await offered({}, 'Bicycle');
    const found = await Promise.all(searches.map((search) => search.found()));
    expect(found.map((ids) => ids.length)).toEqual([2, 1, 2, 0]);
    expect(found[0]).toEqual([english.id, korean.id]);
    expect(found[1]).toEqual([english.id]);
  });

  it('means the same to a search whether or not its words are certain', async () => {
    await offered({}, 'Mandolin');
    const certain = await saved({ text: 'mandolin' });
    const unsure = await saved({ text: 'mandolim' });
    const { rows } = await api.owner.query('select id from app.saved_search where words is null');
    expect(rows).toEqual([{ id: unsure.id }]);
    const { id } = await offered({}, 'Mandolin, well kept');
    expect([await certain.found(), await unsure.found()]).toEqual([[id], [id]]);
    // Another version of the program may read words otherwise.
    await api.owner.query(`update app.saved_search set words = 'nothing'`);
    await matcher.reword();
    const next = await offered({}, 'A mandolin again');
    expect(await certain.found()).toEqual([next.id, id]);
  });

  it('is nothing new where it was there before, is one’s own, or cannot be bought', async () => {
    const old = listingRow({ listedAt: ago(60) });
    await api.write((rows) => insertListings(rows, [old]).then(() => undefined));
    const bikes = await saved({ categories: [2] });
    await offered({ seller: mina.address });
    const paused = await offered({ state: 'paused' });
    await offered({ state: 'removed', removedIn: '*' });
    expect(await bikes.found()).toEqual([]);
    await api.owner.query(`update chain.listing set state = 'open' where id = $1`, [paused.id]);
    await matcher.holdAll();
    expect(await bikes.found()).toEqual([paused.id]);
  });

  it('that replaces another is new to those who did not find the other', async () => {
    const bikes = await saved({ categories: [2] });
    const cheap = await saved({ categories: [2], token: 2, priceMax: '40000' });
    const before = await offered({ price: 50_000n });
    await api.owner.query(`update chain.listing set state = 'closed', replaced_by = $2 where id = $1`, [
      before.id,
      aHash(),
    ]);
    const { id } = await offered({ price: 40_000n, replaces: before.id });
    expect(await cheap.found()).toEqual([id]);
    const { rows } = await api.owner.query('select listing from app.search_find where search = $1', [bikes.id]);
    expect(rows).toEqual([{ listing: before.id }]);
  });

  it('that a block takes back is no find while it is gone', async () => {
    const bikes = await saved({ categories: [2] });
    const { id } = await offered();
    await api.owner.query('update chain.listing set id = $2 where id = $1', [id, aHash()]);
    expect(await bikes.found()).toEqual([]);
  });

  it('is found once by however many processes', async () => {
    const bikes = await saved({ categories: [2] });
    await api.write((rows) => insertListings(rows, [listingRow({ listedAt: ago(-5) })]).then(() => undefined));
    const several = Array.from({ length: 3 }, () => new Matcher(api.services.pool, silent, null));
    await Promise.all(several.map((each) => each.holdAll()));
    expect(await bikes.found()).toHaveLength(1);
  });

  it('pushes out the oldest finds of a search that finds too many', async () => {
    const bikes = await saved({ categories: [2] });
    const listings = Array.from({ length: FINDS_MAX + 20 }, () => listingRow({ listedAt: ago(-5) }));
    await api.write((rows) => insertListings(rows, listings).then(() => undefined));
    await matcher.holdAll();
    const { rows } = await api.owner.query('select count(*)::int as count from app.search_find where search = $1', [
      bikes.id,
    ]);
    expect(rows).toEqual([{ count: FINDS_MAX }]);
  });
});

it('a place lies within a circle exactly where a search says so', () => {
  for (const radiusKm of [1, 5, 30, 100]) {
    const near = { cell: SEOUL, radiusKm };
    const within = new Set(neighbourhood(SEOUL, radiusKm).cells);
    for (let resolution = 0; resolution <= getResolution(SEOUL); resolution++) {
      const around = gridDisk(latLngToCell(...cellToLatLng(SEOUL), resolution), resolution === 7 ? 60 : 12);
      for (const cell of around) expect(isWithin(cell, near), `${cell} ${radiusKm}`).toBe(within.has(cell));
    }
  }
});
