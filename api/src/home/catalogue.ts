import { ListingState } from '../listings/enums.ts';
import { isShown, type Reader } from '../listings/shown.ts';
import { type Listing, listingShape } from '../listings/types.ts';
import type { List } from '../read/page.ts';

/**
 * Open listings by id. Ids are hashes, so that equal spans hold about equally many, and one that comes or goes moves no
 * other to another span. A span that ends before it begins holds none.
 */
export const catalogueOf = (from: string, to: string, reader: Reader): List<Listing> => ({
  shape: listingShape,
  name: 'catalogue',
  order: [{ sql: ({ alias }) => `${alias}.id`, type: 'text' }],
  descending: false,
  where: (scope) => [
    `${scope.alias}.id between ${scope.values.bind(from, 'text')} and ${scope.values.bind(to, 'text')}`,
    `${scope.alias}.state = '${ListingState.OPEN}'`,
    ...isShown(scope, reader),
  ],
});
