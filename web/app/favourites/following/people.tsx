import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { FollowButton } from '../follow-button.tsx';
import { OwnPage } from '../own-page.tsx';
import { useOwnList } from '../use-own-list.ts';
import { readPeople } from './read.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['favourites'] };

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const head = { title: t('favourites:people.title'), description: t('favourites:people.idea') };
  return { head: { ...address, ...head, hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Whom the acting person follows: nobody else is shown this list, not even those on it. */
export default function PeoplePage() {
  const { t } = useTranslation('favourites');
  const language = useLanguage();
  const list = useOwnList(readPeople);
  return (
    <OwnPage
      title={t('people.title')}
      idea={t('people.idea')}
      back="/following"
      list={list}
      waiting="grid gap-3"
      empty={{
        title: t('people.none.title'),
        detail: t('people.none.detail'),
        way: (
          <ButtonLink kind="soft" to={`/${language}/search`}>
            {t('none.way')}
          </ButtonLink>
        ),
      }}
    >
      {(nodes) => (
        <ul className="max-w-[640px] divide-y divide-line">
          {nodes.map(({ account }) => {
            const name = account.name ?? t('unnamed');
            return (
              <li key={account.address} className="flex items-center gap-3 py-3">
                <Link to={`/${language}/people/${account.address}`} className="flex min-w-0 flex-1 items-center gap-3">
                  <Face photo={account.picture} name={name} seed={account.address} className="size-12 text-[18px]" />
                  <span className="min-w-0">
                    <span className="block truncate font-semibold">{name}</span>
                    <span className="num block text-[13px] text-ink2">
                      {t('followers', { count: account.followerCount })}
                    </span>
                  </span>
                </Link>
                <FollowButton account={account.address} name={name} followed />
              </li>
            );
          })}
        </ul>
      )}
    </OwnPage>
  );
}
