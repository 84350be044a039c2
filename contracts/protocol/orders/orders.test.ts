import { describe, expect, it } from 'vitest';
import { MEET_UP, SHIP } from '../enums.ts';
import { actionsOf, amountsOf, endingOf, ifNobodyActs, type OrderFacts, refusalOf, standOf } from './index.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const NOON = 1_800_000_000;

const toMeet: OrderFacts = {
  state: 'Accepted',
  way: MEET_UP,
  deadline: NOON + 48 * HOUR,
  inspectBy: 0,
  meetAt: NOON,
  meetingAgreed: true,
  goodsSent: false,
  price: 5_003n,
  deposit: 11n,
  depositUpfront: true,
  feeBps: 200,
  shipWithin: 0,
  arriveWithin: 0,
  inspectWithin: 0,
  disputeWithin: 30 * DAY,
};
const shipped: OrderFacts = {
  ...toMeet,
  state: 'Shipped',
  way: SHIP,
  deadline: NOON,
  inspectBy: NOON + 3 * DAY,
  meetAt: 0,
  meetingAgreed: false,
  inspectWithin: 3 * DAY,
};

const cancelAt = (facts: OrderFacts, second: number) =>
  actionsOf(facts, 'buyer', second).find(({ action }) => action === 'cancel');

describe('an order that waits for a meeting', () => {
  it('is cancelled freely, then at half the deposit, then by a request', () => {
    expect(cancelAt(toMeet, NOON - 3 * HOUR)).toMatchObject({
      until: NOON - 3 * HOUR,
      ending: { outcome: 'Cancelled' },
    });
    expect(cancelAt(toMeet, NOON - 3 * HOUR + 1)?.ending).toMatchObject({
      outcome: 'CancelledLateByBuyer',
      depositToBuyer: 6n,
      depositToSeller: 16n,
      goodsWithBuyer: false,
      restocks: true,
    });
    expect(cancelAt(toMeet, NOON)).toMatchObject({ to: 'CancelAsked', deadline: NOON + DAY });
  });

  it('is cancelled freely until the meeting when nobody signed the time or nobody put a deposit down', () => {
    for (const unbound of [{ meetingAgreed: false }, { depositUpfront: false }])
      expect(cancelAt({ ...toMeet, ...unbound }, NOON - 1)?.ending?.outcome).toBe('Cancelled');
  });

  it('counts a cancellation asked for as late for whoever asked', () => {
    const asked: OrderFacts = { ...toMeet, cancelRequestedBy: 'seller', deadline: NOON + DAY };
    expect(ifNobodyActs(asked, NOON)).toMatchObject({
      after: NOON + DAY,
      to: 'Refunded',
      byItself: false,
      ending: { outcome: 'CancelledLateBySeller', depositToBuyer: 16n, depositToSeller: 6n },
    });
    expect(refusalOf('cancel', 'buyer', asked, NOON)).toBe('CancelAlreadyRequested');
  });
});

describe('a parcel', () => {
  it('arrives by itself in the second after its time on the way, and is paid for when nobody refuses it', () => {
    expect(standOf(shipped, NOON)).toBe('Shipped');
    expect(ifNobodyActs(shipped, NOON)).toEqual({
      after: NOON,
      to: 'Delivered',
      byItself: true,
      deadline: shipped.inspectBy,
    });
    expect(standOf(shipped, NOON + 1)).toBe('Delivered');
    expect(ifNobodyActs(shipped, NOON + 1)).toMatchObject({
      after: shipped.inspectBy,
      to: 'Completed',
      ending: { outcome: 'WindowEnded', priceToSeller: 4_903n, fee: 100n, goodsWithBuyer: true },
    });
  });

  it('is refused by the buyer alone once it arrived', () => {
    const actions = (actor: 'buyer' | 'seller') => actionsOf(shipped, actor, NOON + 1).map(({ action }) => action);
    expect(actions('buyer')).toEqual(['release', 'approve', 'openDispute', 'settle']);
    expect(actions('seller')).toEqual(['release', 'settle']);
  });
});

describe('an order that ended', () => {
  it('lets nobody do anything, and time brings nothing', () => {
    const over: OrderFacts = { ...toMeet, state: 'Completed' };
    expect(actionsOf(over, 'buyer', NOON)).toEqual([]);
    expect(ifNobodyActs(over, NOON)).toBeUndefined();
    expect(refusalOf('approve', 'buyer', over, NOON)).toBe('WrongState');
  });
});

describe('a ruling', () => {
  const disputed: OrderFacts = { ...toMeet, state: 'Disputed', disputeOpenedBy: 'buyer' };
  const ruling = { buyerBps: 3_333, cost: 4n };

  it('divides price and deposits, less what it cost, and leaves what does not divide to the seller', () => {
    expect(endingOf('Ruled', amountsOf(disputed), ruling)).toMatchObject({
      priceToBuyer: 1_667n,
      priceToSeller: 3_270n,
      fee: 66n,
      depositToBuyer: 5n,
      depositToSeller: 13n,
      cost: 4n,
    });
  });

  it('takes its cost from the opener where nobody else put a deposit down', () => {
    const ending = endingOf('Ruled', amountsOf({ ...disputed, depositUpfront: false }), ruling);
    expect(ending).toMatchObject({ depositToBuyer: 7n, depositToSeller: 0n, cost: 4n });
  });
});
