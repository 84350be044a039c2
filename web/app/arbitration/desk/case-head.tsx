import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import { Photo } from '../../ui/photo.tsx';
import type { DeskCase } from './use-case.ts';

/** What a dispute is about, between whom, and until when this phase lasts. */
export function CaseHead({ about, span, words }: { about: DeskCase; span: number; words: string | undefined }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const { order, title, buyer, seller, money, path, left, until } = about;
  return (
    <Link to={path} className="flex items-center gap-3.5">
      <Photo
        photo={order.listing.pictures[0]}
        seed={order.listing.listingId}
        alt={title}
        className="size-16 shrink-0 rounded-xl"
      />
      <span className="min-w-0 flex-1">
        <b className="line-clamp-2 block leading-snug font-semibold">{title}</b>
        <span className="num block text-[14px] text-ink2">
          {buyer} · {seller} · {money.price(order.price)}
        </span>
        {left !== undefined && until !== undefined && left > 0 && (
          <span className="mt-1 block">
            <DeadlineChip kind="lamp" left={left / span} until={words ?? format.moment(until)}>
              {t('left', { span: format.span(left) })}
            </DeadlineChip>
          </span>
        )}
      </span>
    </Link>
  );
}
