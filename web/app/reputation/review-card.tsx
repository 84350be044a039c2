import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCardFragment, ReviewWordsFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card } from '../ui/cards.tsx';
import { Face } from '../ui/face.tsx';
import { Stars } from './stars.tsx';

function Words({ words }: { words: ReviewWordsFragment | null | undefined }) {
  const { t } = useTranslation('reputation');
  if (!words) return <p className="text-[14.5px] text-ink3">{t('noWords')}</p>;
  if (!words.text) return <p className="text-[14.5px] text-ink3">{t('pending')}</p>;
  return (
    <p lang={words.language ?? undefined} className="text-[15px] leading-relaxed whitespace-pre-line">
      {words.text}
    </p>
  );
}

/** One review: who, how many stars, which words, and the one answer. `children` stand below. */
export function ReviewCard({ review, children }: { review: ReviewCardFragment; children?: ReactNode }) {
  const { t } = useTranslation('reputation');
  const { language, day } = useFormat();
  const { author, about, rating } = review;
  const name = author.name ?? t('somebody');
  return (
    <Card className="p-4">
      <div className="flex items-center gap-3">
        <Face photo={author.picture} name={name} seed={author.address} className="size-9" />
        <div className="min-w-0">
          <Link to={`/${language}/people/${author.address}`} className="block truncate text-[15px] font-semibold">
            {name}
          </Link>
          <p className="text-[13px] text-ink3">
            {t(review.byBuyer ? 'bought' : 'sold')}
            {review.openedAt && ` · ${day(review.openedAt)}`}
          </p>
        </div>
        {rating != null && (
          <span className="ml-auto shrink-0">
            <Stars rating={rating} />
          </span>
        )}
      </div>
      <div className="mt-3">
        {review.state === 'OPEN' ? (
          <Words words={review.words} />
        ) : (
          <p className="text-[14.5px] text-ink3">{t('sealed')}</p>
        )}
      </div>
      {review.reply && (
        <div className="mt-3 rounded-xl bg-sunk p-3.5">
          <p className="mb-1 text-[13px] font-semibold text-ink2">
            {t('reply.by', { name: about.name ?? t('somebody') })}
          </p>
          <Words words={review.reply} />
        </div>
      )}
      {children}
    </Card>
  );
}
