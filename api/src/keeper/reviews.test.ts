import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { reviewKey } from '@moothall/contracts/protocol/reputation/index';
import { Review } from '@moothall/indexer/entities';
import { HDNodeWallet } from 'ethers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { buy, done, list, type Market, openMarket, release } from '../../../test/support/market.ts';
import { asApi } from '../../../test/support/postgres.ts';
import { endedRow, sealedRow } from '../../../test/support/review-rows.ts';
import { sealed, sealReview as sealOnChain } from '../../../test/support/reviews.ts';
import { ago, aHash, DAY, insertOrders, openForBusiness } from '../../../test/support/rows.ts';
import { Keeper } from './keeper.ts';
import { sealReview } from './seal.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const KEEPER_KEY = HDNodeWallet.fromPhrase(PHRASE, undefined, "m/44'/60'/0'/0/9").privateKey;
const BALLOT_KEY = `0x${'b1'.repeat(32)}`;
const SALT = `0x${'5a'.repeat(32)}`;
const SEALED = 1n;
const OPEN = 2n;
const said = { rating: 4, digest: aHash() };

describe('a keeper of reviews', () => {
  let anvil: Anvil;
  let market: Market;
  let api: TestApi;
  let keeper: Keeper;
  /** Two deals: both sides wrote of the first, the buyer alone of the second. */
  let deals: Awaited<ReturnType<typeof buy>>[];

  async function finished() {
    const made = await buy(market, await list(market));
    await done(market.orders(market.seller).accept(made.deal, NO_PERMIT));
    await release(market, made.deal);
    return made;
  }
  const stageOf = async (index: number, byBuyer: boolean) =>
    (await market.reviews(market.other).reviewOf(deals[index]?.id ?? '', byBuyer)).stage;
  const entrusted = async () =>
    (await api.owner.query<{ review: string }>('select review from app.entrusted_review order by review')).rows.map(
      ({ review }) => review,
    );
  const key = (index: number, byBuyer: boolean) => reviewKey(deals[index]?.id ?? '', byBuyer);

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    deals = [await finished(), await finished()];
    const [both, alone] = deals as [(typeof deals)[0], (typeof deals)[0]];
    await sealOnChain(market, both, market.buyer, said);
    await sealOnChain(market, both, market.seller, said);
    await sealOnChain(market, alone, market.buyer, said);
    api = await openApi();
    await openForBusiness(api);
    const [buyer, seller] = [market.buyer.address.toLowerCase(), market.seller.address.toLowerCase()];
    const rows = [both, alone].map(({ id }) => endedRow({ id, buyer, seller }));
    const row = (index: number, byBuyer: boolean) => {
      const order = rows[index] ?? endedRow();
      return sealedRow(order, byBuyer, { seal: sealed(market, order.id, byBuyer, said) });
    };
    await api.write(async (em) => {
      await insertOrders(em, rows);
      await em.insertMany(Review, [row(0, true), row(0, false), row(1, true)]);
    });
    for (const [index, byBuyer, rating] of [
      [0, true, 4],
      // Other stars than were sealed.
      [0, false, 5],
      [1, true, 4],
    ] as const) {
      const review = key(index, byBuyer);
      await api.owner.query(
        'insert into app.entrusted_review (review, author, sealed, entrusted_at) values ($1, $2, $3, now())',
        [review, buyer, sealReview(BALLOT_KEY, review, { ...said, rating, salt: SALT })],
      );
    }
    const { host, port, database, user, password } = api.owner.options as unknown as Record<string, string>;
    const url = api.owner.options.connectionString ?? `postgresql://${user}:${password}@${host}:${port}/${database}`;
    const settings = { DATABASE_URL: asApi(url), RPC_URL: anvil.url, KEEPER_KEY, BALLOT_KEY, DRAND_URLS: undefined };
    keeper = await Keeper.open({ ...settings, deployment: market.deployment }, pino({ level: 'silent' }));
  });
  afterAll(async () => {
    await keeper.stop();
    await api.stop();
    await anvil.stop();
  });

  it('opens what both sides wrote, and nothing that was not sealed so', async () => {
    await keeper.round();
    expect([await stageOf(0, true), await stageOf(0, false)]).toEqual([OPEN, SEALED]);
    expect(await stageOf(1, true)).toBe(SEALED);
  });

  it('forgets what is open', async () => {
    await api.owner.query(`update chain.review set state = 'open' where id = $1`, [key(0, true)]);
    await keeper.round();
    expect(await entrusted()).toEqual([key(0, false), key(1, true)].toSorted());
  });

  it('opens what one side wrote once the other can no more', async () => {
    await anvil.provider.send('evm_increaseTime', [15 * DAY]);
    await anvil.mine(1);
    await api.owner.query('update chain.review set opens_after = $1', [ago(1)]);
    await keeper.round();
    expect(await stageOf(1, true)).toBe(OPEN);
  });
});
