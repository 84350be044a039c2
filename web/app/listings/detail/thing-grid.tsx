import type { ReactNode } from 'react';
import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';
import { ListingCard } from '../listing-card.tsx';

interface ThingGridProps {
  id: string;
  title: string;
  listings: readonly ListingCardFragment[];
  /** Beside the heading: the way to all of them. */
  way?: ReactNode;
}

/** Things below a thing, under a heading; nothing where there is nothing. */
export function ThingGrid({ id, title, listings, way }: ThingGridProps) {
  if (listings.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <div className="mb-3 flex items-baseline justify-between gap-3">
        <h2 id={id} className="min-w-0 text-[17px] font-semibold">
          {title}
        </h2>
        {way}
      </div>
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
