import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

/** Names of the fields a query selects of one object, with what it selects of each. */
export type Selection = ReadonlyMap<string, readonly ResolveTree[]>;

const EMPTY: Selection = new Map();

/** What is selected of the object that `trees` answer, whichever type conditions and aliases stand around it. */
export function selectionOf(trees: readonly ResolveTree[] | undefined, type?: string): Selection {
  if (trees === undefined) return EMPTY;
  const found = new Map<string, ResolveTree[]>();
  for (const tree of trees) {
    for (const [name, fields] of Object.entries(tree.fieldsByTypeName)) {
      if (type !== undefined && name !== type && name !== 'Node') continue;
      for (const field of Object.values(fields)) {
        const same = found.get(field.name);
        if (same) same.push(field);
        else found.set(field.name, [field]);
      }
    }
  }
  return found;
}

/** What the query selects of the field being resolved. */
export function selectedBy(info: GraphQLResolveInfo, type?: string): Selection {
  const tree = parseResolveInfo(info) as ResolveTree | null | undefined;
  return selectionOf(tree ? [tree] : undefined, type);
}

/** A stable text of a selection: equal selections may share one batch of a loader. */
export function selectionKey(selection: Selection): string {
  return [...selection]
    .map(([name, trees]) => {
      const below = selectionKey(selectionOf(trees));
      return below === '' ? name : `${name}{${below}}`;
    })
    .sort()
    .join(' ');
}
