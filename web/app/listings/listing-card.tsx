import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Heart } from '../favourites/heart.tsx';
import type { ListingCardFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Chip } from '../ui/chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { Photo } from '../ui/photo.tsx';
import { useListingLabels } from './labels.ts';
import { ListingStateChip } from './state-chip.tsx';

interface ListingProps {
  listing: ListingCardFragment;
  /** In the first view of the page. */
  eager?: boolean;
}

/** What neighbours took off everywhere is not shown again; that it is gone is said. */
const pictureOf = ({ state, pictures }: ListingCardFragment) => (state === 'REMOVED' ? undefined : pictures[0]);

/** Nobody can have it any more: its picture steps back, the chip says why. */
const isGone = ({ state, stock }: ListingCardFragment) => state === 'CLOSED' || (state === 'OPEN' && stock === 0);

/** A thing in a grid of things. */
export function ListingCard({ listing, eager }: ListingProps) {
  const { language, money, ago } = useFormat();
  const labels = useListingLabels();
  const title = labels.title(listing);
  return (
    <div className="relative">
      <Link to={`/${language}/listings/${listing.listingId}`} className="block rounded-2xl" prefetch="intent">
        <div className="relative">
          <Photo
            photo={pictureOf(listing)}
            seed={listing.listingId}
            alt={title}
            eager={eager}
            className={classNames('aspect-square rounded-2xl', isGone(listing) && 'opacity-55')}
          />
          <span className="absolute top-2 left-2">
            <ListingStateChip listing={listing} />
          </span>
        </div>
        <div className="pt-2">
          <div className="line-clamp-2 text-[15px] leading-snug">{title}</div>
          <div className="num mt-0.5 text-[17px] font-bold">{money(listing.price, listing.token)}</div>
          <div className="num text-[13px] text-ink3">
            {labels.place(listing)} · {ago(listing.listedAt)}
          </div>
        </div>
      </Link>
      <Heart listing={listing.listingId} title={title} on="picture" className="absolute top-1 right-1" />
    </div>
  );
}

interface RowProps extends ListingProps {
  /** Beside the other chips: why this one stands here. */
  mark?: ReactNode;
}

/** A thing in a list of things. */
export function ListingRow({ listing, eager, mark }: RowProps) {
  const { language, money, ago } = useFormat();
  const labels = useListingLabels();
  const title = labels.title(listing);
  return (
    <div className="relative border-t border-line">
      <Link to={`/${language}/listings/${listing.listingId}`} className="flex gap-3.5 py-3.5 pr-10" prefetch="intent">
        <Photo
          photo={pictureOf(listing)}
          seed={listing.listingId}
          alt={title}
          eager={eager}
          sizes="96px"
          className={classNames('size-24 shrink-0 rounded-xl', isGone(listing) && 'opacity-55')}
        />
        <div className="min-w-0 flex-1">
          <div className="line-clamp-2 text-[15px] leading-snug">{title}</div>
          <div className="num text-[17px] font-bold">{money(listing.price, listing.token)}</div>
          <div className="num text-[13px] text-ink3">
            {[labels.place(listing), ...listing.ways.map(labels.way), ago(listing.listedAt)].join(' · ')}
          </div>
          <div className="mt-1.5 flex flex-wrap gap-1.5">
            {mark}
            <ListingStateChip listing={listing} />
            {listing.condition && <Chip>{labels.condition(listing.condition)}</Chip>}
          </div>
        </div>
      </Link>
      <Heart listing={listing.listingId} title={title} on="picture" className="absolute right-0 bottom-2.5" />
    </div>
  );
}
