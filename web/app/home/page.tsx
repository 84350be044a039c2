import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { WalletButton } from '../chain/wallet-button.tsx';
import { addressOf } from '../frame/address.server.ts';
import { AreaChooser } from '../frame/area-chooser.tsx';
import type { loader as frameLoader } from '../frame/layout.tsx';
import { pageMeta } from '../frame/page-meta.ts';
import { readPreferences } from '../frame/preferences.server.ts';
import { SearchBox } from '../frame/search-box.tsx';
import { HomePageDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useFormat } from '../i18n/use-format.ts';
import { ListingCard } from '../listings/listing-card.tsx';
import { RADIUS_KM } from '../listings/search/filters.ts';
import { Bell } from '../notifications/bell.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { DashedHexagon, Empty } from '../ui/states.tsx';
import { Mark } from '../ui/wordmark.tsx';
import { CategoryRow } from './category-row.tsx';
import { HowItGoes } from './how-it-goes.tsx';
import { YourDay } from './your-day.tsx';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['home', 'labels'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { cell } = readPreferences(request);
  const near = cell ? { cell, radiusKm: RADIUS_KM.default } : undefined;
  const { listings } = await query(request, HomePageDocument, { filter: { states: ['OPEN'], near } });
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('home:title'), description: t('home:idea') };
  return { listings, near: near !== undefined, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Home() {
  const { t } = useTranslation('home');
  const { language } = useFormat();
  const { listings, near } = useLoaderData<typeof loader>();
  const frame = useRouteLoaderData<typeof frameLoader>('frame/layout');
  const area = near ? frame?.area : undefined;
  const count = listings.totalCount;
  const lead = area
    ? t('lead.near', { count, km: RADIUS_KM.default, area: area.name })
    : t('lead.everywhere', { count });
  return (
    <>
      <div className="px-4 pt-3 md:hidden">
        <div className="flex items-center gap-2.5">
          <Mark />
          <AreaChooser areas={frame?.areas ?? []} area={area} className="flex min-h-11 items-center gap-1.5">
            <span className="hall text-[22px]">{area?.name ?? t('everywhere')}</span>
            <Icon name="caret-down-bold" className="size-4" />
          </AreaChooser>
          <span className="ml-auto flex items-center gap-1">
            <Bell />
            <WalletButton />
          </span>
        </div>
        <SearchBox className="mt-3" />
      </div>
      <div className="mx-auto max-w-[1160px] px-4 pb-14 md:px-6 md:pt-8 lg:grid lg:grid-cols-[minmax(0,1fr)_308px] lg:gap-10">
        <aside className="mt-5 space-y-7 lg:order-2 lg:mt-0">
          <YourDay />
          <div className="hidden lg:block">
            <HowItGoes />
          </div>
        </aside>
        <div className="lg:order-1">
          <div className="mt-6 mb-3 flex flex-col gap-5 md:mt-0 md:mb-7 md:flex-col-reverse md:gap-6">
            <CategoryRow />
            <div>
              <h1 className="hall text-[21px] md:text-[34px]">{area ? t('heading') : t('headingEverywhere')}</h1>
              <p className="mt-1 text-[14px] text-ink2 md:text-[16px]">{lead}</p>
            </div>
          </div>
          {count === 0 ? (
            <Empty
              art={<DashedHexagon />}
              title={t('quiet.title')}
              detail={t('quiet.detail')}
              way={
                <ButtonLink kind="soft" to={`/${language}/sell`}>
                  {t('quiet.way')}
                </ButtonLink>
              }
            />
          ) : (
            <ul className="grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-4 md:gap-x-5 md:gap-y-7">
              {listings.edges.map(({ node }, index) => (
                <li key={node.listingId}>
                  <ListingCard listing={node} eager={index < 4} />
                </li>
              ))}
            </ul>
          )}
          {listings.pageInfo.hasNextPage && (
            <p className="mt-8 text-center">
              <Link to={`/${language}/search`} className="inline-flex min-h-11 items-center font-semibold text-pine">
                {t('all')}
              </Link>
            </p>
          )}
          <div className="mt-10 lg:hidden">
            <HowItGoes />
          </div>
        </div>
      </div>
    </>
  );
}
