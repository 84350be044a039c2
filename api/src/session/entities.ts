import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One browser that is signed in. Times are the machine's: a session promises nothing about money. */
@Entity({ schema: 'app', tableName: 'session' })
@Index({ name: 'session_expiry', properties: ['expiresAt'] })
export class Session {
  /** Keyed digest of the cookie's token: a copy of this table signs nobody in. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  key!: string;
  /** Lower-case account. */
  @Property({ type: 'string', columnType: 'text' })
  address!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}

/** A nonce that was given out and not used yet. */
@Entity({ schema: 'app', tableName: 'sign_in_nonce' })
@Index({ name: 'sign_in_nonce_expiry', properties: ['expiresAt'] })
export class SignInNonce {
  @PrimaryKey({ type: 'string', columnType: 'text' })
  nonce!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}
