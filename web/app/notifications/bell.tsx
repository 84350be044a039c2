import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Icon } from '../ui/icon.tsx';
import { useCountNews, useUnreadNews } from './use-news.ts';

/** Counts for every bell of the page. */
export function NewsCounter() {
  useCountNews();
  return null;
}

const MOST = 99;

/** The way to the news, with how much of it is new. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const count = useUnreadNews();
  const label = count === 0 ? t('title') : `${t('title')}, ${count > MOST ? t('many') : t('new', { count })}`;
  return (
    <Link
      to={`/${language}/notifications`}
      className="relative grid size-11 shrink-0 place-items-center rounded-xl hover:bg-sunk"
      aria-label={label}
    >
      <Icon name="bell" className="size-6" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="num absolute top-0.5 right-0 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-amber px-1 text-[11px] leading-none font-bold text-onamber"
        >
          {count > MOST ? t('many') : count}
        </span>
      )}
    </Link>
  );
}
