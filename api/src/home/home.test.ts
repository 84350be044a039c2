import { JuryCase } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { caseRow, openJury } from '../../../test/support/jury-rows.ts';
import {
  accountRow,
  ago,
  anAddress,
  DAY,
  eventRow,
  insertAccounts,
  insertEvents,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
  SEOUL,
} from '../../../test/support/rows.ts';

const FAR = '87195da49ffffff';
const baker = accountRow({ address: anAddress(), kind: 'shop', finishedDeals: 5 });
const cyclist = accountRow({ address: anAddress(), kind: 'shop', finishedDeals: 9 });
const abroad = accountRow({ address: anAddress(), kind: 'shop', finishedDeals: 20 });
const empty = accountRow({ address: anAddress(), kind: 'shop', finishedDeals: 90 });
const suspended = accountRow({ address: anAddress(), kind: 'shop', finishedDeals: 99, suspendedUntil: ago(-DAY) });
const person = accountRow({ address: anAddress(), kind: 'person', finishedDeals: 99 });
const old = ago(8 * DAY);

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.stop());

const shops = async (args: string) => {
  const { data } = await api.ask(
    `{ shops(${args}) { edges { node { address } } pageInfo { hasNextPage endCursor } } }`,
  );
  return data.shops;
};
const lower = (answer: { edges: { node: { address: string } }[] }) =>
  answer.edges.map(({ node }) => node.address.toLowerCase());

describe('before the first block', () => {
  it('there is no week to tell of', async () => {
    expect(await api.mistakes('{ marketWeek { offers } }')).toMatchObject([{ code: 'INDEX_EMPTY' }]);
  });
});

describe('the first page', () => {
  beforeAll(async () => {
    await openForBusiness(api);
    await api.write(async (rows) => {
      await insertAccounts(rows, [baker, cyclist, abroad, empty, suspended, person]);
      await insertListings(rows, [
        listingRow({ seller: baker.address }),
        listingRow({ seller: cyclist.address, listedAt: old }),
        listingRow({ seller: abroad.address, cell: FAR, state: 'paused' }),
        listingRow({ seller: abroad.address, cell: FAR, listedAt: old }),
        listingRow({ seller: empty.address, state: 'closed' }),
        listingRow({ seller: empty.address, state: 'removed', removedIn: '*' }),
        listingRow({ seller: suspended.address }),
        listingRow({ seller: person.address }),
      ]);
      const deals = [
        orderRow({ state: 'completed' }),
        orderRow({ state: 'completed' }),
        orderRow({ state: 'refunded' }),
        orderRow({ state: 'placed' }),
      ];
      await insertOrders(rows, deals);
      const [lately, before, refunded, placed] = deals.map(({ id }) => id) as [string, string, string, string];
      await insertEvents(rows, [
        eventRow(before, { kind: 'closed', at: old }),
        eventRow(lately, { kind: 'closed', at: ago(DAY) }),
        eventRow(refunded, { kind: 'closed', at: ago(DAY) }),
        eventRow(placed, { kind: 'placed', at: ago(DAY) }),
      ]);
      await openJury(rows);
      await rows.insertMany(JuryCase, [
        caseRow({ verdict: 'accepted', openedAt: ago(9 * DAY), decidedAt: ago(DAY) }),
        caseRow({ verdict: 'rejected', openedAt: ago(20 * DAY), decidedAt: old }),
        caseRow(),
      ]);
    });
  });

  it('tells of seven days up to the index’s clock', async () => {
    const { data } = await api.ask('{ marketWeek { since offers deals verdicts } }');
    expect(data.marketWeek).toEqual({ since: ago(7 * DAY).toISOString(), offers: 5, deals: 1, verdicts: 1 });
  });

  it('names shops that offer something, most finished deals first, in pages', async () => {
    const first = await shops('first: 2');
    expect(lower(first)).toEqual([abroad.address, cyclist.address]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await shops(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(lower(second)).toEqual([baker.address]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('names those that offer something near, where somebody asks for near', async () => {
    expect(lower(await shops(`near: { cell: "${SEOUL}", radiusKm: 5 }`))).toEqual([cyclist.address, baker.address]);
    expect(lower(await shops(`near: { cell: "${FAR}", radiusKm: 5 }`))).toEqual([abroad.address]);
  });

  // nonsense: Query.shops.first
  // nonsense: Query.shops.after
  // nonsense: Query.shops.near
  it('refuses nonsense', async () => {
    const mistakes = (args: string) => api.mistakes(`{ shops(${args}) { edges { cursor } } }`);
    expect(await mistakes('first: 0')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mistakes('first: 101')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mistakes('after: "1"')).toMatchObject([{ code: 'BAD_CURSOR' }]);
    expect(await mistakes('near: { cell: "none", radiusKm: 5 }')).toMatchObject([{ code: 'BAD_CELL' }]);
    expect(await mistakes(`near: { cell: "${SEOUL}", radiusKm: 0 }`)).toMatchObject([{ code: 'RADIUS_OUT_OF_BOUNDS' }]);
    expect(await mistakes(`near: { cell: "${SEOUL}", radiusKm: 101 }`)).toMatchObject([
      { code: 'RADIUS_OUT_OF_BOUNDS' },
    ]);
  });

  it('goes through everything open by id, span by span and page by page', async () => {
    const whole = ['0x'.padEnd(66, '0'), '0x'.padEnd(66, 'f')] as const;
    const read = async (from: string, to: string, args = '') => {
      const { data } = await api.ask(
        `{ catalogue(from: "${from}", to: "${to}"${args}) { edges { node { listingId state } } pageInfo { hasNextPage endCursor } } }`,
      );
      return data.catalogue;
    };
    const idsOf = ({ edges }: { edges: { node: { listingId: string } }[] }) => edges.map(({ node }) => node.listingId);
    const all = idsOf(await read(...whole));
    expect(all).toHaveLength(4);
    expect(all).toEqual([...all].sort());
    expect(idsOf(await read(all[1] as string, all[2] as string))).toEqual(all.slice(1, 3));
    const first = await read(...whole, ', first: 3');
    const second = await read(...whole, `, first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  // nonsense: Query.catalogue.from
  // nonsense: Query.catalogue.to
  // nonsense: Query.catalogue.first
  // nonsense: Query.catalogue.after
  it('refuses spans and pages that cannot be', async () => {
    const [low, high] = [`"0x${'00'.repeat(32)}"`, `"0x${'ff'.repeat(32)}"`];
    const mistakes = (args: string) => api.mistakes(`{ catalogue(${args}) { edges { cursor } } }`);
    expect(
      (await api.ask(`{ catalogue(from: ${high}, to: ${low}) { edges { cursor } } }`)).data.catalogue.edges,
    ).toEqual([]);
    expect(await mistakes(`from: "0x1", to: ${high}`)).toMatchObject([{ code: 'BAD_BYTES32' }]);
    expect(await mistakes(`from: ${low}, to: "x"`)).toMatchObject([{ code: 'BAD_BYTES32' }]);
    expect(await mistakes(`from: ${low}, to: ${high}, first: 0`)).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mistakes(`from: ${low}, to: ${high}, after: "1"`)).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });
});
