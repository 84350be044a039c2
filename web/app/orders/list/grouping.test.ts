import { describe, expect, it } from 'vitest';
import type { OrderView } from '../facts.ts';
import { grouped, groupOf } from './grouping.ts';

const BUYER = '0x00000000000000000000000000000000000000a1';
const SELLER = '0x00000000000000000000000000000000000000b2';
const HOUR = 3600;
const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const MEET = 1_790_000_000;

const order = (change: Partial<OrderView> = {}) =>
  ({
    orderId: `0x${'01'.repeat(32)}`,
    state: 'ACCEPTED',
    deadline: at(MEET + 48 * HOUR),
    meetAt: at(MEET),
    meetingAgreed: true,
    price: '128000',
    deposit: '10',
    depositUpfront: true,
    feeBps: 0,
    disputeWithin: 86_400,
    buyer: { address: BUYER },
    seller: { address: SELLER },
    ...change,
  }) as OrderView;

describe('on the desk', () => {
  it('a placed order waits for the seller, not for the buyer', () => {
    const placed = order({ state: 'PLACED', deadline: at(MEET - HOUR) });
    expect(groupOf(placed, SELLER, MEET - 5 * HOUR)).toBe('turn');
    expect(groupOf(placed, BUYER, MEET - 5 * HOUR)).toBe('waiting');
  });

  it('a meeting is both sides’ turn from three hours before it', () => {
    expect(groupOf(order(), BUYER, MEET - 4 * HOUR)).toBe('waiting');
    expect(groupOf(order(), BUYER, MEET - HOUR)).toBe('turn');
    expect(groupOf(order(), SELLER.toUpperCase().replace('0X', '0x'), MEET + HOUR)).toBe('turn');
  });

  it('an order whose time is up can be ended by anybody; a finished one waits for nobody', () => {
    expect(groupOf(order(), BUYER, MEET + 49 * HOUR)).toBe('turn');
    expect(groupOf(order({ state: 'COMPLETED' }), BUYER, MEET)).toBe('over');
  });

  it('what ends first stands first', () => {
    const later = order({ deadline: at(MEET + 90 * HOUR) });
    const sooner = order({ deadline: at(MEET + 20 * HOUR) });
    expect(grouped([later, sooner], BUYER, MEET).turn).toEqual([sooner, later]);
  });
});
