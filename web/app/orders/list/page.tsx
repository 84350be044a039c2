import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Rings } from '../../ui/rings.tsx';
import { Empty } from '../../ui/states.tsx';
import { OrderRow } from '../order-row.tsx';
import type { Desk, DeskGroup } from './desk.server.ts';
import { readDesk } from './desk.server.ts';
import { DeskCounts, DeskTabs } from './desk-tabs.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['orders'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const account = new URL(request.url).searchParams.get('account');
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('orders:list.title'), description: t('orders:list.emptyHint'), hidden: true };
  if (account === null) return { desk: null, head };
  if (!ADDRESS.test(account)) throw new Response(null, { status: 404 });
  return { desk: await readDesk(request, account as `0x${string}`), head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Group({ desk, part }: { desk: Desk; part: DeskGroup }) {
  const { t } = useTranslation('orders');
  const { account, side, only, marketToken } = desk;
  const { group, count, orders, more } = part;
  const next = new URLSearchParams({ account, side, group, ...(only && more ? { after: more } : {}) });
  return (
    <section className="mt-7">
      <h2 className="mb-1 text-[17px] font-semibold">
        {t(`group.${side}.${group}` as 'group.selling.TO_SHIP')} <span className="num text-ink3">{count}</span>
      </h2>
      <ul className="divide-y divide-line">
        {orders.map((order) => (
          <li key={order.orderId}>
            <OrderRow order={order} tokens={{ price: order.token, deposit: marketToken }} />
          </li>
        ))}
      </ul>
      {more && (
        <ButtonLink wide kind="secondary" to={`?${next}`}>
          {t(only ? 'list.more' : 'list.all')}
        </ButtonLink>
      )}
    </section>
  );
}

/** The buyer's and the seller's desk: what asks for something first. */
export default function OrdersPage() {
  const { t } = useTranslation(['orders', 'chain']);
  const language = useLanguage();
  const { desk } = useLoaderData<typeof loader>();
  const { connect } = useWallet();
  useOwnPage();
  const find = (
    <Link
      to={desk?.side === 'selling' ? `/${language}/sell` : `/${language}/search`}
      className="inline-flex min-h-11 items-center"
    >
      {t(desk?.side === 'selling' ? 'list.offer' : 'list.find')}
    </Link>
  );
  return (
    <div className="mx-auto max-w-[760px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
      <h1 className="hall mb-4 text-[27px]">{t('list.title')}</h1>
      {!desk && (
        <Empty
          art={<Rings state="offered" className="w-20" />}
          title={t('list.whose')}
          detail={t('list.whoseHint')}
          way={<Button onClick={() => connect()}>{t('chain:connect')}</Button>}
        />
      )}
      {desk && (
        <div className="grid gap-3.5">
          <DeskTabs desk={desk} />
          <DeskCounts desk={desk} />
        </div>
      )}
      {desk && desk.groups.length === 0 && (
        <div className="mt-6">
          <Empty
            art={<Rings state="offered" className="w-20" />}
            title={t(desk.only ? 'list.emptyGroup' : 'list.empty')}
            detail={t('list.emptyHint')}
            way={find}
          />
        </div>
      )}
      {desk?.groups.map((part) => (
        <Group key={part.group} desk={desk} part={part} />
      ))}
    </div>
  );
}
