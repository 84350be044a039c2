import { type OrderFacts, rowsAt, standOf, type Window } from '@moothall/contracts/protocol/orders/index';

/** Where an order is for the people in it: as the table tells apart, and finer as a meeting comes nearer. */
export const MOMENTS = [
  'placed',
  'early',
  'near',
  'meeting',
  'asked',
  'toSend',
  'shipped',
  'delivered',
  'disputed',
  'overdue',
  'closed',
] as const;
export type Moment = (typeof MOMENTS)[number];

const MEETING: Partial<Record<Window, Moment>> = { early: 'early', late: 'near', atMeeting: 'meeting' };

/** What is said of an order at `now`, seconds of block time. */
export function momentOf(facts: OrderFacts, now: number): Moment {
  const rows = rowsAt(facts, now);
  if (rows.length === 0) return 'closed';
  if (rows.some(({ does }) => does === 'expire')) return 'overdue';
  const stand = standOf(facts, now);
  switch (stand) {
    case 'Placed':
      return 'placed';
    case 'ToMeet':
      return MEETING[rows.find(({ does }) => does === 'cancel')?.when ?? 'early'] ?? 'meeting';
    case 'CancelAsked':
      return 'asked';
    case 'ToSend':
      return 'toSend';
    case 'Shipped':
      return 'shipped';
    case 'Delivered':
      return 'delivered';
    default:
      return 'disputed';
  }
}

/** What the market keeps of an amount that goes to the seller. */
export const feeOn = (amount: bigint, feeBps: number): bigint => (amount * BigInt(feeBps)) / 10_000n;
