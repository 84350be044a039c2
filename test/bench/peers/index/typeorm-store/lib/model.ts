import {
  BigIntColumn,
  BooleanColumn,
  DateTimeColumn,
  Entity,
  Index,
  IntColumn,
  StringColumn,
} from '@subsquid/typeorm-store';
import { PrimaryColumn } from 'typeorm';

/** The columns and indexes of the market's own table of listings. */
@Entity()
@Index(['state', 'listedAt', 'id'])
@Index(['category', 'state', 'listedAt', 'id'])
@Index(['state', 'token', 'price', 'id'])
@Index(['cell', 'state'])
@Index(['seller', 'listedAt', 'id'])
@Index(['content'])
export class Listing {
  constructor(props?: Partial<Listing>) {
    Object.assign(this, props);
  }
  @PrimaryColumn('varchar')
  id!: string;
  @StringColumn({ nullable: false })
  seller!: string;
  @IntColumn({ nullable: false })
  token!: number;
  @BigIntColumn({ nullable: false })
  price!: bigint;
  @BigIntColumn({ nullable: false })
  deposit!: bigint;
  @BooleanColumn({ nullable: false })
  depositUpfront!: boolean;
  @IntColumn({ nullable: false })
  ways!: number;
  @IntColumn({ nullable: false })
  acceptWithin!: number;
  @IntColumn({ nullable: false })
  shipWithin!: number;
  @IntColumn({ nullable: false })
  arriveWithin!: number;
  @IntColumn({ nullable: false })
  inspectWithin!: number;
  @StringColumn({ nullable: true })
  carrier!: string | null;
  @StringColumn({ nullable: true })
  certificate!: string | null;
  @IntColumn({ nullable: false })
  category!: number;
  @StringColumn({ nullable: false })
  cell!: string;
  @StringColumn({ nullable: false })
  content!: string;
  @BigIntColumn({ nullable: false })
  nonce!: bigint;
  @StringColumn({ nullable: false })
  state!: string;
  @IntColumn({ nullable: false })
  stock!: number;
  @IntColumn({ nullable: false })
  sold!: number;
  @DateTimeColumn({ nullable: false })
  listedAt!: Date;
  @DateTimeColumn({ nullable: false })
  updatedAt!: Date;
  @IntColumn({ nullable: false })
  height!: number;
  @StringColumn({ nullable: true })
  replaces!: string | null;
  @StringColumn({ nullable: true })
  replacedBy!: string | null;
  @StringColumn({ nullable: false })
  removedIn!: string;
  @StringColumn({ nullable: true })
  restoredEvent!: string | null;
}

/** The queue of documents to fetch. */
@Entity()
@Index(['nextAttemptAt'])
export class Document {
  constructor(props?: Partial<Document>) {
    Object.assign(this, props);
  }
  @PrimaryColumn('varchar')
  id!: string;
  @StringColumn({ nullable: false })
  cid!: string;
  @StringColumn({ nullable: false })
  state!: string;
  @IntColumn({ nullable: false })
  attempts!: number;
  @DateTimeColumn({ nullable: false })
  nextAttemptAt!: Date;
}
