import { useEffect, useState } from 'react';
import { DealLimitsDocument, type DealLimitsQuery } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';

export type DealLimits = DealLimitsQuery['limits'];

/** What an account may do in a token; undefined while nobody acts or the api has not answered. */
export function useLimits(token: number, account: `0x${string}` | undefined): DealLimits | undefined {
  const [known, setKnown] = useState<{ of: string; limits: DealLimits }>();
  useEffect(() => {
    if (account === undefined) return;
    let stale = false;
    send(DealLimitsDocument, { token, account }).then(
      ({ limits }) => !stale && setKnown({ of: account, limits }),
      // Offline: the contract still refuses what is above the limit.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [token, account]);
  return known !== undefined && known.of === account ? known.limits : undefined;
}
