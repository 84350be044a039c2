import { CANCEL_REQUEST, FREE_CANCEL_BEFORE, MEETING_GRACE, SHIP } from '../enums.ts';
import { deadlineOf, type Later, type OrderFacts } from './stands.ts';

const hours = (seconds: number): string => `${seconds / 3600} h`;

/** Last second for the next step of an order that comes to stand somewhere at `now`; words and value in one place. */
export interface Deadline {
  text: string;
  of(facts: OrderFacts, now: number, meetAt: number): number;
}

const DISPUTE: Deadline = { text: 'opened + disputeWithin', of: ({ disputeWithin }, now) => now + disputeWithin };

export const DEADLINES: Record<Later, Deadline> = {
  ToMeet: { text: `meetAt + ${hours(MEETING_GRACE)}`, of: (_facts, _now, meetAt) => meetAt + MEETING_GRACE },
  CancelAsked: {
    text: `min(asked + ${hours(CANCEL_REQUEST)}, meetAt + ${hours(MEETING_GRACE)})`,
    of: ({ deadline }, now) => Math.min(now + CANCEL_REQUEST, deadline),
  },
  ToSend: { text: 'accepted + shipWithin', of: ({ shipWithin }, now) => now + shipWithin },
  Shipped: { text: 'shipped + arriveWithin', of: ({ arriveWithin }, now) => now + arriveWithin },
  Delivered: { text: 'confirmed + inspectWithin', of: ({ inspectWithin }, now) => now + inspectWithin },
  DisputedMeeting: DISPUTE,
  DisputedAsked: DISPUTE,
  DisputedSent: DISPUTE,
};

/** End of the inspection of goods that are sent at `now` and whose arrival nobody confirms. */
export const UNCONFIRMED: Deadline = {
  text: 'shipped + arriveWithin + inspectWithin',
  of: ({ arriveWithin, inspectWithin }, now) => now + arriveWithin + inspectWithin,
};

/** Last second for the seller's answer to a purchase made at `now`. */
export const answerDeadline = (now: number, acceptWithin: number, way: number, meetAt: number): number =>
  way === SHIP ? now + acceptWithin : Math.min(now + acceptWithin, meetAt);
/** What `answerDeadline` says, for goods that are met for and for goods that are sent. */
export const ANSWER_DEADLINE = 'min(placed + acceptWithin, meetAt), or placed + acceptWithin when shipped';

/** Last second for the next step of an order that comes to stand at `to` at `now`. */
export const nextDeadline = (to: Later, facts: OrderFacts, now: number, meetAt = facts.meetAt): number =>
  DEADLINES[to].of(facts, now, meetAt);

/** A stretch of an order's time: from its first to its last second, both included. */
export interface Stretch {
  text: string;
  of(facts: OrderFacts, deadline: number): { first: number; last: number };
}

const FREE = `meetAt − ${hours(FREE_CANCEL_BEFORE)}`;

export const WINDOWS = {
  inTime: { text: 'until the deadline', of: (_, deadline) => ({ first: 0, last: deadline }) },
  early: { text: `until ${FREE}`, of: ({ meetAt }) => ({ first: 0, last: meetAt - FREE_CANCEL_BEFORE }) },
  late: {
    text: `after ${FREE}, before meetAt`,
    of: ({ meetAt }) => ({ first: meetAt - FREE_CANCEL_BEFORE + 1, last: meetAt - 1 }),
  },
  atMeeting: {
    text: 'from meetAt until the deadline',
    of: ({ meetAt }, deadline) => ({ first: meetAt, last: deadline }),
  },
  afterwards: {
    text: 'after the deadline',
    of: (_, deadline) => ({ first: deadline + 1, last: Number.POSITIVE_INFINITY }),
  },
} as const satisfies Record<string, Stretch>;
export type Window = keyof typeof WINDOWS;

/** First and last second of a window of the order, as it stands at `now`. */
export const secondsOf = (window: Window, facts: OrderFacts, now: number): { first: number; last: number } =>
  (WINDOWS[window] as Stretch).of(facts, deadlineOf(facts, now));
