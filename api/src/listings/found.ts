import type { ListingSearch } from '@moothall/indexer/entities';
import type { Values } from '../read/database.ts';
import { columnsOf, Scope } from '../read/shape.ts';

/** The narrow rows that searches read: see `ListingSearch` of the index. */
export const SEARCHED = 'content.listing_search';

/** State of a searched row whose listing is open without a piece left. */
export const SOLD = 'sold';

/** Names of the columns of a searched row, checked by the compiler. */
export const searchedColumn = columnsOf<ListingSearch>();

/** A scope over searched rows by themselves, and the joins it comes to need. */
export function searchedRows(values: Values): { scope: Scope; joins: string[] } {
  const joins: string[] = [];
  const alias = values.alias();
  return { scope: new Scope(values, alias, `${alias}.listing`, joins), joins };
}
