import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, integer, optional, text, time } from '../../entities/columns.ts';

/** What a purchase made now would freeze. One row, id 1. */
@Entity({ schema: 'chain', tableName: 'parameters' })
export class Parameters {
  @PrimaryKey({ ...integer(), autoincrement: false })
  id!: number;
  @Property(integer())
  feeBps!: number;
  /** Seconds. */
  @Property(integer())
  disputeWithin!: number;
  @Property(text())
  arbiter!: string;
  /** No new deals before this block time. */
  @Property(optional(time()))
  pausedUntil!: Date | null;
}

/** Limits of future deals in one token; a token without a row has none, and no deal in it is free or without deposit. */
@Entity({ schema: 'chain', tableName: 'token_limits' })
export class TokenLimits {
  @PrimaryKey({ ...integer(), autoincrement: false })
  token!: number;
  /** A seller's first deals up to this price carry no fee. */
  @Property(amount())
  feeFreeUpTo!: bigint;
  /** Above this price deposits are needed; new accounts may deal up to a part of it. */
  @Property(amount())
  noDepositUpTo!: bigint;
}
