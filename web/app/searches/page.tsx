import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { KeptLinks } from '../favourites/kept-links.tsx';
import { OwnPage } from '../favourites/own-page.tsx';
import { type OwnAsk, useOwnList } from '../favourites/use-own-list.ts';
import { pageMeta } from '../frame/page-meta.ts';
import { SavedSearchesDocument } from '../graphql/generated/graphql.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { headOf, readPlaces } from './head.server.ts';
import { SearchRow } from './search-row.tsx';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['favourites', 'labels', 'searches'] };

export async function loader({ request }: LoaderFunctionArgs) {
  return { places: await readPlaces(request), head: headOf(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Few enough for one page. */
const read = async (ask: OwnAsk) => ({ nodes: (await ask(SavedSearchesDocument, {})).searches, after: null });

/** What the acting person looks for, and how much of it is new. */
export default function SearchesPage() {
  const { t } = useTranslation('searches');
  const language = useLanguage();
  const { places } = useLoaderData<typeof loader>();
  const list = useOwnList(read);
  return (
    <OwnPage
      title={t('title')}
      idea={t('idea')}
      list={list}
      above={<KeptLinks here="searches" />}
      waiting="grid max-w-[760px] gap-3"
      empty={{
        title: t('none.title'),
        detail: t('none.detail'),
        way: (
          <ButtonLink kind="soft" to={`/${language}/search`}>
            {t('none.way')}
          </ButtonLink>
        ),
      }}
    >
      {(nodes) => (
        <ul className="max-w-[760px] divide-y divide-line">
          {nodes.map((search) => (
            <li key={search.id}>
              <SearchRow search={search} places={places} onChange={() => void list.again()} />
            </li>
          ))}
        </ul>
      )}
    </OwnPage>
  );
}
