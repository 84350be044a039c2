import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AccountReputationFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DashedHexagon, Empty } from '../ui/states.tsx';
import { ReviewCard } from './review-card.tsx';
import { Stars } from './stars.tsx';

const NUMBERS = [
  'sold',
  'bought',
  'split',
  'refundedByTime',
  'neverShipped',
  'cancelledLate',
  'disputes',
  'motionsUpheld',
] as const;

/** The average beside a name: stars, figure, and of how many. */
export function RatingLine({ rating }: { rating: AccountReputationFragment['rating'] }) {
  const { t } = useTranslation('reputation');
  const { language } = useFormat();
  if (rating.average == null) return null;
  const average = rating.average / 100;
  const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-[15px]">
      <Stars rating={average} className="size-4.5" />
      <b className="num">{figure.format(average)}</b>
      <span className="text-ink2">{t('profile.count', { count: rating.count })}</span>
    </p>
  );
}

function ByStar({ byStar, count }: { byStar: readonly number[]; count: number }) {
  return (
    <ul className="mb-5 max-w-[360px] space-y-1">
      {[...byStar.entries()].toReversed().map(([index, given]) => (
        <li key={index} className="flex items-center gap-3 text-[13px] text-ink2">
          <span className="w-[88px] shrink-0">
            <Stars rating={index + 1} className="size-3.5" />
          </span>
          {/* The pages allow no styles in their text, so the bar is drawn. */}
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2 grow rounded-full" aria-hidden="true">
            <rect width="100" height="4" fill="var(--sunk)" />
            <rect width={(100 * given) / Math.max(1, count)} height="4" fill="var(--amber)" />
          </svg>
          <span className="num w-7 text-right">{given}</span>
        </li>
      ))}
    </ul>
  );
}

/** The ways on and back in the list of reviews; the page keeps its place at the list. */
function ReviewPages({ pageInfo }: { pageInfo: AccountReputationFragment['reviews']['pageInfo'] }) {
  const { t } = useTranslation('reputation');
  const [params] = useSearchParams();
  const to = (cursor: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (cursor) next.set('reviews', cursor);
    else next.delete('reviews');
    return `?${next}#reviews`;
  };
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <p className="mt-4 flex flex-wrap gap-2.5">
      {pageInfo.hasPreviousPage && (
        <ButtonLink kind="secondary" to={to(null)}>
          {t('profile.newest')}
        </ButtonLink>
      )}
      {pageInfo.hasNextPage && (
        <ButtonLink kind="soft" to={to(pageInfo.endCursor)}>
          {t('profile.older')}
        </ButtonLink>
      )}
    </p>
  );
}

/** What others say of an account, and its deals and cases in numbers; zeros are left out. */
export function AccountReputation({ account: { rating, reviews, record } }: { account: AccountReputationFragment }) {
  const { t } = useTranslation('reputation');
  const numbers = NUMBERS.filter((name) => record[name] > 0);
  return (
    <>
      {numbers.length > 0 && (
        <section>
          <h2 className="mt-9 mb-3 text-[17px] font-semibold">{t('record.title')}</h2>
          <dl className="flex max-w-[640px] flex-wrap gap-2">
            {numbers.map((name) => (
              <div key={name} className="flex items-baseline gap-2 rounded-xl border border-line bg-card px-3 py-2">
                <dt className="text-[13.5px] text-ink2">{t(`record.${name}`)}</dt>
                <dd className="num font-semibold">{record[name]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section id="reviews">
        <h2 className="mt-9 mb-3 text-[17px] font-semibold">{t('profile.title')}</h2>
        {rating.count === 0 ? (
          <Empty art={<DashedHexagon />} title={t('profile.none')} detail={t('profile.noneDetail')} />
        ) : (
          <>
            <ByStar byStar={rating.byStar} count={rating.count} />
            <p className="mb-4 max-w-[640px] text-[14px] text-ink2">{t('profile.from')}</p>
            <ul className="grid gap-3 md:grid-cols-2">
              {reviews.edges.map(({ node }) => (
                <li key={node.id}>
                  <ReviewCard review={node} />
                </li>
              ))}
            </ul>
            <ReviewPages pageInfo={reviews.pageInfo} />
          </>
        )}
      </section>
    </>
  );
}
