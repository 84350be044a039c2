import { Chip } from '../../ui/chip.tsx';
import { useListingLabels } from '../labels.ts';
import { ListingStateChip } from '../state-chip.tsx';
import type { ListingFacts } from './listing-facts.ts';

/** What it is at a glance. */
export function Facts({ listing }: { listing: ListingFacts }) {
  const labels = useListingLabels();
  return (
    <div className="flex flex-wrap gap-2">
      {listing.condition && <Chip>{labels.condition(listing.condition)}</Chip>}
      <Chip>{labels.category(listing.categoryNumber)}</Chip>
      {listing.ways.map((way) => (
        <Chip
          key={way}
          kind={way === 'MEET_UP' ? 'done' : 'quiet'}
          icon={way === 'MEET_UP' ? 'handshake-bold' : 'package-bold'}
        >
          {labels.way(way)}
        </Chip>
      ))}
      <ListingStateChip listing={listing} />
    </div>
  );
}
