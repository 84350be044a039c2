import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { type MoneyState, Rings } from '../../ui/rings.tsx';
import { moneyState } from '../money-state.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

const GROUND: Partial<Record<MoneyState, string>> = {
  held: 'bg-lamp text-honey',
  dispute: 'bg-blush text-clay',
};

/** Where the money is, in rings and in words. */
export function HeldHead({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const { order, tokens, buyer, seller } = seen;
  const money = useMoney(tokens);
  const state = moneyState(order);
  const amount = money.price(order.price);
  const deposit = money.deposit(order.deposit);
  const line = () => {
    if (state === 'paid') return t('held.paid', { amount: money.price(order.priceToSeller ?? '0'), name: seller });
    if (state === 'back') return t('held.back', { amount: money.price(order.priceToBuyer ?? '0'), name: buyer });
    if (state === 'split') {
      const toBuyer = money.price(order.priceToBuyer ?? '0');
      return t('held.split', { toBuyer, toSeller: money.price(order.priceToSeller ?? '0'), buyer, seller });
    }
    return t(state === 'dispute' ? 'held.dispute' : 'held.held', { amount });
  };
  const below = () => {
    if (state !== 'held' && state !== 'dispute') return undefined;
    if (order.deposit === '0') return t('held.noDeposit');
    if (!order.depositUpfront)
      return t(state === 'dispute' ? 'held.depositOpener' : 'held.noDeposit', { amount: deposit });
    return t(order.state === 'PLACED' ? 'held.depositBuyer' : 'held.depositEach', { amount: deposit });
  };
  return (
    <div className={classNames('flex items-center gap-3.5 px-5 py-4', GROUND[state] ?? 'bg-mist text-pine')}>
      <Rings state={state} className="w-14" />
      <div>
        <b className="num block text-[17px] font-bold">{line()}</b>
        <span className="text-[14px]">{below()}</span>
      </div>
    </div>
  );
}
