import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ChainContext, HeardContext } from './context.ts';
import { createPendingStore, type PendingStore } from './pending-store.ts';
import type { ChainSettings } from './types.ts';
import { useConnection } from './use-connection.ts';
import { useFollow } from './use-follow.ts';
import { useIndexFeed } from './use-index.ts';
import { WalletChooser } from './wallet-chooser.tsx';

let store: PendingStore | undefined;

/** One store for the browser's whole page: storage exists only there. */
function pendingStore(): PendingStore {
  store ??= createPendingStore(window.localStorage, window);
  return store;
}

function Follower() {
  useFollow();
  return null;
}

/** Around every page: who acts, what is under way, and how far the index has read. */
export function ChainProvider({ settings, children }: { settings: ChainSettings; children: ReactNode }) {
  const { chainId, contracts, people } = settings;
  const key = JSON.stringify([chainId, contracts, people]);
  // Every reading of the page brings new settings with the same content; only the index in them moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the content
  const steady = useMemo(() => settings, [key]);
  const connection = useConnection(steady);
  const heard = useIndexFeed(settings.index);
  const [pending, setPending] = useState<PendingStore>();
  useEffect(() => setPending(pendingStore()), []);

  const { wallet, access, chooser } = connection;
  const value = useMemo(
    () => ({ settings: steady, wallet, access, store: pending }),
    [steady, wallet, access, pending],
  );
  return (
    <ChainContext.Provider value={value}>
      <HeardContext.Provider value={heard}>
        {children}
        <WalletChooser chooser={chooser} people={people} />
        <Follower />
      </HeardContext.Provider>
    </ChainContext.Provider>
  );
}
