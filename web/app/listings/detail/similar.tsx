import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';
import { ThingGrid } from './thing-grid.tsx';

/** What others offer that is like it; nothing where there is nothing. */
export function Similar({ listings }: { listings: readonly ListingCardFragment[] }) {
  const { t } = useTranslation('listings');
  return <ThingGrid id="similar" title={t('detail.similar')} listings={listings} />;
}
