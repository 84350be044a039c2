import { NO_PERMIT, NOT_SHIPPED, type Offer, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import { describe, expect, it } from 'vitest';
import { offerBody } from '../../messages/crypto/plaintext.ts';
import { bodyOf, namedPermits, offerOf, otherSide, spendsOfOffer, standOfOffer } from './offer.ts';

const MOOT = 1;
const WON = 2;
const terms: Terms = {
  seller: `0x${'11'.repeat(20)}`,
  token: WON,
  price: 20_000n,
  deposit: 5n,
  depositUpfront: true,
  ways: MEET_UP,
  acceptWithin: 3600,
  ...NOT_SHIPPED,
  certificate: ZERO_BYTES32,
  category: 1,
  cell: 1n,
  content: ZERO_BYTES32,
  nonce: 1n,
};
const offer: Offer = {
  listing: `0x${'22'.repeat(32)}`,
  buyer: `0x${'33'.repeat(20)}`,
  price: 18_000n,
  purchase: {
    quantity: 2,
    way: MEET_UP,
    meetAt: 5000,
    nonce: 2n ** 64n - 1n,
    note: ZERO_BYTES32,
    maxFeeBps: 200,
    arbiter: `0x${'00'.repeat(20)}`,
  },
  epoch: 3n,
  validUntil: 9000,
};

describe('an offer', () => {
  it('comes out of a message as it was signed', () => {
    const body = offerBody.parse(JSON.parse(JSON.stringify(bodyOf(offer))));
    expect(offerOf(body)).toEqual(offer);
  });

  it('takes the offered price from the buyer, and the deposit from both', () => {
    const body = bodyOf(offer);
    const [price, deposit] = [
      { token: WON, amount: 18_000n },
      { token: MOOT, amount: 5n },
    ];
    expect(spendsOfOffer(body, terms, 'buyer')).toEqual([price, deposit]);
    expect(spendsOfOffer(body, terms, 'seller')).toEqual([deposit]);
    expect(spendsOfOffer(body, { ...terms, token: MOOT }, 'buyer')).toEqual([{ token: MOOT, amount: 18_005n }]);
    expect(spendsOfOffer(body, { ...terms, depositUpfront: false }, 'seller')).toEqual([]);
  });

  it('names each permit by what it pays', () => {
    const [one, two] = [
      { ...NO_PERMIT, value: 1n },
      { ...NO_PERMIT, value: 2n },
    ];
    expect(namedPermits([one, two], terms, 'buyer')).toEqual({ price: one, deposit: two });
    expect(namedPermits([one], { ...terms, token: MOOT }, 'buyer')).toEqual({ price: one });
    expect(namedPermits([one], terms, otherSide('buyer'))).toEqual({ deposit: one });
  });

  it('stands until its last second', () => {
    const shipped = { ...bodyOf(offer), way: SHIP, meetAt: 0 };
    const record = { epoch: 3n, spent: false };
    expect(standOfOffer(shipped, 9000, record)).toBe('open');
    expect(standOfOffer(shipped, 9001, record)).toBe('over');
    expect(standOfOffer(shipped, 9000, undefined)).toBe('open');
  });

  it('to meet stands no longer than the time to meet', () => {
    expect(standOfOffer(bodyOf(offer), 5000, undefined)).toBe('open');
    expect(standOfOffer(bodyOf(offer), 5001, undefined)).toBe('meeting');
  });

  it('counts no more once it was taken or cancelled, alone or with all others', () => {
    expect(standOfOffer(bodyOf(offer), 1, { epoch: 3n, spent: true })).toBe('spent');
    expect(standOfOffer(bodyOf(offer), 1, { epoch: 4n, spent: false })).toBe('withdrawn');
  });
});
