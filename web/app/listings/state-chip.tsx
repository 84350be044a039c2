import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../graphql/generated/graphql.ts';
import { Chip } from '../ui/chip.tsx';

/** Says when a listing cannot be bought, and why; nothing when it can. */
export function ListingStateChip({ listing }: { listing: Pick<ListingCardFragment, 'state' | 'stock'> }) {
  const { t } = useTranslation('labels');
  if (listing.state === 'REMOVED') {
    return (
      <Chip kind="clay" icon="prohibit-bold">
        {t('state.REMOVED')}
      </Chip>
    );
  }
  if (listing.state === 'CLOSED') return <Chip icon="x-bold">{t('state.CLOSED')}</Chip>;
  if (listing.state === 'PAUSED') return <Chip icon="pause-bold">{t('state.PAUSED')}</Chip>;
  if (listing.stock === 0) return <Chip icon="check-bold">{t('state.sold')}</Chip>;
  return null;
}
