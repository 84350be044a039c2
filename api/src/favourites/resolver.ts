import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { readerOf } from '../listings/shown.ts';
import { Listing } from '../listings/types.ts';
import { loadPage } from '../read/connection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';
import { FavouriteConnection, FollowConnection, FollowedListingConnection } from './connection.ts';
import { loadHaving } from './counts.ts';
import { AccountFollowInput, FavouriteInput } from './inputs.ts';
import { FAVOURED_MAX } from './limits.ts';
import { favouritesOf, followedBy, offeredToFollowers } from './lists.ts';
import { drop, follow, keep, unfollow } from './write.ts';

type FavouritesContext = ReadContext & { pool: Pool };

/** What one person keeps, and whom one follows. */
@Resolver()
export class FavouriteResolver {
  @Query(() => FavouriteConnection, { description: 'Listings that the viewer keeps, newest first. Needs a session.' })
  async favourites(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, favouritesOf, signedIn(context), { first, after }, info);
  }

  @Query(() => [Bytes32Scalar], {
    description:
      'Which of these listings, at most 100, the viewer keeps: for a page that was drawn for everybody. Needs a session.',
  })
  async favouredAmong(
    @Arg('listings', () => [Bytes32Scalar]) listings: string[],
    @Ctx() context: ReadContext,
  ): Promise<string[]> {
    signedIn(context);
    const count = listings.length;
    if (count > FAVOURED_MAX) throw new Refusal('TOO_MANY_VALUES', { argument: 'listings', count, max: FAVOURED_MAX });
    const had = await Promise.all(listings.map((listing) => loadHaving(context, 'favourite', listing)));
    return listings.filter((_, at) => had[at]?.own);
  }

  @Query(() => FollowedListingConnection, {
    description: 'What those whom the viewer follows offer, newest first. Needs a session.',
  })
  async followedListings(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, offeredToFollowers(readerOf(context)), signedIn(context), { first, after }, info);
  }

  @Query(() => FollowConnection, { description: 'Whom the viewer follows, newest first. Needs a session.' })
  async following(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, followedBy, signedIn(context), { first, after }, info);
  }

  @Mutation(() => Boolean, {
    description: "Keeps somebody else's listing, at most 1000. False where it was kept. Needs a session.",
  })
  async favouriteAdd(
    @Arg('input', () => FavouriteInput) { listing }: FavouriteInput,
    @Ctx() context: FavouritesContext,
  ): Promise<boolean> {
    return keep(context.pool, signedIn(context), listing);
  }

  @Mutation(() => Boolean, { description: 'Keeps it no longer. False where it was not kept. Needs a session.' })
  async favouriteRemove(
    @Arg('input', () => FavouriteInput) { listing }: FavouriteInput,
    @Ctx() context: FavouritesContext,
  ): Promise<boolean> {
    return drop(context.pool, signedIn(context), listing);
  }

  @Mutation(() => Boolean, {
    description: 'Follows somebody else, at most 1000 people. False where that was so. Needs a session.',
  })
  async accountFollow(
    @Arg('input', () => AccountFollowInput) { account }: AccountFollowInput,
    @Ctx() context: FavouritesContext,
  ): Promise<boolean> {
    return follow(context.pool, signedIn(context), account);
  }

  @Mutation(() => Boolean, { description: 'Follows no longer. False where nobody was followed. Needs a session.' })
  async accountUnfollow(
    @Arg('input', () => AccountFollowInput) { account }: AccountFollowInput,
    @Ctx() context: FavouritesContext,
  ): Promise<boolean> {
    return unfollow(context.pool, signedIn(context), account);
  }
}

/** How many keep a listing. */
@Resolver(() => Listing)
export class ListingFavouritesResolver {
  @FieldResolver(() => Int, { description: 'How many people keep it, at this operator.' })
  async favouriteCount(@Root() { key }: Listing, @Ctx() context: ReadContext): Promise<number> {
    return (await loadHaving(context, 'favourite', key)).count;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer keeps it.' })
  async favoured(@Root() { key }: Listing, @Ctx() context: ReadContext): Promise<boolean> {
    return (await loadHaving(context, 'favourite', key)).own;
  }
}

/** How many follow an account. */
@Resolver(() => Account)
export class AccountFollowersResolver {
  @FieldResolver(() => Int, {
    description: 'How many people follow it, at this operator. Who they are is told nobody.',
  })
  async followerCount(@Root() { key }: Account, @Ctx() context: ReadContext): Promise<number> {
    return (await loadHaving(context, 'follow', key)).count;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it.' })
  async followed(@Root() { key }: Account, @Ctx() context: ReadContext): Promise<boolean> {
    return (await loadHaving(context, 'follow', key)).own;
  }
}
