import { useSearchParams } from '@remix-run/react';
import { useEffect } from 'react';
import { useWallet } from '../../../chain/context.ts';

/** Keeps the page's address on the account that acts, as on other pages of one's own, and on whom the page is about. */
export function useDeskAddress(): void {
  const { account } = useWallet();
  const [search, setSearch] = useSearchParams();
  const [shown, about] = [search.get('account'), search.get('about')];
  useEffect(() => {
    if (!account || shown?.toLowerCase() === account.toLowerCase()) return;
    setSearch(about ? { account, about } : { account }, { replace: true, preventScrollReset: true });
  }, [account, shown, about, setSearch]);
}
