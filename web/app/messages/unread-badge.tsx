import { useTranslation } from 'react-i18next';
import { useCountUnread, useUnread } from './use-unread.ts';

/** Counts for every badge of the page. */
export function UnreadCounter() {
  useCountUnread();
  return null;
}

const MOST = 9;

/** A small number beside the way to the messages; nothing when everything is read. */
export function UnreadBadge({ className = '' }: { className?: string }) {
  const { t } = useTranslation('frame');
  const count = useUnread();
  if (count === 0) return null;
  return (
    <span
      className={`num grid h-4.5 min-w-4.5 place-items-center rounded-full bg-amber px-1 text-[11px] leading-none font-bold text-onamber ${className}`}
    >
      <span aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span>
      <span className="sr-only">{t('unread.conversations', { count })}</span>
    </span>
  );
}
