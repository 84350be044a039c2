import { useLocation, useNavigate, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useHydrated } from './use-hydrated.ts';

/**
 * A sheet that is a step of the browser's history, so that going back closes it. Its own form leaves it by an address
 * without its name, and what was changed counts; every other way out leaves the page as it was.
 * @param name stands in the address while the sheet is open
 */
export function useSheet(name: string) {
  const navigate = useNavigate();
  const here = useLocation();
  // Where one is going already: a sheet that was left does not wait for what the page behind it reads.
  const { hash, search, state } = useNavigation().location ?? here;
  const hydrated = useHydrated();
  const isOpen = hydrated && hash === `#${name}`;
  /** A dialog says that it closes more than once; one step back is enough. */
  const leaving = useRef(false);
  useEffect(() => {
    if (isOpen) leaving.current = false;
  }, [isOpen]);
  return {
    isOpen,
    hydrated,
    show: () => navigate({ search, hash: name }, { state: { sheet: name }, preventScrollReset: true }),
    dismiss: () => {
      if (!isOpen || leaving.current) return;
      leaving.current = true;
      // Who came by an address that names the sheet has nothing of ours to go back to.
      if (state?.sheet === name) navigate(-1);
      else navigate({ search }, { replace: true, preventScrollReset: true });
    },
  };
}
