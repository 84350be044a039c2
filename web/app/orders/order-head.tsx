import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Photo } from '../ui/photo.tsx';
import { useMoney } from './use-money.ts';
import type { Seen } from './use-order.ts';

/** What the order is about, with whom, and for how much. */
export function OrderHead({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { order, tokens, title, role, buyer, seller } = seen;
  const money = useMoney(tokens);
  const { listingId, pictures } = order.listing;
  const who = role === 'seller' ? t('toBuyer', { name: buyer }) : t('fromSeller', { name: seller });
  const pieces = order.quantity > 1 ? ` · ${t('pieces', { count: order.quantity })}` : '';
  return (
    <Link to={`/${language}/listings/${listingId}`} className="flex items-center gap-3.5">
      <Photo photo={pictures[0]} seed={listingId} alt={title} sizes="64px" className="size-16 shrink-0 rounded-xl" />
      <span className="min-w-0">
        <b className="block leading-snug font-semibold">{title}</b>
        <span className="num text-[14px] text-ink2">
          {who} · {money.price(order.price)}
          {pieces}
        </span>
      </span>
    </Link>
  );
}
