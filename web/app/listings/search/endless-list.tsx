import { useSearchParams } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ListingRow } from '../listing-card.tsx';
import { withField } from './filters.ts';

/** Pages that come by themselves before somebody has to ask: what stands below the list must be within reach. */
const BY_THEMSELVES = 3;
/** How far below the screen the end of the list is when more is asked for. */
const AHEAD = '700px';
/** Rows in the first view. */
const EAGER = 4;

interface EndlessListProps {
  things: readonly ListingCardFragment[];
  /** Cursor of what comes after; null where nothing does. */
  after: string | null;
  busy: boolean;
  failed: boolean;
  more: () => Promise<void>;
  /** Things a page holds. */
  size: number;
  /** How many there are, in words. */
  found: string;
  list: RefObject<HTMLUListElement>;
}

/** Rows that go on as one scrolls; without scripts a link leads to the next page. */
export function EndlessList({ things, after, busy, failed, more, size, found, list }: EndlessListProps) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  const end = useRef<HTMLParagraphElement>(null);
  /** Pages that may still come by themselves. */
  const left = useRef(BY_THEMSELVES);
  /** The row that somebody who asked for more is led to. */
  const lead = useRef<number>();
  const count = things.length;

  useEffect(() => {
    const element = end.current;
    if (!element || after === null || busy || failed) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || left.current <= 0) return;
        left.current -= 1;
        void more();
      },
      { rootMargin: `0px 0px ${AHEAD} 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [after, busy, failed, more]);

  useEffect(() => {
    if (lead.current === undefined || count <= lead.current) return;
    list.current?.children[lead.current]?.querySelector('a')?.focus({ preventScroll: true });
    lead.current = undefined;
  }, [count, list]);

  return (
    <>
      <ul ref={list}>
        {things.map((thing, index) => (
          <li key={thing.listingId} data-cell={thing.cell}>
            <ListingRow listing={thing} eager={index < EAGER} />
          </li>
        ))}
      </ul>
      {after !== null && (
        <p ref={end} className="mt-4">
          <ButtonLink
            kind="soft"
            wide
            rel="next"
            to={withField(params, 'after', after)}
            aria-busy={busy || undefined}
            onClick={(event) => {
              // Where that failed, the page it leads to says why.
              if (failed) return;
              event.preventDefault();
              lead.current = count;
              left.current = BY_THEMSELVES;
              void more();
            }}
          >
            {t(busy ? 'search.loading' : 'search.more')}
          </ButtonLink>
        </p>
      )}
      <p role="status" className="sr-only">
        {count > size && t('search.shown', { count, found })}
      </p>
    </>
  );
}
