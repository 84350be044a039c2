import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatListingFragment, ChatPartyFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Photo } from '../../ui/photo.tsx';

interface ThreadHeadProps {
  listing: ChatListingFragment;
  title: string;
  other: ChatPartyFragment | undefined;
  name: string;
  /** The menu, once the conversation is open. */
  children?: ReactNode;
}

/** With whom, and about what. */
export function ThreadHead({ listing, title, other, name, children }: ThreadHeadProps) {
  const { t } = useTranslation('messages');
  const { language, money } = useFormat();
  return (
    <header className="shrink-0 border-b border-line bg-plaster">
      <h1 className="sr-only">{name}</h1>
      <PageHead title={name} back={`/${language}/messages`}>
        {children}
      </PageHead>
      <div className="hidden items-center gap-3 px-4 py-2.5 md:flex">
        {other && <Face photo={other.picture} name={name} seed={other.address} />}
        <p className="min-w-0 flex-1 truncate text-[17px] font-bold" aria-hidden="true">
          {name}
        </p>
        {children}
      </div>
      <Link
        to={`/${language}/listings/${listing.listingId}`}
        className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-sunk md:border-t md:border-line"
      >
        <Photo
          photo={listing.pictures[0]}
          seed={listing.listingId}
          alt=""
          sizes="44px"
          className="size-11 shrink-0 rounded-lg"
          fallback="package"
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-[14px]">{title}</span>
          <b className="num block text-[15px] font-bold">{money(listing.price, listing.token)}</b>
        </span>
        <Icon name="caret-right" className="size-5 text-ink3" label={t('thread.listing')} />
      </Link>
    </header>
  );
}
