import { useTranslation } from 'react-i18next';
import type { HomeGoodsFragment } from '../graphql/generated/graphql.ts';
import { ListingCard } from '../listings/listing-card.tsx';
import { AwningCard } from '../ui/cards.tsx';
import { Icon } from '../ui/icon.tsx';

/** A thing that somebody sells; a shop's lies under an awning, so that nobody takes it for a neighbour's. */
function Thing({ thing, eager }: { thing: HomeGoodsFragment; eager: boolean }) {
  const { t } = useTranslation('home');
  const { kind, name } = thing.seller;
  if (kind !== 'SHOP') return <ListingCard listing={thing} eager={eager} />;
  return (
    <AwningCard className="p-2.5 pt-1">
      <p className="mb-1.5 flex items-center gap-1 text-[12.5px] font-semibold text-sky">
        <Icon name="storefront-fill" className="size-4 shrink-0" label={t('shops.shop')} />
        <span className="truncate">{name ?? t('shops.shop')}</span>
      </p>
      <ListingCard listing={thing} eager={eager} />
    </AwningCard>
  );
}

interface GoodsProps {
  things: readonly HomeGoodsFragment[];
  /** How many of them stand in the first view. */
  eager?: number;
}

/** Things side by side: two on a phone, four on a desktop. */
export function Goods({ things, eager = 0 }: GoodsProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-4 md:gap-x-5 md:gap-y-7">
      {things.map((thing, index) => (
        <li key={thing.listingId}>
          <Thing thing={thing} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}
