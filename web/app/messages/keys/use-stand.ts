import { useCallback, useEffect, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { hasSession } from '../../session/session.ts';
import { type OpenKey, publishedKey, useKey } from './use-key.ts';

/**
 * How far the acting person's messages are open:
 * starting: the browser has not said who acts · out: nobody does · asking: the record is read · closed: the key is not
 * in this tab, or the api does not know who asks · new: there never was a key · unpublished: the key is here and not on
 * the record · differs: another one is on the record · ready
 */
export type Stand = 'starting' | 'out' | 'asking' | 'closed' | 'new' | 'unpublished' | 'differs' | 'ready';

interface Known {
  account: string;
  published: string | null;
  signedIn: boolean;
}

export function useStand(): { stand: Stand; own: OpenKey | undefined; look: () => Promise<void> } {
  const { wallet } = useChain();
  const { account, ready, person } = wallet;
  const { own } = useKey();
  const [known, setKnown] = useState<Known>();
  const look = useCallback(async () => {
    if (!account) return;
    const [published, signedIn] = await Promise.all([publishedKey(account), hasSession(account)]);
    setKnown({ account, published, signedIn });
  }, [account]);
  useEffect(() => {
    // Without an answer the page goes on waiting; coming back to it asks again.
    look().catch(() => undefined);
  }, [look]);

  const stand = (): Stand => {
    if (!ready) return 'starting';
    if (!account) return 'out';
    if (known?.account !== account) return 'asking';
    // A person of the practice town is signed in without being asked.
    if (!own || (!known.signedIn && !person)) return known.published === null && !own ? 'new' : 'closed';
    if (known.published === null) return 'unpublished';
    return known.published === own.publicHex ? 'ready' : 'differs';
  };
  return { stand: stand(), own, look };
}
