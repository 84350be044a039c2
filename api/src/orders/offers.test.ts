import { CancelledOffer } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  accountRow,
  anAddress,
  insertAccounts,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';

const LARGEST = 2n ** 64n - 1n;
const mina = accountRow({ offerEpoch: 3n });
const jun = anAddress();
const listing = listingRow({ seller: jun });
const [offered, bought] = [
  orderRow({ listing: listing.id, buyer: mina.address, seller: jun, nonce: 7n, offered: true }),
  orderRow({ listing: listing.id, buyer: mina.address, seller: jun, nonce: 8n }),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [mina]);
    await insertListings(rows, [listing]);
    await insertOrders(rows, [offered, bought]);
    await rows.insertMany(CancelledOffer, [{ account: mina.address, nonce: LARGEST }]);
  });
});
afterAll(() => api.stop());

const SPENT = 'query ($a: Address!, $nonce: BigInt!) { offerSpent(account: $a, nonce: $nonce) }';
const spent = async (a: string, nonce: bigint) => (await api.ask(SPENT, { a, nonce: String(nonce) })).data.offerSpent;

describe('an offer', () => {
  it('is spent once its account cancelled it, the largest nonce included', async () => {
    expect(await spent(mina.address, LARGEST)).toBe(true);
    expect(await spent(mina.address, LARGEST - 1n)).toBe(false);
    expect(await spent(jun, LARGEST)).toBe(false);
  });

  it('is spent by the deal that was made of it, for whichever side signed it', async () => {
    expect([await spent(mina.address, 7n), await spent(jun, 7n)]).toEqual([true, true]);
    expect(await spent(anAddress(), 7n)).toBe(false);
  });

  it('is not spent by a purchase at the price of the listing', async () => {
    expect(await spent(mina.address, 8n)).toBe(false);
    const { data } = await api.ask(`{ order(orderId: "${bought.id}") { offered } }`);
    expect(data.order).toEqual({ offered: false });
  });

  it('names the epoch its account is at, 0 for one that never cancelled all', async () => {
    const epoch = async (a: string) =>
      (await api.ask('query ($a: Address!) { offerEpoch(account: $a) }', { a })).data.offerEpoch;
    expect([await epoch(mina.address), await epoch(jun)]).toEqual(['3', '0']);
  });

  it('is asked about in one statement, however many a thread holds', async () => {
    const asked = Array.from({ length: 20 }, (_, i) => `o${i}: offerSpent(account: "${jun}", nonce: "${i}")`);
    expect(await api.statements(`{ ${asked.join(' ')} }`)).toBe(1);
  });

  // nonsense: Query.offerSpent.account
  // nonsense: Query.offerSpent.nonce
  // nonsense: Query.offerEpoch.account
  it('of nobody, or under what is no number, is refused; one beyond every nonce was never made', async () => {
    expect(await api.mistakes(SPENT, { a: 'mina', nonce: '1' })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
    for (const nonce of ['-1', '1.5', '', '0x7']) {
      expect(await api.mistakes(SPENT, { a: jun, nonce })).toEqual([{ code: 'BAD_AMOUNT', params: { value: nonce } }]);
    }
    expect(await api.mistakes('{ offerEpoch(account: "0x1") }')).toMatchObject([{ code: 'BAD_ADDRESS' }]);
    expect(await spent(mina.address, 2n ** 255n)).toBe(false);
  });
});
