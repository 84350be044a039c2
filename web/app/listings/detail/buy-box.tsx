import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card, SumRow } from '../../ui/cards.tsx';
import { Face } from '../../ui/face.tsx';
import { Rings } from '../../ui/rings.tsx';
import type { Breakdown, Sum } from '../breakdown.ts';
import { IfNobodyActs } from './if-nobody-acts.tsx';

export type ListingFacts = NonNullable<ListingPageQuery['listing']>;

interface BuyBoxProps {
  listing: ListingFacts;
  breakdown: Breakdown;
  parameters: ListingPageQuery['parameters'];
  /** The way to buy. */
  children?: ReactNode;
}

function Side({ name, says, ...face }: { name: string; says: string } & Parameters<typeof Face>[0]) {
  return (
    <div className="w-[100px] self-start text-center">
      <Face {...face} name={name} className="mx-auto size-12" />
      <b className="mt-1 block text-[14px] font-semibold text-ink">{name}</b>
      <span className="block text-[12.5px] text-honey">{says}</span>
    </div>
  );
}

const Dots = () => <span className="flex-1 border-t-2 border-dotted border-honey/60" aria-hidden="true" />;

/** Where the money will be, what it comes to, and what happens when nobody acts. */
export function BuyBox({ listing, breakdown, parameters, children }: BuyBoxProps) {
  const { t } = useTranslation('listings');
  const { money, words } = useFormat();
  const { seller, token } = listing;
  const name = seller.name ?? t('detail.seller');
  const figure = ({ amount, token: unit }: Sum) => money(amount, unit);
  const { price, deposit, disputeDeposit, fee, setAside } = breakdown;
  const sum = setAside.map(figure).join(' + ');
  const inWords = setAside.map(({ amount, token: unit }) => words(amount, unit)).join(' + ');
  return (
    <Card>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="num text-[30px] leading-tight font-extrabold tracking-tight">{figure(price)}</span>
        <span className="text-[14px] text-ink3">{t('detail.inToken', { name: token.name, symbol: token.symbol })}</span>
      </p>
      <div className="mt-4 rounded-xl bg-lamp px-2 py-4">
        <div className="flex items-center justify-between">
          <Side name={t('detail.you')} says={t('detail.check')} seed="you" />
          <div className="flex flex-1 items-center">
            <Dots />
            <Rings state="held" className="w-[72px]" />
            <Dots />
          </div>
          <Side name={name} says={t('detail.paid')} seed={seller.address} photo={seller.picture} />
        </div>
        <p className="mt-2.5 text-center text-[14.5px] font-semibold text-honey">
          {t('detail.middle')}
          <br />
          {t('detail.neither')}
        </p>
      </div>
      <dl className="mt-4">
        <SumRow label={t('detail.price')}>{figure(price)}</SumRow>
        {deposit && (
          <SumRow label={t('detail.deposit')} note={t('detail.depositNote', { name })}>
            {figure(deposit)}
          </SumRow>
        )}
        {disputeDeposit && (
          <SumRow label={t('detail.noDeposit')} note={t('detail.noDepositNote', { amount: figure(disputeDeposit) })}>
            {t('detail.none')}
          </SumRow>
        )}
        <SumRow
          label={t('detail.fee')}
          note={
            fee.amount > 0n
              ? t('detail.feeNote', { name, percent: `${parameters.feeBps / 100}%` })
              : t('detail.feeNone')
          }
        >
          {money(0n, token)}
        </SumRow>
        <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-2.5">
          <dt className="font-bold">{t('detail.now')}</dt>
          <dd className="num ml-auto text-right text-[19px] font-bold">
            {sum}
            <span className="block text-[13px] font-normal text-ink3">{inWords}</span>
          </dd>
        </div>
      </dl>
      {children}
      <IfNobodyActs listing={listing} name={name} sum={sum} disputeWithin={parameters.disputeWithin} />
    </Card>
  );
}
