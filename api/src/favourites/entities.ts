import type { PropertyOptions } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

// biome-ignore lint/suspicious/noExplicitAny: an option object fits every entity class
type Column = PropertyOptions<any>;
/** Each call makes a new object, since the decorators write into it. */
const text = (): Column => ({ type: 'string', columnType: 'text' });
const moment = (): Column => ({ type: 'datetime', columnType: 'timestamptz(3)' });

/** A listing that somebody keeps. Nobody else is told whose favourites they are. */
@Entity({ schema: 'app', tableName: 'favourite' })
@Index({ name: 'favourite_newest', properties: ['account', 'at', 'listing'] })
@Index({ name: 'favourite_listing', properties: ['listing'] })
export class FavouriteRow {
  /** Lower-case account, as everywhere. */
  @PrimaryKey(text())
  account!: string;
  @PrimaryKey(text())
  listing!: string;
  @Property(moment())
  at!: Date;
}

/** Somebody wants to see what somebody else offers. */
@Entity({ schema: 'app', tableName: 'follow' })
@Index({ name: 'follow_newest', properties: ['follower', 'at', 'followed'] })
@Index({ name: 'follow_followed', properties: ['followed'] })
export class FollowRow {
  @PrimaryKey(text())
  follower!: string;
  @PrimaryKey(text())
  followed!: string;
  @Property(moment())
  at!: Date;
}
