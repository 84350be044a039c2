import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useChain, useHeard } from './context.ts';
import { followOnce } from './follow.ts';
import { isOpen, type Pending } from './pending.ts';

const EVERY = 1_000;
const NONE: readonly Pending[] = [];

/** Pending actions of the acting account on this chain, newest first. */
export function usePending(): readonly Pending[] {
  const { store, wallet, settings } = useChain();
  const list = useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => undefined),
    () => store?.list() ?? NONE,
    () => NONE,
  );
  return list.filter(({ account, chainId }) => account === wallet.account && chainId === settings.chainId);
}

/** Follows what is under way and reads the page anew whenever something became visible. */
export function useFollow(): void {
  const { store, settings } = useChain();
  const heard = useHeard();
  const { revalidate } = useRevalidator();
  const mine = usePending();
  const indexed = useRef(heard.height);
  indexed.current = heard.height;
  const open = mine.some(({ stage }) => isOpen(stage));
  const visible = mine.filter(({ stage }) => stage === 'visible').length;
  const before = useRef(visible);

  useEffect(() => {
    if (!open || !store) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const round = async () => {
      try {
        await followOnce(store, settings, indexed.current);
      } catch {
        // The node cannot be reached: everything stays as it is in this browser, and the next round looks again.
      }
      if (!stopped) timer = setTimeout(round, EVERY);
    };
    round();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [open, store, settings]);

  useEffect(() => {
    if (visible > before.current) revalidate();
    before.current = visible;
  }, [visible, revalidate]);
}
