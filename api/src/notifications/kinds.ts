import type { OrderEventKind, OrderStateName, OutcomeName } from '@moothall/indexer/entities';
import { registerEnumType } from 'type-graphql';

/** What somebody is told. */
export const NotificationKind = {
  ORDER_PLACED: 'order_placed',
  ORDER_ACCEPTED: 'order_accepted',
  MEETING_AGREED: 'meeting_agreed',
  CANCEL_REQUESTED: 'cancel_requested',
  ORDER_SHIPPED: 'order_shipped',
  ORDER_DELIVERED: 'order_delivered',
  DELIVERY_ASSUMED: 'delivery_assumed',
  DISPUTE_OPENED: 'dispute_opened',
  ORDER_CLOSED: 'order_closed',
  ANSWER_DUE: 'answer_due',
  MEETING_NEAR: 'meeting_near',
  RELEASE_DUE: 'release_due',
  SHIP_DUE: 'ship_due',
  INSPECTION_DUE: 'inspection_due',
  TIME_UP: 'time_up',
  MESSAGES: 'messages',
  QUESTION_ASKED: 'question_asked',
  QUESTION_ANSWERED: 'question_answered',
  JURY_DRAWN: 'jury_drawn',
  JURY_REVEAL_DUE: 'jury_reveal_due',
  JURY_CLAIM: 'jury_claim',
  JURY_SEAL_NEAR: 'jury_seal_near',
  JURY_OPEN_NEAR: 'jury_open_near',
  BALLOT_STUCK: 'ballot_stuck',
  APPEAL_NEAR: 'appeal_near',
  DISPUTE_APPROVE_NEAR: 'dispute_approve_near',
  DISPUTE_OPEN_NEAR: 'dispute_open_near',
  RULING_NEAR: 'ruling_near',
  COMPLAINT_NEAR: 'complaint_near',
  MOTION_AGAINST_YOU: 'motion_against_you',
  MOTION_DECIDED: 'motion_decided',
  DISPUTE_APPROVE_DUE: 'dispute_approve_due',
  DISPUTE_OPEN_DUE: 'dispute_open_due',
  ARBITRATION_CHOSEN: 'arbitration_chosen',
  RULING_MADE: 'ruling_made',
  COMPLAINT_MADE: 'complaint_made',
  REVIEW_DUE: 'review_due',
  REVIEWS_OPEN: 'reviews_open',
  PRICE_DROPPED: 'price_dropped',
  SEARCH_MATCHED: 'search_matched',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  valuesConfig: {
    ORDER_PLACED: { description: 'Somebody bought; the seller answers.' },
    ORDER_ACCEPTED: { description: 'The deal binds both.' },
    MEETING_AGREED: { description: 'Both signed a meeting time.' },
    CANCEL_REQUESTED: { description: 'The other side asked to cancel.' },
    ORDER_SHIPPED: { description: 'The goods are on their way.' },
    ORDER_DELIVERED: { description: 'Delivery was confirmed; the buyer looks at the goods.' },
    DELIVERY_ASSUMED: { description: 'The time on the way passed: the goods count as delivered.' },
    DISPUTE_OPENED: { description: 'The other side asked for a decision.' },
    ORDER_CLOSED: { description: 'A deal ended; its outcome says how.' },
    ANSWER_DUE: { description: 'Little time is left to answer a purchase.' },
    MEETING_NEAR: { description: 'The meeting is near.' },
    RELEASE_DUE: { description: 'Little time is left to hand over and sign.' },
    SHIP_DUE: { description: 'Little time is left to send the goods.' },
    INSPECTION_DUE: { description: 'Little time is left to refuse delivered goods.' },
    TIME_UP: { description: 'A deadline passed; anybody may end the order.' },
    MESSAGES: { description: 'Unread messages; one for each conversation.' },
    QUESTION_ASKED: { description: 'Somebody asked about a listing of the viewer’s.' },
    QUESTION_ANSWERED: { description: 'The viewer’s question was answered.' },
    JURY_DRAWN: { description: 'The lot fell on the viewer: read the case and seal a vote.' },
    JURY_REVEAL_DUE: { description: 'The viewer’s sealed vote waits to be opened.' },
    JURY_CLAIM: { description: 'A jury decided as the viewer did, or nothing: deposit and share come back.' },
    JURY_SEAL_NEAR: { description: 'Little time is left to seal a vote.' },
    JURY_OPEN_NEAR: { description: 'Little time is left to open a sealed vote.' },
    BALLOT_STUCK: { description: 'A vote that the viewer entrusted does not open: it has to be opened by hand.' },
    APPEAL_NEAR: {
      description: 'Little time is left to ask a larger jury, whose first answer went against the viewer.',
    },
    DISPUTE_APPROVE_NEAR: { description: 'Little time is left to seal whom to accept as arbitrator.' },
    DISPUTE_OPEN_NEAR: { description: 'Little time is left to open the sealed list of whom to accept.' },
    RULING_NEAR: { description: 'Little time is left for the viewer to rule as arbitrator.' },
    COMPLAINT_NEAR: { description: 'Little time is left to complain of a ruling that went against the viewer.' },
    MOTION_AGAINST_YOU: { description: 'Somebody asks the neighbours about something of the viewer’s.' },
    MOTION_DECIDED: { description: 'A motion that the viewer made, joined or is accused in was decided.' },
    DISPUTE_APPROVE_DUE: { description: 'Seal whom to accept as arbitrator.' },
    DISPUTE_OPEN_DUE: { description: 'Open the sealed list of whom to accept.' },
    ARBITRATION_CHOSEN: { description: 'The lot fell on an arbitrator, perhaps on the viewer.' },
    RULING_MADE: { description: 'The arbitrator divided the price.' },
    COMPLAINT_MADE: { description: 'A side complains of the arbitrator; a jury answers.' },
    REVIEW_DUE: { description: 'A deal is over, and the viewer can still say how it was.' },
    REVIEWS_OPEN: { description: 'What the other side of a deal says of the viewer can be read.' },
    PRICE_DROPPED: { description: 'A listing that the viewer keeps was replaced by one that asks less.' },
    SEARCH_MATCHED: { description: 'A saved search found something; one for each search until it is looked at.' },
  },
});

export type Side = 'buyer' | 'seller';
const BOTH = ['buyer', 'seller'] as const;

/** How goods get to the buyer: in person (a meeting or an appointment) or by parcel. */
export type Delivery = 'meet' | 'ship';

/** Who is told of a step, besides whoever took it, and whose move it is from then on. */
export interface Step {
  kind: NotificationKind;
  told: readonly Side[];
  /** Whose turn it is until the step's deadline; nobody's where they only wait for a day they agreed to. */
  turn: Record<Delivery, readonly Side[]>;
}

const always = (turn: readonly Side[]): Step['turn'] => ({ meet: turn, ship: turn });
const NOBODYS = always([]);

/**
 * What each step of an order is to its two sides; null for one that neither begins a deadline nor ends the deal. A kind
 * the index learns is missing here until somebody decides.
 */
export const STEPS: Record<OrderEventKind, Step | null> = {
  placed: { kind: NotificationKind.ORDER_PLACED, told: ['seller'], turn: always(['seller']) },
  accepted: { kind: NotificationKind.ORDER_ACCEPTED, told: BOTH, turn: { meet: [], ship: ['seller'] } },
  meeting_agreed: { kind: NotificationKind.MEETING_AGREED, told: BOTH, turn: NOBODYS },
  cancel_requested: { kind: NotificationKind.CANCEL_REQUESTED, told: BOTH, turn: always(BOTH) },
  shipped: { kind: NotificationKind.ORDER_SHIPPED, told: ['buyer'], turn: NOBODYS },
  delivery_confirmed: { kind: NotificationKind.ORDER_DELIVERED, told: BOTH, turn: always(['buyer']) },
  certificate_held: null,
  certificate_handed_over: null,
  dispute_opened: { kind: NotificationKind.DISPUTE_OPENED, told: BOTH, turn: NOBODYS },
  closed: { kind: NotificationKind.ORDER_CLOSED, told: BOTH, turn: NOBODYS },
};

/** Who is told that an order ended so; whoever surely ended it is left out. */
export const ENDINGS: Record<OutcomeName, readonly Side[]> = {
  declined: ['buyer'],
  cancelled: BOTH,
  cancelled_late_by_buyer: ['seller'],
  cancelled_late_by_seller: ['buyer'],
  expired: BOTH,
  released: BOTH,
  settled: BOTH,
  ruled: BOTH,
  approved: ['seller'],
  never_shipped: BOTH,
  window_ended: BOTH,
};

/** Something a side must do in a state before a moment, else time decides. */
export interface Duty {
  kind: NotificationKind;
  sides: readonly Side[];
  /** Of these deliveries only; of all where none is named. */
  delivery?: Delivery;
  /** When its time begins to run: with the last step that set a deadline, with the meeting, or with the deadline. */
  from: 'step' | 'meeting' | 'deadline';
  until: 'deadline' | 'meeting' | 'end';
}

const { ANSWER_DUE, MEETING_NEAR, RELEASE_DUE, SHIP_DUE, INSPECTION_DUE } = NotificationKind;

/** What is reminded of in each state. A state the index learns is missing here until somebody decides. */
export const DUTIES: Record<OrderStateName, readonly Duty[]> = {
  placed: [{ kind: ANSWER_DUE, sides: ['seller'], from: 'step', until: 'deadline' }],
  accepted: [
    { kind: MEETING_NEAR, sides: BOTH, delivery: 'meet', from: 'step', until: 'meeting' },
    { kind: RELEASE_DUE, sides: BOTH, delivery: 'meet', from: 'meeting', until: 'deadline' },
    { kind: SHIP_DUE, sides: ['seller'], delivery: 'ship', from: 'step', until: 'deadline' },
  ],
  // Goods on their way count as delivered once their deadline has passed, without any step.
  shipped: [{ kind: INSPECTION_DUE, sides: ['buyer'], from: 'deadline', until: 'end' }],
  delivered: [{ kind: INSPECTION_DUE, sides: ['buyer'], from: 'step', until: 'deadline' }],
  disputed: [],
  completed: [],
  refunded: [],
  resolved: [],
};

/** States that time alone ends, which both sides are told: anybody may say so on chain then. */
export const ENDED_BY_TIME: Record<OrderStateName, boolean> = {
  placed: true,
  accepted: true,
  shipped: true,
  delivered: true,
  disputed: true,
  completed: false,
  refunded: false,
  resolved: false,
};
