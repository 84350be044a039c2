import { useEffect, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import type { ChatPartyFragment } from '../../graphql/generated/graphql.ts';
import { meetKey, showKey } from '../keys/known-keys.ts';

/** Remembers the other side's key; `changed` when it is another one than the last time this conversation was shown. */
export function useOtherKey({ address, encryptionKey }: ChatPartyFragment): { met: boolean; changed: boolean } {
  const { chainId } = useChain().settings;
  const [state, setState] = useState({ of: '', changed: false });
  const of = `${address}:${encryptionKey}`;
  useEffect(() => {
    if (!encryptionKey) return setState({ of, changed: false });
    meetKey(window.localStorage, chainId, address, encryptionKey);
    const { changed } = showKey(window.localStorage, chainId, address, encryptionKey);
    setState((before) => ({ of, changed: changed || (before.of === of && before.changed) }));
  }, [address, encryptionKey, chainId, of]);
  return { met: state.of === of, changed: state.of === of && state.changed };
}
