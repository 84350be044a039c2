import type { Listing } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  accountRow,
  ago,
  anAddress,
  HOUR,
  insertAccounts,
  insertListings,
  listingRow,
  openForBusiness,
} from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';

const seller = anAddress();
const back = accountRow({ suspendedUntil: ago(1) });
const gone = accountRow({ suspendedUntil: ago(-HOUR) });
const made = (changed: Partial<Listing>) => listingRow({ seller, ...changed });
const open = made({});
const everywhere = made({ state: 'removed', removedIn: '*' });
const closed = made({ state: 'closed', removedIn: '*' });
const korea = made({ removedIn: 'KR' });
const seoul = made({ removedIn: 'KR-11,US' });
const ofBack = listingRow({ seller: back.address });
const ofGone = listingRow({ seller: gone.address });
const all = [open, everywhere, closed, korea, seoul, ofBack, ofGone];
const names = new Map(
  Object.entries({ open, everywhere, closed, korea, seoul, ofBack, ofGone }).map(([name, { id }]) => [id, name]),
);

let api: TestApi;
let abroad: TestApi;
let owner: SignedIn;
beforeAll(async () => {
  [api, abroad] = await Promise.all([openApi(), openApi({ REGION: 'KR' })]);
  for (const each of [api, abroad]) {
    await openForBusiness(each);
    await each.write(async (rows) => {
      await insertAccounts(rows, [back, gone]);
      await insertListings(rows, all);
    });
  }
  owner = await signedInAs(api, seller);
});
afterAll(async () => {
  await api.stop();
  await abroad.stop();
});

interface Edges {
  edges: { node: { listingId: string } }[];
  totalCount: number;
}
const namesOf = ({ edges, totalCount }: Edges) => {
  const found = edges.map(({ node }) => names.get(node.listingId)).sort();
  expect(totalCount).toBe(found.length);
  return found;
};
const LIST = 'edges { node { listingId } } totalCount';
const SEARCH = `query ($filter: ListingFilter) { listings(filter: $filter) { ${LIST} } }`;
const ALL = ['OPEN', 'PAUSED', 'CLOSED', 'REMOVED'];
const found = async (filter: Record<string, unknown>, who: Pick<TestApi, 'ask'> | SignedIn = api) =>
  namesOf((await who.ask(SEARCH, { filter })).data.listings);
const shop = async (who: Pick<TestApi, 'ask'> | SignedIn) =>
  namesOf(
    (await who.ask(`query ($a: Address!) { account(address: $a) { listings { ${LIST} } } }`, { a: seller })).data
      .account.listings,
  );

describe('what a verdict removed', () => {
  it('everywhere stands in no search and no shop, whatever states are asked for', async () => {
    expect(await found({})).toEqual(['korea', 'ofBack', 'open', 'seoul']);
    expect(await found({ states: ALL })).toEqual(['korea', 'ofBack', 'open', 'seoul']);
    expect(await shop(api)).toEqual(['korea', 'open', 'seoul']);
  });

  it('its seller still finds', async () => {
    expect(await found({ states: ['REMOVED'] }, owner)).toEqual(['everywhere']);
    expect(await shop(owner)).toEqual(['closed', 'everywhere', 'korea', 'open', 'seoul']);
  });

  it('in a region is hidden from readers there, and from those within it', async () => {
    expect(await found({ region: 'KR' })).toEqual(['ofBack', 'open', 'seoul']);
    expect(await found({ region: 'KR-11' })).toEqual(['ofBack', 'open']);
    expect(await found({ region: 'US-CA' })).toEqual(['korea', 'ofBack', 'open']);
    expect(await found({ region: 'DE' })).toEqual(['korea', 'ofBack', 'open', 'seoul']);
    expect(await found({ region: 'KR-11' }, owner)).toEqual(['korea', 'ofBack', 'open', 'seoul']);
  });

  it('in the operator’s region is hidden where a reader names none', async () => {
    expect(await found({}, abroad)).toEqual(['ofBack', 'open', 'seoul']);
    expect(await found({ region: 'DE' }, abroad)).toEqual(['korea', 'ofBack', 'open', 'seoul']);
    expect(await shop(abroad)).toEqual(['open', 'seoul']);
  });

  it('is there for everybody who knows its id', async () => {
    const { data } = await api.ask('query ($l: Bytes32!) { listing(listingId: $l) { state seller { suspended } } }', {
      l: everywhere.id,
    });
    expect(data.listing).toEqual({ state: 'REMOVED', seller: { suspended: false } });
  });

  // nonsense: ListingFilter.region
  it('is not looked for in what is no region', async () => {
    for (const region of ['', 'kr', 'Korea', 'KR-', 'KR-1111', 'K']) {
      expect(await api.mistakes(SEARCH, { filter: { region } })).toEqual([
        { code: 'BAD_REGION', params: { value: region } },
      ]);
    }
  });
});

describe('a suspended account', () => {
  it('has nothing in search while it lasts, and says that it is suspended', async () => {
    expect(await found({ seller: gone.address })).toEqual([]);
    expect(await found({ seller: back.address })).toEqual(['ofBack']);
    const query = 'query ($a: Address!) { account(address: $a) { suspended suspendedUntil } }';
    expect((await api.ask(query, { a: gone.address })).data.account).toEqual({
      suspended: true,
      suspendedUntil: ago(-HOUR).toISOString(),
    });
    expect((await api.ask(query, { a: back.address })).data.account.suspended).toBe(false);
    expect((await api.ask(query, { a: anAddress() })).data.account.suspended).toBe(false);
  });

  it('finds its own', async () => {
    const self = await signedInAs(api, gone.address);
    expect(await found({ seller: gone.address }, self)).toEqual(['ofGone']);
  });
});
