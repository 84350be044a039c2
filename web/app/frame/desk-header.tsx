import { Link, NavLink, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { WalletButton } from '../chain/wallet-button.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { Area } from '../listings/area.ts';
import { UnreadBadge } from '../messages/unread-badge.tsx';
import { Bell } from '../notifications/bell.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import { AreaChooser } from './area-chooser.tsx';
import { SearchBox } from './search-box.tsx';

const PLACES = [
  { key: 'home', to: '' },
  { key: 'messages', to: '/messages' },
  { key: 'deals', to: '/orders' },
  { key: 'hall', to: '/moderation' },
  { key: 'wallet', to: '/wallet' },
] as const;
/** Pages that stand in the hall. */
const HALL = ['/moderation', '/jury', '/arbitration'];

interface DeskHeaderProps {
  areas: readonly Area[];
  area: Area | undefined;
}

/** The way around on a desktop. */
export function DeskHeader({ areas, area }: DeskHeaderProps) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const { pathname } = useLocation();
  const inHall = HALL.some((place) => pathname.startsWith(`/${language}${place}`));
  return (
    <header className="hidden border-b border-line bg-card md:block">
      <div className="mx-auto flex h-[68px] max-w-[1160px] items-center gap-3.5 px-6 whitespace-nowrap">
        <Link to={`/${language}`} className="py-2.5">
          <Wordmark />
        </Link>
        <div className="max-lg:hidden">
          <AreaChooser
            areas={areas}
            area={area}
            className="flex min-h-11 items-center gap-1.5 text-[15px] font-semibold"
          >
            <Icon name="map-pin-fill" className="size-5 text-pine" />
          </AreaChooser>
        </div>
        <SearchBox className="max-w-[380px] min-w-0 flex-1" quiet />
        <nav aria-label={t('nav.label')} className="ml-auto flex items-center gap-4 text-[15px] font-semibold">
          {PLACES.map(({ key, to }) => (
            <NavLink
              key={key}
              to={`/${language}${to}`}
              end={key === 'home'}
              className={({ isActive }) =>
                classNames(
                  'flex h-[68px] items-center gap-1.5 border-b-2',
                  // On a tablet the wordmark leads home.
                  key === 'home' && 'max-lg:hidden',
                  isActive || (key === 'hall' && inHall) ? 'border-pine text-pine' : 'border-transparent text-ink2',
                )
              }
            >
              {t(`nav.${key}`)}
              {key === 'messages' && <UnreadBadge />}
            </NavLink>
          ))}
        </nav>
        <ButtonLink to={`/${language}/sell`} icon="plus-bold" className="min-h-11!">
          {t('nav.sell')}
        </ButtonLink>
        <Bell />
        <WalletButton />
      </div>
    </header>
  );
}
