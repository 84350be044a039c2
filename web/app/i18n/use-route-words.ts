import { useMatches } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { namespacesOf } from './namespace.ts';

const WAITING = { useSuspense: true };

/**
 * Holds a page back until the words of its routes are here. Pages change in a transition, so the page before it stays
 * in view meanwhile; the first page is not drawn by the browser before its words have come.
 */
export function useRouteWords(): void {
  useTranslation(namespacesOf(useMatches().map(({ handle }) => handle)), WAITING);
}
