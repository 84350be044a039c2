import { Motion, Rating, Review } from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { motionRow } from '../../../test/support/court-rows.ts';
import {
  digestOfSaid,
  endedRow,
  openRow,
  publishSaid,
  replyWords,
  reviewWords,
  sealedRow,
} from '../../../test/support/review-rows.ts';
import { ago, anAddress, DAY, insertOrders, openForBusiness, orderRow } from '../../../test/support/rows.ts';

const [seller, buyer] = [anAddress(), anAddress()];
const deals = [5, 3, 5].map(() => endedRow({ seller, buyer }));
const [first, second, third] = deals as [(typeof deals)[0], (typeof deals)[0], (typeof deals)[0]];
const half = endedRow({ seller, buyer, state: 'resolved', outcome: 'settled', disputeOpenedBy: buyer });
const words = reviewWords('As described, and kind.');
const reply = replyWords('고맙습니다.');
const rows = [
  openRow(first, true, 5, { words: digestOfSaid(words), reply: digestOfSaid(reply), repliedAt: ago(30) }),
  openRow(second, true, 3),
  openRow(third, true, 5, { words: digestOfSaid(reply) }),
  sealedRow(third, false),
];
const refunded = (outcome: 'expired' | 'never_shipped' | 'cancelled_late_by_seller') =>
  orderRow({ seller, buyer, state: 'refunded', outcome, closedAt: ago(DAY) });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (em) => {
    await insertOrders(em, [...deals, half, orderRow({ seller, buyer })]);
    await insertOrders(em, [refunded('expired'), refunded('never_shipped'), refunded('cancelled_late_by_seller')]);
    await em.insertMany(Review, rows);
    await em.insert(Rating, { account: seller, one: 0, two: 0, three: 1, four: 0, five: 2 });
    await em.insertMany(Motion, [
      motionRow({ accused: seller, carriedOutAt: ago(60) }),
      motionRow({ accused: seller }),
    ]);
  });
  await publishSaid(api, [words, reply]);
});
afterAll(() => api.stop());

const account = async (address: string, fields: string) =>
  (await api.ask(`query ($a: Address!) { account(address: $a) { ${fields} } }`, { a: address })).data.account;
const order = async (id: string, fields: string) =>
  (await api.ask(`query ($o: Bytes32!) { order(orderId: $o) { ${fields} } }`, { o: id })).data.order;
const starsOf = ({ edges }: { edges: { node: { rating: number } }[] }) => edges.map(({ node }) => node.rating);

describe('what is said of an account', () => {
  it('adds up to a rating', async () => {
    expect(await account(seller, 'rating { count average byStar }')).toEqual({
      rating: { count: 3, average: 433, byStar: [0, 0, 1, 0, 2] },
    });
  });

  it('is no rating where nobody said anything', async () => {
    expect(await account(anAddress(), 'rating { count average byStar } reviews { totalCount }')).toEqual({
      rating: { count: 0, average: null, byStar: [0, 0, 0, 0, 0] },
      reviews: { totalCount: 0 },
    });
  });

  it('comes with words and answer, and leaves out what is still sealed', async () => {
    const fields = `reviews(first: 2, sort: HIGHEST) { totalCount edges { node { rating byBuyer author { address } about { address }
      order { orderId } words { text language state } reply { text language } } } }`;
    const { reviews } = await account(seller, fields);
    expect(reviews.totalCount).toBe(3);
    expect(reviews.edges.map(({ node }: { node: unknown }) => node)[1]).toEqual({
      rating: 5,
      byBuyer: true,
      author: { address: getAddress(buyer) },
      about: { address: getAddress(seller) },
      order: { orderId: first.id },
      words: { text: 'As described, and kind.', language: 'en', state: 'AVAILABLE' },
      reply: { text: '고맙습니다.', language: 'ko' },
    });
    expect((await account(buyer, 'reviews { totalCount }')).reviews.totalCount).toBe(0);
  });

  it('shows no words of a document that is none of a review', async () => {
    const listing = `0x${'ee'.repeat(32)}`;
    await api.owner.query(
      `insert into content.document (digest, cid, state, schema, body, attempts) values ($1, 'none', 'available', 'moothall:note:1', '{"text":"hidden"}', 1)`,
      [listing],
    );
    await api.owner.query('update chain.review set words = $1 where id = $2', [listing, rows[1]?.id]);
    const { reviews } = await account(seller, 'reviews(sort: LOWEST) { edges { node { words { state text } } } }');
    expect(reviews.edges[0].node.words).toEqual({ state: 'INVALID', text: null });
  });

  // nonsense: Account.reviews.sort
  it('comes in the order that was asked for', async () => {
    const sorted = async (sort: string) =>
      starsOf((await account(seller, `reviews(sort: ${sort}) { edges { node { rating } } }`)).reviews);
    expect(await sorted('HIGHEST')).toEqual([5, 5, 3]);
    expect(await sorted('LOWEST')).toEqual([3, 5, 5]);
    expect(await sorted('NEWEST')).toEqual([5, 3, 5]);
    expect(
      await api.mistakes(`{ account(address: "${seller}") { reviews(sort: LOUDEST) { totalCount } } }`, {}),
    ).toMatchObject([{ code: 'QUERY_INVALID' }]);
  });

  // nonsense: Account.reviews.first Account.reviews.after
  it('comes in pages', async () => {
    const page = (args: string) =>
      `reviews(${args}) { edges { cursor node { rating } } pageInfo { hasNextPage endCursor } }`;
    const { reviews } = await account(seller, page('first: 2'));
    expect([starsOf(reviews), reviews.pageInfo.hasNextPage]).toEqual([[5, 3], true]);
    const next = await account(seller, page(`first: 2, after: "${reviews.pageInfo.endCursor}"`));
    expect([starsOf(next.reviews), next.reviews.pageInfo.hasNextPage]).toEqual([[5], false]);
    const ask = (args: string) => api.mistakes(`{ account(address: "${seller}") { ${page(args)} } }`, {});
    expect(await ask('first: 0')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await ask('first: 101')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await ask('after: "x"')).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });

  it('stands beside numbers of its deals and cases', async () => {
    const fields = 'record { sold bought split refundedByTime neverShipped cancelledLate disputes motionsUpheld }';
    expect((await account(seller, fields)).record).toEqual({
      ...{ sold: 3, bought: 0, split: 1, refundedByTime: 1, neverShipped: 1, cancelledLate: 1, disputes: 1 },
      motionsUpheld: 1,
    });
    expect((await account(buyer, fields)).record).toMatchObject({
      sold: 0,
      bought: 3,
      neverShipped: 0,
      cancelledLate: 0,
    });
    expect((await account(anAddress(), fields)).record).toMatchObject({ sold: 0, disputes: 0, motionsUpheld: 0 });
  });
});

describe('the reviews of an order', () => {
  it("are the buyer's and the seller's, sealed or open", async () => {
    const { reviews } = await order(third.id, 'reviews { byBuyer state rating seal words { text } }');
    expect(reviews).toEqual([
      { byBuyer: true, state: 'OPEN', rating: 5, seal: rows[2]?.seal, words: { text: '고맙습니다.' } },
      { byBuyer: false, state: 'SEALED', rating: null, seal: rows[3]?.seal, words: null },
    ]);
  });

  it('can be written for fourteen days where the order ended in a way that counts', async () => {
    const until = new Date(ago(DAY).getTime() + 14 * DAY * 1000).toISOString();
    expect(await order(first.id, 'reviewUntil')).toEqual({ reviewUntil: until });
    expect(await order(half.id, 'reviewUntil reviews { state }')).toEqual({ reviewUntil: until, reviews: [] });
    const { orders } = await account(
      seller,
      'orders(first: 20, states: [REFUNDED, PLACED]) { edges { node { reviewUntil } } }',
    );
    expect(orders.edges).toHaveLength(4);
    for (const { node } of orders.edges) expect(node.reviewUntil).toBeNull();
  });
});
