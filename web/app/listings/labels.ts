import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { categoryKey } from './categories.ts';

/** A cell of resolution 7 is about 2.5 km across: what is nearer than its neighbours' middles is the same area. */
const SAME_AREA_METRES = 1_000;
const NEXT_AREA_METRES = 3_000;
const KILOMETRE = 1_000;
/** Distances people are told, in km: the cell knows no finer. */
const STEPS = [5, 10, 20, 50, 100] as const;

export type Nearness = { key: 'same' | 'next' | 'far' } | { key: 'within'; km: number };

/** A distance in words as coarse as the cell. */
export function nearnessOf(metres: number): Nearness {
  if (metres < SAME_AREA_METRES) return { key: 'same' };
  if (metres < NEXT_AREA_METRES) return { key: 'next' };
  const km = STEPS.find((step) => metres <= step * KILOMETRE);
  return km === undefined ? { key: 'far' } : { key: 'within', km };
}

type Placed = Pick<ListingCardFragment, 'distanceMeters' | 'areaName'>;

/** Words for what a listing's facts are. */
export function useListingLabels() {
  const { t } = useTranslation('listings');
  const { ago } = useFormat();
  return {
    category: (number: number) => t(`category.${categoryKey(number)}` as 'category.other'),
    condition: (condition: string) => t(`condition.${condition}` as 'condition.GOOD'),
    way: (way: string) => t(`way.${way}` as 'way.MEET_UP'),
    ago,
    /** Where it is: how near, or, when nobody said what near means, the area's name. */
    place({ distanceMeters, areaName }: Placed): string {
      if (distanceMeters === null || distanceMeters === undefined) return areaName ?? t('near.unnamed');
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
