import { useEffect, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { useIndexPoint } from '../chain/use-index.ts';
import { view } from '../chain/view.ts';

/** What an account put down as a juror, as the chain says it this second. Smallest units of the market token. */
export interface Bond {
  free: bigint;
  locked: bigint;
  tickets: number;
  staying: number;
}

/** The account's bond, read again whenever the index has read further; undefined until the node answered. */
export function useBond(account: string | undefined): Bond | undefined {
  const { settings } = useChain();
  const { height } = useIndexPoint();
  const [bond, setBond] = useState<{ account: string; bond: Bond }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `height` is when to ask, not what.
  useEffect(() => {
    if (!account) return;
    let wanted = true;
    view(settings.contracts, 'jurors', 'jurorOf', [account]).then(
      ([juror]) => {
        if (!wanted) return;
        const { free, locked, tickets, staying } = juror as Record<keyof Bond, bigint>;
        setBond({ account, bond: { free, locked, tickets: Number(tickets), staying: Number(staying) } });
      },
      // Without the node the page still shows what the index knows.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [account, settings, height]);
  return bond?.account === account ? bond?.bond : undefined;
}
