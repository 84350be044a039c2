import { useTranslation } from 'react-i18next';
import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';
import { ListingCard } from '../listing-card.tsx';

/** What others offer that is like it; nothing where there is nothing. */
export function Similar({ listings }: { listings: readonly ListingCardFragment[] }) {
  const { t } = useTranslation('listings');
  if (listings.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="mt-10">
      <h2 id="similar" className="mb-3 text-[17px] font-semibold">
        {t('detail.similar')}
      </h2>
      <ul className="grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-4 md:gap-x-5 md:gap-y-7">
        {listings.map((listing) => (
          <li key={listing.listingId}>
            <ListingCard listing={listing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
