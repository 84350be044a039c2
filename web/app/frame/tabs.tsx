import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { UnreadBadge } from '../messages/unread-badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-names.ts';

const TABS = [
  { key: 'home', to: '', icon: 'house', current: 'house-fill' },
  { key: 'find', to: '/search', icon: 'magnifying-glass', current: 'magnifying-glass-fill' },
  { key: 'sell', to: '/sell', icon: 'plus-bold', current: 'plus-bold' },
  { key: 'messages', to: '/messages', icon: 'chat-circle', current: 'chat-circle-fill' },
  { key: 'deals', to: '/orders', icon: 'receipt', current: 'receipt-fill' },
  { key: 'wallet', to: '/wallet', icon: 'wallet', current: 'wallet-fill' },
] as const satisfies readonly { key: string; to: string; icon: IconName; current: IconName }[];

/** The way around on a phone. */
export function Tabs() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  return (
    <nav
      aria-label={t('nav.label')}
      className="sticky bottom-0 z-20 grid h-[66px] grid-cols-6 border-t border-line bg-card px-1 pb-[max(4px,env(safe-area-inset-bottom))] md:hidden"
    >
      {TABS.map(({ key, to, icon, current }) =>
        key === 'sell' ? (
          <NavLink
            key={key}
            to={`/${language}${to}`}
            className="grid place-items-center rounded-xl"
            aria-label={t('nav.sell')}
          >
            <span className="grid size-11 place-items-center rounded-2xl bg-pine text-onpine">
              <Icon name={icon} className="size-6" />
            </span>
          </NavLink>
        ) : (
          <NavLink
            key={key}
            to={`/${language}${to}`}
            end={key === 'home'}
            className={({ isActive }) =>
              classNames(
                'grid place-content-center justify-items-center gap-0.5 rounded-xl text-[11.5px] font-semibold',
                isActive ? 'text-pine' : 'text-ink3',
              )
            }
          >
            {({ isActive }) => (
              <>
                <span className="relative">
                  <Icon name={isActive ? current : icon} className="size-6" />
                  {key === 'messages' && <UnreadBadge className="absolute -top-1.5 left-3.5" />}
                </span>
                {t(`nav.${key}`)}
              </>
            )}
          </NavLink>
        ),
      )}
    </nav>
  );
}
