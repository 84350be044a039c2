import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import { describe, expect, it } from 'vitest';
import { type Offering, purchaseOf, stationsOf } from './purchase-preview.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const MEET = 1_000_000;
const met: Offering = {
  price: 128_000n,
  deposit: 11n,
  depositUpfront: true,
  way: MEET_UP,
  meetAt: MEET,
  acceptWithin: 48 * HOUR,
  shipWithin: 5 * DAY,
  arriveWithin: 14 * DAY,
  inspectWithin: 3 * DAY,
  feeBps: 150,
  disputeWithin: 30 * DAY,
  instant: false,
};
const sent: Offering = { ...met, way: SHIP };

describe('a purchase', () => {
  it('holds the price, and the deposit where one is put down', () => {
    const money = [
      { in: 'price', amount: 128_000n },
      { in: 'deposit', amount: 11n },
    ];
    expect(purchaseOf(met, 0).holds).toEqual(money);
    expect(purchaseOf({ ...met, depositUpfront: false }, 0).holds).toEqual(money.slice(0, 1));
  });

  it('waits for the seller, but never beyond the meeting', () => {
    expect(purchaseOf(met, MEET - 72 * HOUR).next).toMatchObject({ from: 'Placed', after: MEET - 24 * HOUR });
    expect(purchaseOf(met, MEET - HOUR).next?.after).toBe(MEET);
    expect(purchaseOf(sent, MEET).next?.after).toBe(MEET + 48 * HOUR);
  });

  it('is accepted at once where the seller’s standing deposit covers it', () => {
    expect(purchaseOf({ ...met, instant: true }, 0)).toMatchObject({ key: 'buyInstant', next: { from: 'ToMeet' } });
    expect(purchaseOf({ ...sent, instant: true }, 0).next).toMatchObject({ from: 'ToSend', after: 5 * DAY });
  });
});

describe('told before the purchase is what time brings at each station', () => {
  it('of a meeting: everything comes back', () => {
    expect(stationsOf(met).map(({ from, ending }) => [from, ending?.outcome])).toEqual([
      ['Placed', 'Expired'],
      ['ToMeet', 'Expired'],
      ['DisputedMeeting', 'Expired'],
    ]);
  });

  it('of a parcel: from the moment it left, silence is the seller’s', () => {
    expect(stationsOf(sent).map(({ from, to, ending }) => [from, ending?.outcome ?? to])).toEqual([
      ['Placed', 'Expired'],
      ['ToSend', 'NeverShipped'],
      ['Shipped', 'Delivered'],
      ['Delivered', 'WindowEnded'],
      ['DisputedSent', 'WindowEnded'],
    ]);
  });

  it('of an instant deal: nobody has to answer', () => {
    expect(stationsOf({ ...sent, instant: true })[0]?.from).toBe('ToSend');
  });
});
