import type { Listing } from '@moothall/indexer/entities';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { ago, anAddress, insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { type Smtp, startSmtp } from '../../../test/support/smtp.ts';
import { CHANNEL } from '../changes/changes.ts';
import { Courier } from './delivery/courier.ts';
import { openEmail } from './delivery/email.ts';
import { NotificationKind } from './kinds.ts';

const NEWS = `{ notifications { unread upTo edges { node { kind read listing { listingId } priceBefore priceAfter finds
  search { name newCount } } } } }`;
const KEEP = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';
const SAVE = 'mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }';
const READ = 'mutation ($upTo: String!) { notificationsRead(input: { upTo: $upTo }) { unread } }';
const LOOKED = 'mutation ($input: SearchLookedInput!) { searchLooked(input: $input) { newCount } }';

let api: TestApi;
let mina: SignedIn;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
beforeEach(async () => {
  mina = await signedInAs(api, anAddress());
});
afterAll(() => api.stop());

const news = async (who = mina) => (await who.ask(NEWS)).data.notifications;
const told = async (who = mina) =>
  (await news(who)).edges.map(({ node }: { node: Record<string, unknown> }) => node) as Record<string, unknown>[];
const tell = (payload: object) => api.owner.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(payload)]);
const offer = async (changed: Partial<Listing> = {}) => {
  const row = listingRow(changed);
  await api.write((rows) => insertListings(rows, [row]).then(() => undefined));
  return row;
};
/** The seller's next version of a listing, final as everything the index has up to block 90. */
async function replace(before: Listing, changed: Partial<Listing>): Promise<Listing> {
  const next = await offer({ seller: before.seller, height: 80, listedAt: ago(60), ...changed, replaces: before.id });
  await api.owner.query(`update chain.listing set state = 'closed', replaced_by = $2 where id = $1`, [
    before.id,
    next.id,
  ]);
  await tell({ kind: 'listing', id: next.id });
  return next;
}
const keep = (who: SignedIn, listing: Listing) => who.ask(KEEP, { input: { listing: listing.id } });
const save = async (who = mina, alert = true) =>
  (await who.ask(SAVE, { input: { name: 'Bikes', filter: { categories: [2] }, alert } })).data.searchSave.id as string;
/** The api of the test holds by itself what is announced to it. */
const offerNew = async (changed: Partial<Listing> = {}) => {
  const row = await offer({ listedAt: ago(-5), ...changed });
  await tell({ kind: 'listing', id: row.id });
  await expect
    .poll(async () => (await api.owner.query('select from app.search_held where listing = $1', [row.id])).rowCount)
    .toBe(1);
  return row;
};

describe('a lower price', () => {
  it('of what somebody keeps is told with the old and the new one', async () => {
    const bike = await offer();
    await keep(mina, bike);
    const same = await replace(bike, { price: 50_000n });
    expect(await told()).toEqual([]);
    const cheaper = await replace(same, { price: 40_000n, listedAt: ago(30) });
    expect(await told()).toEqual([
      {
        ...{ kind: 'PRICE_DROPPED', read: false, finds: 0, search: null },
        ...{ listing: { listingId: cheaper.id }, priceBefore: '50000', priceAfter: '40000' },
      },
    ]);
    await mina.ask(READ, { upTo: (await news()).upTo });
    expect(await news()).toMatchObject({ unread: 0 });
    // Another version that changes nothing is no further news, and does not take the news away.
    const newest = await replace(cheaper, { price: 40_000n, listedAt: ago(20) });
    expect(await told()).toMatchObject([{ read: true, listing: { listingId: newest.id } }]);
  });

  it('is told again when it falls again, and not at all in another token, or once it has risen or is sold', async () => {
    const bike = await offer();
    await keep(mina, bike);
    const first = await replace(bike, { price: 45_000n, listedAt: ago(50) });
    const second = await replace(first, { price: 30_000n, listedAt: ago(40) });
    expect((await told()).map(({ priceBefore, priceAfter }) => [priceBefore, priceAfter])).toEqual([
      ['45000', '30000'],
      ['50000', '45000'],
    ]);
    const risen = await replace(second, { price: 44_000n, listedAt: ago(30) });
    expect(await told()).toMatchObject([{ priceAfter: '45000', listing: { listingId: risen.id } }]);
    const other = await replace(risen, { token: 1, price: 5n, listedAt: ago(20) });
    expect(await told()).toEqual([]);
    const back = await replace(other, { price: 1000n, listedAt: ago(10) });
    expect(await told()).toHaveLength(2);
    await api.owner.query('update chain.listing set stock = 0 where id = $1', [back.id]);
    expect(await told()).toEqual([]);
  });

  it('is news to those who keep it, and to nobody who keeps it from then on', async () => {
    const bike = await offer();
    const cheaper = await replace(bike, { price: 1n });
    await keep(mina, cheaper);
    expect(await told()).toEqual([]);
    expect(await told(await signedInAs(api, bike.seller))).toEqual([]);
  });
});

describe('a saved search', () => {
  it('that finds something is told, once until somebody looks', async () => {
    const search = await save();
    await offerNew();
    await offerNew();
    expect(await told()).toEqual([
      {
        ...{ kind: 'SEARCH_MATCHED', read: false, listing: null, priceBefore: null, priceAfter: null },
        ...{ finds: 2, search: { name: 'Bikes', newCount: 2 } },
      },
    ]);
    await mina.ask(READ, { upTo: (await news()).upTo });
    expect(await told()).toMatchObject([{ read: true }]);
    await offerNew();
    expect(await told()).toMatchObject([{ read: false, finds: 3 }]);
    const { data } = await mina.ask(LOOKED, { input: { search, upTo: '2999-01-01T00:00:00Z' } });
    expect(data.searchLooked).toEqual({ newCount: 0 });
    expect(await told()).toEqual([]);
  });

  it('whose owner wants no word, or that found only what is sold by now, is not told', async () => {
    await save(mina, false);
    const jun = await signedInAs(api, anAddress());
    await save(jun);
    const { id } = await offerNew();
    expect(await told()).toEqual([]);
    expect(await told(jun)).toHaveLength(1);
    await api.owner.query('update chain.listing set stock = 0 where id = $1', [id]);
    expect(await told(jun)).toEqual([]);
  });
});

describe('an open page', () => {
  it('hears of a lower price and of a find when they come', async () => {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: { cookie: mina.cookie } });
      }
    }
    const client = createClient({ ...liveOf(api), webSocketImpl: Socket, retryAttempts: 0 });
    const bike = await offer();
    await keep(mina, bike);
    await save();
    const events = client.iterate({ query: 'subscription { notificationArrived { kind priceAfter finds } }' });
    const next = async () => (await events.next()).value?.data?.notificationArrived;
    const first = next();
    await expect.poll(() => api.services.arrivals.listening(mina.address)).toBe(true);
    await replace(bike, { price: 49_000n });
    expect(await first).toEqual({ kind: 'PRICE_DROPPED', priceAfter: '49000', finds: 0 });
    const second = next();
    await offerNew();
    expect(await second).toEqual({ kind: 'SEARCH_MATCHED', priceAfter: null, finds: 1 });
    await client.dispose();
  });
});

describe('a letter', () => {
  let smtp: Smtp;
  beforeEach(async () => {
    smtp = await startSmtp();
    await api.owner.query(
      `insert into app.notification_address (account, channel, address, language, time_zone, kinds, confirmed_at,
         since_height, since_time) values ($1, 'email', 'mina@town.example', 'en', 'UTC', $2, now() - interval '1 day', 0, $3)`,
      [mina.address, Object.values(NotificationKind), ago(10_000)],
    );
  });
  afterEach(async () => {
    await smtp.stop();
    await api.owner.query('delete from app.notification_address');
  });

  it('says once that a price fell, and once that a search found something until somebody looked', async () => {
    const channel = openEmail({ url: smtp.url, from: 'Moothall <mail@moothall.example>' });
    const services = {
      pool: api.services.pool,
      log: pino({ level: 'silent' }),
      secret: 'secret',
      origin: 'https://m.example',
    };
    const courier = new Courier(services, channel);
    const bike = await offer();
    await keep(mina, bike);
    const cheaper = await replace(bike, { price: 40_000n });
    const search = await save();
    for (let count = 0; count < 2; count++) {
      await offerNew();
      await courier.walk();
    }
    const letters = () => smtp.mails.map(({ subject }) => subject).toSorted();
    expect(letters()).toEqual(['Something you keep became cheaper', 'Your saved search found something']);
    const texts = smtp.mails.map(({ text }) => text).join('\n');
    expect(texts).toContain(`https://m.example/en/listings/${cheaper.id}`);
    expect(texts).toContain(`https://m.example/en/searches/${search}`);
    await mina.ask(LOOKED, { input: { search, upTo: '2999-01-01T00:00:00Z' } });
    await offerNew();
    await courier.walk();
    expect(letters()).toHaveLength(3);
    await courier.stop();
  });
});
