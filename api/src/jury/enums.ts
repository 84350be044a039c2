import { registerEnumType } from 'type-graphql';

/** Values as expressions over rows answer them. */
export const JuryStage = {
  AWAIT_SEED: 'await_seed',
  COMMIT: 'commit',
  REVEAL: 'reveal',
  APPEAL: 'appeal',
  FINAL: 'final',
  VOID: 'void',
} as const;
export type JuryStage = (typeof JuryStage)[keyof typeof JuryStage];
registerEnumType(JuryStage, {
  name: 'JuryStage',
  description: "Where a case is by the index's clock; every stage ends by time alone.",
  valuesConfig: {
    AWAIT_SEED: { description: 'The lot is not drawn yet.' },
    COMMIT: { description: 'Jurors seal their votes.' },
    REVEAL: { description: 'Anybody who knows a vote and its salt opens it.' },
    APPEAL: { description: 'Who disagrees may ask a larger jury.' },
    FINAL: { description: 'Decided; somebody may still have to record it.' },
    VOID: { description: 'No lot came in time; stakes go back.' },
  },
});

export const JuryVerdict = { REJECTED: 'rejected', ACCEPTED: 'accepted', UNDECIDED: 'undecided' } as const;
export type JuryVerdict = (typeof JuryVerdict)[keyof typeof JuryVerdict];
registerEnumType(JuryVerdict, {
  name: 'JuryVerdict',
  description: 'What a jury answered.',
  valuesConfig: {
    REJECTED: { description: 'Most said no.' },
    ACCEPTED: { description: 'Most said yes.' },
    UNDECIDED: { description: 'A tie, fewer than a third, or no lot.' },
  },
});

export const SeatState = {
  DRAWN: 'drawn',
  COMMITTED: 'committed',
  REVEALED: 'revealed',
  LEAKED: 'leaked',
  EXCUSED: 'excused',
  ABSENT: 'absent',
  CLAIMED: 'claimed',
} as const;
export type SeatState = (typeof SeatState)[keyof typeof SeatState];
registerEnumType(SeatState, {
  name: 'SeatState',
  description: 'What became of a seat so far.',
  valuesConfig: {
    DRAWN: { description: 'Nothing yet.' },
    COMMITTED: { description: 'A vote is sealed.' },
    REVEALED: { description: 'The vote was opened.' },
    LEAKED: { description: 'Somebody knew the vote before its time; its deposit is lost.' },
    EXCUSED: { description: 'The whole bond was locked by other votes; staying away costs nothing.' },
    ABSENT: { description: 'Nothing was opened; what that costs was taken.' },
    CLAIMED: { description: 'Opened and settled.' },
  },
});

export const SeatDuty = { SEAL: 'seal', OPEN: 'open', CLAIM: 'claim' } as const;
export type SeatDuty = (typeof SeatDuty)[keyof typeof SeatDuty];
registerEnumType(SeatDuty, {
  name: 'SeatDuty',
  description: 'What is to be done about a seat now.',
  valuesConfig: {
    SEAL: { description: 'Read the case and seal a vote.' },
    OPEN: { description: 'Open the sealed vote.' },
    CLAIM: { description: 'Deposit and share wait; anybody may claim them for the juror.' },
  },
});

export const CaseCourt = { MODERATION: 'moderation', ARBITRATION: 'arbitration' } as const;
export type CaseCourt = (typeof CaseCourt)[keyof typeof CaseCourt];
registerEnumType(CaseCourt, {
  name: 'CaseCourt',
  description: 'Who asked the jury and carries its answer out.',
  valuesConfig: {
    MODERATION: { description: 'Whether something has to go.' },
    ARBITRATION: { description: 'Who is right in a dispute.' },
  },
});
