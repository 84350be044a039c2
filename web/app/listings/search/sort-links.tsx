import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ListingSort } from '../../graphql/generated/graphql.ts';
import { Icon } from '../../ui/icon.tsx';
import { SOLD, SORTS, withField } from './filters.ts';

interface SortLinksProps {
  sort: ListingSort;
  hasText: boolean;
  hasPlace: boolean;
  isSold: boolean;
}

const CHIP =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge/70 bg-card px-3.5 text-[14px] font-semibold whitespace-nowrap text-ink2 aria-[current]:border-pine aria-[current]:bg-pine aria-[current]:text-onpine';

/**
 * Orders that make sense for this search: relevance needs words, distance needs a place. Behind them the way to what was
 * sold, and back.
 */
export function SortLinks({ sort: current, hasText, hasPlace, isSold }: SortLinksProps) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  const useful = SORTS.filter((sort) => (sort === 'RELEVANCE' ? hasText : sort === 'NEAREST' ? hasPlace : true));
  return (
    <nav aria-label={t('search.sort')} className="scroll-quiet -mx-4 my-3 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex gap-1.5">
        {useful.map((sort) => (
          <li key={sort}>
            <Link
              to={withField(params, 'sort', sort)}
              replace
              preventScrollReset
              aria-current={sort === current ? 'true' : undefined}
              className={CHIP}
            >
              {t(`sort.${sort}`)}
            </Link>
          </li>
        ))}
        <li className="border-l border-line pl-1.5">
          <Link
            to={withField(params, 'sold', isSold ? undefined : SOLD[0]) || '?'}
            replace
            preventScrollReset
            aria-current={isSold ? 'true' : undefined}
            className={CHIP}
          >
            {t('search.sold.link')}
            {isSold && <Icon name="x-bold" className="size-3.5" label={t('search.sold.off')} />}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
