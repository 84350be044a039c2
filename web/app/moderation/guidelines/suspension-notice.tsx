import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { AccountVerdictsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/states.tsx';
import { guidelineKey } from './guidelines.ts';
import { openCaseOf } from './open-cases.ts';

const LINK = 'inline-flex min-h-11 items-center font-semibold underline underline-offset-2';

interface SuspensionNoticeProps {
  account: AccountVerdictsFragment;
  /** As the page calls it. */
  name: string;
}

/** What a suspension means for others and for whom it is about, and what can be done about it. */
export function SuspensionNotice({ account, name }: SuspensionNoticeProps) {
  const { t } = useTranslation('guidelines');
  const { language, now, moment } = useFormat();
  const { account: acting } = useWallet();
  const own = acting?.toLowerCase() === account.address.toLowerCase();
  const motions = account.motions.edges.filter(({ node }) => node.kind === 'ACCOUNT');
  const open = openCaseOf(motions);
  const { suspendedUntil } = account;
  const suspended = suspendedUntil && suspendedUntil > String(now);
  const verdict = motions.map(({ node }) => node).find(({ carriedOutAt, restore }) => carriedOutAt && !restore);
  return (
    <>
      {suspended && (
        <Notice kind="clay">
          <p>
            {t('account.suspended', { moment: moment(suspendedUntil) })}{' '}
            {verdict && t('listing.because', { guideline: t(`name.${guidelineKey(verdict.guideline)}`) })}
          </p>
          <p className="mt-1 font-normal">{own ? t('account.own') : t('account.others', { name })}</p>
          <p className="flex flex-wrap gap-x-4">
            {verdict && (
              <Link to={`/${language}/jury/cases/${verdict.case.caseId}`} className={LINK}>
                {t('listing.case')}
              </Link>
            )}
            {!open && (
              <Link to={`/${language}/moderation/report/people/${account.address}?restore=1`} className={LINK}>
                {t(own ? 'account.restoreOwn' : 'account.restore')}
              </Link>
            )}
          </p>
        </Notice>
      )}
      {open && (
        <Notice kind="lamp">
          <p>{t(open.restore ? 'account.askedLift' : 'account.asked')}</p>
          <Link to={`/${language}/jury/cases/${open.case.caseId}`} className={LINK}>
            {t('listing.caseNow')}
          </Link>
        </Notice>
      )}
    </>
  );
}
