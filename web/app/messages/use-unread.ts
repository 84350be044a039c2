import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWallet } from '../chain/context.ts';
import { UnreadConversationsDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { hasSession } from '../session/session.ts';
import { forgetPrivate } from './keys/private-store.ts';
import { onCountAgain, onUnread, setUnread, unreadNow } from './unread.ts';
import { useArrivals } from './use-arrivals.ts';

/** How many conversations of the acting account have something unread; 0 where nobody is signed in. */
export const useUnread = (): number => useSyncExternalStore(onUnread, unreadNow, () => undefined) ?? 0;

/**
 * Once around all pages: counts what is unread as long as the acting account is signed in, and forgets what was private
 * in this tab when somebody else begins to act in it. Never opens a wallet.
 */
export function useCountUnread(): void {
  const { account } = useWallet();
  const [mine, setMine] = useState(false);
  const before = useRef(account);

  useEffect(() => {
    if (before.current && before.current !== account) forgetPrivate(before.current);
    before.current = account;
  }, [account]);

  const count = useCallback(async () => {
    if (!account) return;
    const signedIn = await hasSession(account);
    setMine(signedIn);
    if (!signedIn) return setUnread(undefined);
    const { conversations } = await send(UnreadConversationsDocument);
    setUnread(conversations.unread);
  }, [account]);

  useEffect(() => {
    // Without an answer the page shows no number.
    const ask = () => void count().catch(() => setUnread(undefined));
    setMine(false);
    setUnread(undefined);
    ask();
    return onCountAgain(ask);
  }, [count]);
  useArrivals(mine, () => count().catch(() => undefined));
}
