/** Numbers as the contracts emit them; the order is the Solidity enum's. */
export const ListingState = { None: 0, Open: 1, Paused: 2, Closed: 3, Removed: 4 } as const;
export type ListingState = (typeof ListingState)[keyof typeof ListingState];

export const OrderState = {
  None: 0,
  Placed: 1,
  Accepted: 2,
  Shipped: 3,
  Delivered: 4,
  Disputed: 5,
  Completed: 6,
  Refunded: 7,
  Resolved: 8,
} as const;
export type OrderState = (typeof OrderState)[keyof typeof OrderState];

/** Why an order ended. */
export const Outcome = {
  Declined: 0,
  Cancelled: 1,
  CancelledLateByBuyer: 2,
  CancelledLateBySeller: 3,
  Expired: 4,
  Released: 5,
  Settled: 6,
  Ruled: 7,
  Approved: 8,
  NeverShipped: 9,
  WindowEnded: 10,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

export const AccountKind = { Unknown: 0, Person: 1, Shop: 2 } as const;
export type AccountKind = (typeof AccountKind)[keyof typeof AccountKind];

/** Ways of delivery: one bit each in `Terms.ways`. */
export const MEET_UP = 1;
export const SHIP = 2;
/** A service, at a time both agree on; the escrow goes as for a meeting. */
export const APPOINTMENT = 4;

/** The vault's number for the market token (MOOT), in which all deposits are. */
export const MARKET_TOKEN = 1;

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Up to this many seconds before the meeting either side cancels freely. */
export const FREE_CANCEL_BEFORE = 3 * HOUR;
/** After the meeting time the money waits this many seconds for a release, then all goes back. */
export const MEETING_GRACE = 48 * HOUR;
/** A cancellation asked for after the meeting time takes effect after this many seconds. */
export const CANCEL_REQUEST = 24 * HOUR;
/** A meeting lies at most this many seconds ahead. */
export const MEETING_AHEAD = 30 * DAY;
/** Bounds of `Terms.acceptWithin`, seconds. */
export const ACCEPT_WITHIN = { min: HOUR, default: 48 * HOUR, max: 7 * DAY } as const;
/** Bounds of `Terms.shipWithin`, `arriveWithin` and `inspectWithin`, seconds. */
export const SHIP_WITHIN = { min: DAY, default: 5 * DAY, max: 30 * DAY } as const;
export const ARRIVE_WITHIN = { min: DAY, default: 14 * DAY, max: 60 * DAY } as const;
export const INSPECT_WITHIN = { min: DAY, default: 3 * DAY, max: 14 * DAY } as const;
/** A seller's first deals up to a limit per token carry no fee. */
export const FEE_FREE_DEALS = 5;
/** An account is new for this many seconds after it first presented itself, or while it never did. */
export const NEW_FOR = 30 * DAY;
/** Without deposits new accounts deal up to this part of what others may. */
export const NEW_ACCOUNTS_PART = 5n;
/** Pieces a listing may offer. */
export const MAX_STOCK = 1_000_000;

/** The name of an enum's number, for rows and messages: `nameOf(Outcome, 2)` is 'CancelledLateByBuyer'. */
export function nameOf<T extends Record<string, number>>(values: T, value: number | bigint): keyof T & string {
  for (const [name, number] of Object.entries(values)) if (number === Number(value)) return name;
  throw new RangeError(`No name for ${value} among ${Object.keys(values).join(', ')}`);
}
