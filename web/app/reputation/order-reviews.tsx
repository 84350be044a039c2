import { useTranslation } from 'react-i18next';
import type { OrderReviewsFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { Seen } from '../orders/use-order.ts';
import type { Place } from './actions.ts';
import { ReplyForm } from './reply-form.tsx';
import { ReviewCard } from './review-card.tsx';
import { ReviewForm } from './review-form.tsx';
import { SentReview } from './sent-review.tsx';

interface OrderReviewsProps {
  seen: Seen;
  reviews: OrderReviewsFragment;
}

/** What the acting side can say of the other now: write, wait, or nothing any more. */
export function OwnReview({ seen, reviews: { reviews, reviewUntil } }: OrderReviewsProps) {
  const { t } = useTranslation('reputation');
  const { day } = useFormat();
  const { role, now, order, path, other } = seen;
  if (role === 'other' || !reviewUntil) return null;
  const place: Place = { order, path };
  const byBuyer = role === 'buyer';
  const own = reviews.find((review) => review.byBuyer === byBuyer);
  const theirs = reviews.find((review) => review.byBuyer !== byBuyer);
  const late = now > Date.parse(reviewUntil) / 1000;
  if (own?.state === 'OPEN') return null;
  if (own) {
    const opens = theirs ? 'opening' : late ? 'late' : undefined;
    return <SentReview place={place} byBuyer={byBuyer} name={other} until={reviewUntil} opens={opens} />;
  }
  if (late) return <p className="text-[14px] text-ink3">{t('over', { until: day(reviewUntil) })}</p>;
  return <ReviewForm place={place} byBuyer={byBuyer} name={other} until={reviewUntil} otherWrote={!!theirs} />;
}

/** What the two say of each other, as far as everybody may read it; the reviewed side may answer. */
export function ReviewsBetween({ seen, reviews: { reviews } }: OrderReviewsProps) {
  const { t } = useTranslation('reputation');
  const { role, order, path } = seen;
  if (!reviews.some(({ state }) => state === 'OPEN')) return null;
  return (
    <section className="mt-7">
      <h2 className="mb-3 text-[17px] font-semibold">{t('between')}</h2>
      <ul className="space-y-3">
        {reviews.map((review) => {
          const isAboutMe = role !== 'other' && review.byBuyer !== (role === 'buyer');
          return (
            <li key={review.id}>
              <ReviewCard review={review}>
                {isAboutMe && review.state === 'OPEN' && !review.reply && <ReplyForm place={{ order, path }} />}
              </ReviewCard>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
