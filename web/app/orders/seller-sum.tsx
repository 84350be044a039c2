import { useTranslation } from 'react-i18next';
import { wayBit } from '../chain/terms.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card, SumRow } from '../ui/cards.tsx';
import type { BuyPanelProps } from './buy-panel.tsx';
import { isFeeFree } from './fee.ts';
import { IfNobody } from './if-nobody.tsx';
import { feeOn } from './moment.ts';
import { useMoney } from './use-money.ts';
import { usePurchase } from './use-purchase.ts';
import { WhoJudges } from './who-judges.tsx';

/** What one sale brings its seller: price, fee, deposit, and what happens at each station if nobody moves. */
export function SellerSum({ listing, parameters, marketToken, limits, juryLimit }: BuyPanelProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney({ price: listing.token, deposit: marketToken });
  const { terms, offering, way, answerBy } = usePurchase(listing, parameters, limits);
  const free = isFeeFree(terms.price, parameters.feeBps, limits);
  const fee = free ? 0n : feeOn(terms.price, parameters.feeBps);
  const left = limits.account?.feeFreeDealsLeft ?? 0;
  const note = free
    ? t('sale.free', { count: left, limit: money.price(limits.feeFreeUpTo) })
    : fee > 0n && t('sale.percent', { percent: parameters.feeBps / 100 });
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('sale.title')}</h2>
      <dl className="mt-2">
        <SumRow label={t('buy.price')}>{money.price(terms.price)}</SumRow>
        <SumRow label={t('buy.fee')} note={note}>
          {money.price(fee)}
        </SumRow>
        {terms.depositUpfront && terms.deposit > 0n && (
          <SumRow label={t('buy.deposit')} note={t('sale.depositNote')}>
            {money.deposit(terms.deposit)}
          </SumRow>
        )}
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-2.5">
          <dt>
            <b>{t('sale.you')}</b>
          </dt>
          <dd className="num text-right text-[19px] font-bold">
            {money.price(terms.price - fee)}
            <span className="block text-[13px] font-normal text-ink3">
              {format.words(terms.price - fee, listing.token)}
            </span>
          </dd>
        </div>
      </dl>
      {way.all.includes('SHIP') && !listing.seller.encryptionKey && (
        <p className="mt-3 text-[14px] text-clay">{t('sale.noKey')}</p>
      )}
      {way.all.map((each) => (
        <IfNobody
          key={each}
          listing={listing}
          parameters={parameters}
          offering={{ ...offering, way: wayBit(each) }}
          marketToken={marketToken}
          answerBy={answerBy}
          names={{ buyer: '', seller: '', role: 'seller' }}
          about={way.all.length > 1 ? t(`sale.ways.${each}`) : undefined}
        />
      ))}
      <WhoJudges arbiter={parameters.arbiter} juryLimit={juryLimit} price={terms.price} token={listing.token} />
    </Card>
  );
}
