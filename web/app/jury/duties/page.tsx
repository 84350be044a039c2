import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { JuryDutiesDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Empty } from '../../ui/states.tsx';
import { SeatRing } from '../seat-ring.tsx';
import { ClaimAll } from './claim-all.tsx';
import { DutyCard } from './duty-card.tsx';
import { groupDuties } from './groups.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['jury'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const account = search.get('account');
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('jury:duties.title'), description: t('jury:duties.idea'), hidden: true };
  if (account === null) return { duties: null, account, more: null, head };
  if (!ADDRESS.test(account)) throw new Response(null, { status: 404 });
  const variables = { account: account as `0x${string}`, after: search.get('after') };
  const { juryDuties } = await query(request, JuryDutiesDocument, variables);
  const { hasNextPage, endCursor } = juryDuties.pageInfo;
  const duties = groupDuties(juryDuties.edges.map(({ node }) => node));
  return { duties, account, more: hasNextPage ? (endCursor ?? null) : null, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

const Art = () => <SeatRing looks={Array(7).fill('empty')} middle="" below="" label="" className="w-24" />;

/** The seats of a person: what each asks, and by when. */
export default function DutiesPage() {
  const { t } = useTranslation(['jury', 'chain']);
  const { language } = useFormat();
  const { connect } = useWallet();
  const { duties, account, more } = useLoaderData<typeof loader>();
  useOwnPage();
  const way = (
    <Link to={`/${language}/moderation`} className="inline-flex min-h-11 items-center">
      {t('duties.noneWay')}
    </Link>
  );
  return (
    <>
      <PageHead title={t('title')} back={`/${language}/jury`} />
      <div className="mx-auto max-w-[760px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px]">{t('duties.title')}</h1>
        <p className="mt-1 mb-5 text-[15px] text-ink2">{t('duties.idea')}</p>
        {!duties && (
          <Empty
            art={<Art />}
            title={t('duties.whose')}
            detail={t('duties.whoseHint')}
            way={<Button onClick={() => connect()}>{t('chain:connect')}</Button>}
          />
        )}
        {duties?.length === 0 && (
          <Empty art={<Art />} title={t('duties.none')} detail={t('duties.noneHint')} way={way} />
        )}
        {duties && duties.length > 0 && (
          <div className="space-y-3.5">
            <ClaimAll groups={duties.filter(({ duty }) => duty === 'CLAIM')} />
            <ul className="space-y-3">
              {duties.map((group) => (
                <li key={group.key}>
                  <DutyCard group={group} />
                </li>
              ))}
            </ul>
            {more && (
              <ButtonLink wide kind="secondary" to={`?${new URLSearchParams({ account: account ?? '', after: more })}`}>
                {t('duties.more')}
              </ButtonLink>
            )}
          </div>
        )}
        <p className="mt-6">
          <Link to={`/${language}/jury`} className="inline-flex min-h-11 items-center font-semibold text-pine">
            {t('duties.become')}
          </Link>
        </p>
      </div>
    </>
  );
}
