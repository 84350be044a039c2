import { ListingState } from '../listings/enums.ts';
import { isShown, type Reader } from '../listings/shown.ts';
import type { List } from '../read/page.ts';
import { foundListing, type SavedSearch, type SearchFind, savedSearchShape, searchFindShape } from './types.ts';

/** What an account saved, newest first. */
export const searchesOf: List<SavedSearch> = {
  shape: savedSearchShape,
  name: 'saved searches',
  order: [
    { sql: ({ alias }) => `${alias}.created_at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
  where: ({ alias }, parent) => [`${alias}.account = ${parent}`],
};

/** One of a viewer's own searches, by its id. */
export const ownSearch = (viewer: string): List<SavedSearch> => ({
  ...searchesOf,
  name: 'a saved search',
  where: ({ alias, values }, parent) => [
    `${alias}.id = ${parent}`,
    `${alias}.account = ${values.bind(viewer, 'text')}`,
  ],
});

/** What a search found and can still be bought, newest first. */
export const findsOf = (reader: Reader): List<SearchFind> => ({
  shape: searchFindShape,
  name: 'finds of a search',
  order: [
    { sql: ({ alias }) => `${alias}.at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.listing`, type: 'text' },
  ],
  descending: true,
  where: (scope, parent) => {
    const listing = scope.follow('listing', foundListing);
    return [
      `${scope.alias}.search = ${parent}`,
      `${listing.alias}.state = '${ListingState.OPEN}' and ${listing.alias}.stock > 0`,
      ...isShown(listing, reader),
    ];
  },
});
