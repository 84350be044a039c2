import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ListingFilterPart, SearchPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ChosenFilter } from './chosen.tsx';
import { countInWords } from './counts.ts';
import { EVERYWHERE, type SearchField, withFields } from './filters.ts';

/** The fields of the address that each part of a search is. */
const FIELDS: Record<ListingFilterPart, readonly SearchField[]> = {
  TEXT: ['q'],
  NEAR: ['km'],
  CATEGORIES: ['category'],
  CONDITIONS: ['condition'],
  WAYS: ['way'],
  DEPOSIT: ['deposit'],
  CERTIFIED: ['certified'],
  LANGUAGES: ['language'],
  TOKEN: ['token', 'min', 'max'],
  PRICE: ['min', 'max'],
};
/** The api counts no further. */
const MOST = 500;

interface WithoutProps {
  parts: SearchPageQuery['listings']['without'];
  chosen: readonly ChosenFilter[];
  token: string | undefined;
}

/** What a short list would hold if one thing less were asked, each as a way there. */
export function Without({ parts, chosen, token }: WithoutProps) {
  const { t } = useTranslation('listings');
  const { language } = useFormat();
  const [params] = useSearchParams();
  if (parts.length === 0) return null;
  // A token that is only meant by a price goes with it.
  const isMeant = !params.has('token') && parts.some(({ part }) => part === 'TOKEN');
  const shown = isMeant ? parts.filter(({ part }) => part !== 'PRICE') : parts;
  const nameOf = (part: ListingFilterPart) =>
    part === 'TEXT'
      ? params.get('q')
      : part === 'TOKEN' && !isMeant
        ? token
        : chosen
            .filter(({ field }) => FIELDS[part].includes(field))
            .map(({ name }) => name)
            .join(', ');
  const without = (part: ListingFilterPart) =>
    withFields(
      params,
      part === 'NEAR' ? { km: EVERYWHERE } : Object.fromEntries(FIELDS[part].map((name) => [name, undefined])),
    );
  return (
    <nav aria-label={t('search.without.title')} className="mt-4">
      <h2 className="text-[15px] font-semibold">{t('search.without.title')}</h2>
      <ul className="mt-1">
        {shown.map(({ part, count }) => (
          <li key={part} className="border-b border-line">
            <Link
              to={without(part) || '?'}
              replace
              preventScrollReset
              className="flex min-h-12 items-center gap-2 text-[15px] font-medium text-pine"
            >
              <span className="min-w-0 flex-1">{t('search.without.part', { name: nameOf(part) })}</span>
              <span className="num font-semibold">
                {t('search.without.count', { count, found: countInWords(count, count >= MOST, language) })}
              </span>
              <Icon name="caret-right" className="size-4" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
