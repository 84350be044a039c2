import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { inTheMiddle } from '../orders/consequences.ts';
import { type OrderTokens, type OrderView, secondsOf } from '../orders/facts.ts';
import { moneyState } from '../orders/money-state.ts';
import { useMoney } from '../orders/use-money.ts';
import { useOrder } from '../orders/use-order.ts';
import { DeadlineChip } from '../ui/chip.tsx';
import { Rings } from '../ui/rings.tsx';

function HeldRow({ order, tokens }: { order: OrderView; tokens: OrderTokens }) {
  const { t } = useTranslation(['vault', 'orders']);
  const format = useFormat();
  const money = useMoney(tokens);
  const { facts, role, moment, title, path, other, now } = useOrder(order, tokens, 30_000);
  const until = format.moment(order.deadline);
  const left = secondsOf(order.deadline) - now;
  const span = secondsOf(order.deadline) - secondsOf(order.placedAt);
  const words = () => {
    if (moment === 'overdue') return t('heldOver');
    if (role === 'seller') return t('heldDeposit');
    if (moment === 'placed') return t('heldAnswer', { name: other, until });
    if (moment === 'toSend') return t('heldSend', { name: other, until });
    if (moment === 'shipped') return t('heldWay', { until });
    if (moment === 'delivered') return t('heldLook', { name: other, until });
    if (moment === 'disputed' && facts.goodsSent) return t('heldDisputeSent', { name: other, until });
    return moment === 'disputed' ? t('heldDispute', { until }) : t('heldTo', { name: other, until });
  };
  return (
    <li>
      <Link to={path} className="flex items-start gap-3.5 rounded-xl py-4 hover:bg-sunk">
        <Rings state={moneyState(order)} className="mt-0.5 w-11" />
        <span className="min-w-0 flex-1">
          <span className="flex justify-between gap-3">
            <b className="text-[15px] font-semibold">
              {title} · {other}
            </b>
            <b className="num text-right">{money.sum(inTheMiddle(facts, role))}</b>
          </span>
          <span className="block text-[14px] text-ink2">{words()}</span>
          {left > 0 && (
            <span className="mt-2 block">
              <DeadlineChip kind={moment === 'disputed' ? 'clay' : 'lamp'} left={left / Math.max(1, span)}>
                {t('orders:left', { span: format.span(left) })}
              </DeadlineChip>
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** Money in open deals: in which, and until when. */
export function HeldList({
  orders,
  marketToken,
}: {
  orders: readonly OrderView[];
  marketToken: OrderTokens['deposit'];
}) {
  return (
    <ul className="divide-y divide-line">
      {orders.map((order) => (
        <HeldRow key={order.orderId} order={order} tokens={{ price: order.token, deposit: marketToken }} />
      ))}
    </ul>
  );
}
