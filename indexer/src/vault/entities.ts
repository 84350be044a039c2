import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time } from '../entities/columns.ts';

/** A token the vault lists, by its number there; 1 is the market token. */
@Entity({ schema: 'chain', tableName: 'token' })
export class Token {
  @PrimaryKey({ ...integer(), autoincrement: false })
  number!: number;
  @Property(text())
  address!: string;
  @Property(text())
  symbol!: string;
  @Property(text())
  name!: string;
  @Property(integer())
  decimals!: number;
  /** Whether new deals may use it; withdrawals always work. */
  @Property(flag())
  allowed!: boolean;
}

/** What an account may withdraw now. */
@Entity({ schema: 'chain', tableName: 'balance' })
export class Balance {
  @PrimaryKey(text())
  account!: string;
  @PrimaryKey(integer())
  token!: number;
  @Property(amount())
  free!: bigint;
}

/** What a module (for example the orders contract) keeps for others. */
@Entity({ schema: 'chain', tableName: 'holding' })
export class Holding {
  @PrimaryKey(text())
  module!: string;
  @PrimaryKey(integer())
  token!: number;
  @Property(amount())
  held!: bigint;
}

export const MOVEMENT_KINDS = ['deposited', 'withdrawn', 'taken', 'given'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One line of an account's statement. */
@Entity({ schema: 'chain', tableName: 'movement' })
@Index({ name: 'movement_account', properties: ['account', 'id'] })
@Index({
  name: 'movement_wallet',
  expression: `create index movement_wallet on chain.movement (wallet, account) where wallet <> account`,
})
export class Movement {
  /** Height (12 digits) and log index (6 digits), so that text order is the chain's order. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  account!: string;
  @Property(integer())
  token!: number;
  @Property(text())
  kind!: MovementKind;
  @Property(amount())
  amount!: bigint;
  /** Who took or gave; empty for deposits and withdrawals. */
  @Property(optional(text()))
  module!: string | null;
  /** Where a withdrawal went; empty for everything else. */
  @Property(optional(text()))
  wallet!: string | null;
  @Property(time())
  at!: Date;
  @Property(integer())
  height!: number;
  @Property(text())
  transaction!: string;
}
