import { registerEnumType } from 'type-graphql';

/** Values as rows hold them. */
export const OrderState = {
  PLACED: 'placed',
  ACCEPTED: 'accepted',
  SHIPPED: 'shipped',
  DELIVERED: 'delivered',
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
    ACCEPTED: { description: 'Both are bound; they meet, or the seller ships.' },
    SHIPPED: { description: 'The goods are on their way.' },
    DELIVERED: {
      description:
        'The goods are with the buyer, who looks at them: somebody said so, or their time on the way is over.',
    },
    DISPUTED: { description: 'One side asked for a decision; the money is frozen.' },
    COMPLETED: { description: "The price is the seller's." },
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
  APPROVED: 'approved',
  NEVER_SHIPPED: 'never_shipped',
  WINDOW_ENDED: 'window_ended',
} as const;
export type OrderOutcome = (typeof OrderOutcome)[keyof typeof OrderOutcome];
registerEnumType(OrderOutcome, {
  name: 'OrderOutcome',
  description: 'Why an order ended.',
  valuesConfig: {
    APPROVED: { description: 'The buyer said so by an own call.' },
    NEVER_SHIPPED: { description: "Not shipped in time, or given up: the seller's deposit went to the buyer." },
    WINDOW_ENDED: { description: 'Delivered goods were not refused in time.' },
  },
});

export const OrderRole = { BUYER: 'buyer', SELLER: 'seller' } as const;
export type OrderRole = (typeof OrderRole)[keyof typeof OrderRole];
registerEnumType(OrderRole, { name: 'OrderRole', description: 'Which side of an order an account is on.' });

export const OrderGroup = {
  TO_ACCEPT: 'to_accept',
  TO_SHIP: 'to_ship',
  TO_MEET: 'to_meet',
  TO_INSPECT: 'to_inspect',
  WAITING: 'waiting',
  DISPUTED: 'disputed',
  FINISHED: 'finished',
} as const;
export type OrderGroup = (typeof OrderGroup)[keyof typeof OrderGroup];
registerEnumType(OrderGroup, {
  name: 'OrderGroup',
  description: 'What an order asks of one side, by the clock of the index; each is in one group of each side.',
  valuesConfig: {
    TO_ACCEPT: { description: 'Seller: a purchase to answer.' },
    TO_SHIP: { description: 'Seller: goods to send.' },
    TO_MEET: { description: 'Both: a meeting or an appointment.' },
    TO_INSPECT: { description: 'Buyer: delivered goods to look at.' },
    WAITING: { description: 'For the other side, for a parcel, or past its deadline: then anybody may end it.' },
    DISPUTED: { description: 'Waits for a split, a ruling or time.' },
    FINISHED: { description: 'Ended, however.' },
  },
});

export const TimelineKind = {
  PLACED: 'placed',
  ACCEPTED: 'accepted',
  MEETING_AGREED: 'meeting_agreed',
  CANCEL_REQUESTED: 'cancel_requested',
  SHIPPED: 'shipped',
  DELIVERY_CONFIRMED: 'delivery_confirmed',
  CERTIFICATE_HELD: 'certificate_held',
  CERTIFICATE_HANDED_OVER: 'certificate_handed_over',
  DISPUTE_OPENED: 'dispute_opened',
  CLOSED: 'closed',
} as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];
registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  valuesConfig: {
    DELIVERY_CONFIRMED: { description: 'As the buyer or the carrier says; delivery by time alone is no step.' },
    CERTIFICATE_HELD: { description: 'Perhaps before the purchase.' },
  },
});
