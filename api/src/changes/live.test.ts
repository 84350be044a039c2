import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { ORIGIN } from '../../../test/support/api-env.ts';
import {
  ago,
  digestOfWords,
  insertListings,
  insertOrders,
  listingRow,
  listingWords,
  openForBusiness,
  orderRow,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';
import { CHANNEL } from './changes.ts';

const order = orderRow();
let api: TestApi;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertListings(rows, [listingRow({ id: order.listing })]);
    await insertOrders(rows, [order]);
  });
});
afterAll(() => api.stop());
beforeEach(() => {
  client = createClient({ ...liveOf(api), retryAttempts: 0 });
});
afterEach(() => client.dispose());

const tell = (payload: object | string) =>
  api.owner.query('select pg_notify($1, $2)', [
    CHANNEL,
    typeof payload === 'string' ? payload : JSON.stringify(payload),
  ]);
/** Until the api has heard what was told before it: answers come in order, so that a short wait is enough. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

/** A subscription whose events are read one by one. */
async function follow(query: string, variables: Record<string, unknown> = {}) {
  const events = client.iterate({ query, variables });
  const first = events.next();
  await settled();
  let waiting: Promise<IteratorResult<unknown>> | undefined = first;
  return {
    async next(): Promise<unknown> {
      const result = await (waiting ?? events.next());
      waiting = undefined;
      return result.value;
    },
    stop: () => events.return?.(undefined),
  };
}
const refusalOf = async (query: string, variables: Record<string, unknown> = {}) => {
  try {
    for await (const { errors } of client.iterate({ query, variables }))
      return errors?.map((error) => error.extensions);
  } catch (error) {
    return (error as { extensions: unknown }[]).map(({ extensions }) => extensions);
  }
  return undefined;
};

describe('a page that stays open', () => {
  it('hears when the index has read on', async () => {
    const events = await follow('subscription { indexAdvanced { height } }');
    await tell({ kind: 'block', height: 101 });
    expect(await events.next()).toEqual({ data: { indexAdvanced: { height: 100 } } });
    await events.stop?.();
  });

  it('hears of its order as it is now, and not of others', async () => {
    const events = await follow(
      'subscription ($id: Bytes32!) { orderChanged(orderId: $id) { state timeline { kind } listing { listingId } } }',
      { id: order.id },
    );
    await tell({ kind: 'order', id: `0x${'77'.repeat(32)}` });
    await api.owner.query(`update chain.orders set state = 'accepted' where id = $1`, [order.id]);
    await tell({ kind: 'order', id: order.id });
    expect(await events.next()).toEqual({
      data: { orderChanged: { state: 'ACCEPTED', timeline: [], listing: { listingId: order.listing } } },
    });
    await api.owner.query(`update chain.orders set state = 'completed' where id = $1`, [order.id]);
    await tell({ kind: 'many' });
    expect(await events.next()).toMatchObject({ data: { orderChanged: { state: 'COMPLETED' } } });
    await events.stop?.();
  });

  it('hears of a new listing once: when it is listed, or, searched by words, when these have come', async () => {
    const all = await follow('subscription { listingAdded { listingId } }');
    const lamps = await follow('subscription { listingAdded(filter: { text: "lantern" }) { title } }');
    const words = listingWords('Lantern');
    const lantern = listingRow({ content: digestOfWords(words), listedAt: ago(5) });
    await api.write(async (rows) => void (await insertListings(rows, [lantern])));
    await tell({ kind: 'listing', id: lantern.id });
    await publish(api, [words]);
    const old = listingRow({ listedAt: ago(50), updatedAt: ago(1) });
    await api.write(async (rows) => void (await insertListings(rows, [old])));
    await tell({ kind: 'listing', id: old.id });
    const later = listingRow({ listedAt: ago(2) });
    await api.write(async (rows) => void (await insertListings(rows, [later])));
    await tell({ kind: 'listing', id: later.id });
    expect(await all.next()).toEqual({ data: { listingAdded: { listingId: lantern.id } } });
    expect(await all.next()).toEqual({ data: { listingAdded: { listingId: later.id } } });
    expect(await lamps.next()).toEqual({ data: { listingAdded: { title: 'Lantern' } } });
    await all.stop?.();
    await lamps.stop?.();
  });

  it('goes on hearing after the database dropped the connection, and is told to look again', async () => {
    const events = await follow('subscription { indexAdvanced { height } }');
    await api.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ${CHANNEL}'`);
    expect(await events.next()).toMatchObject({ data: { indexAdvanced: { height: 100 } } });
    await tell({ kind: 'block', height: 102 });
    expect(await events.next()).toMatchObject({ data: { indexAdvanced: { height: 100 } } });
    await events.stop?.();
  });

  it('is not troubled by a notification that nobody understands', async () => {
    const events = await follow('subscription { indexAdvanced { height } }');
    await tell('not json');
    await tell({ kind: 'weather' });
    await tell({ kind: 'block', height: 103 });
    expect(await events.next()).toMatchObject({ data: { indexAdvanced: { height: 100 } } });
    await events.stop?.();
  });
});

describe('a subscription', () => {
  // nonsense: Subscription.orderChanged.orderId
  it('to what is no order id is refused', async () => {
    expect(await refusalOf('subscription { orderChanged(orderId: "0x1") { state } }')).toEqual([
      { code: 'BAD_BYTES32', params: { value: '0x1' } },
    ]);
  });

  // nonsense: Subscription.listingAdded.filter
  it('to listings that cannot be is refused', async () => {
    expect(await refusalOf('subscription { listingAdded(filter: { token: 0 }) { title } }')).toEqual([
      { code: 'TOKEN_OUT_OF_BOUNDS', params: { token: 0 } },
    ]);
    const near = { cell: SEOUL, radiusKm: -1 };
    expect(
      await refusalOf('subscription ($near: NearInput) { listingAdded(filter: { near: $near }) { title } }', { near }),
    ).toEqual([{ code: 'RADIUS_OUT_OF_BOUNDS', params: { radiusKm: -1, max: 100 } }]);
  });

  it('carries no queries, and is held to the same limits', async () => {
    expect(await refusalOf('{ tokens { symbol } }')).toEqual([{ code: 'QUERY_INVALID', params: {} }]);
    expect(
      await refusalOf(
        'subscription { listingAdded { orders(first: 100) { edges { node { listing { orders(first: 100) { totalCount edges { cursor } } } } } } } }',
      ),
    ).toMatchObject([{ code: 'QUERY_TOO_COSTLY' }]);
    expect(await refusalOf('subscription { indexAdvanced { hight } }')).toEqual([
      { code: 'QUERY_INVALID', params: {} },
    ]);
  });

  it('cannot be opened from the page of another site', async () => {
    const open = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(liveOf(api).url, 'graphql-transport-ws', { origin });
        socket.once('open', () => {
          socket.close();
          resolve('open');
        });
        socket.once('error', () => resolve('refused'));
      });
    expect(await open(ORIGIN)).toBe('open');
    expect(await open('https://evil.example')).toBe('refused');
  });

  it('is refused beyond twenty on one connection', async () => {
    const open = await Promise.all(
      Array.from({ length: 20 }, () => follow('subscription { indexAdvanced { height } }')),
    );
    expect(await refusalOf('subscription { indexAdvanced { height } }')).toEqual([
      { code: 'SUBSCRIPTIONS_TOO_MANY', params: { max: 20 } },
    ]);
    await tell({ kind: 'block', height: 104 });
    await Promise.all(open.map((events) => events.next()));
  });
});
