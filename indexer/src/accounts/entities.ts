import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, integer, optional, text, time, uint64 } from '../entities/columns.ts';

export const ACCOUNT_KINDS = ['unknown', 'person', 'shop'] as const;
export type AccountKindName = (typeof ACCOUNT_KINDS)[number];

/** A person or shop of whom the chain says more than a balance. */
@Entity({ schema: 'chain', tableName: 'account' })
@Index({ name: 'account_suspended', properties: ['suspendedUntil'] })
@Index({
  name: 'account_shops',
  expression: "create index account_shops on chain.account using btree (finished_deals, address) where kind = 'shop'",
})
export class Account {
  @PrimaryKey(text())
  address!: string;
  @Property(text())
  kind!: AccountKindName;
  @Property(optional(text()))
  profileDigest!: string | null;
  /** X25519 public key. */
  @Property(optional(text()))
  encryptionKey!: string | null;
  /** Block time of the first profile or key. */
  @Property(optional(time()))
  since!: Date | null;
  /** End of a suspension; may lie in the past. */
  @Property(optional(time()))
  suspendedUntil!: Date | null;
  /** Market token set aside for the deposits of instant sales. */
  @Property(amount())
  standingDeposit!: bigint;
  /** Place of the last change of that: tells a sale it accepted from one that both had signed. */
  @Property(optional(text()))
  standingEvent!: string | null;
  /** Sales without fee that are running or done. */
  @Property(integer())
  feeFreeDeals!: number;
  /** The epoch that new offers must name; it counts the times all offers were cancelled. */
  @Property(uint64())
  offerEpoch!: bigint;
  /** Completed orders on either side. */
  @Property(integer())
  finishedDeals!: number;
  /** Distinct people on the other side of those. */
  @Property(integer())
  counterparties!: number;
}

/** `account` completed at least one order with `other`. */
@Entity({ schema: 'chain', tableName: 'counterparty' })
export class Counterparty {
  @PrimaryKey(text())
  account!: string;
  @PrimaryKey(text())
  other!: string;
}

/** An account of which nothing was said yet. */
export const newAccount = (address: string): Account => ({
  address,
  kind: 'unknown',
  profileDigest: null,
  encryptionKey: null,
  since: null,
  suspendedUntil: null,
  standingDeposit: 0n,
  standingEvent: null,
  feeFreeDeals: 0,
  offerEpoch: 0n,
  finishedDeals: 0,
  counterparties: 0,
});
