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
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const count = useUnreadNews();
  const shown = count > MOST ? t('unread.many') : String(count);
  return (
    <Link
      to={`/${language}/notifications`}
      className="relative grid size-11 shrink-0 place-items-center rounded-xl hover:bg-sunk"
    >
      <Icon name="bell" className="size-6" label={t('unread.news')} />
      {count > 0 && (
        <span className="num absolute top-0.5 right-0 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-amber px-1 text-[11px] leading-none font-bold text-onamber">
          <span aria-hidden="true">{shown}</span>
          <span className="sr-only">{t('unread.fresh', { count })}</span>
        </span>
      )}
    </Link>
  );
}
