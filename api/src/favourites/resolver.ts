import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { Listing } from '../listings/types.ts';
import { loadPage } from '../read/connection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { signedIn } from '../session/services.ts';
import { FavouriteConnection, FollowConnection } from './connection.ts';
import { loadHaving } from './counts.ts';
import { AccountFollowInput, FavouriteInput } from './inputs.ts';
import { favouritesOf, followedBy } from './lists.ts';
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
