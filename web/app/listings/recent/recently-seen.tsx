import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ListingCard } from '../listing-card.tsx';
import { forgetRecent, readRecent, remember, type SeenCard } from './recent.ts';

/** Cards shown of what is remembered. */
const SHOWN = 8;

/** Remembers, on this device only, that something was looked at. Draws nothing. */
export function RememberSeen({ listing }: { listing: SeenCard }) {
  useEffect(() => {
    if (listing.contentState === 'AVAILABLE' && listing.state !== 'REMOVED') remember(window.localStorage, listing);
  }, [listing]);
  return null;
}

/**
 * What was looked at on this device, the last first; nothing where that is nothing. It comes after the page, from the
 * browser's own memory, so that it stands below everything else.
 * @param but the listing of this page
 */
export function RecentlySeen({ but }: { but?: string }) {
  const { t } = useTranslation('labels');
  const [seen, setSeen] = useState<readonly SeenCard[]>([]);
  // Read again for each page: the one before it is remembered by now.
  useEffect(() => {
    setSeen(readRecent(window.localStorage).filter(({ listingId }) => listingId !== but));
  }, [but]);
  if (seen.length === 0) return null;
  const forget = () => {
    forgetRecent(window.localStorage);
    setSeen([]);
  };
  return (
    <section aria-labelledby="recently-seen" className="mt-10">
      <div className="mb-3 flex items-center justify-between gap-3">
        <div>
          <h2 id="recently-seen" className="text-[17px] font-semibold">
            {t('recent.title')}
          </h2>
          <p className="text-[13px] text-ink3">{t('recent.private')}</p>
        </div>
        <Button kind="ghost" className="min-h-11!" onClick={forget}>
          {t('recent.forget')}
        </Button>
      </div>
      <ul className="scroll-quiet -mx-4 flex gap-3 overflow-x-auto px-4 md:mx-0 md:px-0">
        {seen.slice(0, SHOWN).map((listing) => (
          <li key={listing.listingId} className="w-[148px] shrink-0">
            <ListingCard listing={listing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
