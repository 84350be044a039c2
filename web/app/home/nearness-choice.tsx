import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const CHOICES = [
  { key: 'nearest', to: '?', newest: false },
  { key: 'newest', to: '?sort=new', newest: true },
] as const;

/** What comes first among things near: links, so that it works without scripts. */
export function NearnessChoice({ newest }: { newest: boolean }) {
  const { t } = useTranslation('home');
  return (
    <nav aria-label={t('sort.label')} className="-my-2 flex shrink-0 gap-1 text-[14px] font-semibold">
      {CHOICES.map(({ key, to, newest: chosen }) => (
        <Link
          key={key}
          to={to}
          preventScrollReset
          aria-current={newest === chosen ? 'true' : undefined}
          className="inline-flex min-h-11 items-center rounded-xl px-2 text-ink3 aria-[current]:text-pine"
        >
          {t(`sort.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
