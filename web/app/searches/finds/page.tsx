import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnPage } from '../../favourites/own-page.tsx';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ListingRow } from '../../listings/listing-card.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { addressOfSearch } from '../address.ts';
import { headOf, readPlaces } from '../head.server.ts';
import { useSearchWords } from '../use-search-words.ts';
import { useFinds } from './use-finds.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['favourites', 'labels', 'searches'] };

export async function loader({ request }: LoaderFunctionArgs) {
  return { places: await readPlaces(request), head: headOf(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** What one saved search found: what came since the last visit first, and marked. */
export default function FindsPage() {
  const { t } = useTranslation('searches');
  const language = useLanguage();
  const { places } = useLoaderData<typeof loader>();
  const { search: id = '' } = useParams();
  const { search, list } = useFinds(id);
  const wordsOf = useSearchWords(places);
  const gone = search === null;
  return (
    <OwnPage
      title={search?.name ?? t('title')}
      idea={search ? wordsOf(search.filter).join(' · ') : gone ? '' : t('finds.idea')}
      back="/searches"
      list={list}
      above={
        search && (
          <p className="mb-4">
            <ButtonLink
              kind="secondary"
              icon="magnifying-glass"
              to={`/${language}${addressOfSearch(search.filter, places.tokens)}`}
            >
              {t('finds.all')}
            </ButtonLink>
          </p>
        )
      }
      waiting="grid max-w-[760px] gap-3"
      empty={{
        title: t(gone ? 'finds.gone.title' : 'finds.none.title'),
        detail: t(gone ? 'finds.gone.detail' : 'finds.none.detail'),
        way: (
          <ButtonLink kind="soft" to={`/${language}/searches`}>
            {t('save.toAll')}
          </ButtonLink>
        ),
      }}
    >
      {(nodes) => (
        <ul className="max-w-[760px]">
          {nodes.map(({ listing, isNew }) => (
            <li key={listing.listingId}>
              <ListingRow listing={listing} mark={isNew && <Chip kind="lamp">{t('finds.new')}</Chip>} />
            </li>
          ))}
        </ul>
      )}
    </OwnPage>
  );
}
