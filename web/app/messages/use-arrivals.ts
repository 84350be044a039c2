import { useEffect, useRef } from 'react';
import { MessageArrivedDocument } from '../graphql/generated/graphql.ts';
import { onLineBack, subscribe } from '../graphql/subscribe.ts';

/** How often is looked while a page is in view, milliseconds: for what came while the live line was down. */
const EVERY = 20_000;

/**
 * Calls `look` whenever a message came, the page comes back into view, and now and then. What came is asked for anew
 * and not taken from the line: the line may belong to another tab's person.
 */
export function useArrivals(active: boolean, look: () => Promise<unknown> | undefined): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!active) return;
    let stop: (() => void) | undefined;
    const listen = () => {
      stop ??= subscribe(
        MessageArrivedDocument,
        {},
        () => void latest.current(),
        () => {
          stop = undefined;
        },
      );
    };
    const tell = async () => {
      if (document.visibilityState !== 'visible') return;
      await latest.current();
      // It ended with a session that another tab's person replaced; looking has signed in again.
      listen();
    };
    listen();
    const forget = onLineBack(tell);
    const timer = setInterval(tell, EVERY);
    document.addEventListener('visibilitychange', tell);
    return () => {
      stop?.();
      forget();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [active]);
}
