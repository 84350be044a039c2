import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useProfileArea } from '../accounts/use-profile-area.ts';
import type { HomeShopFragment } from '../graphql/generated/graphql.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AwningCard } from '../ui/cards.tsx';
import { Photo } from '../ui/photo.tsx';

function Shop({ shop }: { shop: HomeShopFragment }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const areaOf = useProfileArea();
  const name = shop.name ?? t('shops.shop');
  const [newest] = shop.listings.edges;
  return (
    <Link to={`/${language}/people/${shop.address}`} className="block h-full rounded-2xl bg-haze" prefetch="intent">
      <AwningCard className="flex items-center gap-3 p-3.5 pt-1.5">
        <Photo
          photo={shop.picture ?? newest?.node.pictures[0]}
          seed={shop.address}
          alt=""
          sizes="64px"
          className="size-16 shrink-0 rounded-xl"
          fallback="storefront"
        />
        <span className="min-w-0">
          <span className="block text-[12.5px] font-semibold text-sky">{areaOf(shop) ?? t('shops.shop')}</span>
          <b className="line-clamp-1 text-[15px] leading-snug font-semibold">{name}</b>
          <span className="num line-clamp-2 text-[13px] text-ink2">
            {[
              t('shops.offers', { count: shop.listings.totalCount }),
              ...(shop.finishedDeals > 0 ? [t('shops.deals', { count: shop.finishedDeals })] : []),
            ].join(' · ')}
          </span>
        </span>
      </AwningCard>
    </Link>
  );
}

/** Shops, apart from people: under awnings, in a part of the page of their own. */
export function Shops({ shops, near }: { shops: readonly HomeShopFragment[]; near: boolean }) {
  const { t } = useTranslation('home');
  if (shops.length === 0) return null;
  return (
    <section className="my-7 md:my-9">
      <h2 className="mb-2.5 text-[15px] font-semibold md:text-[16px]">{t(near ? 'shops.near' : 'shops.all')}</h2>
      <ul className="scroll-quiet -mx-4 grid auto-cols-[76%] grid-flow-col gap-3 overflow-x-auto px-4 md:mx-0 md:auto-cols-auto md:grid-flow-row md:grid-cols-3 md:px-0">
        {shops.map((shop) => (
          <li key={shop.address}>
            <Shop shop={shop} />
          </li>
        ))}
      </ul>
    </section>
  );
}
