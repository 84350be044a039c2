import { NOT_SHIPPED, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import { describe, expect, it } from 'vitest';
import { momentText } from '../purchase.ts';
import { type OfferDraft, readOffer } from './draft.ts';

const NOW = 1_800_000_000;
const terms: Terms = {
  seller: `0x${'11'.repeat(20)}`,
  token: 2,
  price: 20_000n,
  deposit: 5n,
  depositUpfront: true,
  ways: MEET_UP | SHIP,
  acceptWithin: 3600,
  ...NOT_SHIPPED,
  certificate: ZERO_BYTES32,
  category: 1,
  cell: 1n,
  content: ZERO_BYTES32,
  nonce: 1n,
};
const ground = {
  terms,
  listing: `0x${'22'.repeat(32)}`,
  stock: 3,
  decimals: 0,
  buyer: `0x${'33'.repeat(20)}`,
  parameters: { feeBps: 200, arbiter: `0x${'00'.repeat(20)}` },
  epoch: 2n,
  now: NOW,
  side: 'seller' as const,
};
const meet = NOW + 86_400 - (NOW % 60);
const draft: OfferDraft = {
  price: '18,000',
  quantity: '1',
  way: MEET_UP,
  meet: momentText(meet),
  address: '',
  lasts: 6 * 3600,
};
const read = (change: Partial<OfferDraft> = {}) => readOffer({ ...draft, ...change }, ground, 7n);
const mistakes = (change: Partial<OfferDraft>) => {
  const result = read(change);
  return 'mistakes' in result ? result.mistakes : {};
};

describe('an offer as it was typed', () => {
  it('says price, pieces, time and how long it stands', () => {
    expect(read()).toMatchObject({
      offer: {
        price: 18_000n,
        epoch: 2n,
        validUntil: NOW + 6 * 3600,
        purchase: { quantity: 1, way: MEET_UP, meetAt: meet, nonce: 7n, maxFeeBps: 200 },
      },
    });
  });

  it('names no time to meet when the goods are sent', () => {
    expect(read({ way: SHIP, meet: '' })).toMatchObject({ offer: { purchase: { way: SHIP, meetAt: 0 } } });
  });

  // nonsense: form.offer.way, form.offer.lasts
  it('takes the first way that is offered, and a day, for what nobody could have chosen', () => {
    for (const way of [0, -1, 3, 4, 255, Number.NaN]) {
      expect(read({ way })).toMatchObject({ offer: { purchase: { way: MEET_UP } } });
    }
    for (const lasts of [0, -1, 1e9, Number.NaN]) {
      expect(read({ lasts })).toMatchObject({ offer: { validUntil: NOW + 86_400 } });
    }
  });

  // nonsense: form.offer.price, form.offer.quantity, form.offer.meetAt
  it('names every field that is wrong, and what is wrong with it', () => {
    expect(mistakes({ price: 'much', quantity: '4', meet: '' })).toMatchObject({
      price: { code: 'AMOUNT_MALFORMED' },
      quantity: { code: 'QUANTITY_ABOVE' },
      meet: { code: 'MEETING_EMPTY' },
    });
    expect(mistakes({ price: '0' })).toMatchObject({ price: { code: 'AMOUNT_ZERO' } });
    expect(mistakes({ price: '-1' })).toMatchObject({ price: { code: 'AMOUNT_MALFORMED' } });
    expect(mistakes({ price: '9'.repeat(40) })).toMatchObject({ price: { code: 'AMOUNT_TOO_LARGE' } });
    expect(mistakes({ quantity: '1e3' })).toMatchObject({ quantity: { code: 'QUANTITY_MALFORMED' } });
    expect(mistakes({ price: '1.5' })).toMatchObject({ price: { code: 'AMOUNT_TOO_FINE' } });
    expect(mistakes({ meet: momentText(NOW - 60) })).toMatchObject({ meet: { code: 'MEETING_EARLY' } });
  });

  describe('by shipment', () => {
    const note = `0x${'44'.repeat(32)}`;
    const bySide = (side: 'buyer' | 'seller', change: Partial<OfferDraft> = {}, known?: string) =>
      readOffer({ ...draft, way: SHIP, ...change }, { ...ground, side, ...(known ? { note: known } : {}) }, 7n);

    // nonsense: form.offer.address
    it('wants an address of a buyer', () => {
      for (const address of ['', ' \n ']) {
        expect(bySide('buyer', { address })).toMatchObject({ mistakes: { address: { code: 'ADDRESS_EMPTY' } } });
      }
      expect(bySide('buyer', { address: '가'.repeat(501) })).toMatchObject({
        mistakes: { address: { code: 'NOTE_LONG' } },
      });
      expect(bySide('buyer', { address: 'a\u202eb' })).toMatchObject({
        mistakes: { address: { code: 'NOTE_HIDDEN' } },
      });
    });

    it('gives the address apart from the offer, which names it only once it is sealed', () => {
      expect(bySide('buyer', { address: ' 냇가길 3 ' })).toMatchObject({
        address: '냇가길 3',
        offer: { purchase: { note: ZERO_BYTES32 } },
      });
    });

    it('carries on what an earlier offer sealed, whoever answers', () => {
      for (const side of ['buyer', 'seller'] as const) {
        const result = bySide(side, {}, note);
        expect(result).toMatchObject({ offer: { purchase: { note } } });
        expect(result).not.toHaveProperty('address');
      }
    });

    it('asks a seller for none, and no meeting for one', () => {
      expect(bySide('seller')).toMatchObject({ offer: { purchase: { note: ZERO_BYTES32 } } });
      expect(bySide('buyer', { way: MEET_UP }, note)).toMatchObject({ offer: { purchase: { note: ZERO_BYTES32 } } });
    });
  });
});
