import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import {
  ConversationReadDocument,
  type SealedFactsFragment,
  ThreadDocument,
  type ThreadQuery,
} from '../../graphql/generated/graphql.ts';
import type { Place } from '../outbox/outbox.ts';
import { countAgain } from '../unread.ts';
import { useArrivals } from '../use-arrivals.ts';
import { useAsk } from '../use-ask.ts';

type Conversation = NonNullable<ThreadQuery['conversationAbout']>;

/** What the two wrote, as far as it was loaded. */
export interface ThreadState {
  /** Null where nothing was written yet; undefined while nobody knows. */
  conversation: Pick<Conversation, 'id' | 'blocked'> | null | undefined;
  orders: readonly Conversation['orders']['edges'][number]['node'][];
  /** Oldest first. */
  messages: readonly SealedFactsFragment[];
  /** Cursor of earlier messages, where there are any. */
  older: string | null;
}

const NOTHING: ThreadState = { conversation: undefined, orders: [], messages: [], older: null };

/** Both lists in one, each message once, oldest first. The server's times differ for every message of a conversation. */
export function merged(
  one: readonly SealedFactsFragment[],
  other: readonly SealedFactsFragment[],
): SealedFactsFragment[] {
  const byId = new Map([...one, ...other].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
}

/** The messages between two people about a listing: loaded, kept fresh, and marked as read while they are in view. */
export function useThread(account: string | undefined, { listing, buyer }: Place) {
  const { askQuietly } = useAsk();
  const [state, setState] = useState<ThreadState>(NOTHING);
  const [problem, setProblem] = useState<Problem>();
  const wanted = useRef('');
  const key = `${account}:${listing}:${buyer}`;

  const load = useCallback(
    async (after?: string) => {
      const variables = { listing: listing as `0x${string}`, buyer: buyer as `0x${string}`, after: after ?? null };
      try {
        const { conversationAbout: found } = await askQuietly(ThreadDocument, variables);
        if (wanted.current !== key) return;
        setProblem(undefined);
        if (!found) return setState((before) => ({ ...before, conversation: null }));
        const loaded = found.messages.edges.map(({ node }) => node);
        const { hasNextPage, endCursor } = found.messages.pageInfo;
        const older = hasNextPage ? (endCursor ?? null) : null;
        setState((before) => ({
          conversation: { id: found.id, blocked: found.blocked },
          orders: found.orders.edges.map(({ node }) => node),
          messages: merged(before.messages, loaded),
          older: after !== undefined || before.messages.length === 0 ? older : before.older,
        }));
        if (found.unread > 0 && document.visibilityState === 'visible') {
          await askQuietly(ConversationReadDocument, { input: { conversation: found.id } });
          countAgain();
        }
      } catch (thrown) {
        if (wanted.current === key) setProblem(problemOf(thrown));
      }
    },
    [askQuietly, listing, buyer, key],
  );

  useEffect(() => {
    wanted.current = key;
    setState(NOTHING);
    setProblem(undefined);
    if (account) load();
  }, [account, key, load]);
  useArrivals(account !== undefined, load);

  const add = useCallback(
    (message: SealedFactsFragment) => {
      setState((before) => ({ ...before, messages: merged(before.messages, [message]) }));
      // The first message began the conversation.
      load();
    },
    [load],
  );
  return { ...state, problem, load, add };
}
