import { ListingState } from '../listings/enums.ts';
import { isShown, type Reader } from '../listings/shown.ts';
import { type Listing, listingShape } from '../listings/types.ts';
import { countOf, type List } from '../read/page.ts';
import { type Favourite, type Follow, favouriteShape, followShape } from './types.ts';

const counted = <T extends object>(list: Omit<List<T>, 'about'>): List<T> => ({
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
});

/** What an account keeps, newest first. A listing that a block took back with it is not there until it is back. */
export const favouritesOf: List<Favourite> = counted({
  shape: favouriteShape,
  name: 'favourites',
  order: [
    { sql: ({ alias }) => `${alias}.at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.listing`, type: 'text' },
  ],
  descending: true,
  where: ({ alias }, parent) => [
    `${alias}.account = ${parent}`,
    `exists (select from chain.listing known where known.id = ${alias}.listing)`,
  ],
});

/** Whom an account follows, newest first. */
export const followedBy: List<Follow> = counted({
  shape: followShape,
  name: 'followed accounts',
  order: [
    { sql: ({ alias }) => `${alias}.at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.followed`, type: 'text' },
  ],
  descending: true,
  where: ({ alias }, parent) => [`${alias}.follower = ${parent}`],
});

/** What those whom an account follows offer, newest first; as in a search, without what a verdict removed. */
export const offeredToFollowers = (reader: Reader): List<Listing> => ({
  shape: listingShape,
  name: 'listings of followed accounts',
  order: [
    { sql: ({ alias }) => `${alias}.listed_at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
  where: (scope, parent) => [
    `${scope.alias}.state = '${ListingState.OPEN}' and ${scope.alias}.stock > 0`,
    `${scope.alias}.seller in (select followed from app.follow where follower = ${parent})`,
    ...isShown(scope, reader),
  ],
});
