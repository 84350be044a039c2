import type { TimeLockNetwork } from '@moothall/contracts/protocol/jury/time-lock';
import { useEffect, useState } from 'react';
import { BallotLockDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';

/** What keeps entrusted votes from the keeper: a network's rounds, or null for nothing but its word. */
export type Lock = TimeLockNetwork | null | 'asking' | 'unknown';

/** How this market's keeper would keep a vote. */
export function useLock(): Lock {
  const [lock, setLock] = useState<Lock>('asking');
  useEffect(() => {
    let wanted = true;
    send(BallotLockDocument).then(
      ({ ballotLock }) => wanted && setLock(ballotLock ?? null),
      () => wanted && setLock('unknown'),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return lock;
}
