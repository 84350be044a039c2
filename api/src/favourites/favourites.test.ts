import { getAddress } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aHash, anAddress, insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { FAVOURITES_MAX, FOLLOWS_MAX } from './limits.ts';

const seller = anAddress();
const listings = Array.from({ length: 5 }, () => listingRow({ seller }));
const [first, second, third] = listings.map(({ id }) => id) as [string, string, string];
const ADD = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';
const REMOVE = 'mutation ($input: FavouriteInput!) { favouriteRemove(input: $input) }';
const FOLLOW = 'mutation ($input: AccountFollowInput!) { accountFollow(input: $input) }';
const UNFOLLOW = 'mutation ($input: AccountFollowInput!) { accountUnfollow(input: $input) }';
const KEPT = `query ($first: Int! = 20, $after: String) { favourites(first: $first, after: $after) {
  edges { node { at listing { listingId favoured favouriteCount } } } totalCount pageInfo { hasNextPage endCursor } } }`;
const FOLLOWED = `query ($first: Int! = 20, $after: String) { following(first: $first, after: $after) {
  edges { node { at account { address followed followerCount } } } totalCount pageInfo { endCursor } } }`;
const OFFERED = `query ($first: Int! = 20, $after: String) { followedListings(first: $first, after: $after) {
  edges { node { listingId seller { address } } } pageInfo { hasNextPage endCursor } } }`;

describe('favourites', () => {
  let api: TestApi;
  let mina: SignedIn;
  let jun: SignedIn;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    await api.write((rows) => insertListings(rows, listings).then(() => undefined));
    mina = await signedInAs(api, anAddress());
    jun = await signedInAs(api, anAddress());
  });
  beforeEach(async () => {
    await api.owner.query('truncate app.favourite, app.follow');
  });
  afterAll(() => api.stop());

  const add = async (who: SignedIn, listing: string) => (await who.ask(ADD, { input: { listing } })).data.favouriteAdd;
  const kept = async (who: SignedIn) =>
    (await who.ask(KEPT)).data.favourites.edges.map(
      ({ node }: { node: { listing: { listingId: string } } }) => node.listing.listingId,
    );
  const counts = async (headers: Record<string, string> = {}) =>
    (await api.ask(`{ listing(listingId: "${first}") { favouriteCount favoured } }`, {}, headers)).data.listing;

  it('are kept once, newest first, until they are let go', async () => {
    for (const listing of [first, second, third]) expect(await add(mina, listing)).toBe(true);
    expect(await add(mina, second)).toBe(false);
    expect(await kept(mina)).toEqual([third, second, first]);
    expect(await kept(jun)).toEqual([]);
    const remove = async () => (await mina.ask(REMOVE, { input: { listing: second } })).data.favouriteRemove;
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await kept(mina)).toEqual([third, first]);
  });

  it('are counted for everybody, and told to nobody else', async () => {
    await add(mina, first);
    await add(jun, first);
    expect(await counts()).toEqual({ favouriteCount: 2, favoured: false });
    expect(await counts({ cookie: mina.cookie })).toEqual({ favouriteCount: 2, favoured: true });
    await mina.ask(REMOVE, { input: { listing: first } });
    expect(await counts({ cookie: mina.cookie })).toEqual({ favouriteCount: 1, favoured: false });
  });

  it('follow a listing to the one that replaces it, and count for that', async () => {
    const [, older, newer] = listings.map(({ id }) => id) as [string, string, string];
    await add(mina, older);
    const link = (before: string, after: string | null) =>
      Promise.all([
        api.owner.query('update chain.listing set replaced_by = $2 where id = $1', [before, after]),
        api.owner.query('update chain.listing set replaces = $2 where id = $1', [newer, after && before]),
      ]);
    await link(older, newer);
    expect(await kept(mina)).toEqual([newer]);
    expect(await add(mina, newer)).toBe(false);
    expect(await add(mina, older)).toBe(false);
    await add(jun, older);
    const { listing } = (await mina.ask(`{ listing(listingId: "${newer}") { favouriteCount favoured } }`)).data;
    expect(listing).toEqual({ favouriteCount: 2, favoured: true });
    const remove = async (who: SignedIn, listing: string) =>
      (await who.ask(REMOVE, { input: { listing } })).data.favouriteRemove;
    expect([await remove(mina, newer), await remove(jun, older)]).toEqual([true, true]);
    expect(await kept(mina)).toEqual([]);
    await link(older, null);
  });

  // nonsense: Query.favouredAmong.listings
  it('are told among listings that a page shows, at most 100', async () => {
    const AMONG = 'query ($listings: [Bytes32!]!) { favouredAmong(listings: $listings) }';
    await add(mina, second);
    const among = async (who: SignedIn) => (await who.ask(AMONG, { listings: [first, second] })).data.favouredAmong;
    expect([await among(mina), await among(jun)]).toEqual([[second], []]);
    const cookie = { cookie: mina.cookie };
    expect(await api.statements(AMONG, { listings: listings.map(({ id }) => id) }, cookie)).toBe(1);
    expect(await mina.mistakes(AMONG, { listings: Array(101).fill(first) })).toEqual([
      { code: 'TOO_MANY_VALUES', params: { argument: 'listings', count: 101, max: 100 } },
    ]);
    expect(await mina.mistakes(AMONG, { listings: ['bike'] })).toMatchObject([{ code: 'BAD_BYTES32' }]);
    expect(await api.mistakes(AMONG, { listings: [first] })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
  });

  it('come in pages', async () => {
    for (const { id } of listings) await add(mina, id);
    const page = (await mina.ask(KEPT, { first: 3 })).data.favourites;
    expect(page).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = (await mina.ask(KEPT, { first: 3, after: page.pageInfo.endCursor })).data.favourites;
    expect(rest.edges).toHaveLength(2);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('take as many statements whatever a page holds', async () => {
    for (const { id } of listings) await add(mina, id);
    const cost = (rows: number) => api.statements(KEPT, { first: rows }, { cookie: mina.cookie });
    expect([await cost(1), await cost(5)]).toEqual([2, 2]);
  });

  it('are not there while a block that is taken back took the listing along', async () => {
    await add(mina, first);
    await api.owner.query('update chain.listing set id = $2 where id = $1', [first, aHash()]);
    expect((await mina.ask(KEPT)).data.favourites).toMatchObject({ edges: [], totalCount: 0 });
    await api.owner.query('update chain.listing set id = $1 where nonce = $2', [first, listings[0]?.nonce]);
    expect(await kept(mina)).toEqual([first]);
  });

  // nonsense: Mutation.favouriteAdd.input FavouriteInput.listing Mutation.favouriteRemove.input
  it('are refused for what is no listing, one’s own, and more than anybody looks through', async () => {
    const nowhere = aHash();
    expect(await mina.mistakes(ADD, { input: { listing: nowhere } })).toEqual([
      { code: 'LISTING_UNKNOWN', params: { listing: nowhere } },
    ]);
    for (const query of [ADD, REMOVE]) {
      expect(await mina.mistakes(query, { input: { listing: '0x12' } })).toMatchObject([{ code: 'BAD_BYTES32' }]);
      expect(await mina.mistakes(query, { input: {} })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    }
    const owner = await signedInAs(api, seller);
    expect(await owner.mistakes(ADD, { input: { listing: first } })).toEqual([{ code: 'FAVOURITE_OWN', params: {} }]);
    await api.owner.query(
      `insert into app.favourite select $1, 'listing ' || g, now() from generate_series(1, $2::int) g`,
      [mina.address, FAVOURITES_MAX],
    );
    expect(await mina.mistakes(ADD, { input: { listing: first } })).toEqual([
      { code: 'FAVOURITES_TOO_MANY', params: { max: FAVOURITES_MAX } },
    ]);
  });

  // nonsense: Query.favourites.first, Query.favourites.after, Query.following.first, Query.following.after
  // nonsense: Query.followedListings.first, Query.followedListings.after
  it('need a session, and pages of some size after a place that is one', async () => {
    const input = { listing: first, account: seller };
    for (const [query, given] of [
      [KEPT, {}],
      [FOLLOWED, {}],
      [OFFERED, {}],
      [ADD, { input: { listing: first } }],
      [REMOVE, { input: { listing: first } }],
      [FOLLOW, { input: { account: input.account } }],
      [UNFOLLOW, { input: { account: input.account } }],
    ] as const) {
      expect(await api.mistakes(query, given)).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    }
    for (const query of [KEPT, FOLLOWED, OFFERED]) {
      expect(await mina.mistakes(query, { first: 0 })).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
      expect(await mina.mistakes(query, { after: 'there' })).toMatchObject([{ code: 'BAD_CURSOR' }]);
    }
  });

  it('stay as many as are allowed when many are added at once', async () => {
    await api.owner.query(
      `insert into app.favourite select $1, 'listing ' || g, now() from generate_series(1, $2::int) g`,
      [mina.address, FAVOURITES_MAX - 2],
    );
    await Promise.all(listings.map(({ id }) => mina.ask(ADD, { input: { listing: id } })));
    const { rows } = await api.owner.query('select count(*)::int as count from app.favourite');
    expect(rows).toEqual([{ count: FAVOURITES_MAX }]);
  });

  describe('of people', () => {
    const follow = async (who: SignedIn, account: string) =>
      (await who.ask(FOLLOW, { input: { account } })).data.accountFollow;
    const ofSeller = async (headers: Record<string, string> = {}) =>
      (await api.ask(`{ account(address: "${seller}") { followerCount followed } }`, {}, headers)).data.account;

    it('are followed once, until no longer, and learn how many follow', async () => {
      expect([await follow(mina, seller), await follow(mina, seller), await follow(jun, seller)]).toEqual([
        true,
        false,
        true,
      ]);
      expect(await ofSeller()).toEqual({ followerCount: 2, followed: false });
      expect(await ofSeller({ cookie: jun.cookie })).toEqual({ followerCount: 2, followed: true });
      expect((await mina.ask(FOLLOWED)).data.following).toMatchObject({
        edges: [{ node: { account: { address: getAddress(seller), followed: true, followerCount: 2 } } }],
        totalCount: 1,
      });
      const unfollow = async () => (await mina.ask(UNFOLLOW, { input: { account: seller } })).data.accountUnfollow;
      expect([await unfollow(), await unfollow()]).toEqual([true, false]);
      expect(await ofSeller()).toMatchObject({ followerCount: 1 });
    });

    it('show what they offer, newest first, without what is sold, withdrawn or removed', async () => {
      const offered = async (who: SignedIn) =>
        (await who.ask(OFFERED)).data.followedListings.edges.map(
          ({ node }: { node: { listingId: string } }) => node.listingId,
        );
      expect(await offered(mina)).toEqual([]);
      await follow(mina, seller);
      const [newest, closed, removed, ...others] = listings.map(({ id }) => id) as [string, string, string];
      await api.owner.query(`update chain.listing set listed_at = listed_at + interval '1 minute' where id = $1`, [
        newest,
      ]);
      await api.owner.query(`update chain.listing set state = 'closed' where id = $1`, [closed]);
      await api.owner.query(`update chain.listing set state = 'removed', removed_in = '*' where id = $1`, [removed]);
      const sold = others.pop();
      await api.owner.query('update chain.listing set stock = 0 where id = $1', [sold]);
      expect(await offered(mina)).toEqual([newest, ...others.toSorted().reverse()]);
      const page = (await mina.ask(OFFERED, { first: 1 })).data.followedListings.pageInfo;
      expect(page.hasNextPage).toBe(true);
      expect((await mina.ask(OFFERED, { after: page.endCursor })).data.followedListings.edges).toHaveLength(1);
      expect(await api.statements(OFFERED, {}, { cookie: mina.cookie })).toBe(1);
      await api.owner.query(`update chain.listing set state = 'open', removed_in = '', stock = 1`);
    });

    // nonsense: Mutation.accountFollow.input AccountFollowInput.account Mutation.accountUnfollow.input
    it('are refused where they are nobody, oneself, or too many', async () => {
      for (const query of [FOLLOW, UNFOLLOW]) {
        expect(await mina.mistakes(query, { input: { account: 'mina' } })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
      }
      expect(await mina.mistakes(FOLLOW, { input: { account: mina.address } })).toEqual([
        { code: 'FOLLOW_ONESELF', params: {} },
      ]);
      await api.owner.query(
        `insert into app.follow select $1, 'account ' || g, now() from generate_series(1, $2::int) g`,
        [mina.address, FOLLOWS_MAX],
      );
      expect(await mina.mistakes(FOLLOW, { input: { account: seller } })).toEqual([
        { code: 'FOLLOWS_TOO_MANY', params: { max: FOLLOWS_MAX } },
      ]);
    });
  });
});
