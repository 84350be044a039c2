import { useEffect, useState } from 'react';
import { rpc } from '../chain/rpc.ts';

/** `balanceOf(address)`: the first four bytes of its keccak-256. Source: https://eips.ethereum.org/EIPS/eip-20 */
const BALANCE_OF = '0x70a08231';

interface OwnToken {
  number: number;
  address: string;
}

/** What lies in the person's own wallet, outside the market, by token number; undefined until the node answered. */
export function useOwnBalances(account: string | undefined, tokens: readonly OwnToken[], when: unknown) {
  const [balances, setBalances] = useState<ReadonlyMap<number, bigint>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` says that money may have moved
  useEffect(() => {
    if (!account) return;
    let stale = false;
    const data = BALANCE_OF + account.slice(2).toLowerCase().padStart(64, '0');
    const ask = async ({ number, address }: OwnToken) => {
      const answer = await rpc<string>('eth_call', [{ to: address, data }, 'latest']);
      return [number, BigInt(answer)] as const;
    };
    Promise.all(tokens.map(ask)).then(
      (found) => {
        if (!stale) setBalances(new Map(found));
      },
      // Without the node the page still shows what the market holds.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [account, when]);
  return balances;
}
