import { Field, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, plain, type Shape } from '../read/shape.ts';
import { DateTimeScalar } from '../schema/scalars.ts';
import type { FavouriteRow, FollowRow } from './entities.ts';
import { newestOf } from './versions.ts';

@ObjectType({ description: 'A listing that the viewer keeps.' })
export class Favourite {
  @Field(() => Listing, { description: 'As it is now: its newest version.' })
  listing!: Listing;
  @Field(() => DateTimeScalar, { description: 'Since when, by the clock of this server.' })
  at!: Date;
}

@ObjectType({ description: 'Somebody whom the viewer follows.' })
export class Follow {
  @Field(() => Account, { description: 'Who.' })
  account!: Account;
  @Field(() => DateTimeScalar, { description: 'Since when, by the clock of this server.' })
  at!: Date;
}

const favourite = columnsOf<FavouriteRow>();
const follow = columnsOf<FollowRow>();

export const favouriteShape: Shape<Favourite> = {
  name: 'Favourite',
  type: Favourite,
  table: 'app.favourite',
  key: 'listing',
  fields: plain<FavouriteRow>('at'),
  links: { listing: { shape: () => listingShape, key: ({ alias }) => newestOf(`${alias}.${favourite('listing')}`) } },
};

export const followShape: Shape<Follow> = {
  name: 'Follow',
  type: Follow,
  table: 'app.follow',
  key: 'followed',
  fields: plain<FollowRow>('at'),
  links: { account: { shape: () => accountShape, key: ({ alias }) => `${alias}.${follow('followed')}` } },
};
