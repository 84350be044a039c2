import { useCallback, useEffect, useRef, useState } from 'react';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { type NewsFragment, NewsPageDocument, NewsReadDocument } from '../graphql/generated/graphql.ts';
import { useAsk } from '../messages/use-ask.ts';
import { onLookAgain, setUnread } from './news.ts';

interface NewsList {
  account: string;
  news: readonly NewsFragment[];
  /** Cursor of what is older; null where nothing is. */
  after: string | null;
}

const together = (first: readonly NewsFragment[], then: readonly NewsFragment[]) => {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !known.has(id))];
};

/**
 * The acting account's news, read anew whenever something arrives; what was seen is marked as read. What was unread when
 * it came into view stays `fresh` for this visit.
 */
export function useNewsList() {
  const { account } = useWallet();
  const { ask, askQuietly } = useAsk();
  const [list, setList] = useState<NewsList>();
  const [problem, setProblem] = useState<Problem>();
  const fresh = useRef(new Set<string>());
  /** Number of the newest look at the list's beginning: an earlier one that answers later is out of date. */
  const newest = useRef(0);

  const read = useCallback(
    async (from: typeof ask, after?: string | null) => {
      if (!account) return;
      if (!after) newest.current += 1;
      const look = newest.current;
      try {
        const { notifications } = await from(NewsPageDocument, { after });
        if (look !== newest.current) return;
        const page = notifications.edges.map(({ node }) => node);
        const { hasNextPage, endCursor } = notifications.pageInfo;
        for (const { id, read: known } of page) if (!known) fresh.current.add(id);
        setList((before) => {
          const old = before?.account === account && after ? before.news : [];
          return { account, news: together(old, page), after: hasNextPage ? (endCursor ?? null) : null };
        });
        setProblem(undefined);
        if (after || notifications.unread === 0 || document.visibilityState !== 'visible') return;
        const { notificationsRead } = await from(NewsReadDocument, { upTo: notifications.upTo });
        setUnread(notificationsRead.unread);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
    },
    [account],
  );

  useEffect(() => {
    fresh.current = new Set();
    setList(undefined);
    setProblem(undefined);
    void read(askQuietly);
    return onLookAgain(() => void read(askQuietly));
  }, [read, askQuietly]);

  return {
    list: list?.account === account ? list : undefined,
    isFresh: (id: string) => fresh.current.has(id),
    problem,
    signIn: () => read(ask),
    older: () => read(askQuietly, list?.after),
  };
}
