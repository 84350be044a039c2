import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { OrdersPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Rings } from '../../ui/rings.tsx';
import { Empty } from '../../ui/states.tsx';
import { OrderRow } from '../order-row.tsx';
import { GROUPS, grouped } from './grouping.ts';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const ROLES = { buying: 'BUYER', selling: 'SELLER' } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const account = search.get('account');
  const side = search.get('side');
  const role = side === 'buying' || side === 'selling' ? ROLES[side] : undefined;
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('orders:list.title'), description: t('orders:list.emptyHint'), hidden: true };
  if (account === null) return { account: null, side: null, desk: null, marketToken: null, head };
  if (!ADDRESS.test(account)) throw new Response(null, { status: 404 });
  const variables = { account: account as `0x${string}`, role, after: search.get('after') };
  const { orders, tokens } = await query(request, OrdersPageDocument, variables);
  const marketToken = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!marketToken) throw new Response(null, { status: 404 });
  return { account, side: role ? side : null, desk: orders, marketToken, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Sides({ account, side }: { account: string; side: string | null }) {
  const { t } = useTranslation('orders');
  const sides = ['all', 'buying', 'selling'] as const;
  return (
    <nav
      aria-label={t('list.title')}
      className="inline-grid grid-cols-3 rounded-xl bg-sunk p-1 text-[14px] font-semibold"
    >
      {sides.map((each) => {
        const on = (side ?? 'all') === each;
        const query = new URLSearchParams(each === 'all' ? { account } : { account, side: each });
        return (
          <Link
            key={each}
            to={`?${query}`}
            aria-current={on ? 'page' : undefined}
            className={classNames(
              'grid min-h-11 place-items-center rounded-lg px-4',
              on ? 'border border-line bg-card text-ink' : 'text-ink2',
            )}
          >
            {t(`list.${each}`)}
          </Link>
        );
      })}
    </nav>
  );
}

/** The buyer's and the seller's desk: what waits for an answer first. */
export default function OrdersPage() {
  const { t } = useTranslation(['orders', 'chain']);
  const language = useLanguage();
  const { account, side, desk, marketToken } = useLoaderData<typeof loader>();
  const { connect } = useWallet();
  const now = useIndexTime(30_000);
  useOwnPage();
  const orders = desk?.edges.map(({ node }) => node) ?? [];
  const groups = grouped(orders, account ?? undefined, now);
  const { hasNextPage, endCursor } = desk?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const older = new URLSearchParams({ account: account ?? '', ...(side ? { side } : {}), after: endCursor ?? '' });
  const find = (
    <Link to={`/${language}/search`} className="inline-flex min-h-11 items-center">
      {t('list.find')}
    </Link>
  );
  return (
    <div className="mx-auto max-w-[760px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="hall text-[27px]">{t('list.title')}</h1>
        {account && <Sides account={account} side={side} />}
      </div>
      {!account && (
        <Empty
          art={<Rings state="offered" className="w-20" />}
          title={t('list.whose')}
          detail={t('list.whoseHint')}
          way={<Button onClick={() => connect()}>{t('chain:connect')}</Button>}
        />
      )}
      {account && orders.length === 0 && (
        <Empty
          art={<Rings state="offered" className="w-20" />}
          title={t('list.empty')}
          detail={t('list.emptyHint')}
          way={find}
        />
      )}
      {marketToken &&
        GROUPS.filter((group) => groups[group].length > 0).map((group) => (
          <section key={group} className="mb-7">
            <h2 className="mb-1 text-[17px] font-semibold">
              {t(`list.${group}`)} <span className="num text-ink3">{groups[group].length}</span>
            </h2>
            <ul className="divide-y divide-line">
              {groups[group].map((order) => (
                <li key={order.orderId}>
                  <OrderRow order={order} tokens={{ price: order.token, deposit: marketToken }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {hasNextPage && endCursor && (
        <ButtonLink wide kind="secondary" to={`?${older}`}>
          {t('list.more')}
        </ButtonLink>
      )}
    </div>
  );
}
