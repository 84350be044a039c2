import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { REVIEW_WITHIN, reviewKey } from '@moothall/contracts/protocol/reputation/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { buy, done, list, type Market, openMarket, type Person, release } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openReview, sealed, sealReview } from '../../../test/support/reviews.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Document, Rating, Review } from '../entities.ts';

const digest = (byte: string) => `0x${byte.repeat(32)}`;
const NO_WORDS = digest('00');
const low = ({ address }: Person) => address.toLowerCase();

describe('reviews in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let ended: number;
  let made: Awaited<ReturnType<typeof buy>>;

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
    made = await finished();
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  async function finished() {
    const deal = await buy(market, await list(market));
    await done(market.orders(market.seller).accept(deal.deal, NO_PERMIT));
    await release(market, deal.deal);
    ended = await market.now();
    return deal;
  }
  const row = async (byBuyer: boolean, { id } = made) =>
    (await index.catchUp()).findOneOrFail(Review, { id: reviewKey(id, byBuyer) });
  const rating = async (person: Person) => (await index.catchUp()).findOne(Rating, { account: low(person) });
  const now = async () => new Date((await market.now()) * 1000);

  it('say who reviewed whom, and nothing of what is under the seal', async () => {
    const said = { rating: 5, digest: digest('a1') };
    await sealReview(market, made, market.buyer, said);
    expect(await row(true)).toMatchObject({
      orderId: made.id,
      author: low(market.buyer),
      about: low(market.seller),
      state: 'sealed',
      seal: sealed(market, made.id, true, said),
      opensAfter: new Date((ended + REVIEW_WITHIN) * 1000),
      sealedAt: await now(),
      rating: null,
      words: null,
    });
    expect(await (await index.catchUp()).findOne(Document, { digest: said.digest })).toBeNull();
    expect(await rating(market.seller)).toBeNull();
  });

  it('show stars and words once they are open, and count for the reviewed side', async () => {
    const said = { rating: 2, digest: NO_WORDS };
    await sealReview(market, made, market.seller, said);
    await openReview(market, made.id, true, { rating: 5, digest: digest('a1') });
    const openedAt = await now();
    await openReview(market, made.id, false, said);
    expect(await row(true)).toMatchObject({ state: 'open', rating: 5, words: digest('a1'), openedAt });
    expect(await row(false)).toMatchObject({ state: 'open', rating: 2, words: null });
    expect(await rating(market.seller)).toMatchObject({ one: 0, two: 0, three: 0, four: 0, five: 1 });
    expect(await rating(market.buyer)).toMatchObject({ one: 0, two: 1, three: 0, four: 0, five: 0 });
    expect(await (await index.catchUp()).findOne(Document, { digest: digest('a1') })).not.toBeNull();
  });

  it('carry the answer of the reviewed side', async () => {
    await done(market.reviews(market.buyer).reply(made.deal, digest('a2')));
    expect(await row(false)).toMatchObject({ reply: digest('a2'), repliedAt: await now() });
    expect(await row(true)).toMatchObject({ reply: null, repliedAt: null });
    expect(await (await index.catchUp()).findOne(Document, { digest: digest('a2') })).not.toBeNull();
  });

  it('add up over many deals', async () => {
    for (const stars of [1, 3, 4]) {
      const said = { rating: stars, digest: NO_WORDS };
      made = await finished();
      await sealReview(market, made, market.buyer, said);
      await sealReview(market, made, market.seller, said);
      await openReview(market, made.id, true, said);
    }
    expect(await rating(market.seller)).toMatchObject({ one: 1, two: 0, three: 1, four: 1, five: 1 });
  });
});
