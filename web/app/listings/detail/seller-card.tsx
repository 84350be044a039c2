import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SellerFactsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badges } from '../../reputation/badges/badge.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Who sells, and what is known of them: finished deals, and with how many different people. */
export function SellerCard({ seller }: { seller: SellerFactsFragment }) {
  const { t } = useTranslation('listings');
  const { language, now, day } = useFormat();
  const { address, name, picture, finishedDeals, counterparties, suspendedUntil, badges, rating } = seller;
  const average = rating.average == null ? undefined : (rating.average / 100).toFixed(1);
  return (
    <Link to={`/${language}/people/${address}`} className="flex items-center gap-3 border-y border-line py-4">
      <Face photo={picture} name={name ?? '?'} seed={address} className="size-12" />
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{name ?? t('detail.unnamed')}</b>
        <span className="num block text-[14px] text-ink2">
          {finishedDeals === 0
            ? t('detail.newcomer')
            : t('detail.dealsAndPeople', {
                deals: t('detail.deals', { count: finishedDeals }),
                people: t('detail.people', { count: counterparties }),
              })}
        </span>
        <Badges badges={badges} />
      </span>
      {suspendedUntil && suspendedUntil > String(now) && (
        <Chip kind="clay">{t('detail.suspended', { day: day(suspendedUntil) })}</Chip>
      )}
      {average && (
        <span className="num shrink-0 text-right">
          <span className="flex items-center justify-end gap-1 font-bold">
            <Icon name="star-fill" className="size-4.5 text-amber" />
            <span className="sr-only">{t('detail.rating', { average })}</span>
            <span aria-hidden="true">{average}</span>
          </span>
          <span className="block text-[13px] text-ink3">{t('detail.reviews', { count: rating.count })}</span>
        </span>
      )}
      <Icon name="caret-right" className="size-5 text-ink3" />
    </Link>
  );
}
