import { registerEnumType } from 'type-graphql';

/** Values as expressions over rows answer them. */
export const DisputePhase = {
  BIDDING: 'bidding',
  SEALING: 'sealing',
  OPENING: 'opening',
  CHOOSING: 'choosing',
  RULING: 'ruling',
  COMPLAINT: 'complaint',
  MISCONDUCT: 'misconduct',
  TO_JURY: 'to_jury',
  JURY: 'jury',
  DECIDED: 'decided',
  UNDECIDABLE: 'undecidable',
  CLOSED: 'closed',
} as const;
export type DisputePhase = (typeof DisputePhase)[keyof typeof DisputePhase];
registerEnumType(DisputePhase, {
  name: 'DisputePhase',
  description: "Where a dispute is by the index's clock; every phase ends by time alone.",
  valuesConfig: {
    BIDDING: { description: 'Arbitrators offer to judge.' },
    SEALING: { description: 'Each side seals whom it approves of.' },
    OPENING: { description: 'Each side opens what it sealed.' },
    CHOOSING: { description: 'Both approve of somebody; the lot that picks is awaited.' },
    RULING: { description: 'The arbitrator divides the price.' },
    COMPLAINT: { description: 'The ruling waits for a complaint of misconduct.' },
    MISCONDUCT: { description: 'A jury answers whether the complaint is right.' },
    TO_JURY: { description: 'Nobody was chosen, or the arbitrator failed: anybody may ask a jury.' },
    JURY: { description: 'A jury decides.' },
    DECIDED: { description: 'The decision can be carried out by anybody.' },
    UNDECIDABLE: { description: 'No jury gave an answer, or time is over: time alone ends the order.' },
    CLOSED: { description: 'The order ended, however.' },
  },
});

export const DisputeStepKind = {
  APPROVALS_SEALED: 'approvals_sealed',
  APPROVALS_OPENED: 'approvals_opened',
  CHOICE_AWAITED: 'choice_awaited',
  ARBITRATOR_CHOSEN: 'arbitrator_chosen',
  RULED: 'ruled',
  RULING_MISSED: 'ruling_missed',
  COMPLAINED: 'complained',
  COMPLAINT_UPHELD: 'complaint_upheld',
  COMPLAINT_REJECTED: 'complaint_rejected',
  SENT_TO_JURY: 'sent_to_jury',
  FINISHED: 'finished',
} as const;
export type DisputeStepKind = (typeof DisputeStepKind)[keyof typeof DisputeStepKind];
registerEnumType(DisputeStepKind, {
  name: 'DisputeStepKind',
  valuesConfig: {
    CHOICE_AWAITED: { description: 'Both lists are open and have enough names in common.' },
    RULING_MISSED: { description: 'The arbitrator was late and lost a slice of the bond.' },
    FINISHED: { description: 'The decision was carried out.' },
  },
});
