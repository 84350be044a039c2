import { SHIP } from '@moothall/contracts/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Order, OrderEvent } from '../../../indexer/src/entities.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
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
  NOW,
  openForBusiness,
  orderRow,
  SHIPPED,
} from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';

let api: TestApi;
let buyer: SignedIn;
let seller: SignedIn;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  buyer = await signedInAs(api, anAddress());
  seller = await signedInAs(api, anAddress());
});

/** An order between the two, with its steps. */
async function given(changed: Partial<Order>, ...steps: Partial<OrderEvent>[]): Promise<Order> {
  const order = orderRow({ buyer: buyer.address, seller: seller.address, ...changed });
  await api.write(async (rows) => {
    await insertListings(rows, [listingRow({ id: order.listing, seller: order.seller })]);
    await insertOrders(rows, [order]);
    await insertEvents(
      rows,
      steps.map((step) => eventRow(order.id, step)),
    );
  });
  return order;
}
const FIELDS = 'kind at deadline turn read order { orderId } conversation { id } question { text }';
const LIST = `query ($first: Int, $after: String) { notifications(first: $first, after: $after) {
  unread upTo edges { node { id ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
const READ = 'mutation ($input: NotificationsReadInput!) { notificationsRead(input: $input) { unread } }';

interface Told {
  id: string;
  kind: string;
  read: boolean;
  turn: boolean;
  deadline: string | null;
}
const list = async (who: SignedIn, variables = {}) => (await who.ask(LIST, variables)).data.notifications;
const toldTo = async (who: SignedIn): Promise<Told[]> =>
  (await list(who)).edges.map(({ node }: { node: Told }) => node);
const kindsOf = async (who: SignedIn) => (await toldTo(who)).map(({ kind }) => kind);

describe('a step of an order', () => {
  it('is told to the other side, whose turn it is until its deadline', async () => {
    const deadline = ago(-40 * HOUR);
    const order = await given({ deadline, placedAt: ago(HOUR) }, { kind: 'placed', by: buyer.address, deadline });
    expect(await toldTo(seller)).toEqual([
      {
        id: expect.any(String),
        kind: 'ORDER_PLACED',
        at: ago(HOUR).toISOString(),
        deadline: deadline.toISOString(),
        turn: true,
        read: false,
        order: { orderId: order.id },
        conversation: null,
        question: null,
      },
    ]);
    expect(await toldTo(buyer)).toEqual([]);
  });

  it('stays in the list when the order has moved on, and is nobody’s turn any more', async () => {
    await given(
      { state: 'accepted', deadline: ago(-90 * HOUR), meetAt: ago(-42 * HOUR) },
      { kind: 'placed', by: buyer.address, deadline: ago(-40 * HOUR), at: ago(2 * HOUR) },
      { kind: 'accepted', by: seller.address, deadline: ago(-90 * HOUR) },
    );
    expect(await toldTo(seller)).toMatchObject([{ kind: 'ORDER_PLACED', deadline: null, turn: false }]);
    expect(await toldTo(buyer)).toMatchObject([
      { kind: 'ORDER_ACCEPTED', deadline: ago(-90 * HOUR).toISOString(), turn: false },
    ]);
  });

  it('that a standing deposit took by itself is one piece of news for the seller and none for the buyer', async () => {
    const transaction = aHash();
    await given(
      { state: 'accepted', deadline: ago(-90 * HOUR), meetAt: ago(-42 * HOUR) },
      { kind: 'placed', by: buyer.address, transaction },
      { kind: 'accepted', by: null, transaction },
    );
    expect(await kindsOf(seller)).toEqual(['ORDER_ACCEPTED']);
    expect(await kindsOf(buyer)).toEqual([]);
  });

  it('that ends the deal is told to whoever did not end it', async () => {
    await given({ state: 'refunded', outcome: 'declined' }, { kind: 'closed', by: seller.address });
    expect([await kindsOf(buyer), await kindsOf(seller)]).toEqual([['ORDER_CLOSED'], []]);
    await given({ state: 'completed', outcome: 'released' }, { kind: 'closed', by: null });
    expect([await kindsOf(buyer), await kindsOf(seller)]).toEqual([['ORDER_CLOSED', 'ORDER_CLOSED'], ['ORDER_CLOSED']]);
  });

  it('that a reorganisation took back was never there', async () => {
    const order = await given({ state: 'disputed' }, { kind: 'dispute_opened', by: buyer.address });
    expect(await kindsOf(seller)).toEqual(['DISPUTE_OPENED']);
    await api.owner.query('delete from chain.order_event where order_id = $1', [order.id]);
    expect(await kindsOf(seller)).toEqual([]);
  });

  it('of somebody else is nobody’s business', async () => {
    await given({}, { kind: 'placed', by: buyer.address });
    expect(await kindsOf(await signedInAs(api, anAddress()))).toEqual([]);
  });
});

describe('a reminder', () => {
  /** A purchase to be answered within 48 hours, of which so many are left. */
  const waiting = (left: number) =>
    given(
      { deadline: ago(-left * HOUR), meetAt: ago(-200 * HOUR) },
      { kind: 'placed', by: buyer.address, at: ago((48 - left) * HOUR), deadline: ago(-left * HOUR) },
    );

  it('comes when a third of the time is left, by the clock of the index', async () => {
    await waiting(17);
    expect(await kindsOf(seller)).toEqual(['ORDER_PLACED']);
    await waiting(16);
    expect(await toldTo(seller)).toMatchObject([
      { kind: 'ANSWER_DUE', turn: true, deadline: ago(-16 * HOUR).toISOString(), at: NOW.toISOString() },
      { kind: 'ORDER_PLACED' },
      { kind: 'ORDER_PLACED' },
    ]);
    expect(await kindsOf(buyer)).toEqual([]);
  });

  it('comes a day before where that is less than a third', async () => {
    const far = { kind: 'accepted', by: seller.address, at: ago(240 * HOUR), deadline: ago(-73 * HOUR) } as const;
    await given({ state: 'accepted', meetAt: ago(-25 * HOUR), deadline: ago(-73 * HOUR) }, far);
    expect(await kindsOf(buyer)).toEqual(['ORDER_ACCEPTED']);
    await given({ state: 'accepted', meetAt: ago(-24 * HOUR), deadline: ago(-72 * HOUR) }, far);
    expect(await kindsOf(buyer)).toContain('MEETING_NEAR');
    expect(await kindsOf(seller)).toEqual(['MEETING_NEAR']);
  });

  it('goes with the state it belongs to', async () => {
    const order = await waiting(2);
    expect(await kindsOf(seller)).toEqual(['ANSWER_DUE', 'ORDER_PLACED']);
    await api.owner.query(`update chain.orders set state = 'refunded', outcome = 'declined' where id = $1`, [order.id]);
    expect(await kindsOf(seller)).toEqual(['ORDER_PLACED']);
  });

  it('says that nobody signed, and then that time is up, to both sides', async () => {
    const met = { kind: 'accepted', by: seller.address, at: ago(100 * HOUR) } as const;
    await given(
      { state: 'accepted', meetAt: ago(40 * HOUR), deadline: ago(-8 * HOUR) },
      { ...met, deadline: ago(-8 * HOUR) },
    );
    expect(await kindsOf(seller)).toEqual(['RELEASE_DUE']);
    await given({ state: 'accepted', meetAt: ago(49 * HOUR), deadline: ago(HOUR) }, { ...met, deadline: ago(HOUR) });
    expect(await toldTo(seller)).toMatchObject([{ kind: 'TIME_UP', turn: true }, { kind: 'RELEASE_DUE' }]);
    expect(await kindsOf(buyer)).toContain('TIME_UP');
  });
});

describe('a parcel', () => {
  const ACCEPTED = { kind: 'accepted', by: null, at: ago(100 * HOUR) } as const;
  const parcel = (changed: Partial<Order>, ...steps: Partial<OrderEvent>[]) =>
    given({ way: SHIP, meetAt: null, ...SHIPPED, ...changed }, ...steps);

  it('is the seller’s turn until it is sent', async () => {
    const deadline = ago(-20 * HOUR);
    await parcel({ state: 'accepted', deadline }, { ...ACCEPTED, deadline });
    expect(await toldTo(seller)).toMatchObject([
      { kind: 'SHIP_DUE', turn: true, deadline: deadline.toISOString() },
      { kind: 'ORDER_ACCEPTED', turn: true },
    ]);
    expect(await toldTo(buyer)).toMatchObject([{ kind: 'ORDER_ACCEPTED', turn: false }]);
  });

  it('that is on its way is told to the buyer, and counts as delivered when its time has passed', async () => {
    const sent = { kind: 'shipped', by: seller.address, at: ago(50 * HOUR) } as const;
    const there = ago(-10 * HOUR);
    await parcel({ state: 'shipped', deadline: there, inspectBy: ago(-82 * HOUR) }, { ...sent, deadline: there });
    expect(await toldTo(buyer)).toMatchObject([{ kind: 'ORDER_SHIPPED', turn: false, deadline: there.toISOString() }]);
    expect(await kindsOf(seller)).toEqual([]);
    const passed = ago(HOUR);
    await parcel({ state: 'shipped', deadline: passed, inspectBy: ago(-71 * HOUR) }, { ...sent, deadline: passed });
    expect(await toldTo(buyer)).toMatchObject([
      { kind: 'DELIVERY_ASSUMED', turn: true, deadline: ago(-71 * HOUR).toISOString() },
      { kind: 'ORDER_SHIPPED', deadline: null },
      { kind: 'ORDER_SHIPPED' },
    ]);
    expect(await toldTo(seller)).toMatchObject([{ kind: 'DELIVERY_ASSUMED', turn: false }]);
  });

  it('that was delivered is the buyer’s turn, who is reminded before the seller is paid', async () => {
    const deadline = ago(-24 * HOUR);
    await parcel(
      { state: 'delivered', deadline, inspectBy: deadline },
      { kind: 'delivery_confirmed', by: null, at: ago(48 * HOUR), deadline },
    );
    expect(await toldTo(buyer)).toMatchObject([
      { kind: 'INSPECTION_DUE', turn: true },
      { kind: 'ORDER_DELIVERED', turn: true },
    ]);
    expect(await toldTo(seller)).toMatchObject([{ kind: 'ORDER_DELIVERED', turn: false }]);
    await parcel({ state: 'delivered', deadline: ago(1), inspectBy: ago(1) });
    expect(await kindsOf(seller)).toContain('TIME_UP');
  });
});

describe('words', () => {
  const talk = (id: string, unread: { buyer: number; seller: number }, listing = aHash()) =>
    api.owner.query(
      `insert into app.conversation (id, listing, buyer, seller, started_by, started_at, last_at, buyer_messages,
         seller_messages, buyer_unread, seller_unread)
       values ($1, $2, $3, $4, $3, now(), now(), 3, 3, $5, $6)`,
      [id, listing, buyer.address, seller.address, unread.buyer, unread.seller],
    );

  it('that are unread are told once a conversation, and only while they are', async () => {
    const listing = listingRow({ seller: seller.address });
    await api.write(async (rows) => void (await insertListings(rows, [listing])));
    const id = aHash();
    await talk(id, { buyer: 0, seller: 3 }, listing.id);
    expect(await kindsOf(buyer)).toEqual([]);
    expect(await toldTo(seller)).toMatchObject([{ kind: 'MESSAGES', conversation: { id: expect.any(String) } }]);
    await api.owner.query('update app.conversation set seller_unread = 0 where id = $1', [id]);
    expect(await kindsOf(seller)).toEqual([]);
  });

  it('on a listing are told to the seller when asked and to the asker when answered, until they are removed', async () => {
    const listing = listingRow({ seller: seller.address });
    await api.write(async (rows) => void (await insertListings(rows, [listing])));
    const id = `q${aHash().slice(-20)}`;
    await api.owner.query(
      `insert into app.question (id, listing, asker, text, asked_at) values ($1, $2, $3, 'How wide?', now())`,
      [id, listing.id, buyer.address],
    );
    expect(await toldTo(seller)).toMatchObject([{ kind: 'QUESTION_ASKED', question: { text: 'How wide?' } }]);
    expect(await kindsOf(buyer)).toEqual([]);
    await api.owner.query(`update app.question set answer = 'One metre', answered_at = now() where id = $1`, [id]);
    expect(await kindsOf(buyer)).toEqual(['QUESTION_ANSWERED']);
    await api.owner.query('update app.question set removed_at = now() where id = $1', [id]);
    expect([await kindsOf(buyer), await kindsOf(seller)]).toEqual([[], []]);
  });
});

describe('reading', () => {
  const closed = () => given({ state: 'refunded', outcome: 'expired' }, { kind: 'closed' });

  it('up to a page marks all of it and nothing that came after', async () => {
    await closed();
    const seen = await list(seller);
    expect(seen).toMatchObject({ unread: 1, edges: [{ node: { read: false } }] });
    const order = await given({ state: 'refunded', outcome: 'expired' });
    await api.write(async (rows) => {
      await insertEvents(rows, [eventRow(order.id, { id: '000000000101-000001', kind: 'closed', at: NOW })]);
    });
    expect((await seller.ask(READ, { input: { upTo: seen.upTo } })).data).toEqual({ notificationsRead: { unread: 1 } });
    expect(await toldTo(seller)).toMatchObject([{ read: false }, { read: true }]);
    expect(await list(buyer)).toMatchObject({ unread: 2 });
  });

  it('never goes backwards', async () => {
    await closed();
    const { upTo: before } = await list(seller);
    await api.owner.query('update chain.status set height = 102');
    const { upTo: after } = await list(seller);
    await seller.ask(READ, { input: { upTo: after } });
    await seller.ask(READ, { input: { upTo: before } });
    const { rows } = await api.owner.query('select height from app.notification_mark where account = $1', [
      seller.address,
    ]);
    expect(rows).toEqual([{ height: 102 }]);
    await api.owner.query('update chain.status set height = 100');
  });

  it('counts to a hundred', async () => {
    const order = await given({ state: 'accepted', deadline: ago(-90 * HOUR), meetAt: ago(-80 * HOUR) });
    await api.write(async (rows) => {
      await insertEvents(
        rows,
        Array.from({ length: 120 }, () => eventRow(order.id, { kind: 'meeting_agreed' })),
      );
    });
    expect(await list(seller)).toMatchObject({ unread: 100 });
    const found = new Set<string>();
    for (let after: string | undefined, more = true; more; ) {
      const page = await list(seller, { first: 50, after });
      for (const { node } of page.edges) found.add(node.id);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(found.size).toBe(120);
  });

  // nonsense: NotificationsReadInput.upTo
  // nonsense: Mutation.notificationsRead.input
  it('up to what no page said is refused', async () => {
    await closed();
    const { pageInfo } = await list(seller, { first: 1 });
    for (const upTo of ['', 'now', '2026-03-01T12:00:00Z', pageInfo.endCursor]) {
      expect(await seller.mistakes(READ, { input: { upTo } })).toMatchObject([{ code: 'BAD_CURSOR' }]);
    }
    expect(await seller.mistakes(READ, { input: null })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
  });
});

describe('the list', () => {
  it('is one statement, whatever it shows of orders and listings', async () => {
    await given({}, { kind: 'placed', by: buyer.address });
    const query = `{ notifications { unread upTo edges { node { kind order { listing { title } buyer { name } } } } } }`;
    const counted = async () => (await api.services.metrics.statements.get()).values[0]?.value ?? 0;
    const before = await counted();
    expect((await seller.ask(query)).errors).toBeUndefined();
    expect((await counted()) - before).toBe(1);
  });

  // nonsense: Query.notifications.first
  // nonsense: Query.notifications.after
  it('is refused in pages that cannot be, and to nobody', async () => {
    expect(await seller.mistakes(LIST, { first: 0 })).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await seller.mistakes(LIST, { after: 'x' })).toMatchObject([{ code: 'BAD_CURSOR' }]);
    expect(await api.mistakes(LIST)).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    expect(await api.mistakes(READ, { input: { upTo: 'x' } })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
  });
});
