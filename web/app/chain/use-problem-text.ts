import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import type { Problem } from './types.ts';

/** Domains whose messages name errors, the nearest first. */
const NAMESPACES = [
  'orders',
  'arbitration',
  'jury',
  'moderation',
  'vault',
  'accounts',
  'listings',
  'messages',
  'notifications',
  'questions',
  'reputation',
  'searches',
  'session',
  'chain',
  'frame',
] as const;
/** With what draws anew when words have arrived, or cannot. */
const DRAWN_AGAIN = { bindI18n: 'languageChanged loaded' };
/** Parameters of contract errors that are block times in seconds. */
const TIMES = new Set(['deadline', 'validUntil', 'until', 'meetAt', 'earliest', 'latest', 'signedUntil']);

/** Puts a problem into words: every code of contracts, api, wallets and forms has a message in both languages. */
export function useProblemText(): (problem: Problem) => string {
  // Words of other domains than the page's come with the first problem that needs them.
  const { i18n } = useTranslation('chain', DRAWN_AGAIN);
  const format = useFormat();
  return useCallback(
    ({ code, params }: Problem) => {
      const said = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          TIMES.has(name) && /^\d{1,13}$/.test(value) ? format.moment(Number(value)) : value,
        ]),
      );
      const { symbol, decimals, missing } = params;
      if (symbol !== undefined && decimals !== undefined && missing !== undefined) {
        said.missing = format.money(missing, { symbol, decimals: Number(decimals) });
      }
      const namespace = NAMESPACES.find((name) => i18n.exists(`errors.${code}`, { ns: name }));
      if (!namespace && !NAMESPACES.every((name) => i18n.hasLoadedNamespace(name))) {
        void i18n.loadNamespaces(NAMESPACES);
        return '';
      }
      // The code comes from outside: which messages exist is asked above, not known to the types.
      const key = (namespace ? `${namespace}:errors.${code}` : 'chain:errors.UNKNOWN') as 'chain:errors.UNKNOWN';
      return i18n.t(key, { ...said, code });
    },
    [i18n, format],
  );
}
