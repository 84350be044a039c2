import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWallet } from '../chain/context.ts';
import { NewsArrivedDocument, NewsCountDocument } from '../graphql/generated/graphql.ts';
import { onLineBack, subscribe } from '../graphql/subscribe.ts';
import { useAsk } from '../messages/use-ask.ts';
import { lookAgain, onLookAgain, onUnread, setUnread, unreadNow } from './news.ts';

/** How often is looked while a page is in view, milliseconds: for what came while the live line was down. */
const EVERY = 30_000;
/** First wait before a line that the api ended is tried again, milliseconds; each further one is twice as long. */
const AGAIN = 1_000;

/** How much news the acting account has not read; 0 where nobody is signed in. */
export const useUnreadNews = (): number => useSyncExternalStore(onUnread, unreadNow, () => undefined) ?? 0;

/**
 * Once around all pages: hears what arrives for the acting account and counts what is unread. What came is asked for
 * anew and not taken from the line, which may belong to another tab's person. Never opens a wallet.
 */
export function useCountNews(): void {
  const { account } = useWallet();
  const { askQuietly } = useAsk();
  const [mine, setMine] = useState(false);

  useEffect(() => {
    setUnread(undefined);
    setMine(false);
    if (!account) return;
    let wanted = true;
    const count = () =>
      askQuietly(NewsCountDocument, {}).then(
        ({ notifications }) => {
          if (!wanted) return;
          setUnread(notifications.unread);
          setMine(true);
        },
        // Not signed in, or no answer: the bell shows no number.
        () => wanted && setUnread(undefined),
      );
    void count();
    const stop = onLookAgain(count);
    return () => {
      wanted = false;
      stop();
    };
  }, [account, askQuietly]);

  useEffect(() => {
    if (!mine) return;
    let stop: (() => void) | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let wait = AGAIN;
    const heard = () => {
      wait = AGAIN;
      lookAgain();
    };
    const listen = () => {
      // A line that was opened just before somebody signed in is ended by the api: what arrives until it is open again
      // must not wait for the next look.
      stop ??= subscribe(NewsArrivedDocument, {}, heard, () => {
        stop = undefined;
        clearTimeout(again);
        again = setTimeout(tell, wait);
        wait = Math.min(2 * wait, EVERY);
      });
    };
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      listen();
      lookAgain();
    };
    listen();
    const forget = onLineBack(tell);
    const timer = setInterval(tell, EVERY);
    document.addEventListener('visibilitychange', tell);
    return () => {
      stop?.();
      forget();
      clearTimeout(again);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [mine]);
}
