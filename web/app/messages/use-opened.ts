import { useEffect, useMemo, useState } from 'react';
import { useChain } from '../chain/context.ts';
import type { SealedFactsFragment } from '../graphql/generated/graphql.ts';
import type { SealFault } from './crypto/envelope.ts';
import type { OpenedMessage } from './crypto/message.ts';
import { knownKeys } from './keys/known-keys.ts';
import type { OpenKey } from './keys/use-key.ts';

export type Opened = OpenedMessage | { fault: SealFault };

/** A message and the conversation it is bound to. */
export interface Placed {
  listing: string;
  buyer: string;
  message: SealedFactsFragment;
}

/** Keys with which a message may have been written. */
function keysOf(chainId: number, own: OpenKey, { sender }: SealedFactsFragment): readonly string[] {
  const isOwn = sender.address.toLowerCase() === own.account.toLowerCase();
  return isOwn ? [own.publicHex] : knownKeys(window.localStorage, chainId, sender.address);
}

/** Opened once in this tab, with the keys that were known. */
const cache = new Map<string, Opened>();
const nameOf = (chainId: number, own: OpenKey, message: SealedFactsFragment) =>
  [own.publicHex, message.id, message.sealed.slice(-24), ...keysOf(chainId, own, message)].join();

async function openOne(chainId: number, own: OpenKey, { listing, buyer, message }: Placed): Promise<Opened> {
  const { fromHex, openMessage, SealError } = await import('./crypto/index.ts');
  const sender = message.sender.address;
  const keys = keysOf(chainId, own, message).map(fromHex);
  const received = { sender, commitment: message.commitment, sealed: message.sealed };
  try {
    return await openMessage(received, { chainId, listing, buyer }, own, keys);
  } catch (thrown) {
    if (thrown instanceof SealError) return { fault: thrown.code };
    throw thrown;
  }
}

/**
 * What messages say, by their ids, as they get opened. Keys of the other side must have been met before.
 * @param ready whether they were
 */
export function useOpened(placed: readonly Placed[], own: OpenKey | undefined, ready = true): Map<string, Opened> {
  const { chainId } = useChain().settings;
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!own || !ready) return;
    let stale = false;
    const missing = placed.filter(({ message }) => !cache.has(nameOf(chainId, own, message)));
    if (missing.length === 0) return;
    const open = async () => {
      for (const each of missing) cache.set(nameOf(chainId, own, each.message), await openOne(chainId, own, each));
      if (!stale) setRound((before) => before + 1);
    };
    open();
    return () => {
      stale = true;
    };
  }, [placed, own, ready, chainId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` says that the cache holds more
  return useMemo(() => {
    if (!own) return new Map();
    const found = placed.map(({ message }) => [message.id, cache.get(nameOf(chainId, own, message))] as const);
    return new Map(found.filter((entry): entry is [string, Opened] => entry[1] !== undefined));
  }, [placed, own, round, chainId]);
}
