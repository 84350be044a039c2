import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { withDescendants } from '@moothall/contracts/protocol/categories';
import type { SavedSearchFragment } from '../graphql/generated/graphql.ts';
import { CERTIFIED } from '../listings/search/filters.ts';

export type SavedFilter = SavedSearchFragment['filter'];

interface Decimals {
  number: number;
  decimals: number;
}

/** The category that a list of categories stands for: the one that all others lie below. */
export const categoryOf = ({ categories }: Pick<SavedFilter, 'categories'>): number | undefined =>
  categories?.find((category) => {
    const below = withDescendants(category);
    return categories.every((each) => below.includes(each));
  });

/** The address of the search page that asks what a saved search asks, without the language. */
export function addressOfSearch(filter: SavedFilter, tokens: readonly Decimals[]): string {
  const { text, conditions, ways, deposit, certified, languages, token, priceMin, priceMax, near } = filter;
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) params.append(name, String(value));
  };
  const decimals = tokens.find(({ number }) => number === token)?.decimals ?? 0;
  const amount = (value: string | null | undefined) => value && formatAmount(BigInt(value), decimals);
  set('q', text);
  set('category', categoryOf(filter));
  for (const condition of conditions ?? []) set('condition', condition);
  for (const way of ways ?? []) set('way', way);
  if (typeof deposit === 'boolean') set('deposit', deposit ? 'UPFRONT' : 'IN_DISPUTE');
  if (certified) set('certified', CERTIFIED[0]);
  for (const language of languages ?? []) set('language', language);
  set('token', token);
  set('min', amount(priceMin));
  set('max', amount(priceMax));
  set('cell', near?.cell);
  set('km', near?.radiusKm);
  return `/search?${params}`;
}
