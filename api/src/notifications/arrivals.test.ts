import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  aHash,
  anAddress,
  eventRow,
  HOUR,
  insertEvents,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { CHANNEL } from '../changes/changes.ts';

const ARRIVED = 'subscription { notificationArrived { kind read order { listing { listingId } } } }';
let api: TestApi;
let mina: SignedIn;
let clients: ReturnType<typeof createClient>[] = [];
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  mina = await signedInAs(api, anAddress());
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  clients = [];
});

const tell = (payload: object) => api.owner.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(payload)]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

/** What a page of somebody hears. */
async function follow(who?: SignedIn) {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: who ? { cookie: who.cookie } : {} });
    }
  }
  const client = createClient({ ...liveOf(api), webSocketImpl: Socket, retryAttempts: 0 });
  clients.push(client);
  const heard: unknown[] = [];
  client.subscribe(
    { query: ARRIVED },
    { next: (value) => heard.push(value), error: (e) => heard.push(e), complete() {} },
  );
  await settled();
  return heard;
}

/** Somebody buys from Mina. */
async function bought() {
  const order = orderRow({ seller: mina.address, deadline: ago(-40 * HOUR) });
  await api.write(async (rows) => {
    await insertListings(rows, [listingRow({ id: order.listing, seller: mina.address })]);
    await insertOrders(rows, [order]);
    await insertEvents(rows, [eventRow(order.id, { by: order.buyer })]);
  });
  await tell({ kind: 'order', id: order.id });
  return order;
}

describe('a page that stays open', () => {
  it('hears each piece of news once, and nothing that was there before or is another’s', async () => {
    await bought();
    const heard = await follow(mina);
    const other = await follow(await signedInAs(api, anAddress()));
    const order = await bought();
    await tell({ kind: 'order', id: order.id });
    await settled();
    await tell({ kind: 'many' });
    await settled();
    expect(heard).toEqual([
      {
        data: {
          notificationArrived: { kind: 'ORDER_PLACED', read: false, order: { listing: { listingId: order.listing } } },
        },
      },
    ]);
    expect(other).toEqual([]);
  });

  it('hears of messages, also those that another process of the api kept', async () => {
    const heard = await follow(mina);
    const id = aHash();
    await api.owner.query(
      `insert into app.conversation (id, listing, buyer, seller, started_by, started_at, last_at, buyer_messages,
         seller_messages, buyer_unread, seller_unread) values ($1, 'a', 'b', $2, 'b', now(), now(), 1, 0, 0, 1)`,
      [id, mina.address],
    );
    await tell({ kind: 'message', id: 'x', at: new Date().toISOString(), sides: ['b', mina.address] });
    await settled();
    expect(heard).toEqual([{ data: { notificationArrived: { kind: 'MESSAGES', read: false, order: null } } }]);
  });

  it('of somebody who is not signed in is refused', async () => {
    expect(await follow()).toMatchObject([{ errors: [{ extensions: { code: 'SESSION_REQUIRED' } }] }]);
  });
});
