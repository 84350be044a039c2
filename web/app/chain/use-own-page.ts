import { useSearchParams } from '@remix-run/react';
import { useEffect } from 'react';
import { useWallet } from './context.ts';

/**
 * Pages of one's own (deals, wallet) name the account in their address, so that they can be read without scripts and
 * shared. This keeps the address on the account that acts in this tab.
 */
export function useOwnPage(): void {
  const { account } = useWallet();
  const [search, setSearch] = useSearchParams();
  const shown = search.get('account');
  useEffect(() => {
    if (!account || shown?.toLowerCase() === account.toLowerCase()) return;
    setSearch({ account }, { replace: true, preventScrollReset: true });
  }, [account, shown, setSearch]);
}
