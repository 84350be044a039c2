import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, integer, optional, text, time } from '../../entities/columns.ts';

/** Somebody who ever put a bond down to judge, and how they judged. */
@Entity({ schema: 'chain', tableName: 'arbitrator' })
@Index({ name: 'arbitrator_ruled', properties: ['ruled', 'account'] })
export class Arbitrator {
  @PrimaryKey(text())
  account!: string;
  /** End of a bar by a verdict; may lie in the past. */
  @Property(optional(time()))
  barredUntil!: Date | null;
  /** Cases in which they were chosen. */
  @Property(integer())
  chosen!: number;
  /** Rulings given, those that a jury took back included. */
  @Property(integer())
  ruled!: number;
  /** Cases in which no ruling came in time. */
  @Property(integer())
  late!: number;
  /** Complaints about them that a jury found right. */
  @Property(integer())
  upheld!: number;
  /** Distinct people whose disputes they ruled. */
  @Property(integer())
  counterparties!: number;
}

/** What an arbitrator put down in one token. */
@Entity({ schema: 'chain', tableName: 'arbitrator_bond' })
export class ArbitratorBond {
  @PrimaryKey(text())
  arbitrator!: string;
  @PrimaryKey(integer())
  token!: number;
  @Property(amount())
  amount!: bigint;
  /** Of that, behind bids and running cases. */
  @Property(amount())
  locked!: bigint;
}

/** `arbitrator` ruled at least one dispute of `other`. */
@Entity({ schema: 'chain', tableName: 'arbitrator_counterparty' })
export class ArbitratorCounterparty {
  @PrimaryKey(text())
  arbitrator!: string;
  @PrimaryKey(text())
  other!: string;
}

/** Up to which price a jury may decide orders in a token; a token without a row has no limit of its own: none are. */
@Entity({ schema: 'chain', tableName: 'jury_limit' })
export class JuryLimit {
  @PrimaryKey({ ...integer(), autoincrement: false })
  token!: number;
  @Property(amount())
  price!: bigint;
}

/** An arbitrator of whom nothing was said yet. */
export const newArbitrator = (account: string): Arbitrator => ({
  account,
  barredUntil: null,
  chosen: 0,
  ruled: 0,
  late: 0,
  upheld: 0,
  counterparties: 0,
});
