import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time } from '../../entities/columns.ts';

export const VERDICTS = ['rejected', 'accepted', 'undecided'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/**
 * What a court asked a jury. Where a case stands follows from block time and from the times of its running round, which
 * are repeated here: who reads rows compares with the clock.
 */
@Entity({ schema: 'chain', tableName: 'jury_case' })
@Index({ name: 'jury_case_newest', properties: ['openedAt', 'id'] })
@Index({ name: 'jury_case_court', properties: ['court', 'openedAt', 'id'] })
@Index({ name: 'jury_case_asker', properties: ['asker', 'openedAt', 'id'] })
@Index({ name: 'jury_case_accused', properties: ['accused', 'openedAt', 'id'] })
@Index({
  name: 'jury_case_appellant',
  expression: `create index jury_case_appellant on chain.jury_case (appellant, opened_at, id) where appellant is not null`,
})
@Index({
  name: 'jury_case_running',
  expression: `create index jury_case_running on chain.jury_case (opened_at, id) where verdict is null`,
})
@Index({ name: 'jury_case_subject', properties: ['subject'] })
@Index({ name: 'jury_case_reason', properties: ['reason'] })
export class JuryCase {
  /** The case's number as 32 bytes in hex. */
  @PrimaryKey(text())
  id!: string;
  /** Address of the contract that asked and carries the answer out. */
  @Property(text())
  court!: string;
  @Property(text())
  asker!: string;
  @Property(optional(text()))
  accused!: string | null;
  /** In the words of the court. */
  @Property(text())
  subject!: string;
  /** sha-256 of the document that gives the reasons. */
  @Property(text())
  reason!: string;
  /** Of the parameters it is decided under. */
  @Property(integer())
  version!: number;
  /** S in smallest units; 0 where the court brings the fee after the verdict. */
  @Property(amount())
  stake!: bigint;
  /** D in smallest units. */
  @Property(amount())
  deposit!: bigint;
  /** What a seat costs, smallest units, doubled where the jury was drawn again. */
  @Property(amount())
  seatFee!: bigint;
  @Property(flag())
  feeLater!: boolean;
  @Property(flag())
  feeDoubled!: boolean;
  /** The running round, 1 or 2, with its seats and the length of the list it is drawn from. */
  @Property(integer())
  round!: number;
  @Property(integer())
  seats!: number;
  @Property(integer())
  places!: number;
  /** A round whose lot is not drawn by then never begins. */
  @Property(time())
  seedUntil!: Date;
  /** Last seconds of the running round; empty before its lot is drawn. */
  @Property(optional(time()))
  commitUntil!: Date | null;
  @Property(optional(time()))
  revealUntil!: Date | null;
  /** The same as `revealUntil` in round two, which nobody can appeal. */
  @Property(optional(time()))
  appealUntil!: Date | null;
  /** Whether the votes opened so far in the running round are enough and no tie. */
  @Property(flag())
  answered!: boolean;
  @Property(optional(text()))
  appellant!: string | null;
  @Property(optional(amount()))
  appealDeposit!: bigint | null;
  /** As it was recorded; empty until somebody finalised the case. */
  @Property(optional(text()))
  verdict!: VerdictName | null;
  @Property(optional(time()))
  decidedAt!: Date | null;
  @Property(flag())
  settled!: boolean;
  /** What a coherent juror of each round gets besides the own deposit; these are empty until the money was divided. */
  @Property(optional(amount()))
  shareOne!: bigint | null;
  @Property(optional(amount()))
  shareTwo!: bigint | null;
  @Property(optional(amount()))
  toAsker!: bigint | null;
  @Property(optional(amount()))
  toAccused!: bigint | null;
  @Property(optional(amount()))
  toAppellant!: bigint | null;
  @Property(optional(amount()))
  toTreasury!: bigint | null;
  @Property(optional(amount()))
  repaid!: bigint | null;
  @Property(time())
  openedAt!: Date;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}

/** One round of a case. */
@Entity({ schema: 'chain', tableName: 'jury_round' })
@Index({ name: 'jury_round_epoch', properties: ['epoch'] })
export class JuryRound {
  /** The case's id and the round's number. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  caseId!: string;
  @Property(integer())
  number!: number;
  /** The list is read as it was on this day, up to `places`. */
  @Property(time())
  openedAt!: Date;
  @Property(integer())
  places!: number;
  @Property(integer())
  seats!: number;
  /** Whose seed draws the lot. */
  @Property(amount())
  epoch!: bigint;
  /** Shortened; empty before the lot is drawn, as are the times. */
  @Property(optional(text()))
  seed!: string | null;
  @Property(optional(time()))
  drawnAt!: Date | null;
  @Property(optional(time()))
  commitUntil!: Date | null;
  @Property(optional(time()))
  revealUntil!: Date | null;
  @Property(integer())
  committed!: number;
  @Property(integer())
  accepting!: number;
  @Property(integer())
  rejecting!: number;
}
