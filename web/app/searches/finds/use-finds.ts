import { useCallback, useState } from 'react';
import { type OwnAsk, pageOf, useOwnList } from '../../favourites/use-own-list.ts';
import {
  type SavedSearchFragment,
  SearchFindsDocument,
  SearchLookedDocument,
} from '../../graphql/generated/graphql.ts';

/**
 * What a saved search found, newest first. Once the first page is in view it counts as looked at, up to the newest find
 * that was on it; what was new then stays marked for this visit.
 */
export function useFinds(id: string) {
  /** Null where there is no such search of this person's. */
  const [search, setSearch] = useState<SavedSearchFragment | null>();
  const read = useCallback(
    async (ask: OwnAsk, after: string | undefined) => {
      const answer = await ask(SearchFindsDocument, { search: id, after });
      const found = answer.search;
      setSearch(found ?? null);
      if (!found) return { nodes: [], after: null };
      const page = pageOf(found.finds);
      const [newest] = page.nodes;
      if (after === undefined && newest?.isNew && document.visibilityState === 'visible') {
        await ask(SearchLookedDocument, { search: id, upTo: newest.at });
      }
      return page;
    },
    [id],
  );
  return { search, list: useOwnList(read) };
}
