import { Carrier } from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  accountRow,
  ago,
  anAddress,
  DAY,
  HOUR,
  insertAccounts,
  insertListings,
  listingRow,
  openForBusiness,
  SHIPPED,
} from '../../../test/support/rows.ts';

const [post, pigeon] = [anAddress(), anAddress()];
const seller = accountRow({ standingDeposit: 10n ** 20n });
const one = (changed: Parameters<typeof listingRow>[0]) => listingRow({ seller: seller.address, ...changed });
const parcel = one({
  ...SHIPPED,
  ways: 2,
  carrier: post,
  certificate: `0x${'ce'.repeat(32)}`,
  listedAt: ago(3 * HOUR),
});
const lesson = one({ ways: 4, listedAt: ago(2 * HOUR) });
const anyWay = one({ ...SHIPPED, ways: 7, listedAt: ago(HOUR) });
const names = new Map([parcel, lesson, anyWay].map(({ id }, index) => [id, ['parcel', 'lesson', 'anyWay'][index]]));

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [seller]);
    await insertListings(rows, [parcel, lesson, anyWay]);
    await rows.insertMany(Carrier, [
      { address: pigeon, registered: false, changedAt: ago(DAY) },
      { address: post, registered: true, changedAt: ago(HOUR) },
    ]);
  });
});
afterAll(() => api.stop());

const found = async (ways: string[]) => {
  const query = 'query ($ways: [DeliveryWay!]) { listings(filter: { ways: $ways }) { edges { node { listingId } } } }';
  const { data } = await api.ask(query, { ways });
  return data.listings.edges.map(({ node }: { node: { listingId: string } }) => names.get(node.listingId));
};

describe('a listing that is shipped', () => {
  const FIELDS = 'ways shipWithin arriveWithin inspectWithin carrier certificate instant';
  const read = async (id: string) => (await api.ask(`{ listing(listingId: "${id}") { ${FIELDS} } }`)).data.listing;

  it('says by when the parcel leaves and arrives, who proves that it did, and which certificate goes with it', async () => {
    expect(await read(parcel.id)).toEqual({
      ways: ['SHIP'],
      shipWithin: 5 * DAY,
      arriveWithin: 14 * DAY,
      inspectWithin: 3 * DAY,
      carrier: getAddress(post),
      certificate: parcel.certificate,
      instant: false,
    });
  });

  it('is not instant where a certificate must be handed in first, and is without one', async () => {
    expect(await read(anyWay.id)).toMatchObject({ ways: ['MEET_UP', 'SHIP', 'APPOINTMENT'], instant: true });
    expect(await read(lesson.id)).toMatchObject({ ways: ['APPOINTMENT'], shipWithin: 0, carrier: null, instant: true });
  });

  it('is found by each of its ways', async () => {
    expect(await found(['SHIP'])).toEqual(['anyWay', 'parcel']);
    expect(await found(['APPOINTMENT'])).toEqual(['anyWay', 'lesson']);
    expect(await found(['MEET_UP'])).toEqual(['anyWay']);
    expect(await found(['SHIP', 'APPOINTMENT'])).toEqual(['anyWay', 'lesson', 'parcel']);
  });
});

describe('the carriers', () => {
  it('are listed with those whose word counts first', async () => {
    expect((await api.ask('{ carriers { address registered changedAt } }')).data.carriers).toEqual([
      { address: getAddress(post), registered: true, changedAt: ago(HOUR).toISOString() },
      { address: getAddress(pigeon), registered: false, changedAt: ago(DAY).toISOString() },
    ]);
  });
});
