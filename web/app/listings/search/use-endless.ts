import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type ListingCardFragment,
  type ListingFilter,
  type ListingSort,
  SearchMoreDocument,
} from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { FurtherPages, joined } from './endless.ts';

const pages = new FurtherPages();

/** What the server read, and how. */
export interface FirstPage {
  things: readonly ListingCardFragment[];
  after: string | null;
  /** Where it begins, for a list that somebody came into the middle of. */
  from: string | null;
  filter: ListingFilter;
  sort: ListingSort;
  /** Things a page holds. */
  size: number;
}

/**
 * A list that goes on behind its first page. Further pages are asked of the api by the browser; they are there again
 * when somebody comes back from one of the things.
 */
export function useEndless({ things: first, after, from, filter, sort, size }: FirstPage) {
  const { key } = useLocation();
  const of = JSON.stringify([filter, sort, from]);
  const [state, setState] = useState(() => pages.at(key, of));
  const further = state.of === of ? state : pages.at(key, of);
  if (further !== state) setState(further);
  useEffect(() => pages.keep(key, further), [key, further]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const next = further.after === undefined ? after : further.after;
  const asking = useRef(false);

  const more = useCallback(async () => {
    if (next === null || asking.current) return;
    asking.current = true;
    setBusy(true);
    try {
      const { listings } = await send(SearchMoreDocument, { first: size, after: next, filter, sort });
      const { hasNextPage, endCursor } = listings.pageInfo;
      const read = listings.edges.map(({ node }) => node);
      setState((before) =>
        before.of === of
          ? { of, things: [...before.things, ...read], after: hasNextPage ? (endCursor ?? null) : null }
          : before,
      );
      setFailed(false);
    } catch {
      // The link to the next page is still there, and says what is wrong.
      setFailed(true);
    } finally {
      asking.current = false;
      setBusy(false);
    }
  }, [next, of, filter, sort, size]);

  return { things: joined(first, further.things), after: next, busy, failed, more };
}
