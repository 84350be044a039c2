import { amountsOf, type Ending, endingOf } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../orders/consequences.ts';
import { useMoney } from '../../orders/use-money.ts';
import type { Seen } from '../../orders/use-order.ts';

/** What each side gets of what lies in the middle, and who is paid for deciding. */
export interface Division {
  ending: Pick<Ending, 'priceToBuyer' | 'priceToSeller' | 'fee' | 'depositToBuyer' | 'depositToSeller' | 'cost'>;
  /** Name of the arbitrator the cost goes to; undefined for a jury. */
  arbitrator: string | undefined;
}

/** What a ruling of so many basis points for so much would pay, as the escrow reckons it. */
export const rulingOf = (seen: Seen, buyerBps: number, cost: bigint): Ending =>
  endingOf('Ruled', amountsOf(seen.facts), { buyerBps, cost });

const CELL = 'num py-2 pl-3 text-right font-semibold';

/** Both sides in numbers, side by side with their names: the price, the deposits, and all of it together. */
export function MoneyTable({ seen, division, caption }: { seen: Seen; division: Division; caption: string }) {
  const { t } = useTranslation('arbitration');
  const { tokens, buyer, seller, role } = seen;
  const money = useMoney(tokens);
  const { ending, arbitrator } = division;
  const row = (name: string, price: bigint, deposit: bigint) => {
    const both: Money[] = [
      { in: 'price', amount: price },
      { in: 'deposit', amount: deposit },
    ];
    return (
      <tr className="border-t border-line align-top">
        <th scope="row" className="py-2 text-left font-semibold">
          {name}
        </th>
        <td className={CELL}>{money.price(price)}</td>
        <td className={CELL}>{money.deposit(deposit)}</td>
        <td className={`${CELL} max-sm:hidden`}>{money.sum(both.filter(({ amount }) => amount > 0n)) || '0'}</td>
      </tr>
    );
  };
  const named = (name: string, side: typeof role) => (role === side ? t('money.you', { name }) : name);
  const deciding =
    arbitrator === undefined
      ? t('money.toJury', { amount: money.deposit(ending.cost) })
      : t('money.toArbitrator', { amount: money.deposit(ending.cost), name: arbitrator });
  return (
    <div aria-live="polite">
      <table className="w-full text-[14.5px]">
        <caption className="pb-1 text-left text-[14px] text-ink2">{caption}</caption>
        <thead>
          <tr className="text-[13px] text-ink3">
            <th scope="col" className="text-left font-medium">
              <span className="sr-only">{t('money.side')}</span>
            </th>
            <th scope="col" className="pl-3 text-right font-medium">
              {t('money.price')}
            </th>
            <th scope="col" className="pl-3 text-right font-medium">
              {t('money.deposit')}
            </th>
            <th scope="col" className="pl-3 text-right font-medium max-sm:hidden">
              {t('money.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(named(buyer, 'buyer'), ending.priceToBuyer, ending.depositToBuyer)}
          {row(named(seller, 'seller'), ending.priceToSeller, ending.depositToSeller)}
        </tbody>
      </table>
      <p className="mt-2 text-[13.5px] text-ink2">
        {ending.cost > 0n && `${t('money.cost')}: ${deciding}. `}
        {ending.fee > 0n && `${t('money.fee')}: ${money.price(ending.fee)}.`}
      </p>
    </div>
  );
}
