import { useTranslation } from 'react-i18next';
import { useMoney } from '../../orders/use-money.ts';
import { Card } from '../../ui/cards.tsx';
import { Rings } from '../../ui/rings.tsx';
import type { Room } from './use-room.ts';

/** What lies in the middle until it is decided. */
export function Stays({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const { order, tokens } = room.seen;
  const money = useMoney(tokens);
  const amount = money.deposit(order.deposit);
  const below = () => {
    if (order.deposit === '0') return t('money.none');
    return t(order.depositUpfront ? 'money.each' : 'money.opener', { amount });
  };
  return (
    <Card className="flex items-center gap-4 p-5">
      <Rings state="dispute" className="w-16" />
      <div>
        <b className="num block text-[18px] font-bold">{t('money.stays', { amount: money.price(order.price) })}</b>
        <span className="text-[14px] text-ink2">{below()}</span>
      </div>
    </Card>
  );
}
