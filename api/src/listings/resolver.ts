import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { loadPage, readPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy, selectionOf } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { ListingConnection, ListingFacets, ListingsWithout } from './connection.ts';
import { ListingSort, ListingState } from './enums.ts';
import { type Counts, type FacetName, facetsOf } from './facets.ts';
import { ListingFilter } from './inputs.ts';
import { searchList, sellersList } from './loaders.ts';
import { newListings } from './news.ts';
import { readerOf } from './shown.ts';
import { Listing, listingShape } from './types.ts';

/** Names of the facets a question about a list asks for. */
const facetsIn = (info: GraphQLResolveInfo) =>
  [...selectionOf(selectedBy(info).get('facets')).keys()].filter((name) => !name.startsWith('__')) as FacetName[];
/** Whether it asks what there would be without each part of the filter. */
const comparesIn = (info: GraphQLResolveInfo) => selectedBy(info).has('without');

@Resolver()
export class ListingResolver {
  @Query(() => Listing, { nullable: true, description: 'Null for an id that is not on this chain.' })
  listing(
    @Arg('listingId', () => Bytes32Scalar) listingId: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing | null> {
    return readOne(database, listingShape, listingId, selectedBy(info, 'Listing'));
  }

  @Query(() => ListingConnection, { description: 'Search: what is on offer, unless the filter names other states.' })
  listings(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('filter', () => ListingFilter, { nullable: true }) filter: ListingFilter | undefined,
    @Arg('sort', () => ListingSort, { defaultValue: ListingSort.NEWEST }) sort: ListingSort,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const reader = readerOf(context, filter?.region);
    return readPage(
      context,
      searchList(filter ?? {}, sort, reader, facetsIn(info), comparesIn(info)),
      { first, after },
      info,
    );
  }

  @Subscription(() => Listing, {
    description: 'New listings that match, each once; one searched by its words as soon as these have arrived.',
    subscribe: ({ args, context }) =>
      newListings(context as LiveContext, (args as { filter?: ListingFilter }).filter ?? {}),
  })
  listingAdded(
    @Root() listingId: string,
    @Arg('filter', () => ListingFilter, { nullable: true }) _filter: ListingFilter | undefined,
    @Ctx() { batches, database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing | null> {
    batches.forget();
    return readOne(database, listingShape, listingId, selectedBy(info, 'Listing'));
  }
}

/** What the database counted of a list; of a seller's the total alone. */
interface Counted {
  totalCount?: number | Counts;
  isCut?: Counts;
  without?: Counts;
  facets?: Counts;
}

@Resolver(() => ListingConnection)
export class ListingConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { totalCount, facets }: Counted): number {
    return typeof totalCount === 'number' ? totalCount : ((facets ?? totalCount)?.total ?? 0);
  }

  @FieldResolver(() => Boolean)
  isCut(@Root() { isCut, facets }: Counted): boolean {
    return (facets ?? isCut)?.cut ?? false;
  }

  @FieldResolver(() => [ListingsWithout])
  without(@Root() { without, facets }: Counted): ListingsWithout[] {
    return ((facets ?? without)?.without ?? []).map(([part, count]) => ({ part, count }));
  }

  @FieldResolver(() => ListingFacets)
  facets(@Root() { facets = {} }: Counted): ListingFacets {
    return facetsOf(facets);
  }
}

/** What an account sells. */
@Resolver(() => Account)
export class AccountListingsResolver {
  @FieldResolver(() => ListingConnection, { description: 'Newest first; of every state, where none are named.' })
  listings(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('states', () => [ListingState], { nullable: true }) states: ListingState[] | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = sellersList(states, readerOf(context), facetsIn(info));
    return loadPage(context, list, account.key, { first, after }, info, states ?? null);
  }
}
