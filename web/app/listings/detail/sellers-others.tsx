import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ListingPageQuery } from '../../graphql/generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ThingGrid } from './thing-grid.tsx';

/** Two rows on a phone. */
const SHOWN = 4;

interface SellersOthersProps {
  seller: NonNullable<ListingPageQuery['listing']>['seller'];
  /** The one that is looked at. */
  but: string;
}

/** What else its seller has for sale: whoever meets for one thing may take another along. */
export function SellersOthers({ seller, but }: SellersOthersProps) {
  const { t } = useTranslation('listings');
  const language = useLanguage();
  const others = seller.listings.edges
    .map(({ node }) => node)
    .filter(({ listingId, stock }) => listingId !== but && stock > 0);
  return (
    <ThingGrid
      id="others"
      title={t('detail.others', { name: seller.name ?? t('detail.unnamed') })}
      listings={others.slice(0, SHOWN)}
      way={
        <Link
          to={`/${language}/people/${seller.address}`}
          className="inline-flex min-h-11 shrink-0 items-center text-[14px] font-semibold text-pine"
        >
          {t('detail.othersAll')}
        </Link>
      }
    />
  );
}
