import { useTranslation } from 'react-i18next';
import type { BadgeFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTopicText } from './topic.ts';

/** A pennant with a tick: what somebody the market lists has checked. Seals are round and belong to certificates. */
export function Pennant({ className = 'h-4.5 w-4' }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 18" className={`shrink-0 ${className}`} aria-hidden="true">
      <path d="M2 1h12v16l-6-4-6 4z" fill="var(--pine)" stroke="var(--pine)" strokeWidth="1.6" strokeLinejoin="round" />
      <path
        d="m5 6.6 2.2 2.2L11.2 4.8"
        fill="none"
        stroke="var(--onpine)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Badges beside a name: what was checked, by whom, and until when; nothing where there are none. */
export function Badges({ badges, className }: { badges: readonly BadgeFragment[]; className?: string }) {
  const { t } = useTranslation('badges');
  const { day } = useFormat();
  const topicText = useTopicText();
  if (badges.length === 0) return null;
  return (
    <span className={className ?? 'mt-1.5 grid gap-1'}>
      {badges.map((badge) => (
        <span key={badge.id} className="flex items-start gap-1.5 text-[13.5px] leading-5">
          <Pennant className="mt-0.5 h-4 w-3.5" />
          <span>
            <b className="font-semibold text-pine">{topicText(badge)}</b>{' '}
            <span className="text-ink3">
              {t('by', { issuer: badge.issuer.name ?? t('somebody'), day: day(badge.expiresAt) })}
            </span>
          </span>
        </span>
      ))}
    </span>
  );
}
