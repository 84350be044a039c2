import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text } from '../../entities/columns.ts';

export const SEAT_STATES = ['drawn', 'committed', 'revealed', 'leaked', 'excused', 'absent', 'claimed'] as const;
export type SeatStateName = (typeof SEAT_STATES)[number];

/** A seat of a round, from the moment its lot is drawn. Who sits there no event says: it follows from seed and list. */
@Entity({ schema: 'chain', tableName: 'jury_seat' })
@Index({ name: 'jury_seat_round', properties: ['caseId', 'round', 'seat'] })
@Index({ name: 'jury_seat_juror', properties: ['juror', 'state', 'id'] })
export class JurySeat {
  /** The case's id, the round and the seat. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  caseId!: string;
  @Property(integer())
  round!: number;
  @Property(integer())
  seat!: number;
  /** Both are empty where the lot found no active ticket. */
  @Property(optional(text()))
  juror!: string | null;
  @Property(optional(integer()))
  place!: number | null;
  /** Who was drawn asked, is accused or appealed: judges nothing and loses nothing. */
  @Property(flag())
  party!: boolean;
  @Property(text())
  state!: SeatStateName;
  /** Yes or no, once it was opened. */
  @Property(optional(flag()))
  choice!: boolean | null;
  @Property(optional(text()))
  commitment!: string | null;
  /** What came back at the claim, deposit included. */
  @Property(optional(amount()))
  amount!: bigint | null;
  /** What was lost, once that is settled. */
  @Property(optional(amount()))
  lost!: bigint | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}
