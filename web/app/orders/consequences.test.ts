import { describe, expect, it } from 'vitest';
import { consequenceOf, ifNobodyActs, inTheMiddle, type Money, purchaseOf } from './consequences.ts';
import { actionsOf, type Facts, type OrderAction, type Role, STANDS, type Stand, standOf } from './standing.ts';

const HOUR = 3600;
const MEET = 1_000_000;
const facts = (change: Partial<Facts> = {}): Facts => ({
  state: 'ACCEPTED',
  deadline: MEET + 48 * HOUR,
  meetAt: MEET,
  meetingAgreed: true,
  cancelRequestedBy: undefined,
  disputeOpenedBy: undefined,
  price: 128_000n,
  feeBps: 150,
  deposit: 11n,
  depositUpfront: true,
  disputeWithin: 30 * 24 * HOUR,
  ...change,
});

/** One order in each place it can stand, and the index's time there. */
const AT: Record<Stand, [Facts, number]> = {
  placed: [facts({ state: 'PLACED', deadline: 5_000 }), 5_000],
  early: [facts(), MEET - 3 * HOUR],
  near: [facts(), MEET - 3 * HOUR + 1],
  meeting: [facts(), MEET],
  disputed: [facts({ state: 'DISPUTED', disputeOpenedBy: 'buyer', deadline: MEET * 2 }), MEET],
  overdue: [facts(), MEET + 48 * HOUR + 1],
  closed: [facts({ state: 'COMPLETED' }), MEET],
};
const price = (amount: bigint): Money => ({ in: 'price', amount });
const deposit = (amount: bigint): Money => ({ in: 'deposit', amount });

describe.each(STANDS)('an order that is %s', (stand) => {
  it('is told apart by the index’s time alone', () => {
    const [order, now] = AT[stand];
    expect(standOf(order, now)).toBe(stand);
  });
});

const MAY: [Stand, Role, OrderAction[]][] = [
  ['placed', 'buyer', ['cancel']],
  ['placed', 'seller', ['accept', 'decline']],
  ['placed', 'other', []],
  ['early', 'buyer', ['show', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['early', 'seller', ['collect', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['early', 'other', []],
  ['near', 'buyer', ['show', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['near', 'seller', ['collect', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['near', 'other', []],
  ['meeting', 'buyer', ['show', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['meeting', 'seller', ['collect', 'reschedule', 'cancel', 'dispute', 'settle']],
  ['meeting', 'other', []],
  ['disputed', 'buyer', ['show', 'settle']],
  ['disputed', 'seller', ['collect', 'settle']],
  ['disputed', 'other', []],
  ['overdue', 'buyer', ['expire']],
  ['overdue', 'seller', ['expire']],
  ['overdue', 'other', ['expire']],
  ['closed', 'buyer', []],
  ['closed', 'seller', []],
  ['closed', 'other', []],
];

describe('who may act', () => {
  it.each(MAY)('%s, %s: %j', (stand, role, actions) => {
    const [order, now] = AT[stand];
    expect(actionsOf(order, role, now)).toEqual(actions);
  });

  it('asks to cancel once only', () => {
    const asked = facts({ cancelRequestedBy: 'buyer' });
    expect(actionsOf(asked, 'seller', MEET)).not.toContain('cancel');
  });
});

describe('what an action does, for every state and side', () => {
  const cases: [Stand, Role, OrderAction, object][] = [
    ['placed', 'buyer', 'cancel', { key: 'cancelFree', costs: [], returns: [price(128_000n), deposit(11n)] }],
    ['placed', 'seller', 'accept', { holds: [deposit(11n)], until: MEET + 48 * HOUR, otherwise: 'meet' }],
    ['placed', 'seller', 'decline', { costs: [], holds: [], returns: [], otherwise: 'nothing' }],
    ['early', 'buyer', 'cancel', { key: 'cancelFree', costs: [], returns: [price(128_000n), deposit(11n)] }],
    ['early', 'seller', 'cancel', { key: 'cancelFree', costs: [], returns: [deposit(11n)] }],
    ['near', 'buyer', 'cancel', { key: 'cancelLate', costs: [deposit(5n)], returns: [price(128_000n), deposit(6n)] }],
    ['near', 'seller', 'cancel', { key: 'cancelLate', costs: [deposit(5n)], returns: [deposit(6n)] }],
    ['meeting', 'buyer', 'cancel', { key: 'cancelRequest', until: MEET + 24 * HOUR, otherwise: 'requestedLate' }],
    ['meeting', 'seller', 'cancel', { key: 'cancelRequest', costs: [deposit(5n)], returns: [deposit(6n)] }],
    ['meeting', 'buyer', 'show', { costs: [price(128_000n)], returns: [deposit(11n)] }],
    ['meeting', 'seller', 'collect', { costs: [price(1_920n)], returns: [price(126_080n), deposit(11n)] }],
    ['meeting', 'buyer', 'dispute', { holds: [], until: MEET + 30 * 24 * HOUR, otherwise: 'decided' }],
    ['meeting', 'seller', 'dispute', { holds: [], otherwise: 'decided' }],
    ['meeting', 'buyer', 'reschedule', { costs: [], until: MEET + 48 * HOUR, otherwise: 'meet' }],
    ['disputed', 'buyer', 'settle', { returns: [deposit(11n)] }],
    ['disputed', 'seller', 'settle', { returns: [deposit(11n)] }],
    ['disputed', 'buyer', 'show', { costs: [price(128_000n)], returns: [deposit(11n)] }],
    ['disputed', 'seller', 'collect', { returns: [price(126_080n), deposit(11n)] }],
    ['overdue', 'buyer', 'expire', { costs: [], returns: [price(128_000n), deposit(11n)] }],
    ['overdue', 'seller', 'expire', { costs: [], returns: [deposit(11n)] }],
    ['overdue', 'other', 'expire', { costs: [], returns: [] }],
  ];
  it.each(cases)('%s, %s: %s', (stand, role, action, expected) => {
    const [order, now] = AT[stand];
    expect(consequenceOf(action, order, role, now)).toMatchObject(expected);
  });

  it('a late cancellation costs nothing where the time was not agreed or no deposits lie in the middle', () => {
    for (const change of [{ meetingAgreed: false }, { depositUpfront: false }]) {
      const near = consequenceOf('cancel', facts(change), 'buyer', MEET - 1);
      expect(near).toMatchObject({ key: 'cancelFree', costs: [] });
      const asked = consequenceOf('cancel', facts(change), 'buyer', MEET);
      expect(asked).toMatchObject({ key: 'cancelRequest', costs: [], otherwise: 'requested' });
    }
  });

  it('a cancellation asked for never takes effect after the order’s own deadline', () => {
    const late = consequenceOf('cancel', facts(), 'buyer', MEET + 40 * HOUR);
    expect(late.until).toBe(MEET + 48 * HOUR);
  });

  it('without deposits up front the one who opens a dispute funds it, and gets that back', () => {
    const bare = facts({ depositUpfront: false });
    expect(consequenceOf('dispute', bare, 'seller', MEET).holds).toEqual([deposit(11n)]);
    const open = { ...bare, state: 'DISPUTED', disputeOpenedBy: 'seller' } as const;
    expect(consequenceOf('settle', open, 'seller', MEET).returns).toEqual([deposit(11n)]);
    expect(consequenceOf('settle', open, 'buyer', MEET).returns).toEqual([]);
  });

  it('ending an order after a late cancellation was asked for pays the other side half a deposit', () => {
    const asked = facts({ cancelRequestedBy: 'buyer', deadline: MEET + 1 });
    expect(consequenceOf('expire', asked, 'buyer', MEET + 2)).toMatchObject({
      costs: [deposit(5n)],
      returns: [price(128_000n), deposit(6n)],
    });
    expect(consequenceOf('expire', asked, 'seller', MEET + 2)).toMatchObject({ costs: [], returns: [deposit(16n)] });
  });
});

describe('if nobody acts', () => {
  it.each([
    ['placed', 'back'],
    ['early', 'meet'],
    ['near', 'meet'],
    ['meeting', 'meet'],
    ['disputed', 'decided'],
    ['overdue', 'back'],
  ] as const)('an order that is %s ends: %s', (stand, otherwise) => {
    const [order, now] = AT[stand];
    expect(ifNobodyActs(order, now)).toEqual({ until: order.deadline, otherwise });
  });

  it('a cancellation that was asked for takes effect', () => {
    const [order, now] = AT.meeting;
    expect(ifNobodyActs({ ...order, cancelRequestedBy: 'seller' }, now)?.otherwise).toBe('requestedLate');
    expect(ifNobodyActs({ ...order, cancelRequestedBy: 'seller', meetingAgreed: false }, now)?.otherwise).toBe(
      'requested',
    );
    expect(ifNobodyActs(AT.closed[0], now)).toBeUndefined();
  });
});

describe('a purchase', () => {
  const offer = { price: 128_000n, deposit: 11n, depositUpfront: true, acceptWithin: 48 * HOUR, instant: false };

  it('waits for the seller, but never beyond the meeting time', () => {
    expect(purchaseOf(offer, MEET - 72 * HOUR, MEET)).toMatchObject({ until: MEET - 24 * HOUR, otherwise: 'back' });
    expect(purchaseOf(offer, MEET - HOUR, MEET).until).toBe(MEET);
    expect(purchaseOf(offer, 0, MEET).holds).toEqual([price(128_000n), deposit(11n)]);
  });

  it('is accepted at once where the seller’s standing deposit covers it', () => {
    const instant = purchaseOf({ ...offer, instant: true }, 0, MEET);
    expect(instant).toMatchObject({ key: 'buyInstant', until: MEET + 48 * HOUR, otherwise: 'meet' });
    expect(purchaseOf({ ...offer, depositUpfront: false }, 0, MEET).holds).toEqual([price(128_000n)]);
  });
});

describe('what lies in the middle', () => {
  it('is the buyer’s price and deposit, and the seller’s deposit from the moment it was accepted', () => {
    expect(inTheMiddle(AT.placed[0], 'buyer')).toEqual([price(128_000n), deposit(11n)]);
    expect(inTheMiddle(AT.placed[0], 'seller')).toEqual([]);
    expect(inTheMiddle(AT.early[0], 'seller')).toEqual([deposit(11n)]);
    expect(inTheMiddle(AT.early[0], 'other')).toEqual([]);
    expect(inTheMiddle(AT.closed[0], 'buyer')).toEqual([]);
  });
});
