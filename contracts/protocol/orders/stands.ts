import { type OrderState, SHIP } from '../enums.ts';

/** One of the two between whom a deal runs. */
export type Side = 'buyer' | 'seller';
/** Everybody who may have something to do with an order; `other` is any account without a part in it. */
export type Actor = Side | 'carrier' | 'arbiter' | 'other';
export type OrderStateName = Exclude<keyof typeof OrderState, 'None'>;

/** Where a running order stands: finer than the contract's state, where what is possible differs. */
export const LIVE = [
  'Placed',
  'ToMeet',
  'CancelAsked',
  'ToSend',
  'Shipped',
  'Delivered',
  'DisputedMeeting',
  'DisputedAsked',
  'DisputedSent',
] as const;
export const ENDED = ['Completed', 'Refunded', 'Resolved'] as const;
export type Live = (typeof LIVE)[number];
export type Ended = (typeof ENDED)[number];
/** Where an order can come to stand by somebody's action. */
export type Later = Exclude<Live, 'Placed'>;
export type Stand = Live | Ended;

/** The contract's state of an order that stands there. */
export const STATE_OF: Record<Stand, OrderStateName> = {
  Placed: 'Placed',
  ToMeet: 'Accepted',
  CancelAsked: 'Accepted',
  ToSend: 'Accepted',
  Shipped: 'Shipped',
  Delivered: 'Delivered',
  DisputedMeeting: 'Disputed',
  DisputedAsked: 'Disputed',
  DisputedSent: 'Disputed',
  Completed: 'Completed',
  Refunded: 'Refunded',
  Resolved: 'Resolved',
};

/** What is known of an order and its deal. Times are seconds of block time, amounts smallest units. */
export interface OrderFacts {
  state: OrderStateName;
  /** The deal's way of delivery, one bit. */
  way: number;
  /** Last second in which people may act. */
  deadline: number;
  /** End of the inspection when nobody confirms the delivery; 0 before the goods are sent. */
  inspectBy: number;
  /** 0 when the goods are sent. */
  meetAt: number;
  /** Both signed this meeting time. */
  meetingAgreed: boolean;
  cancelRequestedBy?: Side | undefined;
  disputeOpenedBy?: Side | undefined;
  /** Whether the goods had left the seller when the dispute was opened. */
  goodsSent: boolean;
  /** Of all pieces, in the listing's token. */
  price: bigint;
  /** Of each side, in the market token. */
  deposit: bigint;
  /** Whether both put it down when the deal was made. */
  depositUpfront: boolean;
  feeBps: number;
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  disputeWithin: number;
}

/** Goods whose time on the way ran out count as delivered from the next second on; nobody has to say so. */
const hasArrivedByTime = ({ state, deadline }: OrderFacts, now: number): boolean =>
  state === 'Shipped' && now > deadline;

const isEnded = (state: OrderStateName): state is Ended => (ENDED as readonly string[]).includes(state);

/** Where the order stands in a block of time `now`. */
export function standOf(facts: OrderFacts, now: number): Stand {
  const { state } = facts;
  if (isEnded(state)) return state;
  if (hasArrivedByTime(facts, now)) return 'Delivered';
  if (state === 'Accepted' && facts.way === SHIP) return 'ToSend';
  if (state === 'Accepted') return facts.cancelRequestedBy ? 'CancelAsked' : 'ToMeet';
  if (state !== 'Disputed') return state;
  if (facts.goodsSent) return 'DisputedSent';
  return facts.cancelRequestedBy ? 'DisputedAsked' : 'DisputedMeeting';
}

/** Last second in which people may act from where the order stands at `now`. */
export const deadlineOf = (facts: OrderFacts, now: number): number =>
  hasArrivedByTime(facts, now) ? facts.inspectBy : facts.deadline;

/** The deposits that lie in escrow. Where none were put down, only a dispute's opener has put one in. */
export function depositsOf(facts: OrderFacts): Record<Side, bigint> {
  const { state, deposit, depositUpfront, disputeOpenedBy } = facts;
  if (isEnded(state)) return { buyer: 0n, seller: 0n };
  if (depositUpfront) return { buyer: deposit, seller: state === 'Placed' ? 0n : deposit };
  const ofOpener = (side: Side) => (state === 'Disputed' && disputeOpenedBy === side ? deposit : 0n);
  return { buyer: ofOpener('buyer'), seller: ofOpener('seller') };
}
