import type { OutcomeName } from './endings.ts';
import type { Actor, Later, Live, Side } from './stands.ts';
import type { Window } from './times.ts';

/** What people do with an order, by the names of the contract's functions. */
export const ORDER_ACTIONS = [
  'accept',
  'decline',
  'cancel',
  'agreeMeeting',
  'ship',
  'confirmDelivery',
  'approve',
  'release',
  'openDispute',
  'settle',
  'rule',
  'expire',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

const EVERYBODY: readonly Actor[] = ['buyer', 'seller', 'carrier', 'arbiter', 'other'];

/** Who calls, and whose signature the call carries besides. */
export const BY = {
  seller: { callers: ['seller'] },
  buyer: { callers: ['buyer'] },
  either: { callers: ['buyer', 'seller'] },
  both: { callers: ['buyer', 'seller'], signedBy: 'counterpart' },
  buyersSignature: { callers: EVERYBODY, signedBy: 'buyer' },
  carriersSignature: { callers: ['seller', 'carrier', 'arbiter', 'other'], signedBy: 'carrier' },
  arbiter: { callers: ['arbiter'] },
  anybody: { callers: EVERYBODY },
} as const satisfies Record<string, { callers: readonly Actor[]; signedBy?: 'counterpart' | Side | 'carrier' }>;
export type By = keyof typeof BY;

/** One thing that can happen to an order: it stands elsewhere then, or it has ended. */
export interface Row {
  from: Live;
  by: By;
  does: OrderAction;
  when: Window;
  /** Where the order stands then. */
  to?: Later;
  /**
   * How it ends. CancelledLate: at half the deposit of who cancels (or had asked to) where both had signed the time and
   * put deposits down, otherwise free.
   */
  ends?: OutcomeName | 'CancelledLate';
  /** Only for goods that are met for (services too), or only for goods that are sent. */
  way?: 'met' | 'sent';
}

/** The escrow: everything that can happen, and nothing else can. The contract, the pages and the docs follow it. */
export const TABLE: readonly Row[] = [
  { from: 'Placed', by: 'seller', does: 'accept', when: 'inTime', to: 'ToMeet', way: 'met' },
  { from: 'Placed', by: 'seller', does: 'accept', when: 'inTime', to: 'ToSend', way: 'sent' },
  { from: 'Placed', by: 'seller', does: 'decline', when: 'inTime', ends: 'Declined' },
  { from: 'Placed', by: 'buyer', does: 'cancel', when: 'inTime', ends: 'Cancelled' },
  { from: 'Placed', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'Placed', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'Expired' },

  { from: 'ToMeet', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'ToMeet', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'ToMeet', by: 'both', does: 'agreeMeeting', when: 'inTime', to: 'ToMeet' },
  { from: 'ToMeet', by: 'either', does: 'cancel', when: 'early', ends: 'Cancelled' },
  { from: 'ToMeet', by: 'either', does: 'cancel', when: 'late', ends: 'CancelledLate' },
  { from: 'ToMeet', by: 'either', does: 'cancel', when: 'atMeeting', to: 'CancelAsked' },
  { from: 'ToMeet', by: 'either', does: 'openDispute', when: 'inTime', to: 'DisputedMeeting' },
  { from: 'ToMeet', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'ToMeet', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'Expired' },

  { from: 'CancelAsked', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'CancelAsked', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'CancelAsked', by: 'both', does: 'agreeMeeting', when: 'inTime', to: 'ToMeet' },
  { from: 'CancelAsked', by: 'either', does: 'openDispute', when: 'inTime', to: 'DisputedAsked' },
  { from: 'CancelAsked', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'CancelAsked', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'CancelledLate' },

  { from: 'ToSend', by: 'seller', does: 'ship', when: 'inTime', to: 'Shipped' },
  { from: 'ToSend', by: 'seller', does: 'cancel', when: 'inTime', ends: 'NeverShipped' },
  { from: 'ToSend', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'ToSend', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'ToSend', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'ToSend', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'NeverShipped' },

  { from: 'Shipped', by: 'buyer', does: 'confirmDelivery', when: 'inTime', to: 'Delivered' },
  { from: 'Shipped', by: 'carriersSignature', does: 'confirmDelivery', when: 'inTime', to: 'Delivered' },
  { from: 'Shipped', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'Shipped', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'Shipped', by: 'either', does: 'openDispute', when: 'inTime', to: 'DisputedSent' },
  { from: 'Shipped', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },

  { from: 'Delivered', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'Delivered', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'Delivered', by: 'buyer', does: 'openDispute', when: 'inTime', to: 'DisputedSent' },
  { from: 'Delivered', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'Delivered', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'WindowEnded' },

  { from: 'DisputedMeeting', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'DisputedMeeting', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'DisputedMeeting', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'DisputedMeeting', by: 'arbiter', does: 'rule', when: 'inTime', ends: 'Ruled' },
  { from: 'DisputedMeeting', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'Expired' },

  { from: 'DisputedAsked', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'DisputedAsked', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'DisputedAsked', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'DisputedAsked', by: 'arbiter', does: 'rule', when: 'inTime', ends: 'Ruled' },
  { from: 'DisputedAsked', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'CancelledLate' },

  { from: 'DisputedSent', by: 'buyersSignature', does: 'release', when: 'inTime', ends: 'Released' },
  { from: 'DisputedSent', by: 'buyer', does: 'approve', when: 'inTime', ends: 'Approved' },
  { from: 'DisputedSent', by: 'both', does: 'settle', when: 'inTime', ends: 'Settled' },
  { from: 'DisputedSent', by: 'arbiter', does: 'rule', when: 'inTime', ends: 'Ruled' },
  { from: 'DisputedSent', by: 'anybody', does: 'expire', when: 'afterwards', ends: 'WindowEnded' },
];

/** What time does alone, without anybody's call: from the second after the deadline on. */
export const BY_ITSELF: Partial<Record<Live, Later>> = { Shipped: 'Delivered' };
