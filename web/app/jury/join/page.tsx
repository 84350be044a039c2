import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { JuryJoinPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { marketTokenOf } from '../market-token.ts';
import { TicketForm } from './join-form.tsx';
import { OwnTickets } from './own-tickets.tsx';
import { JurorNumbers, JurorSteps } from './steps.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const NOBODY = `0x${'0'.repeat(40)}` as const;

export const handle: WordsHandle = { words: ['jury'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const account = search.get('account');
  if (account !== null && !ADDRESS.test(account)) throw new Response(null, { status: 404 });
  const { juryPool, tokens, juror } = await query(request, JuryJoinPageDocument, {
    account: (account ?? NOBODY) as `0x${string}`,
    own: account !== null,
    after: search.get('after'),
  });
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('jury:join.title'), description: t('jury:join.idea') };
  return { pool: juryPool, token: marketTokenOf(tokens), juror: juror ?? null, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** How jury duty works, what it can win and lose, and one's own tickets. */
export default function JuryPage() {
  const { t } = useTranslation('jury');
  const { language } = useFormat();
  const { account } = useWallet();
  const { pool, token, juror } = useLoaderData<typeof loader>();
  useOwnPage();
  const own = !!juror && account?.toLowerCase() === juror.account.address.toLowerCase();
  return (
    <>
      <PageHead title={t('title')} back={`/${language}`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">{t('join.title')}</h1>
        <p className="mt-2 max-w-[640px] text-[15px] text-ink2 md:text-[16px]">{t('join.lead')}</p>
        <p className="num mt-1 text-[14px] text-ink3">{t('join.pool', { count: pool.staying, people: pool.jurors })}</p>
        <p className="mt-4 flex flex-wrap gap-2.5">
          <ButtonLink kind="soft" to={`/${language}/jury/duties`}>
            {t('join.myDuties')}
          </ButtonLink>
          <ButtonLink kind="secondary" to={`/${language}/moderation`}>
            {t('join.readCases')}
          </ButtonLink>
        </p>
        <div className="mt-7 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_392px] lg:grid-rows-[auto_1fr] lg:gap-x-12">
          <JurorSteps pool={pool} token={token} />
          <aside className="space-y-5 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            {juror && juror.tickets > 0 && <OwnTickets juror={juror} pool={pool} token={token} own={own} />}
            <TicketForm pool={pool} token={token} />
          </aside>
          <JurorNumbers pool={pool} token={token} />
        </div>
      </div>
    </>
  );
}
