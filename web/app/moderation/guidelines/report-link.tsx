import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon } from '../../ui/icon.tsx';

/** The way to report a listing or an account. @param to behind `/moderation/report/` */
export function ReportLink({ to }: { to: `listings/${string}` | `people/${string}` }) {
  const { t } = useTranslation('guidelines');
  const language = useLanguage();
  return (
    <Link
      to={`/${language}/moderation/report/${to}`}
      className="inline-flex min-h-11 items-center gap-1.5 text-[14px] font-semibold text-ink2"
    >
      <Icon name="flag" />
      {t('report')}
    </Link>
  );
}
