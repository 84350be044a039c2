import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const PLACES = [
  { key: 'favourites', to: '/favourites', icon: 'heart' },
  { key: 'searches', to: '/searches', icon: 'magnifying-glass' },
  { key: 'following', to: '/following', icon: 'user' },
] as const satisfies readonly { key: string; to: string; icon: IconName }[];

type Place = (typeof PLACES)[number]['key'];

/** The way between what somebody keeps, looks for and follows. */
export function KeptLinks({ here }: { here?: Place }) {
  const { t } = useTranslation('favourites');
  const language = useLanguage();
  return (
    <nav
      aria-label={t('places.label')}
      className="scroll-quiet -mx-4 mb-6 flex gap-2 overflow-x-auto px-4 md:mx-0 md:px-0"
    >
      {PLACES.map(({ key, to, icon }) => (
        <Link
          key={key}
          to={`/${language}${to}`}
          aria-current={key === here ? 'page' : undefined}
          className={classNames(
            'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-xl border px-3.5 text-[15px] font-semibold',
            key === here ? 'border-pine bg-mist text-pine' : 'border-edge bg-card text-ink',
          )}
        >
          <Icon name={icon} className="size-5" />
          {t(`places.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
