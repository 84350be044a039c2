import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../chain/use-index.ts';
import type { YourDayQuery } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { DeadlineChip } from '../ui/chip.tsx';
import { Rings } from '../ui/rings.tsx';

type Duty = YourDayQuery['orders']['edges'][number]['node'];

/** How often the clock of a duty moves, milliseconds. */
const EVERY = 30_000;
const secondsOf = (time: string) => Date.parse(time) / 1000;

/** All cards of the day are as tall as most of them need, so that nothing below moves when they arrive. */
export const DAY_CARD =
  'block h-full min-h-[166px] w-[268px] shrink-0 rounded-2xl border border-line bg-card p-4 lg:min-h-[146px] lg:w-auto';

/** A deal that is under way, and whose turn it is. */
export function DutyCard({ duty, account }: { duty: Duty; account: string }) {
  const { t } = useTranslation('home');
  const { language, money, moment, span } = useFormat();
  const now = useIndexTime(EVERY);
  const selling = duty.seller.address.toLowerCase() === account.toLowerCase();
  const name = (selling ? duty.buyer.name : duty.seller.name) ?? t('day.somebody');
  const titles = {
    PLACED: () => t(selling ? 'day.answer' : 'day.waiting', { name }),
    ACCEPTED: () => {
      if (duty.way === 'SHIP') return t(selling ? 'day.send' : 'day.packing', { name });
      return t('day.meet', { name, moment: duty.meetAt ? moment(duty.meetAt) : '' });
    },
    SHIPPED: () => t(selling ? 'day.sent' : 'day.coming', { name }),
    DELIVERED: () => t(selling ? 'day.looked' : 'day.look', { name }),
    DISPUTED: () => t('day.dispute', { name }),
  };
  const title = titles[duty.state as keyof typeof titles]();
  const left = secondsOf(duty.deadline) - now;
  const mine = duty.actionableBy.includes(selling ? 'SELLER' : 'BUYER');
  return (
    <Link to={`/${language}/orders/${duty.orderId}`} className={DAY_CARD}>
      <span className="flex items-center gap-2.5">
        <Rings state={duty.state === 'DISPUTED' ? 'dispute' : 'held'} />
        <b className="line-clamp-2 text-[15px] leading-snug font-semibold">{title}</b>
      </span>
      <span className="mt-1.5 line-clamp-2 text-[14px] text-ink2">
        {duty.listing.title ? `${duty.listing.title}. ` : ''}
        {t('day.held', { sum: money(duty.price, duty.token) })}
      </span>
      <span className="mt-2.5 block">
        <DeadlineChip
          kind={duty.state === 'DISPUTED' ? 'clay' : mine ? 'lamp' : 'quiet'}
          left={left / (secondsOf(duty.deadline) - secondsOf(duty.placedAt))}
        >
          {left > 0 ? t('day.left', { span: span(left) }) : t('day.over')}
        </DeadlineChip>
      </span>
    </Link>
  );
}
