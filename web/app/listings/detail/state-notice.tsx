import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/states.tsx';
import type { ListingFacts } from './listing-facts.ts';

interface StateNoticeProps {
  listing: ListingFacts;
  /** No new deals anywhere before this moment. */
  pausedUntil: string | null | undefined;
}

/** Why this cannot be bought now, and the way on; nothing when it can. */
export function StateNotice({ listing, pausedUntil }: StateNoticeProps) {
  const { t } = useTranslation('listings');
  const { language, now, moment } = useFormat();
  if (listing.replacedBy) {
    return (
      <Notice kind="lamp">
        {t('detail.replaced')}{' '}
        <Link to={`/${language}/listings/${listing.replacedBy}`} className="underline underline-offset-2">
          {t('detail.seeReplacement')}
        </Link>
      </Notice>
    );
  }
  if (listing.state === 'CLOSED') return <Notice>{t('detail.closed')}</Notice>;
  if (listing.state === 'PAUSED') return <Notice>{t('detail.paused')}</Notice>;
  if (listing.stock === 0) return <Notice>{t('detail.soldOut')}</Notice>;
  if (pausedUntil && pausedUntil > String(now)) {
    return <Notice kind="lamp">{t('detail.marketPaused', { moment: moment(pausedUntil) })}</Notice>;
  }
  return null;
}
