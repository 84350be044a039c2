import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { Chip, DeadlineChip } from '../ui/chip.tsx';
import { Photo } from '../ui/photo.tsx';
import { Rings } from '../ui/rings.tsx';
import { type OrderTokens, type OrderView, secondsOf } from './facts.ts';
import { moneyState } from './money-state.ts';
import { useMoney } from './use-money.ts';
import { useOrder } from './use-order.ts';

const CLOSED: Partial<Record<OrderView['state'], 'COMPLETED' | 'REFUNDED' | 'RESOLVED'>> = {
  COMPLETED: 'COMPLETED',
  REFUNDED: 'REFUNDED',
  RESOLVED: 'RESOLVED',
};

/** One deal in a list: what, with whom, how much, and what comes next by when. */
export function OrderRow({ order, tokens }: { order: OrderView; tokens: OrderTokens }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney(tokens);
  const { moment, role, buyer, seller, title, path, now } = useOrder(order, tokens, 30_000);
  const left = secondsOf(order.deadline) - now;
  const span = secondsOf(order.deadline) - secondsOf(order.placedAt);
  const yours = role !== 'other' && order.actionableBy.includes(role === 'buyer' ? 'BUYER' : 'SELLER');
  const closed = CLOSED[order.state];
  return (
    <Link to={path} className="flex items-center gap-3.5 rounded-xl py-3.5 hover:bg-sunk">
      <Photo
        photo={order.listing.pictures[0]}
        seed={order.listing.listingId}
        alt={title}
        sizes="64px"
        className="size-16 shrink-0 rounded-xl"
      />
      <span className="min-w-0 flex-1">
        <b className="line-clamp-2 block text-[15px] leading-snug font-semibold">{title}</b>
        <span className="num block text-[14px] text-ink2">
          {role === 'seller' ? t('toBuyer', { name: buyer }) : t('fromSeller', { name: seller })} ·{' '}
          {money.price(order.price)}
        </span>
        <span className="mt-1.5 flex flex-wrap items-center gap-1.5">
          <Chip kind={moment === 'disputed' ? 'clay' : order.state === 'COMPLETED' ? 'done' : 'quiet'}>
            {closed ? t(`state.${closed}`) : t(`state.${moment as Exclude<typeof moment, 'closed'>}`)}
          </Chip>
          {moment !== 'closed' && left > 0 && (
            <DeadlineChip
              kind={moment === 'disputed' ? 'clay' : yours ? 'lamp' : 'quiet'}
              left={left / Math.max(1, span)}
            >
              {t('left', { span: format.span(left) })}
            </DeadlineChip>
          )}
        </span>
      </span>
      <Rings state={moneyState(order)} className="w-10" />
    </Link>
  );
}
