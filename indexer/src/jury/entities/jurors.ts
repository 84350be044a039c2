import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time } from '../../entities/columns.ts';

/** Who ever put tickets down, with the bond behind all of them. */
@Entity({ schema: 'chain', tableName: 'juror' })
export class Juror {
  @PrimaryKey(text())
  account!: string;
  /** Among all who ever joined, from 1. */
  @Property(integer())
  number!: number;
  /** Bond that no vote has locked, and bond that votes have. */
  @Property(amount())
  free!: bigint;
  @Property(amount())
  locked!: bigint;
  /** Tickets whose bond has not been paid back, and those of them that did not ask to leave. */
  @Property(integer())
  tickets!: number;
  @Property(integer())
  staying!: number;
  @Property(time())
  joinedAt!: Date;
  /** Votes that were opened, those of them that were paid, and seats whose absence was reported. */
  @Property(integer())
  votes!: number;
  @Property(integer())
  coherent!: number;
  @Property(integer())
  absent!: number;
}

/** A place of the list from which juries are drawn, with the ticket that was put there last. Days since 1970. */
@Entity({ schema: 'chain', tableName: 'jury_ticket' })
@Index({ name: 'jury_ticket_juror', properties: ['juror', 'place'] })
export class JuryTicket {
  @PrimaryKey({ ...integer(), autoincrement: false })
  place!: number;
  @Property(text())
  juror!: string;
  /** First day of whose cases it takes part in. */
  @Property(integer())
  since!: number;
  /** First day of whose cases it no longer takes part in; empty while it stays. */
  @Property(optional(integer()))
  until!: number | null;
  /** Whether the ticket is gone: paid back, or moved to another place. */
  @Property(flag())
  vacated!: boolean;
}

/** The whole list in numbers. One row, id 1. */
@Entity({ schema: 'chain', tableName: 'jury_pool' })
export class JuryPool {
  @PrimaryKey({ ...integer(), autoincrement: false })
  id!: number;
  /** Length of the list when somebody joined last, or a round began. */
  @Property(integer())
  places!: number;
  @Property(integer())
  staying!: number;
  @Property(integer())
  jurors!: number;
  /** The deposit of new cases, smallest units; five of them stand behind a new ticket. */
  @Property(amount())
  deposit!: bigint;
}
