import { sealOf } from '@moothall/contracts/protocol/reputation/index';
import { Review } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { endedRow, openRow, sealedRow } from '../../../test/support/review-rows.ts';
import { ago, aHash, anAddress, DAY, insertOrders, openForBusiness, orderRow } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { openReview } from './seal.ts';

const KEY = `0x${'b4'.repeat(32)}`;
const ENTRUST = 'mutation ($input: ReviewEntrustInput!) { reviewEntrust(input: $input) { orderId } }';
const [buyer, seller] = [anAddress(), anAddress()];
const [fresh, written, shown] = [endedRow({ buyer, seller }), endedRow({ buyer, seller }), endedRow({ buyer, seller })];
const late = endedRow({ buyer, seller, closedAt: ago(15 * DAY) });
const running = orderRow({ buyer, seller });
const refunded = orderRow({ buyer, seller, state: 'refunded', outcome: 'declined', closedAt: ago(DAY) });
const secret = { rating: 4, digest: aHash(), salt: aHash() };

describe('entrusting a review', () => {
  let api: TestApi;
  let author: SignedIn;
  beforeAll(async () => {
    api = await openApi({ BALLOT_KEY: KEY });
    await openForBusiness(api);
    const { chainId, addresses } = api.services.env.deployment;
    const plain = { chainId: BigInt(chainId), reviews: addresses.reviews, order: written.id, byBuyer: true, ...secret };
    await api.write(async (rows) => {
      await insertOrders(rows, [fresh, written, shown, late, running, refunded]);
      await rows.insertMany(Review, [sealedRow(written, true, { seal: sealOf(plain) }), openRow(shown, true, 4)]);
    });
    author = await signedInAs(api, buyer);
  });
  afterAll(() => api.stop());

  const kept = async () =>
    (await api.owner.query<{ review: string; sealed: Buffer }>('select review, sealed from app.entrusted_review')).rows;

  it('keeps under seal what is about to be sealed, and the newest of it', async () => {
    for (const rating of [2, 4]) {
      const input = { orderId: fresh.id, ...secret, rating };
      expect((await author.ask(ENTRUST, { input })).data).toEqual({ reviewEntrust: { orderId: fresh.id } });
    }
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row?.review).toBe(`${fresh.id}-buyer`);
    expect(row && openReview(KEY, row.review, row.sealed)).toEqual(secret);
    expect(row && openReview(KEY, 'another', row.sealed)).toBeUndefined();
  });

  it('takes nothing else once there is a seal on chain', async () => {
    const input = { orderId: written.id, ...secret };
    expect(await author.mistakes(ENTRUST, { input: { ...input, rating: 5 } })).toEqual([
      { code: 'REVIEW_MISMATCH', params: {} },
    ]);
    await author.ask(ENTRUST, { input });
    expect((await kept()).map(({ review }) => review)).toContain(`${written.id}-buyer`);
  });

  it('is for the sides of a finished order, while it can be reviewed', async () => {
    const other = await signedInAs(api, anAddress());
    const nothing = [{ code: 'NOTHING_TO_REVIEW', params: {} }];
    expect(await other.mistakes(ENTRUST, { input: { orderId: fresh.id, ...secret } })).toEqual(nothing);
    for (const { id } of [late, running, refunded]) {
      expect(await author.mistakes(ENTRUST, { input: { orderId: id, ...secret } })).toEqual(nothing);
    }
  });

  // nonsense: Mutation.reviewEntrust.input ReviewEntrustInput.orderId ReviewEntrustInput.rating
  // nonsense: ReviewEntrustInput.digest ReviewEntrustInput.salt
  it.each([
    [{ orderId: '0x12' }, 'BAD_BYTES32'],
    [{ orderId: aHash() }, 'NOTHING_TO_REVIEW'],
    [{ rating: 0 }, 'RATING_OUT_OF_BOUNDS'],
    [{ rating: 6 }, 'RATING_OUT_OF_BOUNDS'],
    [{ rating: 4.5 }, 'VARIABLES_INVALID'],
    [{ digest: 'words' }, 'BAD_BYTES32'],
    [{ salt: '0x' }, 'BAD_BYTES32'],
    [{ salt: null }, 'VARIABLES_INVALID'],
  ])('refuses %j', async (changed, code) => {
    const input = { orderId: fresh.id, ...secret, ...changed };
    expect(await author.mistakes(ENTRUST, { input })).toMatchObject([{ code }]);
  });

  it('needs a session and a keeper', async () => {
    const input = { orderId: fresh.id, ...secret };
    expect(await api.mistakes(ENTRUST, { input })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    const without = await openApi();
    const other = await signedInAs(without, buyer);
    expect(await other.mistakes(ENTRUST, { input })).toEqual([{ code: 'KEEPER_OFF', params: {} }]);
    await without.stop();
  });
});
