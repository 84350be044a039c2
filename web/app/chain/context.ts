import { createContext, useContext } from 'react';
import type { Connection } from './connection.ts';
import type { PendingStore } from './pending-store.ts';
import type { ChainSettings, IndexPoint, WalletState } from './types.ts';

/** The index's last word, and the moment on this machine's monotonic clock at which it was heard. */
export interface Heard extends IndexPoint {
  /** `performance.now()` in milliseconds: only differences of it are ever used. */
  heardAt: number;
}

export interface Chain {
  settings: ChainSettings;
  wallet: WalletState;
  /** Opens the chooser when nobody is connected. */
  access: () => Promise<Connection | undefined>;
  store: PendingStore | undefined;
}

export const ChainContext = createContext<Chain | undefined>(undefined);

/** @throws outside `ChainProvider` */
export function useChain(): Chain {
  const chain = useContext(ChainContext);
  if (!chain) throw new Error('useChain needs a ChainProvider above it');
  return chain;
}

/** Apart from the rest: each block says something new, which most of a page has nothing to do with. */
export const HeardContext = createContext<Heard | undefined>(undefined);

/** @throws outside `ChainProvider` */
export function useHeard(): Heard {
  const heard = useContext(HeardContext);
  if (!heard) throw new Error('useHeard needs a ChainProvider above it');
  return heard;
}

/** Who acts, and the ways to change that. */
export const useWallet = (): WalletState => useChain().wallet;
