import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useListingLabels } from '../labels.ts';
import { EVERYWHERE, type SearchField, withFields, withoutValue } from './filters.ts';

/** A filter that is on. */
export interface ChosenFilter {
  key: string;
  field: SearchField;
  name: string;
  /** The search without it. */
  without: string;
}

/** What was typed as an amount, its thousands marked; anything else as it was typed. */
const grouped = (typed: string | null, language: string) =>
  typed && /^\d{4,15}$/.test(typed) ? Number(typed).toLocaleString(language) : (typed ?? '');

/**
 * What a search is narrowed to, one by one, as the address holds it; what is unknown has no name and is left out.
 * @param km how far around; undefined for everywhere
 */
export function useChosen(km: number | undefined): ChosenFilter[] {
  const { t } = useTranslation('listings');
  const labels = useListingLabels();
  const { language } = useFormat();
  const [params] = useSearchParams();
  const one = (field: SearchField, nameOf: (value: string) => string): ChosenFilter[] =>
    params
      .getAll(field)
      .filter((value) => value !== '')
      .map((value) => ({
        field,
        key: `${field} ${value}`,
        name: nameOf(value),
        without: withoutValue(params, field, value),
      }));
  const [min, max] = [params.get('min'), params.get('max')];
  const price: ChosenFilter[] =
    min || max
      ? [
          {
            key: 'price',
            field: 'min',
            name: t(min && max ? 'search.chosen.price' : min ? 'search.chosen.from' : 'search.chosen.upTo', {
              ...{ min: grouped(min, language), max: grouped(max, language) },
            }),
            without: withFields(params, { min: undefined, max: undefined }) || '?',
          },
        ]
      : [];
  const distance: ChosenFilter[] =
    km === undefined
      ? []
      : [
          {
            key: 'km',
            field: 'km',
            name: t('search.chosen.km', { km }),
            without: withFields(params, { km: EVERYWHERE }),
          },
        ];
  return [
    ...distance,
    ...one('category', (value) => labels.category(Number(value))),
    ...price,
    ...one('way', labels.way),
    ...one('condition', labels.condition),
    ...one('deposit', (value) => t(`search.deposits.${value as 'UPFRONT'}`)),
    ...one('certified', () => t('search.certified')),
    ...one('language', (value) => t(`search.languages.${value as 'KO'}`)),
  ];
}

/** The filters that are on, each to be taken off by a press; links, so that they work without scripts. */
export function ChosenFilters({ chosen, className }: { chosen: readonly ChosenFilter[]; className: string }) {
  const { t } = useTranslation('listings');
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t('search.chosen.title')} className={className}>
      {chosen.map(({ key, name, without }) => (
        <li key={key} className="shrink-0">
          <Link
            to={without}
            replace
            preventScrollReset
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-pine px-3.5 text-[14px] font-semibold whitespace-nowrap text-onpine"
          >
            <span className="sr-only">{t('search.chosen.without')}</span>
            {name}
            <Icon name="x-bold" className="size-3.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
