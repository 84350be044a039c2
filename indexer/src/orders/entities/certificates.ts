import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, optional, text, time } from '../../entities/columns.ts';

/**
 * The certificate (an ERC-721) that was handed in for a deal, perhaps before the purchase: then its order is not there
 * yet. One that was taken back and handed in again is one row.
 */
@Entity({ schema: 'chain', tableName: 'held_certificate' })
export class HeldCertificate {
  /** Hash of the deal, an order's id. */
  @PrimaryKey(text())
  deal!: string;
  @Property(text())
  collection!: string;
  @Property(amount())
  tokenId!: bigint;
  @Property(time())
  heldAt!: Date;
  /** Who got it; empty as long as it is held. */
  @Property(optional(text()))
  handedTo!: string | null;
  @Property(optional(time()))
  handedOverAt!: Date | null;
}
