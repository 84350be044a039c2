import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { InboxDocument, type InboxQuery } from '../../graphql/generated/graphql.ts';
import { meetKey } from '../keys/known-keys.ts';
import type { OpenKey } from '../keys/use-key.ts';
import { onCountAgain } from '../unread.ts';
import { useArrivals } from '../use-arrivals.ts';
import { useAsk } from '../use-ask.ts';
import { type Placed, useOpened } from '../use-opened.ts';

export type InboxRow = InboxQuery['conversations']['edges'][number]['node'];

/** The newest state of each conversation, the one with the newest message first. */
export function freshest(before: readonly InboxRow[], loaded: readonly InboxRow[]): InboxRow[] {
  const byId = new Map([...before, ...loaded].map((row) => [row.id, row]));
  return [...byId.values()].sort((one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt));
}

/** The acting account's conversations with what was said last, kept fresh. */
export function useInbox(own: OpenKey) {
  const { chainId } = useChain().settings;
  const { askQuietly } = useAsk();
  const [rows, setRows] = useState<readonly InboxRow[]>();
  const [older, setOlder] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const wanted = useRef(own.account);
  const { account } = own;

  const load = useCallback(
    async (after?: string) => {
      try {
        const { conversations } = await askQuietly(InboxDocument, { after: after ?? null });
        if (wanted.current !== account) return;
        const loaded = conversations.edges.map(({ node }) => node);
        for (const { other } of loaded) {
          if (other.encryptionKey) meetKey(window.localStorage, chainId, other.address, other.encryptionKey);
        }
        const { hasNextPage, endCursor } = conversations.pageInfo;
        const next = hasNextPage ? (endCursor ?? null) : null;
        setRows((before) => freshest(before ?? [], loaded));
        setOlder((before) => (after !== undefined || before === null ? next : before));
        setProblem(undefined);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
    },
    [askQuietly, account, chainId],
  );
  useEffect(() => {
    wanted.current = account;
    setRows(undefined);
    setOlder(null);
    load();
    return onCountAgain(() => void load());
  }, [account, load]);
  useArrivals(true, load);

  const placed = useMemo(
    () =>
      (rows ?? []).flatMap(({ listing, buyer, messages }): Placed[] =>
        messages.edges.map(({ node }) => ({ listing: listing.listingId, buyer: buyer.address, message: node })),
      ),
    [rows],
  );
  return { rows, older, problem, load, opened: useOpened(placed, own) };
}
