import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  A_PICTURE,
  accountRow,
  ago,
  aHash,
  anAddress,
  digestOfWords,
  HOUR,
  insertAccounts,
  openForBusiness,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';

const words = {
  schema: 'moothall:profile:1',
  name: '하늘 자전거',
  about: 'We mend.',
  area: '망원동',
  cell: SEOUL,
  languages: ['ko', 'en'],
  hours: '화–토 10–19',
  picture: A_PICTURE,
} as const;
const profile = { ...words, languages: [...words.languages] };
const shop = accountRow({
  kind: 'shop',
  profileDigest: digestOfWords(profile),
  encryptionKey: aHash(),
  suspendedUntil: ago(HOUR),
  standingDeposit: 7n,
  finishedDeals: 12,
  counterparties: 9,
});
const waiting = accountRow({ profileDigest: aHash() });

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => void (await insertAccounts(rows, [shop, waiting])));
  await publish(api, [profile]);
});
afterAll(() => api.stop());

const FIELDS = `address kind since suspendedUntil encryptionKey profileDigest profileState name about areaName cell hours languages
  picture { url alt } finishedDeals counterparties standingDeposit`;
const one = async (address: string, fields = FIELDS) =>
  (await api.ask(`query ($a: Address!) { account(address: $a) { ${fields} } }`, { a: address })).data.account;

describe('an account', () => {
  it('shows its profile and what the chain knows of it', async () => {
    expect(await one(shop.address)).toEqual({
      address: getAddress(shop.address),
      kind: 'SHOP',
      since: shop.since?.toISOString(),
      suspendedUntil: ago(HOUR).toISOString(),
      encryptionKey: shop.encryptionKey,
      profileDigest: shop.profileDigest,
      profileState: 'AVAILABLE',
      name: '하늘 자전거',
      about: 'We mend.',
      areaName: '망원동',
      cell: SEOUL,
      hours: '화–토 10–19',
      languages: ['ko', 'en'],
      picture: { url: `http://media.localhost:3001/ipfs/${A_PICTURE.cid}`, alt: A_PICTURE.alt },
      finishedDeals: 12,
      counterparties: 9,
      standingDeposit: '7',
    });
  });

  it('exists for an address nobody used', async () => {
    const address = anAddress();
    expect(
      await one(
        address,
        `${FIELDS} balances { free } movements { edges { cursor } } orders { totalCount } listings { totalCount }`,
      ),
    ).toMatchObject({
      address: getAddress(address),
      kind: 'UNKNOWN',
      since: null,
      profileState: 'AVAILABLE',
      name: null,
      languages: [],
      finishedDeals: 0,
      standingDeposit: '0',
      balances: [],
      movements: { edges: [] },
      orders: { totalCount: 0 },
      listings: { totalCount: 0 },
    });
  });

  it('whose profile nobody fetched yet has no name', async () => {
    expect(await one(waiting.address, 'profileState name')).toEqual({ profileState: 'PENDING', name: null });
  });

  // nonsense: Query.account.address
  it('is refused for what is no address', async () => {
    for (const value of ['', '0x', 'mina.eth', `0x${'0'.repeat(41)}`, `${getAddress(shop.address)} `]) {
      expect(await api.mistakes('query ($a: Address!) { account(address: $a) { kind } }', { a: value })).toEqual([
        { code: 'BAD_ADDRESS', params: { value } },
      ]);
    }
    expect(await api.mistakes('query ($a: Address!) { account(address: $a) { kind } }', {})).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'a' } },
    ]);
  });
});
