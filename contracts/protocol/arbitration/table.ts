import type { Phase } from './phases.ts';

/** What people do about a dispute, by the names of the contract's functions. */
export const DISPUTE_ACTIONS = [
  'bid',
  'withdrawBid',
  'sealApprovals',
  'openApprovals',
  'choose',
  'rule',
  'complain',
  'sendToJury',
  'finish',
  'releaseBids',
  'addEvidence',
] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];

/**
 * Who has to do with a dispute: its two sides, who was chosen, who bid and was not (or not yet) chosen, an arbitrator
 * with a bond who has not bid, and everybody else.
 */
export const VIEWERS = ['buyer', 'seller', 'chosen', 'bidder', 'bonded', 'other'] as const;
export type Viewer = (typeof VIEWERS)[number];

/** Who calls. */
export const BY = {
  bonded: ['bonded'],
  bidder: ['bidder'],
  side: ['buyer', 'seller'],
  chosen: ['chosen'],
  sideOrChosen: ['buyer', 'seller', 'chosen'],
  anybody: VIEWERS,
} as const satisfies Record<string, readonly Viewer[]>;
export type By = keyof typeof BY;

/** One thing that can be done in a phase. */
export interface Row {
  in: Phase;
  by: By;
  does: DisputeAction;
  /** Phases it can lead to, besides the one in which it is done; empty when the dispute stays where it is. */
  to: readonly Phase[];
}

const row = (phase: Phase, by: By, does: DisputeAction, ...to: Phase[]): Row => ({ in: phase, by, does, to });

const OPEN: readonly Phase[] = [
  'Bidding',
  'Sealing',
  'Opening',
  'Choosing',
  'Ruling',
  'Complaint',
  'Misconduct',
  'ToJury',
  'Jury',
];
const PAST_THE_CHOICE: readonly Phase[] = [
  'Ruling',
  'Complaint',
  'Misconduct',
  'ToJury',
  'Jury',
  'Decided',
  'Undecidable',
  'Closed',
];

/** Everything that can be done about a dispute, and nothing else can. The contract, the pages and the docs follow it. */
export const TABLE: readonly Row[] = [
  row('Bidding', 'bonded', 'bid'),
  row('Bidding', 'bidder', 'withdrawBid'),
  row('Sealing', 'side', 'sealApprovals'),
  row('Opening', 'anybody', 'openApprovals', 'Choosing', 'ToJury'),
  row('Choosing', 'anybody', 'choose', 'Ruling'),
  row('Ruling', 'chosen', 'rule', 'Complaint'),
  row('Complaint', 'side', 'complain', 'Misconduct'),
  row('ToJury', 'anybody', 'sendToJury', 'Jury'),
  row('Decided', 'anybody', 'finish', 'Closed'),
  ...PAST_THE_CHOICE.map((phase) => row(phase, 'anybody', 'releaseBids')),
  ...OPEN.map((phase) => row(phase, 'sideOrChosen', 'addEvidence')),
];

/** What becomes of a phase: who moves it on, until when, and what time brings if nobody does. */
export interface Stretch {
  phase: Phase;
  who: string;
  until: string;
  /** What follows when nobody acts; each with the reason where there are several. */
  otherwise: readonly (readonly [to: Phase, because: string])[];
}

/** What the docs say of each phase; the arrows of time are also in the diagram. */
export const STRETCHES: readonly Stretch[] = [
  {
    phase: 'Bidding',
    who: 'arbitrators bid, at most 32 of them',
    until: 'disputed + 48 h',
    otherwise: [
      ['Sealing', 'there are bids'],
      ['ToJury', 'nobody bid'],
    ],
  },
  {
    phase: 'Sealing',
    who: 'each side seals whom it approves of',
    until: 'disputed + 72 h',
    otherwise: [
      ['Opening', 'both sealed'],
      ['ToJury', 'a side was silent'],
    ],
  },
  {
    phase: 'Opening',
    who: 'anybody who knows a list opens it',
    until: 'disputed + 96 h, or until both opened',
    otherwise: [['ToJury', 'a side was silent']],
  },
  {
    phase: 'Choosing',
    who: 'anybody lets the lot pick, once it is there',
    until: 'second list opened + 3 d',
    otherwise: [['ToJury', 'no lot came']],
  },
  {
    phase: 'Ruling',
    who: 'the arbitrator divides the price',
    until: 'chosen + 5 d',
    otherwise: [['ToJury', 'no ruling: a tenth of the locked bond is lost']],
  },
  {
    phase: 'Complaint',
    who: 'a side complains of misconduct, with a stake',
    until: 'ruling + 72 h',
    otherwise: [['Decided', 'nobody complained']],
  },
  {
    phase: 'Misconduct',
    who: 'a jury answers',
    until: 'as long as the case takes',
    otherwise: [
      ['ToJury', 'upheld: the locked bond is lost'],
      ['Decided', 'rejected, or no answer'],
    ],
  },
  {
    phase: 'ToJury',
    who: 'anybody sends it to a jury',
    until: "the order's deadline, less the shortest case",
    otherwise: [['Undecidable', 'the order’s time is over']],
  },
  {
    phase: 'Jury',
    who: 'a jury answers',
    until: 'as long as the case takes',
    otherwise: [
      ['Decided', 'yes or no'],
      ['ToJury', 'no answer, the first time'],
      ['Undecidable', 'no answer, the second time'],
    ],
  },
  {
    phase: 'Decided',
    who: 'anybody carries it out',
    until: "the order's deadline",
    otherwise: [['Undecidable', 'the order’s time is over']],
  },
  {
    phase: 'Undecidable',
    who: 'anybody lets time end the order (`Orders.expire`)',
    until: "after the order's deadline",
    otherwise: [['Closed', 'as time alone would have ended it without the dispute']],
  },
];
