import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { ListingVerdictsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/states.tsx';
import { regionNames } from '../region-names.ts';
import { guidelineKey } from './guidelines.ts';
import { openCaseOf } from './open-cases.ts';

const LINK = 'inline-flex min-h-11 items-center font-semibold underline underline-offset-2';

interface RemovalNoticeProps {
  listing: ListingVerdictsFragment & { listingId: string; seller: { address: string } };
}

/** What neighbours decided about a listing, for others and for its owner, and what can be done about it. */
export function RemovalNotice({ listing }: RemovalNoticeProps) {
  const { t } = useTranslation('guidelines');
  const { language, day } = useFormat();
  const { account } = useWallet();
  const own = account?.toLowerCase() === listing.seller.address.toLowerCase();
  const open = openCaseOf(listing.motions.edges);
  const casePath = (caseId: string) => `/${language}/jury/cases/${caseId}`;
  return (
    <>
      {listing.removals.map(({ regions, guideline, at, motion }) => (
        <Notice key={motion.id} kind="clay">
          <p>
            {regions.length === 0
              ? t('listing.everywhere', { day: day(at) })
              : t('listing.regions', { day: day(at), regions: regionNames(regions, language) })}{' '}
            {t('listing.because', { guideline: t(`name.${guidelineKey(guideline)}`) })}
          </p>
          <p className="mt-1 font-normal">
            {own && `${t(regions.length === 0 ? 'listing.own' : 'listing.ownThere')} `}
            {t('listing.running')}
          </p>
          <p className="flex flex-wrap gap-x-4">
            <Link to={casePath(motion.case.caseId)} className={LINK}>
              {t('listing.case')}
            </Link>
            {!open && !own && (
              <Link to={`/${language}/moderation/report/listings/${listing.listingId}?restore=1`} className={LINK}>
                {t('listing.restore')}
              </Link>
            )}
          </p>
        </Notice>
      ))}
      {open && (
        <Notice kind="lamp">
          <p>{t(open.restore ? 'listing.askedRestore' : 'listing.asked')}</p>
          <Link to={casePath(open.case.caseId)} className={LINK}>
            {t('listing.caseNow')}
          </Link>
        </Notice>
      )}
    </>
  );
}
