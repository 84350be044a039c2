import { HeldCertificate } from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  aHash,
  anAddress,
  DAY,
  eventRow,
  HOUR,
  insertEvents,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
  SHIPPED,
} from '../../../test/support/rows.ts';

const [post, mina, collection] = [anAddress(), anAddress(), anAddress()];
const listing = listingRow();
const deal = { ...SHIPPED, listing: listing.id, buyer: mina, way: 2, meetAt: null, carrier: post };
const sent = orderRow({
  ...deal,
  state: 'shipped',
  deadline: ago(-DAY),
  inspectBy: ago(-4 * DAY),
  tracking: aHash(),
  certificate: aHash(),
  goodsSent: true,
  feeFree: true,
  feeBps: 0,
});
const met = orderRow({ listing: listing.id, way: 4, offered: true });
const over = orderRow({ ...deal, state: 'completed', outcome: 'window_ended', goodsSent: true, goodsWithBuyer: true });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertListings(rows, [listing]);
    await insertOrders(rows, [sent, met, over]);
    const held = { collection, tokenId: 2n ** 256n - 1n, heldAt: ago(2 * DAY) };
    await rows.insertMany(HeldCertificate, [
      { deal: sent.id, ...held, handedTo: null, handedOverAt: null },
      { deal: over.id, ...held, handedTo: mina, handedOverAt: ago(HOUR) },
    ]);
    await insertEvents(rows, [
      eventRow(sent.id, { kind: 'certificate_held', at: ago(2 * DAY) }),
      eventRow(sent.id, { kind: 'shipped', by: sent.seller, deadline: sent.deadline }),
      eventRow(over.id, { kind: 'delivery_confirmed', by: post }),
      eventRow(over.id, { kind: 'certificate_handed_over' }),
    ]);
  });
});
afterAll(() => api.stop());

const read = async (id: string, fields: string) =>
  (await api.ask(`{ order(orderId: "${id}") { ${fields} } }`)).data.order;
const CUSTODY = 'custody { collection tokenId heldAt handedTo handedOverAt }';

describe('an order that is shipped', () => {
  it('carries every word of its deal', async () => {
    const fields = 'way shipWithin arriveWithin inspectWithin carrier certificate feeFree feeBps offered meetAt';
    expect(await read(sent.id, fields)).toEqual({
      way: 'SHIP',
      shipWithin: 5 * DAY,
      arriveWithin: 14 * DAY,
      inspectWithin: 3 * DAY,
      carrier: getAddress(post),
      certificate: sent.certificate,
      feeFree: true,
      feeBps: 0,
      offered: false,
      meetAt: null,
    });
  });

  it('says where the parcel is, until when it may travel, and until when it can be refused', async () => {
    expect(await read(sent.id, 'state tracking deadline inspectBy goodsSent goodsWithBuyer ifNobodyActs')).toEqual({
      state: 'SHIPPED',
      tracking: sent.tracking,
      deadline: ago(-DAY).toISOString(),
      inspectBy: ago(-4 * DAY).toISOString(),
      goodsSent: true,
      goodsWithBuyer: null,
      ifNobodyActs: 'WINDOW_ENDED',
    });
    expect(await read(over.id, 'outcome goodsWithBuyer ifNobodyActs actionableBy')).toEqual({
      outcome: 'WINDOW_ENDED',
      goodsWithBuyer: true,
      ifNobodyActs: null,
      actionableBy: [],
    });
  });

  it('shows its certificate as long as it waits, and who got it', async () => {
    const handedIn = {
      collection: getAddress(collection),
      tokenId: String(2n ** 256n - 1n),
      heldAt: ago(2 * DAY).toISOString(),
    };
    expect((await read(sent.id, CUSTODY)).custody).toEqual({ ...handedIn, handedTo: null, handedOverAt: null });
    expect((await read(over.id, CUSTODY)).custody).toEqual({
      ...handedIn,
      handedTo: getAddress(mina),
      handedOverAt: ago(HOUR).toISOString(),
    });
  });

  it('tells its parcel’s and its certificate’s steps', async () => {
    expect((await read(sent.id, 'timeline { kind by deadline }')).timeline).toEqual([
      { kind: 'CERTIFICATE_HELD', by: null, deadline: null },
      { kind: 'SHIPPED', by: getAddress(sent.seller), deadline: ago(-DAY).toISOString() },
    ]);
    expect((await read(over.id, 'timeline { kind by }')).timeline).toEqual([
      { kind: 'DELIVERY_CONFIRMED', by: getAddress(post) },
      { kind: 'CERTIFICATE_HANDED_OVER', by: null },
    ]);
  });
});

describe('an order that is not', () => {
  it('says nothing of parcels', async () => {
    const fields = `way offered shipWithin carrier certificate tracking inspectBy goodsSent ifNobodyActs ${CUSTODY}`;
    expect(await read(met.id, fields)).toEqual({
      way: 'APPOINTMENT',
      offered: true,
      shipWithin: 0,
      carrier: null,
      certificate: null,
      tracking: null,
      inspectBy: null,
      goodsSent: false,
      ifNobodyActs: 'EXPIRED',
      custody: null,
    });
  });
});
