import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import type { Area } from '../listings/area.ts';
import { useListingLabels } from '../listings/labels.ts';
import type { MarketTokenFacts } from '../listings/tokens.server.ts';
import { categoryOf, type SavedFilter } from './address.ts';

/** What words about a search need to know of the market. */
export interface SearchPlaces {
  tokens: readonly Pick<MarketTokenFacts, 'number' | 'symbol' | 'decimals'>[];
  areas: readonly Area[];
}

/** Puts what a saved search looks for into words, one for each condition. */
export function useSearchWords({ tokens, areas }: SearchPlaces): (filter: SavedFilter) => string[] {
  const { t } = useTranslation('searches');
  const { money } = useFormat();
  const labels = useListingLabels();
  return (filter) => {
    const { text, conditions, ways, deposit, certified, languages, token, priceMin, priceMax, near } = filter;
    const category = categoryOf(filter);
    const paidIn = tokens.find(({ number }) => number === token);
    const sum = (amount: string) => (paidIn ? money(amount, paidIn) : amount);
    const area = near && areas.find(({ cell }) => cell === near.cell)?.name;
    return [
      ...(text ? [t('words.text', { text })] : []),
      ...(category === undefined ? [] : [labels.category(category)]),
      ...(near ? [area ? t('words.near', { area, km: near.radiusKm }) : t('words.within', { km: near.radiusKm })] : []),
      ...(priceMin ? [t('words.from', { price: sum(priceMin) })] : []),
      ...(priceMax ? [t('words.upTo', { price: sum(priceMax) })] : []),
      ...(paidIn && !priceMin && !priceMax ? [paidIn.symbol] : []),
      ...(conditions ?? []).map((condition) => labels.condition(condition)),
      ...(ways ?? []).map((way) => labels.way(way)),
      ...(typeof deposit === 'boolean' ? [t(deposit ? 'words.deposit' : 'words.noDeposit')] : []),
      ...(certified ? [t('words.certified')] : []),
      ...(languages ?? []).map((language) => t(`words.language.${language}`)),
    ];
  };
}
