import { topicName } from '@moothall/contracts/protocol/reputation/attestations';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/context.ts';
import { addressOf } from '../../../frame/address.server.ts';
import { pageMeta } from '../../../frame/page-meta.ts';
import { AttestAboutDocument, AttestDeskDocument } from '../../../graphql/generated/graphql.ts';
import { query } from '../../../graphql/query.server.ts';
import type { WordsHandle } from '../../../i18n/namespace.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { DashedHexagon, Empty, Notice } from '../../../ui/states.tsx';
import { useTopicText } from '../../badges/topic.ts';
import { AttestForm } from './attest-form.tsx';
import { Given } from './given.tsx';
import { useDeskAddress } from './use-desk-address.ts';

export { FailureNote as ErrorBoundary } from '../../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['attestations', 'badges', 'reputation'] };

/** An address that the page's own names; nobody where it names none. */
function named(search: URLSearchParams, name: string): `0x${string}` | null {
  const text = search.get(name);
  if (text !== null && !ADDRESS.test(text)) throw new Response(null, { status: 404 });
  return text as `0x${string}` | null;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const [account, about] = [named(search, 'account'), named(search, 'about')];
  const after = search.get('after') || undefined;
  const [desk, person] = await Promise.all([
    account ? query(request, AttestDeskDocument, { account, after }) : null,
    about ? query(request, AttestAboutDocument, { about }) : null,
  ]);
  const { t, ...place } = addressOf(request);
  const head = {
    ...place,
    title: t('attestations:desk.title'),
    description: t('attestations:desk.idea'),
    hidden: true,
  };
  return { desk: desk?.account ?? null, about: person?.account ?? null, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Where people vouch for others, and take back what they said. */
export default function AttestDeskPage() {
  const { t } = useTranslation('attestations');
  const { language } = useFormat();
  const topicText = useTopicText();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { desk, about } = useLoaderData<typeof loader>();
  const { account, person } = useWallet();
  useDeskAddress();
  const mine = !!account && desk?.address.toLowerCase() === account.toLowerCase();
  const topics = (desk?.attesterFor ?? []).map((topic) => topicText({ topicName: topicName(topic) }));
  const next = new URLSearchParams({
    ...Object.fromEntries(search),
    after: desk?.attested.pageInfo.endCursor ?? '',
  });
  return (
    <>
      <PageHead title={t('desk.title')} back={about ? `/${language}/people/${about.address}` : `/${language}`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">{t('desk.title')}</h1>
        <p className="mt-2 mb-5 max-w-[640px] text-[15.5px] text-ink2">{t('desk.idea')}</p>
        <div className="grid gap-8 lg:grid-cols-[420px_minmax(0,1fr)] lg:gap-12">
          <section className="min-w-0 space-y-4">
            {desk && (
              <Notice kind={topics.length > 0 ? 'done' : 'quiet'}>
                {topics.length > 0
                  ? t('desk.listed', { topics: topics.join(', ') })
                  : t('desk.unlisted', { name: person?.name[language] ?? t('desk.you') })}
              </Notice>
            )}
            {mine && account ? (
              <AttestForm key={about?.address} own={account} about={about} path={pathname} />
            ) : (
              <Notice kind="lamp">{t('desk.who')}</Notice>
            )}
          </section>
          <section className="min-w-0">
            <h2 className="mb-3 text-[17px] font-semibold">{t('desk.given')}</h2>
            {!desk || desk.attested.edges.length === 0 ? (
              <Empty art={<DashedHexagon />} title={t('desk.none')} detail={t('desk.noneDetail')} />
            ) : (
              <ul className="grid items-start gap-3 md:grid-cols-2">
                {desk.attested.edges.map(({ node }) => (
                  <li key={node.id}>
                    <Given attestation={node} path={pathname} mine={mine} />
                  </li>
                ))}
              </ul>
            )}
            {desk?.attested.pageInfo.hasNextPage && (
              <ButtonLink wide kind="secondary" className="mt-4" to={`?${next}`}>
                {t('desk.more')}
              </ButtonLink>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
