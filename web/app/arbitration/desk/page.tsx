import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import { Become } from './become.tsx';
import { BondCard } from './bond-card.tsx';
import { CaseRow } from './case-row.tsx';
import { type Desk, readDesk } from './desk.server.ts';
import { OpenDispute } from './open-dispute.tsx';
import { RecordCard } from './record-card.tsx';
import { TABS } from './tabs.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['arbitration', 'desk', 'orders'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await readDesk(request);
  const { t, ...address } = addressOf(request);
  return { desk, head: { ...address, title: t('desk:meta'), description: t('desk:idea') } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Tabs({ desk: { tab, account } }: { desk: Desk }) {
  const { t } = useTranslation('desk');
  if (account === null) return null;
  return (
    <nav aria-label={t('tabs')} className="grid grid-cols-3 rounded-xl bg-sunk p-1 text-[15px] font-semibold">
      {TABS.map((each) => (
        <Link
          key={each}
          to={`?${new URLSearchParams({ account, tab: each })}`}
          aria-current={tab === each ? 'page' : undefined}
          className={classNames(
            'flex min-h-11 items-center justify-center rounded-lg px-2 text-center',
            tab === each ? 'border border-line bg-card text-ink' : 'text-ink2',
          )}
        >
          {t(`tab.${each}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Disputes one may offer for, or one's own cases. */
function Disputes({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk');
  const { tab, disputes, more, account } = desk;
  const place = tab === 'cases' ? 'cases' : 'open';
  const next = new URLSearchParams({ ...(account ? { account } : {}), tab, after: more ?? '' });
  if (disputes.length === 0) {
    return (
      <Empty art={<DashedHexagon className="w-16" />} title={t(`${place}.none`)} detail={t(`${place}.noneDetail`)} />
    );
  }
  return (
    <>
      <ul className="space-y-4">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            {place === 'cases' ? (
              <CaseRow desk={desk} dispute={dispute} />
            ) : (
              <OpenDispute desk={desk} dispute={dispute} />
            )}
          </li>
        ))}
      </ul>
      {more && (
        <ButtonLink wide kind="secondary" className="mt-4" to={`?${next}`}>
          {t('open.more')}
        </ButtonLink>
      )}
    </>
  );
}

/** Where arbitrators find disputes, decide their cases, and keep their bond. */
export default function DeskPage() {
  const { t } = useTranslation(['desk', 'chain']);
  const { desk } = useLoaderData<typeof loader>();
  const { account, connect } = useWallet();
  useOwnPage();
  const { tab, own } = desk;
  const mine = !!own && own.account.address.toLowerCase() === account?.toLowerCase();
  const fresh = !own || (own.arbitrator.bonds.length === 0 && own.arbitrator.chosen === 0);
  return (
    <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
      <h1 className="hall text-[27px] md:text-[34px]">{t('title')}</h1>
      <p className="mt-2 mb-5 text-[15.5px] text-ink2">{t('idea')}</p>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_380px] lg:gap-12">
        <section className="min-w-0 space-y-5">
          <Tabs desk={desk} />
          {tab === 'bonds' && own ? (
            <BondCard record={own.arbitrator} account={own.account} tokens={desk.tokens} mine={mine} />
          ) : (
            <Disputes desk={desk} />
          )}
        </section>
        <aside className="space-y-6">
          {own && !fresh && <RecordCard record={own.arbitrator} />}
          {!own && (
            <Empty
              art={<DashedHexagon className="w-16" />}
              title={t('whose')}
              detail={t('whoseHint')}
              way={<Button onClick={() => connect()}>{t('chain:connect')}</Button>}
            />
          )}
          <Become />
        </aside>
      </div>
    </div>
  );
}
