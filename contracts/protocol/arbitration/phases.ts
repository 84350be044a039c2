import type { OrderStateName } from '../orders/stands.ts';

/** Where a dispute is; the order is the Solidity enum's. */
export const PHASES = [
  'None',
  'Bidding',
  'Sealing',
  'Opening',
  'Choosing',
  'Ruling',
  'Complaint',
  'Misconduct',
  'ToJury',
  'Jury',
  'Decided',
  'Undecidable',
  'Closed',
] as const;
export type Phase = (typeof PHASES)[number];

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds that the steps of a dispute last. */
export const BID_FOR = 48 * HOUR;
export const SEAL_FOR = 24 * HOUR;
export const OPEN_FOR = 24 * HOUR;
export const CHOOSE_FOR = 3 * DAY;
export const RULE_FOR = 5 * DAY;
export const COMPLAIN_FOR = 72 * HOUR;

/** Bids that are taken at a time. */
export const MOST_BIDS = 32;
/** Names that both lists need in common, unless both sides are content with one. */
export const ENOUGH_IN_COMMON = 3;
/** A bid locks this part of the price and of both deposits. */
export const BOND_PART = 5n;
/** A missed ruling costs this part of what was locked. */
export const SLICE_PART = 10n;
/** Wanted size of every jury that is asked here, and the pool of staying tickets without which there is none. */
export const JURY_SEATS = 21;
export const LEAST_POOL = 2 * JURY_SEATS;

/** What a jury has answered so far. */
export type Answer = 'None' | 'Rejected' | 'Accepted' | 'Undecided';

/** What is known of a dispute. Times are seconds of block time; 0 for what has not happened. */
export interface DisputeFacts {
  /** Of the order, 'None' when there is none. */
  order: OrderStateName | 'None';
  /** Whether the deal freezes the arbitrators as its arbiter. */
  isArbiter: boolean;
  /** Last second of the order in its state. */
  deadline: number;
  /** Of the deal. */
  disputeWithin: number;
  /** How many bids stand. */
  bids: number;
  buyerSealed: boolean;
  sellerSealed: boolean;
  buyerOpened: boolean;
  sellerOpened: boolean;
  /** When the second list was opened, if enough was on both. */
  openedAt: number;
  chosenAt: number;
  ruledAt: number;
  /** What the jury says of the complaint; undefined without one. */
  complaint?: Answer | undefined;
  /** What the (last) jury says of the dispute; undefined when none was asked. */
  jury?: Answer | undefined;
  /** Whether that jury is the second. */
  redrawn: boolean;
  /** Seconds a jury needs at least: to seal, to open and to wait for an appeal. */
  juryNeeds: number;
}

/** A phase and its last second; undefined where it has none of its own. */
export interface PhaseNow {
  phase: Phase;
  until: number | undefined;
}

/** First second of a dispute. */
export const begunAt = ({ deadline, disputeWithin }: DisputeFacts): number => deadline - disputeWithin;

/** Last seconds of the phases that have a fixed length; words and value in one place. */
export const UNTIL = {
  Bidding: { text: 'disputed + 48 h', of: (facts: DisputeFacts) => begunAt(facts) + BID_FOR },
  Sealing: { text: 'disputed + 72 h', of: (facts: DisputeFacts) => begunAt(facts) + BID_FOR + SEAL_FOR },
  Opening: {
    text: 'disputed + 96 h, or until both opened',
    of: (facts: DisputeFacts) => begunAt(facts) + BID_FOR + SEAL_FOR + OPEN_FOR,
  },
  Choosing: { text: 'second list opened + 3 d', of: ({ openedAt }: DisputeFacts) => openedAt + CHOOSE_FOR },
  Ruling: { text: 'chosen + 5 d', of: ({ chosenAt }: DisputeFacts) => chosenAt + RULE_FOR },
  Complaint: { text: 'ruling + 72 h', of: ({ ruledAt }: DisputeFacts) => ruledAt + COMPLAIN_FOR },
} as const satisfies Partial<Record<Phase, { text: string; of(facts: DisputeFacts): number }>>;

const lasting = (phase: keyof typeof UNTIL, facts: DisputeFacts, now: number, afterwards: Phase): Phase =>
  now <= UNTIL[phase].of(facts) ? phase : afterwards;

const ofJury = (jury: Answer, redrawn: boolean): Phase => {
  if (jury === 'None') return 'Jury';
  if (jury !== 'Undecided') return 'Decided';
  return redrawn ? 'Undecidable' : 'ToJury';
};

const ofComplaint = (complaint: Answer): Phase => {
  if (complaint === 'None') return 'Misconduct';
  return complaint === 'Accepted' ? 'ToJury' : 'Decided';
};

function beforeChoosing(facts: DisputeFacts, now: number): Phase {
  if (now <= UNTIL.Bidding.of(facts)) return 'Bidding';
  if (facts.bids === 0) return 'ToJury';
  if (now <= UNTIL.Sealing.of(facts)) return 'Sealing';
  const bothSealed = facts.buyerSealed && facts.sellerSealed;
  if (!bothSealed || (facts.buyerOpened && facts.sellerOpened)) return 'ToJury';
  return lasting('Opening', facts, now, 'ToJury');
}

/** From the last thing that happened backwards. */
function running(facts: DisputeFacts, now: number): Phase {
  if (facts.jury !== undefined) return ofJury(facts.jury, facts.redrawn);
  if (facts.complaint !== undefined) return ofComplaint(facts.complaint);
  if (facts.ruledAt !== 0) return lasting('Complaint', facts, now, 'Decided');
  if (facts.chosenAt !== 0) return lasting('Ruling', facts, now, 'ToJury');
  if (facts.openedAt !== 0) return lasting('Choosing', facts, now, 'ToJury');
  return beforeChoosing(facts, now);
}

const ENDED: ReadonlySet<string> = new Set(['Completed', 'Refunded', 'Resolved']);

/** The phase of a dispute in a block of time `now`; the twin of `Arbitrators.disputeOf`. */
export function phaseOf(facts: DisputeFacts, now: number): PhaseNow {
  if (!facts.isArbiter || (facts.order !== 'Disputed' && !ENDED.has(facts.order)))
    return { phase: 'None', until: undefined };
  if (facts.order !== 'Disputed') return { phase: 'Closed', until: undefined };
  if (now > facts.deadline) return { phase: 'Undecidable', until: undefined };
  const phase = running(facts, now);
  if (phase === 'Misconduct' || phase === 'Jury') return { phase, until: undefined };
  const until = phase in UNTIL ? UNTIL[phase as keyof typeof UNTIL].of(facts) : facts.deadline;
  return { phase, until: Math.min(until, facts.deadline) };
}
