import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { categoryKey } from './categories.ts';
import { areaNameFor } from './name-areas.ts';
import { nearnessOf } from './nearness.ts';
import { useAreas } from './use-areas.ts';

type Placed = Pick<ListingCardFragment, 'distanceMeters' | 'areaName' | 'cell' | 'language'>;

/** Words for what a listing's facts are. */
export function useListingLabels() {
  const { t } = useTranslation('labels');
  const { ago, language } = useFormat();
  const areas = useAreas();
  return {
    category: (number: number) => t(`category.${categoryKey(number)}` as 'category.other'),
    condition: (condition: string) => t(`condition.${condition}` as 'condition.GOOD'),
    way: (way: string) => t(`way.${way}` as 'way.MEET_UP'),
    ago,
    /** Where it is: how near, or, when nobody said what near means, the area's name as the reader calls it. */
    place({ distanceMeters, ...area }: Placed): string {
      if (distanceMeters === null || distanceMeters === undefined) {
        return areaNameFor(area, areas, language) ?? t('near.unnamed');
      }
      const nearness = nearnessOf(distanceMeters);
      return nearness.key === 'within' ? t('near.within', { km: nearness.km }) : t(`near.${nearness.key}`);
    },
    /** The seller's title, or what is known of it: words are shown only when they match the record. */
    title: ({ title, contentState }: Pick<ListingCardFragment, 'title' | 'contentState'>): string =>
      contentState === 'AVAILABLE' && title
        ? title
        : t(`content.${contentState === 'PENDING' ? 'pending' : 'missing'}`),
  };
}
