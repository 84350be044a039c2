import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import { KeptLinks } from '../favourites/kept-links.tsx';
import { addressOf } from '../frame/address.server.ts';
import { pageMeta } from '../frame/page-meta.ts';
import type { NewsFragment } from '../graphql/generated/graphql.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Rings } from '../ui/rings.tsx';
import { Empty, Skeleton } from '../ui/states.tsx';
import { NewsRow } from './row.tsx';
import { useNewsList } from './use-news-list.ts';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  return { head: { ...address, title: t('notifications:title'), description: t('notifications:idea'), hidden: true } };
}

export const handle: WordsHandle = { words: ['favourites', 'notifications', 'orders'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Rows({ title, news, account }: { title: string; news: readonly NewsFragment[]; account: string }) {
  if (news.length === 0) return null;
  return (
    <section className="mb-7">
      <h2 className="mb-1 text-[17px] font-semibold">{title}</h2>
      <ul className="divide-y divide-line">
        {news.map((each) => (
          <li key={each.id}>
            <NewsRow news={each} account={account} fresh={!each.read} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What waits for the acting person and what others did, newest first. */
export default function NewsPage() {
  const { t } = useTranslation(['notifications', 'chain']);
  const language = useLanguage();
  const { account, connect, ready } = useWallet();
  const { list, isFresh, problem, signIn, older } = useNewsList();
  const signedOut = problem?.code === 'SESSION_REQUIRED';
  const news = (list?.news ?? []).map((each) => ({ ...each, read: !isFresh(each.id) }));
  const toSettings = (
    <ButtonLink kind="ghost" icon="envelope-simple-bold" to={`/${language}/notifications/settings`}>
      {t('toSettings')}
    </ButtonLink>
  );
  const rings = <Rings state="offered" className="w-20" />;
  return (
    <>
      <PageHead title={t('title')} back={`/${language}`}>
        {toSettings}
      </PageHead>
      <div className="mx-auto max-w-[760px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <div className="mb-5 flex items-center justify-between gap-3 max-md:sr-only">
          <h1 className="hall text-[27px]">{t('title')}</h1>
          <span className="max-md:hidden">{toSettings}</span>
        </div>
        <KeptLinks />
        {ready && (!account || signedOut) && (
          <Empty
            art={rings}
            title={t('whose')}
            detail={t('whoseHint')}
            way={<Button onClick={() => (account ? signIn() : connect())}>{t('signIn')}</Button>}
          />
        )}
        {problem && !signedOut && <ProblemNote problem={problem} />}
        {account && !list && !problem && (
          <div role="status">
            <span className="sr-only">{t('loading')}</span>
            {['one', 'two', 'three'].map((key) => (
              <Skeleton key={key} className="mb-3 h-16" />
            ))}
          </div>
        )}
        {list && news.length === 0 && (
          <Empty
            art={rings}
            title={t('empty')}
            detail={t('emptyHint')}
            way={
              <Link to={`/${language}/search`} className="inline-flex min-h-11 items-center">
                {t('find')}
              </Link>
            }
          />
        )}
        {list && (
          <div aria-live="polite">
            <Rows title={t('fresh')} news={news.filter(({ read }) => !read)} account={list.account} />
            <Rows title={t('before')} news={news.filter(({ read }) => read)} account={list.account} />
          </div>
        )}
        {list?.after && (
          <Button wide kind="secondary" onClick={older}>
            {t('older')}
          </Button>
        )}
      </div>
    </>
  );
}
