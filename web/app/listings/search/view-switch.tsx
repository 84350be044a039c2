import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { withField } from './filters.ts';

const VIEWS = [
  { view: 'list', icon: 'list-bullets' },
  { view: 'map', icon: 'hexagon-fill' },
] as const;

/** List or map, where there is no room for both. */
export function ViewSwitch({ view: current }: { view: 'list' | 'map' }) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  return (
    <nav
      aria-label={t('search.view')}
      className="inline-grid grid-cols-2 rounded-xl bg-sunk p-1 text-[14px] font-semibold"
    >
      {VIEWS.map(({ view, icon }) => (
        <Link
          key={view}
          to={withField(params, 'view', view)}
          replace
          preventScrollReset
          aria-current={view === current ? 'true' : undefined}
          className={classNames(
            'flex min-h-11 items-center justify-center gap-1.5 rounded-lg px-3',
            view === current ? 'border border-line bg-card text-ink' : 'text-ink2',
          )}
        >
          <Icon name={icon} className="size-4.5" />
          {t(`search.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
