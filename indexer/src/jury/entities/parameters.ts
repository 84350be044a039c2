import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, integer, text, time } from '../../entities/columns.ts';

/** What cases of one version are decided under; new cases under the highest. Amounts in smallest units, times in seconds. */
@Entity({ schema: 'chain', tableName: 'jury_parameters' })
export class JuryParameters {
  @PrimaryKey({ ...integer(), autoincrement: false })
  version!: number;
  @Property(amount())
  deposit!: bigint;
  @Property(amount())
  fee!: bigint;
  @Property(amount())
  minStake!: bigint;
  @Property(amount())
  repaymentCap!: bigint;
  @Property(integer())
  commitFor!: number;
  @Property(integer())
  revealFor!: number;
  @Property(integer())
  appealFor!: number;
  @Property(time())
  setAt!: Date;
}

/** A seed that lots are drawn from. */
@Entity({ schema: 'chain', tableName: 'beacon_seed' })
export class BeaconSeed {
  @PrimaryKey(amount())
  epoch!: bigint;
  @Property(text())
  seed!: string;
  @Property(time())
  postedAt!: Date;
}
