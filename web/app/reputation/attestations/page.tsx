import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { AttestationsPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import { AttestationCard } from './attestation-card.tsx';
import { Refusal } from './refusal.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['attestations', 'badges', 'reputation'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { address = '' } = params;
  if (!ADDRESS.test(address)) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const after = search.get('after') || undefined;
  // To the person concerned also what they hide, and what is over; the page of everybody else leaves it out.
  const all = search.get('account')?.toLowerCase() === address.toLowerCase();
  const { account } = await query(request, AttestationsPageDocument, { address: address as `0x${string}`, after, all });
  const { t, ...place } = addressOf(request);
  const title = t('attestations:page.title', { name: account.name ?? t('attestations:somebody') });
  return { account, all, head: { ...place, title, description: t('attestations:page.idea'), hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Everything that others vouch for about somebody; the person concerned hides what they do not want to carry. */
export default function AttestationsPage() {
  const { t } = useTranslation('attestations');
  const { language } = useFormat();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { account, all } = useLoaderData<typeof loader>();
  const { account: acting } = useWallet();
  useOwnPage();
  const isOwn = all && acting?.toLowerCase() === account.address.toLowerCase();
  const { edges, pageInfo } = account.attestations;
  const profile = `/${language}/people/${account.address}`;
  const next = new URLSearchParams({ ...Object.fromEntries(search), after: pageInfo.endCursor ?? '' });
  return (
    <>
      <PageHead title={t('profile.title')} back={profile} />
      <div className="mx-auto max-w-[860px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">
          {isOwn ? t('page.own') : t('page.title', { name: account.name ?? t('somebody') })}
        </h1>
        <p className="mt-2 mb-5 max-w-[640px] text-[15.5px] text-ink2">{t(isOwn ? 'page.ownIdea' : 'page.idea')}</p>
        {edges.length === 0 ? (
          <Empty art={<DashedHexagon />} title={t('page.none')} detail={t('page.noneDetail')} />
        ) : (
          <ul className="grid items-start gap-3 md:grid-cols-2">
            {edges.map(({ node }) => (
              <li key={node.id}>
                <AttestationCard attestation={node}>
                  {isOwn && (node.standing === 'VALID' || node.refused) && (
                    <Refusal attestation={node} path={pathname} />
                  )}
                </AttestationCard>
              </li>
            ))}
          </ul>
        )}
        {pageInfo.hasNextPage && (
          <p className="mt-6 text-center">
            <ButtonLink kind="soft" to={`?${next}`}>
              {t('page.more')}
            </ButtonLink>
          </p>
        )}
        <p className="mt-6">
          <Link to={profile} className="inline-flex min-h-11 items-center text-[15px] font-semibold text-pine">
            {t('page.back')}
          </Link>
        </p>
      </div>
    </>
  );
}
