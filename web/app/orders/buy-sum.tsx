import { useTranslation } from 'react-i18next';
import { useChain } from '../chain/context.ts';
import type { BuyPanelListingFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { SumRow } from '../ui/cards.tsx';
import { Face } from '../ui/face.tsx';
import type { PhotoSource } from '../ui/photo.tsx';
import { Rings } from '../ui/rings.tsx';
import { type OrderToken, sumsOf } from './facts.ts';
import { isFeeFree } from './fee.ts';
import { feeOn } from './moment.ts';
import type { DealLimits } from './use-limits.ts';

interface SideProps {
  name: string;
  seed: string;
  photo?: PhotoSource | null;
  does: string;
}

function Side({ name, seed, photo, does }: SideProps) {
  return (
    <div className="w-[100px] self-start text-center">
      <Face name={name} seed={seed} photo={photo} className="mx-auto size-12" />
      <b className="mt-1 block truncate text-[14px] font-semibold text-ink">{name}</b>
      <span className="text-[12.5px] text-ink2">{does}</span>
    </div>
  );
}

interface BuySumProps {
  listing: BuyPanelListingFragment;
  marketToken: OrderToken;
  feeBps: number;
  /** Of the seller in the listing's token. */
  limits: DealLimits;
  count: number;
  /** Of all pieces, smallest unit. */
  price: bigint;
  /** Chosen to be shipped. */
  sent: boolean;
}

/** The price, who stands on which side of it, and what the buyer sets aside. */
export function BuySum({ listing, marketToken, feeBps, limits, count, price, sent }: BuySumProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const language = useLanguage();
  const { wallet } = useChain();
  const { token, seller } = listing;
  const name = seller.name ?? t('somebody');
  const deposit = listing.depositUpfront ? BigInt(listing.deposit) : 0n;
  const money = [
    { in: 'price', amount: price },
    { in: 'deposit', amount: deposit },
  ] as const;
  const sums = sumsOf(
    money.filter(({ amount }) => amount > 0n),
    { price: token, deposit: marketToken },
  );
  const you = wallet.person;
  const free = isFeeFree(price, feeBps, limits);
  const feeNote = free ? t('buy.feeFree', { name }) : t('buy.feeNote', { name, percent: feeBps / 100 });
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="num text-[30px] font-extrabold tracking-tight">{format.money(listing.price, token)}</span>
        <span className="text-[14px] text-ink3">{token.name}</span>
      </p>
      <div className="mt-4 rounded-xl bg-lamp px-2 py-4">
        <div className="flex items-center justify-between">
          <Side
            name={you?.name[language] ?? t('buy.you')}
            seed={wallet.account ?? ''}
            photo={you?.picture ? { url: you.picture, width: 96, height: 96 } : null}
            does={t(sent ? 'buy.youLook' : 'buy.youDo')}
          />
          <div className="flex flex-1 items-center" aria-hidden="true">
            <i className="flex-1 border-t-2 border-dotted border-honey/60" />
            <Rings state="held" className="w-[72px]" />
            <i className="flex-1 border-t-2 border-dotted border-honey/60" />
          </div>
          <Side
            name={name}
            seed={seller.address}
            photo={seller.picture}
            does={t(sent ? 'buy.sellerSends' : 'buy.sellerDoes')}
          />
        </div>
        <p className="mt-2.5 text-center text-[14.5px] font-semibold text-honey">
          {t('buy.between')}
          <br />
          {t('held.neither')}
        </p>
      </div>
      <dl className="mt-4">
        <SumRow
          label={t('buy.price')}
          note={count > 1 && t('buy.each', { quantity: count, price: format.money(listing.price, token) })}
        >
          {format.money(price, token)}
        </SumRow>
        {deposit > 0n && (
          <SumRow label={t('buy.deposit')} note={t('buy.depositNote', { name })}>
            {format.money(deposit, marketToken)}
          </SumRow>
        )}
        <SumRow label={t('buy.fee')} note={feeOn(price, feeBps) > 0n && feeNote}>
          {format.money(0n, token)}
        </SumRow>
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-2.5">
          <dt>
            <b>{t('buy.now')}</b>
          </dt>
          <dd className="text-right">
            {sums.map(({ token: each, amount }) => (
              <span key={each.number} className="block">
                <b className="num block text-[19px]">{format.money(amount, each)}</b>
                <span className="block text-[13px] text-ink3">{format.words(amount, each)}</span>
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}
