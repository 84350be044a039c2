import { Field, Int, ObjectType } from 'type-graphql';
import { ListingEdge } from '../listings/connection.ts';
import { PageInfo } from '../schema/connection.ts';
import { Favourite, Follow } from './types.ts';

@ObjectType()
export class FavouriteEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Favourite, { description: 'The favourite.' })
  node!: Favourite;
}

@ObjectType()
export class FavouriteConnection {
  @Field(() => [FavouriteEdge], { description: 'The favourites of this page, in order.' })
  edges!: FavouriteEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class FollowEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Follow, { description: 'Who is followed.' })
  node!: Follow;
}

@ObjectType()
export class FollowConnection {
  @Field(() => [FollowEdge], { description: 'Those of this page, in order.' })
  edges!: FollowEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class FollowedListingConnection {
  @Field(() => [ListingEdge], { description: 'The listings of this page, newest first.' })
  edges!: ListingEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
