import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { readPreferences } from '../../frame/preferences.server.ts';
import { SearchBox } from '../../frame/search-box.tsx';
import { SearchPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SaveSearch } from '../../searches/save-search.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import { readAreas } from '../areas.server.ts';
import { mapAround } from '../cells.server.ts';
import { useListingLabels } from '../labels.ts';
import { ListingRow } from '../listing-card.tsx';
import { readTokens } from '../tokens.server.ts';
import { ChosenFilters, useChosen } from './chosen.tsx';
import { countInWords } from './counts.ts';
import { FilterForm } from './filter-form.tsx';
import { filterOf, readSearch, withField } from './filters.ts';
import { SearchMap } from './search-map.tsx';
import { SortLinks } from './sort-links.tsx';
import { ViewSwitch } from './view-switch.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const PAGE = 20;

export const handle: WordsHandle = { words: ['labels', 'listings', 'searches'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const [tokens, areas] = await Promise.all([readTokens(request), readAreas(request)]);
  const search = readSearch(params, { tokens, home: readPreferences(request).cell });
  const filter = filterOf(search);
  const { listings } = await query(request, SearchPageDocument, {
    first: PAGE,
    after: search.after,
    filter,
    sort: search.sort,
  });
  const { t, ...address } = addressOf(request);
  const { text, category, cell, km, sort, view, problems } = search;
  return {
    listings,
    filter,
    cells: mapAround(cell, listings.facets.cells, areas),
    tokens: tokens.filter((token) => token.allowed),
    shown: { text, category, cell, km, sort, view, problems, area: areas.find((area) => area.cell === cell)?.name },
    head: {
      ...address,
      title: text ?? t('listings:search.title'),
      description: t('home:idea'),
      // Every combination of filters would be a page of its own to a search engine.
      hidden: params.size > 0,
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function SearchPage() {
  const { t } = useTranslation('listings');
  const { language } = useFormat();
  const labels = useListingLabels();
  const [params] = useSearchParams();
  const { listings, filter, cells, tokens, shown } = useLoaderData<typeof loader>();
  const heading = shown.text
    ? t('search.quoted', { text: shown.text })
    : shown.category
      ? labels.category(shown.category)
      : t('search.title');
  const count = listings.totalCount;
  const found = countInWords(count, listings.isCut, language);
  const chosen = useChosen();
  return (
    <div className="md:grid md:min-h-[calc(100dvh-69px)] md:grid-cols-[212px_minmax(0,1fr)] md:gap-8 md:pl-[max(24px,calc((100vw-1160px)/2+24px))] xl:grid-cols-[212px_minmax(0,1fr)_minmax(420px,38%)]">
      <div className="px-4 pt-3 md:hidden">
        <SearchBox />
      </div>
      <aside className="px-4 pt-3 md:px-0 md:pt-7">
        <FilterForm
          tokens={tokens}
          facets={listings.facets}
          isCut={listings.isCut}
          problems={shown.problems}
          km={shown.km}
          hasPlace={!!shown.cell}
        />
      </aside>
      <section className="min-w-0 px-4 pt-3 pb-10 md:px-0 md:pt-7 md:pr-6 xl:pr-0">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="hall text-[21px] md:text-[27px]">{heading}</h1>
            <p className="num text-[14px] text-ink2">
              {shown.area
                ? t('search.found.near', { count, found, km: shown.km, area: shown.area })
                : t('search.found.all', { count, found })}
            </p>
          </div>
          <div className="xl:hidden">
            <ViewSwitch view={shown.view} />
          </div>
        </div>
        <SortLinks sort={shown.sort} hasText={!!shown.text} hasPlace={!!shown.cell} />
        <div className="mb-3">
          <SaveSearch filter={filter} name={shown.text ?? (shown.category ? heading : (shown.area ?? heading))} />
        </div>
        <ChosenFilters chosen={chosen} />
        {shown.view === 'map' && (
          <div className="mb-4 overflow-hidden rounded-2xl border border-line xl:hidden">
            <SearchMap cells={cells} chosen={shown.cell} />
          </div>
        )}
        {count === 0 ? (
          <Empty
            art={<DashedHexagon />}
            title={t('search.none.title')}
            detail={chosen.length > 0 ? t('search.none.narrow') : t('search.none.detail')}
            way={
              <ButtonLink kind="soft" to={`/${language}/search`}>
                {t('search.none.way')}
              </ButtonLink>
            }
          />
        ) : (
          <ul>
            {listings.edges.map(({ node }, index) => (
              <li key={node.listingId}>
                <ListingRow listing={node} eager={index < 4} />
              </li>
            ))}
          </ul>
        )}
        {listings.pageInfo.hasNextPage && listings.pageInfo.endCursor && (
          <p className="mt-4">
            <ButtonLink kind="soft" wide to={withField(params, 'after', listings.pageInfo.endCursor)} rel="next">
              {t('search.more')}
            </ButtonLink>
          </p>
        )}
        {params.has('after') && (
          <p className="mt-3 text-center">
            <Link
              to={withField(params, 'after', undefined) || '?'}
              className="inline-flex min-h-11 items-center font-semibold text-pine"
            >
              {t('search.first')}
            </Link>
          </p>
        )}
      </section>
      <div className="relative hidden border-l border-line bg-sunk xl:block">
        <div className="sticky top-0 flex h-dvh max-h-[900px] flex-col justify-center">
          <SearchMap cells={cells} chosen={shown.cell} tall />
          <p className="absolute bottom-4 left-4 flex items-center gap-1.5 rounded-lg border border-line bg-card px-3 py-2 text-[13px] font-medium text-ink2">
            <Icon name="lock-simple-bold" className="size-4" />
            {t('search.cells')}
          </p>
        </div>
      </div>
    </div>
  );
}
