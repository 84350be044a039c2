import { registerEnumType } from 'type-graphql';

/** Values as rows hold them. */
export const OrderState = {
  PLACED: 'placed',
  ACCEPTED: 'accepted',
  DISPUTED: 'disputed',
  COMPLETED: 'completed',
  REFUNDED: 'refunded',
  RESOLVED: 'resolved',
} as const;
export type OrderState = (typeof OrderState)[keyof typeof OrderState];
registerEnumType(OrderState, {
  name: 'OrderState',
  valuesConfig: {
    PLACED: { description: 'Paid for; waits for the seller.' },
    ACCEPTED: { description: 'Both are bound; they meet.' },
    DISPUTED: { description: 'One side asked for a decision; the money is frozen.' },
    COMPLETED: { description: 'The buyer released the money.' },
    REFUNDED: { description: 'The price went back to the buyer.' },
    RESOLVED: { description: 'The price was split, by agreement or ruling.' },
  },
});

export const OrderOutcome = {
  DECLINED: 'declined',
  CANCELLED: 'cancelled',
  CANCELLED_LATE_BY_BUYER: 'cancelled_late_by_buyer',
  CANCELLED_LATE_BY_SELLER: 'cancelled_late_by_seller',
  EXPIRED: 'expired',
  RELEASED: 'released',
  SETTLED: 'settled',
  RULED: 'ruled',
} as const;
export type OrderOutcome = (typeof OrderOutcome)[keyof typeof OrderOutcome];
registerEnumType(OrderOutcome, { name: 'OrderOutcome', description: 'Why an order ended.' });

export const OrderRole = { BUYER: 'buyer', SELLER: 'seller' } as const;
export type OrderRole = (typeof OrderRole)[keyof typeof OrderRole];
registerEnumType(OrderRole, { name: 'OrderRole', description: 'Which side of an order an account is on.' });

export const TimelineKind = {
  PLACED: 'placed',
  ACCEPTED: 'accepted',
  MEETING_AGREED: 'meeting_agreed',
  CANCEL_REQUESTED: 'cancel_requested',
  DISPUTE_OPENED: 'dispute_opened',
  CLOSED: 'closed',
} as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];
registerEnumType(TimelineKind, { name: 'TimelineKind' });
