import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One attempt of an account to put something into IPFS. What failed has no CID and still counts. */
@Entity({ schema: 'app', tableName: 'upload' })
@Index({ name: 'upload_quota', properties: ['address', 'at'] })
export class Upload {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  id!: string;
  /** Lower-case account. */
  @Property({ type: 'string', columnType: 'text' })
  address!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
  @Property({ type: 'string', columnType: 'text', nullable: true })
  cid!: string | null;
  /** Size of the block that is kept. */
  @Property({ type: 'integer', columnType: 'int', nullable: true })
  bytes!: number | null;
}
