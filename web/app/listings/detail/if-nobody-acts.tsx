import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { ListingFacts } from './buy-box.tsx';

interface RuleProps {
  icon: IconName;
  title: ReactNode;
  children: ReactNode;
}

function Rule({ icon, title, children }: RuleProps) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 size-5.5 text-pine" />
      <span>
        <b className="block text-[15px] font-semibold">{title}</b>
        <span className="block text-[14px] text-ink2">{children}</span>
      </span>
    </li>
  );
}

interface IfNobodyActsProps {
  listing: ListingFacts;
  /** The seller's. */
  name: string;
  /** Everything the buyer would set aside, in words for people. */
  sum: string;
  /** Seconds an arbiter has. */
  disputeWithin: number;
}

/** The way out of every state of the deal, with the deadlines a purchase made now would have. */
export function IfNobodyActs({ listing, name, sum, disputeWithin }: IfNobodyActsProps) {
  const { t } = useTranslation('listings');
  const { now, moment, span } = useFormat();
  const acceptBy = Math.floor(Date.parse(String(now)) / 1000) + listing.acceptWithin;
  return (
    <>
      <h2 className="mt-6 mb-3 font-semibold">{t('detail.nobody')}</h2>
      <ul className="space-y-3.5">
        {listing.instant ? (
          <Rule icon="clock-countdown" title={t('detail.instant')}>
            {t('detail.instantNote', { name })}
          </Rule>
        ) : (
          <Rule icon="clock-countdown" title={t('detail.acceptBy', { name, moment: moment(acceptBy) })}>
            {t('detail.acceptByNote', { sum })}
          </Rule>
        )}
        <Rule icon="handshake" title={t('detail.meet')}>
          {t('detail.meetNote')}
        </Rule>
        <Rule icon="scales" title={t('detail.wrong')}>
          {t('detail.wrongNote', { span: span(disputeWithin) })}
        </Rule>
      </ul>
    </>
  );
}
