import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far somebody has read: as far as the index and this operator had come when they looked. */
@Entity({ schema: 'app', tableName: 'notification_mark' })
export class NotificationMark {
  /** Lower-case account. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  account!: string;
  /** Height of the index then: steps up to it are read. */
  @Property({ type: 'integer', columnType: 'int' })
  height!: number;
  /** The index's clock then: reminders up to it are read. */
  @Property({ type: 'datetime', columnType: 'timestamptz(0)' })
  chainTime!: Date;
  /** This machine's clock then: what is kept in `app` up to it is read. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}

/** Where else somebody wants to be told, by one channel. Forgotten when they take it back. */
@Entity({ schema: 'app', tableName: 'notification_address' })
export class NotificationAddress {
  /** Lower-case account. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  account!: string;
  @PrimaryKey({ type: 'string', columnType: 'text' })
  channel!: string;
  /** As the channel understands it: an e-mail address. */
  @Property({ type: 'string', columnType: 'text' })
  address!: string;
  @Property({ type: 'string', columnType: 'text' })
  language!: string;
  /** IANA name: clocks of letters show times there. */
  @Property({ type: 'string', columnType: 'text' })
  timeZone!: string;
  @Property({ type: 'array', columnType: 'text[]' })
  kinds!: string[];
  /** Null until the link in the letter was followed. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  confirmedAt!: Date | null;
  /** The index's height and clock at that moment: what was before is not told. */
  @Property({ type: 'integer', columnType: 'int', nullable: true })
  sinceHeight!: number | null;
  @Property({ type: 'datetime', columnType: 'timestamptz(0)', nullable: true })
  sinceTime!: Date | null;
}

/**
 * One letter to one person by one channel. The row is written before the letter is sent, and only who writes it sends:
 * two processes make one letter.
 */
@Entity({ schema: 'app', tableName: 'notification_delivery' })
@Index({ name: 'notification_delivery_due', properties: ['state', 'nextAttemptAt'] })
@Index({ name: 'notification_delivery_age', properties: ['createdAt'] })
export class NotificationDelivery {
  /** Lower-case account. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  account!: string;
  @PrimaryKey({ type: 'string', columnType: 'text' })
  channel!: string;
  /** What happened, by a name that survives a reorganisation. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  key!: string;
  @Property({ type: 'string', columnType: 'text' })
  kind!: string;
  /** What the letter links to: an order, a conversation, a listing. */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  subject!: string | null;
  @Property({ type: 'datetime', columnType: 'timestamptz(0)', nullable: true })
  deadline!: Date | null;
  /** due, sent, failed (given up), or unwanted (the address or the moment is gone). */
  @Property({ type: 'string', columnType: 'text' })
  state!: string;
  @Property({ type: 'integer', columnType: 'int' })
  attempts!: number;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  nextAttemptAt!: Date;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}

/** A letter that asked somebody to confirm an address: counted, so that nobody is flooded in another's name. */
@Entity({ schema: 'app', tableName: 'notification_request' })
@Index({ name: 'notification_request_account', properties: ['account', 'at'] })
@Index({ name: 'notification_request_address', properties: ['addressKey', 'at'] })
export class NotificationRequest {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  id!: string;
  @Property({ type: 'string', columnType: 'text' })
  account!: string;
  /** Keyed digest of the address: this table tells nobody's. */
  @Property({ type: 'string', columnType: 'text' })
  addressKey!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
