import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../frame/address.server.ts';
import type { loader as frameLoader } from '../frame/layout.tsx';
import { pageMeta } from '../frame/page-meta.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { RecentlySeen } from '../listings/recent/recently-seen.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DashedHexagon, Empty } from '../ui/states.tsx';
import { CategoryRow } from './category-row.tsx';
import { Goods } from './goods.tsx';
import { HallWeek } from './hall-week.tsx';
import { readHome } from './home.server.ts';
import { HowItGoes } from './how-it-goes.tsx';
import { NearnessChoice } from './nearness-choice.tsx';
import { PhoneHead } from './phone-head.tsx';
import { Shops } from './shops.tsx';
import { YourDay } from './your-day.tsx';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['home', 'labels'] };

/** Things above the shops: two rows of a desktop, four of a phone. */
const BEFORE_SHOPS = 8;

export async function loader({ request }: LoaderFunctionArgs) {
  const home = await readHome(request);
  const { t, ...address } = addressOf(request);
  const { language } = address;
  const pathname = home.cell ? `/${language}/areas/${home.cell}/feed.xml` : `/${language}/feed.xml`;
  const feed = { title: t('home:feed'), pathname };
  return { ...home, head: { ...address, title: t('home:title'), description: t('home:idea'), feed } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Home() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { listings, shops, week, near, km, newest, duties } = useLoaderData<typeof loader>();
  const frame = useRouteLoaderData<typeof frameLoader>('frame/layout');
  const area = near ? frame?.area : undefined;
  const count = listings.totalCount;
  const things = listings.edges.map(({ node }) => node);
  return (
    <>
      <PhoneHead areas={frame?.areas ?? []} area={area} />
      <div className="mx-auto max-w-[1160px] px-4 pb-14 md:px-6 md:pt-8 lg:grid lg:grid-cols-[minmax(0,1fr)_308px] lg:grid-rows-[auto_1fr] lg:gap-x-10">
        <div className="mt-5 empty:mt-0 lg:col-start-2 lg:row-start-1 lg:mt-0 lg:mb-7 lg:empty:mb-0">
          <YourDay room={duties} />
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <div className="mt-6 mb-3 flex flex-col gap-5 md:mt-0 md:mb-7 md:flex-col-reverse md:gap-6">
            <CategoryRow />
            <div>
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <h1 className="hall text-[21px] md:text-[34px]">{t(area ? 'heading' : 'headingEverywhere')}</h1>
                {near && <NearnessChoice newest={newest} />}
              </div>
              <p className="mt-1 text-[14px] text-ink2 md:text-[16px]">
                {area ? t('lead.near', { count, km, area: area.name }) : t('lead.everywhere', { count })}
              </p>
            </div>
          </div>
          {things.length === 0 && (
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
          )}
          {things.length > 0 && <Goods things={things.slice(0, BEFORE_SHOPS)} eager={4} />}
          <Shops shops={shops} near={near} />
          {things.length > BEFORE_SHOPS && <Goods things={things.slice(BEFORE_SHOPS)} />}
          {listings.pageInfo.hasNextPage && (
            <p className="mt-8 text-center">
              <Link to={`/${language}/search`} className="inline-flex min-h-11 items-center font-semibold text-pine">
                {t('all')}
              </Link>
            </p>
          )}
          <RecentlySeen />
        </div>
        <aside className="mt-10 space-y-7 lg:col-start-2 lg:row-start-2 lg:mt-0">
          <HallWeek week={week} />
          <HowItGoes />
        </aside>
      </div>
    </>
  );
}
