import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import { LIVE, type Live, type OrderFacts, STATE_OF, TABLE } from '@moothall/contracts/protocol/orders/index';
import { describe, expect, it } from 'vitest';
import { byItself, consequenceOf, EFFECTS, inTheMiddle, type Money, mayOf, type Role, stepOf } from './consequences.ts';
import en from './messages.en.ts';
import ko from './messages.ko.ts';
import { MOMENTS, momentOf } from './moment.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const NOW = 1_000_000;
const MEET = NOW + DAY;

const met: OrderFacts = {
  state: 'Accepted',
  way: MEET_UP,
  deadline: MEET + 48 * HOUR,
  inspectBy: 0,
  meetAt: MEET,
  meetingAgreed: true,
  goodsSent: false,
  price: 128_000n,
  deposit: 11n,
  depositUpfront: true,
  feeBps: 150,
  shipWithin: 0,
  arriveWithin: 0,
  inspectWithin: 0,
  disputeWithin: 30 * DAY,
};
const sent: OrderFacts = {
  ...met,
  way: SHIP,
  meetAt: 0,
  meetingAgreed: false,
  deadline: NOW + DAY,
  shipWithin: 5 * DAY,
  arriveWithin: 14 * DAY,
  inspectWithin: 3 * DAY,
};

/** An order in each place of the table. */
function at(stand: Live): OrderFacts {
  const bySending = ['ToSend', 'Shipped', 'Delivered', 'DisputedSent'].includes(stand);
  const asked = stand === 'CancelAsked' || stand === 'DisputedAsked';
  const disputed = stand.startsWith('Disputed');
  return {
    ...(bySending ? sent : met),
    state: STATE_OF[stand],
    ...(bySending && stand !== 'ToSend' ? { inspectBy: NOW + 4 * DAY } : {}),
    ...(asked ? { cancelRequestedBy: 'seller' } : {}),
    ...(disputed ? { disputeOpenedBy: 'buyer' } : {}),
    goodsSent: stand === 'DisputedSent',
  };
}

const price = (amount: bigint): Money => ({ in: 'price', amount });
const deposit = (amount: bigint): Money => ({ in: 'deposit', amount });
const told = (facts: OrderFacts, role: Role, action: Parameters<typeof stepOf>[1], now = NOW) => {
  const step = stepOf(mayOf(facts, role, now), action);
  return step && consequenceOf(step, facts, role, now);
};

describe.each(LIVE)('an order that stands at %s', (stand) => {
  it('has a sentence for what happens if nobody does anything, in both languages', () => {
    const next = byItself(at(stand), NOW);
    expect(next?.from).toBe(stand);
    for (const { otherwise } of [en, ko]) expect(otherwise[stand]).toEqual(expect.stringContaining('{{until}}'));
  });

  it('has a name, and words for everything the table lets people do there', () => {
    expect(MOMENTS).toContain(momentOf(at(stand), NOW));
    const roles: Role[] = ['buyer', 'seller', 'other'];
    const keys = roles.flatMap((role) =>
      mayOf(at(stand), role, NOW).map((step) => consequenceOf(step, at(stand), role, NOW).key),
    );
    expect(EFFECTS).toEqual(expect.arrayContaining(keys));
  });

  it('is over for people one second after its deadline, and anybody may say so', () => {
    const facts = at(stand);
    const after = (byItself(facts, NOW)?.after ?? 0) + 1;
    const ended = TABLE.some(({ from, does }) => from === stand && does === 'expire');
    expect(momentOf(facts, after)).toBe(ended ? 'overdue' : 'delivered');
    expect(mayOf(facts, 'other', after).some(({ action }) => action === 'expire')).toBe(ended);
  });
});

describe('a meeting', () => {
  it.each([
    [MEET - 3 * HOUR, 'early', 'cancelFree', []],
    [MEET - 3 * HOUR + 1, 'near', 'cancelLate', [deposit(5n)]],
    [MEET, 'meeting', 'cancelRequest', []],
  ] as const)('comes nearer: at %i it is %s', (now, moment, key, costs) => {
    expect(momentOf(met, now)).toBe(moment);
    expect(told(met, 'buyer', 'cancel', now)).toMatchObject({ key, costs });
  });

  it('asked off by one side says what that leaves to the other', () => {
    expect(told(met, 'buyer', 'cancel', MEET)?.next?.ending).toMatchObject({ outcome: 'CancelledLateByBuyer' });
    expect(momentOf({ ...met, cancelRequestedBy: 'buyer' }, MEET)).toBe('asked');
  });

  it('another time for it counts only once both have signed', () => {
    expect(told(met, 'seller', 'agreeMeeting')?.next?.after).toBe(met.deadline);
  });

  it('pays the seller less the fee, and both get their deposit', () => {
    const paid = [price(126_080n), deposit(11n)];
    expect(told(met, 'seller', 'release')).toMatchObject({ key: 'collect', costs: [price(1_920n)], returns: paid });
    expect(told(met, 'buyer', 'release')).toMatchObject({
      key: 'show',
      costs: [price(128_000n)],
      returns: [deposit(11n)],
    });
    expect(told(met, 'buyer', 'approve')).toMatchObject({ key: 'approve', costs: [price(128_000n)] });
  });
});

describe('goods that are sent', () => {
  it('accepting them puts the deposit down and starts the time to send them', () => {
    const placed = { ...sent, state: 'Placed' as const };
    const consequence = told(placed, 'seller', 'accept');
    expect(consequence).toMatchObject({ key: 'acceptSend', holds: [deposit(11n)] });
    expect(consequence?.next).toMatchObject({ from: 'ToSend', after: NOW + 5 * DAY });
    expect(consequence?.next?.ending).toMatchObject({ outcome: 'NeverShipped', depositToBuyer: 22n });
  });

  it('giving up costs the whole deposit', () => {
    expect(told(at('ToSend'), 'seller', 'cancel')).toMatchObject({ key: 'giveUp', costs: [deposit(11n)] });
    expect(told(at('ToSend'), 'buyer', 'cancel')).toBeUndefined();
  });

  it('on their way they count as arrived by time alone, and the price is the seller’s if nobody refuses them', () => {
    const next = told(at('ToSend'), 'seller', 'ship')?.next;
    expect(next).toMatchObject({ from: 'Shipped', after: NOW + 14 * DAY, to: 'Delivered', deadline: NOW + 17 * DAY });
    expect(byItself(at('Delivered'), NOW)?.ending).toMatchObject({ outcome: 'WindowEnded', priceToBuyer: 0n });
  });

  it('saying that they arrived starts the time to look at them', () => {
    const consequence = told(at('Shipped'), 'buyer', 'confirmDelivery');
    expect(consequence?.key).toBe('arrived');
    expect(consequence?.next).toMatchObject({ from: 'Delivered', after: NOW + 3 * DAY });
  });

  it('refusing them opens a dispute that time would end for the seller', () => {
    expect(told(at('Delivered'), 'buyer', 'openDispute')).toMatchObject({
      key: 'refuse',
      next: { from: 'DisputedSent' },
    });
    expect(told(at('Delivered'), 'seller', 'openDispute')).toBeUndefined();
    const bare = { ...at('Delivered'), depositUpfront: false };
    expect(told(bare, 'buyer', 'openDispute')?.holds).toEqual([deposit(11n)]);
  });
});

describe('what lies in the middle', () => {
  it('is the buyer’s price and deposit, and the seller’s deposit from the moment it was accepted', () => {
    expect(inTheMiddle(at('Placed'), 'buyer')).toEqual([price(128_000n), deposit(11n)]);
    expect(inTheMiddle(at('Placed'), 'seller')).toEqual([]);
    expect(inTheMiddle(met, 'seller')).toEqual([deposit(11n)]);
    expect(inTheMiddle(met, 'other')).toEqual([]);
    expect(inTheMiddle({ ...met, state: 'Completed' }, 'buyer')).toEqual([]);
  });
});
