import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ListingCard } from '../../listings/listing-card.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { GRID } from '../grid.ts';
import { KeptLinks } from '../kept-links.tsx';
import { OwnPage } from '../own-page.tsx';
import { useOwnList } from '../use-own-list.ts';
import { readOffers } from './read.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['favourites', 'labels'] };

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const head = { title: t('favourites:following.title'), description: t('favourites:following.idea') };
  return { head: { ...address, ...head, hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** What those whom the acting person follows offer, newest first. */
export default function FollowingPage() {
  const { t } = useTranslation('favourites');
  const language = useLanguage();
  const list = useOwnList(readOffers);
  return (
    <OwnPage
      title={t('following.title')}
      idea={t('following.idea')}
      list={list}
      above={
        <>
          <KeptLinks here="following" />
          <p className="mb-5">
            <ButtonLink kind="secondary" icon="user" to={`/${language}/following/people`}>
              {t('following.toPeople')}
            </ButtonLink>
          </p>
        </>
      }
      waiting={GRID}
      empty={{
        title: t('following.none.title'),
        detail: t('following.none.detail'),
        way: (
          <ButtonLink kind="soft" to={`/${language}/search`}>
            {t('none.way')}
          </ButtonLink>
        ),
      }}
    >
      {(nodes) => (
        <ul className={GRID}>
          {nodes.map((listing) => (
            <li key={listing.listingId}>
              <ListingCard listing={listing} />
            </li>
          ))}
        </ul>
      )}
    </OwnPage>
  );
}
