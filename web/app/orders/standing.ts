import { CANCEL_REQUEST, FREE_CANCEL_BEFORE, MEETING_GRACE } from '@moothall/contracts/protocol/enums';

export type OrderState = 'PLACED' | 'ACCEPTED' | 'DISPUTED' | 'COMPLETED' | 'REFUNDED' | 'RESOLVED';
export type Role = 'buyer' | 'seller' | 'other';

/** What decides who may do what. Times are seconds of block time, amounts smallest units. */
export interface Facts {
  state: OrderState;
  /** Last second in which people may act. */
  deadline: number;
  meetAt: number;
  meetingAgreed: boolean;
  cancelRequestedBy: Role | undefined;
  disputeOpenedBy: Role | undefined;
  /** Unit price × quantity, in the listing's token. */
  price: bigint;
  feeBps: number;
  /** Of each side, in market token. */
  deposit: bigint;
  /** Whether both put the deposit down when the deal was made. */
  depositUpfront: boolean;
  disputeWithin: number;
}

/** Where an order stands by the index's clock: finer than its state, since rules change as the meeting comes nearer. */
export const STANDS = ['placed', 'early', 'near', 'meeting', 'disputed', 'overdue', 'closed'] as const;
export type Stand = (typeof STANDS)[number];

export function standOf(facts: Facts, now: number): Stand {
  if (facts.state === 'COMPLETED' || facts.state === 'REFUNDED' || facts.state === 'RESOLVED') return 'closed';
  if (now > facts.deadline) return 'overdue';
  if (facts.state === 'PLACED') return 'placed';
  if (facts.state === 'DISPUTED') return 'disputed';
  if (now >= facts.meetAt) return 'meeting';
  return now + FREE_CANCEL_BEFORE > facts.meetAt ? 'near' : 'early';
}

export const ORDER_ACTIONS = [
  'accept',
  'decline',
  'show',
  'collect',
  'reschedule',
  'cancel',
  'dispute',
  'settle',
  'expire',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

const MEETING: Record<Role, readonly OrderAction[]> = {
  buyer: ['show', 'reschedule', 'cancel', 'dispute', 'settle'],
  seller: ['collect', 'reschedule', 'cancel', 'dispute', 'settle'],
  other: [],
};
const ANYBODY: Record<Role, readonly OrderAction[]> = { buyer: ['expire'], seller: ['expire'], other: ['expire'] };

/** Who may move an order on from where it stands. `show` and `collect` are the two halves of the release. */
export const MAY: Record<Stand, Record<Role, readonly OrderAction[]>> = {
  placed: { buyer: ['cancel'], seller: ['accept', 'decline'], other: [] },
  early: MEETING,
  near: MEETING,
  meeting: MEETING,
  disputed: { buyer: ['show', 'settle'], seller: ['collect', 'settle'], other: [] },
  overdue: ANYBODY,
  closed: { buyer: [], seller: [], other: [] },
};

/** What `role` may do now. A cancellation is asked for only once. */
export function actionsOf(facts: Facts, role: Role, now: number): readonly OrderAction[] {
  const stand = standOf(facts, now);
  const asked = stand === 'meeting' && facts.cancelRequestedBy !== undefined;
  return MAY[stand][role].filter((action) => !(asked && action === 'cancel'));
}

/** Deadline after both agreed to meet at `meetAt`. */
export const meetingDeadline = (meetAt: number): number => meetAt + MEETING_GRACE;
/** When a cancellation asked for now takes effect: never beyond the order's own deadline. */
export const requestDeadline = (now: number, deadline: number): number => Math.min(now + CANCEL_REQUEST, deadline);
/** What the market keeps of an amount that goes to the seller. */
export const feeOn = (amount: bigint, feeBps: number): bigint => (amount * BigInt(feeBps)) / 10_000n;
