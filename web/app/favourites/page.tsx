import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../frame/address.server.ts';
import { pageMeta } from '../frame/page-meta.ts';
import { FavouritesPageDocument } from '../graphql/generated/graphql.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ListingCard } from '../listings/listing-card.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { GRID } from './grid.ts';
import { KeptLinks } from './kept-links.tsx';
import { OwnPage } from './own-page.tsx';
import { type OwnAsk, pageOf, useOwnList } from './use-own-list.ts';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['favourites', 'labels'] };

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  return { head: { ...address, title: t('favourites:title'), description: t('favourites:idea'), hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

const read = async (ask: OwnAsk, after: string | undefined) => {
  const { favourites } = await ask(FavouritesPageDocument, { after });
  return pageOf(favourites);
};

/** What the acting person keeps, newest first; what is sold or removed says so. */
export default function FavouritesPage() {
  const { t } = useTranslation('favourites');
  const language = useLanguage();
  const list = useOwnList(read);
  return (
    <OwnPage
      title={t('title')}
      idea={t('idea')}
      list={list}
      above={<KeptLinks here="favourites" />}
      waiting={GRID}
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
        <ul className={GRID}>
          {nodes.map(({ listing }) => (
            <li key={listing.listingId}>
              <ListingCard listing={listing} />
            </li>
          ))}
        </ul>
      )}
    </OwnPage>
  );
}
