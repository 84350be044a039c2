import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { text, uint64 } from '../../entities/columns.ts';

/** An offer that who signed it made worthless; see also `Account.offerEpoch`. */
@Entity({ schema: 'chain', tableName: 'cancelled_offer' })
export class CancelledOffer {
  @PrimaryKey(text())
  account!: string;
  @PrimaryKey(uint64())
  nonce!: bigint;
}
