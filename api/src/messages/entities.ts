import type { PropertyOptions } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

// biome-ignore lint/suspicious/noExplicitAny: an option object fits every entity class
type Column = PropertyOptions<any>;
/** Each call makes a new object, since the decorators write into it. */
const text = (): Column => ({ type: 'string', columnType: 'text' });
const integer = (): Column => ({ type: 'integer', columnType: 'int' });
/** The database's clock: two processes of the api have one time. */
const moment = (): Column => ({ type: 'datetime', columnType: 'timestamptz(3)' });
const bytes = (): Column => ({ type: 'blob', columnType: 'bytea' });

/** What a buyer and the seller of a listing write to each other. Its two sides are all who may know of it. */
@Entity({ schema: 'app', tableName: 'conversation' })
@Index({ name: 'conversation_buyer', properties: ['buyer', 'lastAt', 'id'] })
@Index({ name: 'conversation_seller', properties: ['seller', 'lastAt', 'id'] })
@Index({ name: 'conversation_started', properties: ['startedBy', 'startedAt'] })
export class ConversationRow {
  /** sha-256 of the listing's id and the buyer's address. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  listing!: string;
  /** Lower-case account, as everywhere. */
  @Property(text())
  buyer!: string;
  /** The listing's seller, who cannot change: kept, so that who may read does not depend on the index. */
  @Property(text())
  seller!: string;
  @Property(text())
  startedBy!: string;
  @Property(moment())
  startedAt!: Date;
  @Property(moment())
  lastAt!: Date;
  /** How many the buyer sent. */
  @Property(integer())
  buyerMessages!: number;
  @Property(integer())
  sellerMessages!: number;
  /** How many of the seller's the buyer has not read. */
  @Property(integer())
  buyerUnread!: number;
  @Property(integer())
  sellerUnread!: number;
}

/** One message, sealed to each side; nobody here can open it. */
@Entity({ schema: 'app', tableName: 'message' })
@Index({ name: 'message_newest', properties: ['conversation', 'sentAt', 'id'] })
@Index({ name: 'message_quota', properties: ['sender', 'sentAt'] })
@Unique({ name: 'message_once', properties: ['sender', 'clientId'] })
export class MessageRow {
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  conversation!: string;
  @Property(text())
  sender!: string;
  /** Later than the one before it in the conversation. */
  @Property(moment())
  sentAt!: Date;
  /** sha-256 of the words, by which a disclosed message is checked. */
  @Property(text())
  commitment!: string;
  @Property(bytes())
  sealedForOther!: Buffer;
  @Property(bytes())
  sealedForSelf!: Buffer;
  /** The sender's own name for it: sent twice, it is kept once. */
  @Property(text())
  clientId!: string;
}

/** An encrypted picture. Its owner alone may read it until a message takes it along. */
@Entity({ schema: 'app', tableName: 'sealed_file' })
@Index({ name: 'sealed_file_quota', properties: ['owner', 'at'] })
export class SealedFile {
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  owner!: string;
  @Property(moment())
  at!: Date;
  @Property(bytes())
  content!: Buffer;
  @Property({ ...text(), nullable: true })
  message!: string | null;
}

/** Who wants no messages and questions from whom. */
@Entity({ schema: 'app', tableName: 'account_block' })
export class AccountBlock {
  @PrimaryKey(text())
  blocker!: string;
  @PrimaryKey(text())
  blocked!: string;
  @Property(moment())
  at!: Date;
}

/** What one side told the operator about the other. */
@Entity({ schema: 'app', tableName: 'message_report' })
@Index({ name: 'message_report_quota', properties: ['reporter', 'at'] })
export class MessageReport {
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  conversation!: string;
  @Property(text())
  reporter!: string;
  @Property(text())
  accused!: string;
  @Property(text())
  reason!: string;
  @Property(text())
  words!: string;
  @Property(moment())
  at!: Date;
}

/** A message that a report disclosed; its words have the digest under which it was sent. */
@Entity({ schema: 'app', tableName: 'message_disclosure' })
export class MessageDisclosure {
  @PrimaryKey(text())
  report!: string;
  @PrimaryKey(text())
  message!: string;
  /** To the byte, since the digest is of bytes. */
  @Property(bytes())
  plaintext!: Buffer;
}
