import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, type ShouldRevalidateFunction, useLoaderData, useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
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
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { readAreas } from '../areas.server.ts';
import { mapAround } from '../cells.server.ts';
import { useListingLabels } from '../labels.ts';
import { readTokens } from '../tokens.server.ts';
import { ChosenFilters, useChosen } from './chosen.tsx';
import { countInWords } from './counts.ts';
import { EndlessList } from './endless-list.tsx';
import { FilterForm } from './filter-form.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { filterOf, readSearch, type Search, withField } from './filters.ts';
import { NothingFound } from './nothing-found.tsx';
import { SearchMap } from './search-map.tsx';
import { SortLinks } from './sort-links.tsx';
import { useEndless } from './use-endless.ts';
import { useSeenCells } from './use-seen-cells.ts';
import { ViewSwitch } from './view-switch.tsx';
import { Without } from './without.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const PAGE = 20;

export const handle: WordsHandle = { words: ['labels', 'listings', 'searches'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const [tokens, areas] = await Promise.all([readTokens(request), readAreas(request)]);
  const own = readPreferences(request);
  const search = readSearch(params, { tokens, home: own.cell, homeKm: own.km });
  const filter = filterOf(search);
  const { listings } = await query(request, SearchPageDocument, {
    first: PAGE,
    after: search.after,
    filter,
    sort: search.sort,
  });
  const { t, ...address } = addressOf(request);
  const { text, category, cell, km, sort, view, problems, token, isSold } = search;
  return {
    listings,
    filter,
    cells: mapAround(cell, listings.facets.cells, areas),
    tokens: tokens.filter((token) => token.allowed),
    shown: {
      text,
      category,
      cell,
      km,
      sort,
      view,
      isSold,
      problems,
      token: token?.symbol,
      area: areas.find((area) => area.cell === cell)?.name,
    },
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

/** Opening and leaving the sheet of filters changes the address only behind its #: nothing to read anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  currentUrl.search === nextUrl.search && currentUrl.hash !== nextUrl.hash ? false : defaultShouldRevalidate;

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
      : t(shown.isSold ? 'search.sold.title' : 'search.title');
  const count = listings.totalCount;
  const found = countInWords(count, listings.isCut, language);
  const near = shown.cell !== undefined && shown.km !== undefined;
  const chosen = useChosen(near ? shown.km : undefined);
  const { hasNextPage, endCursor } = listings.pageInfo;
  const endless = useEndless({
    things: listings.edges.map(({ node }) => node),
    after: hasNextPage ? (endCursor ?? null) : null,
    from: params.get('after'),
    filter,
    sort: shown.sort,
    size: PAGE,
  });
  const list = useRef<HTMLUListElement>(null);
  const seen = useSeenCells(list, endless.things.length);
  const filters = {
    tokens,
    facets: listings.facets,
    isCut: listings.isCut,
    problems: shown.problems,
    km: shown.km,
    hasPlace: !!shown.cell,
  };
  // Nobody waits for what is gone.
  const save = shown.isSold ? null : (
    <SaveSearch filter={filter} name={shown.text ?? (shown.category ? heading : (shown.area ?? heading))} />
  );
  return (
    <div className="md:grid md:min-h-[calc(100dvh-69px)] md:grid-cols-[212px_minmax(0,1fr)] md:gap-8 md:pl-[max(24px,calc((100vw-1160px)/2+24px))] xl:grid-cols-[212px_minmax(0,1fr)_minmax(420px,38%)]">
      <div className="px-4 pt-3 md:hidden">
        <SearchBox />
      </div>
      <FilterSheet {...filters} chosen={chosen.length} count={count} found={found}>
        <ChosenFilters chosen={chosen} className="flex gap-1.5" />
      </FilterSheet>
      <aside className="hidden md:block md:pt-7">
        <FilterForm {...filters} />
        <div className="my-5">{save}</div>
      </aside>
      <section className="min-w-0 px-4 pt-3 pb-10 md:px-0 md:pt-7 md:pr-6 xl:pr-0">
        <FilterProblems problems={shown.problems} />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="hall text-[21px] md:text-[27px]">{heading}</h1>
            <p className="num text-[14px] text-ink2">
              {near && shown.area
                ? t(shown.isSold ? 'search.sold.near' : 'search.found.near', {
                    ...{ count, found, km: shown.km, area: shown.area },
                  })
                : t(shown.isSold ? 'search.sold.all' : 'search.found.all', { count, found })}
            </p>
          </div>
          <div className="xl:hidden">
            <ViewSwitch view={shown.view} />
          </div>
        </div>
        <SortLinks sort={shown.sort} hasText={!!shown.text} hasPlace={near} isSold={shown.isSold} />
        <ChosenFilters chosen={chosen} className="mb-3 hidden flex-wrap gap-1.5 md:flex" />
        {shown.isSold && count > 0 && (
          <div className="mb-3">
            <Notice>{t('search.sold.note')}</Notice>
          </div>
        )}
        {shown.view === 'map' && (
          <div className="mb-4 overflow-hidden rounded-2xl border border-line xl:hidden">
            <SearchMap cells={cells} chosen={shown.cell} seen={seen} />
          </div>
        )}
        {count === 0 ? (
          <NothingFound chosen={chosen} isSold={shown.isSold} />
        ) : (
          <EndlessList {...endless} size={PAGE} found={found} list={list} />
        )}
        <Without parts={listings.without} chosen={chosen} token={shown.token} />
        <div className="mt-4 md:hidden">{save}</div>
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
          <SearchMap cells={cells} chosen={shown.cell} seen={seen} tall />
          <p className="absolute bottom-4 left-4 flex items-center gap-1.5 rounded-lg border border-line bg-card px-3 py-2 text-[13px] font-medium text-ink2">
            <Icon name="lock-simple-bold" className="size-4" />
            {t('search.cells')}
          </p>
        </div>
      </div>
    </div>
  );
}

/** What in the address could not be used and stands in no field that one sees. */
function FilterProblems({ problems }: Pick<Search, 'problems'>) {
  const { t } = useTranslation('listings');
  const [first] = Object.values(problems);
  if (!first) return null;
  return (
    <p role="alert" className="mb-3 rounded-xl bg-blush p-3 text-[14px] font-medium text-clay">
      {t(`problem.${first}`)}
    </p>
  );
}
