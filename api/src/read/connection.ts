import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { ReadContext } from '../schema/context.ts';
import { type List, type Page, type PageArguments, readPages } from './page.ts';
import { readByKeys } from './plan.ts';
import { type Selection, selectedBy, selectionKey } from './selection.ts';
import type { Shape } from './shape.ts';

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

/** What a field selects of rows, as the selection of a page that holds them. */
function asPage(info: GraphQLResolveInfo): Selection {
  const rows = parseResolveInfo(info) as ResolveTree;
  const edges: ResolveTree = {
    name: 'edges',
    alias: 'edges',
    args: {},
    fieldsByTypeName: { Edge: { node: { ...rows, name: 'node', alias: 'node' } } },
  };
  return new Map([['edges', [edges]]]);
}

/**
 * The first rows of a list that stays short, without pages. The same question about other parents of the request is
 * answered by the same statement.
 * @param most at most 100
 */
export async function loadAll<T extends object>(
  { database, cursors, batches }: ReadContext,
  list: List<T>,
  parent: string,
  most: number,
  info: GraphQLResolveInfo,
): Promise<T[]> {
  const selection = asPage(info);
  const name = JSON.stringify([list.name, most, selectionKey(selection)]);
  const page = await batches.load(name, parent, (parents) =>
    readPages(database, cursors, list, parents, { first: most }, selection),
  );
  return page.edges.map(({ node }) => node);
}

/** A row by its key, together with those that other parents of the request name. */
export function loadOne<T extends object>(
  { database, batches }: ReadContext,
  shape: Shape<T>,
  key: string,
  info: GraphQLResolveInfo,
): Promise<T | null> {
  const selection = selectedBy(info, shape.name);
  return batches.load(`${shape.name} ${selectionKey(selection)}`, key, (keys) =>
    readByKeys(database, shape, keys, selection),
  );
}
