import type { GraphQLResolveInfo } from 'graphql';
import type { ReadContext } from '../schema/context.ts';
import { type List, type Page, type PageArguments, readPages } from './page.ts';
import { selectedBy, selectionKey } from './selection.ts';

/** A page of a list that has no parent. */
export async function readPage<T extends object>(
  { database, cursors }: ReadContext,
  list: List<T>,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Promise<Page<T>> {
  const [page] = await readPages(database, cursors, list, [''], args, selectedBy(info));
  if (page === undefined) throw new RangeError(`${list.name}: one list was asked for, none answered`);
  return page;
}

/**
 * A page of the list of one parent. The same question about other parents of the request is answered by the same
 * statement.
 * @param variant what besides the parent tells this list from others of the same name, for example its states
 */
export function loadPage<T extends object>(
  { database, cursors, batches }: ReadContext,
  list: List<T>,
  parent: string,
  args: PageArguments,
  info: GraphQLResolveInfo,
  variant: unknown = null,
): Promise<Page<T>> {
  const selection = selectedBy(info);
  const name = JSON.stringify([list.name, args.first, args.after ?? null, variant, selectionKey(selection)]);
  return batches.load(name, parent, (parents) => readPages(database, cursors, list, parents, args, selection));
}
