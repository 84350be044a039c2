import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { OrderPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice } from '../../ui/states.tsx';
import { kindOfHandover } from '../handover.ts';
import { OrderHead } from '../order-head.tsx';
import { readStatementText } from '../statement.server.ts';
import { useLiveOrder } from '../use-live-order.ts';
import { type Seen, useOrder } from '../use-order.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { CollectPanel } from './collect-panel.tsx';
import { HeldHead } from './held-head.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { ShowPanel } from './show-panel.tsx';
import { SingleAction } from './single-action.tsx';
import { useHanded } from './use-handed.ts';
import { Ways } from './ways.tsx';

const ORDER_ID = /^0x[0-9a-f]{64}$/;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { orderId = '' } = params;
  if (!ORDER_ID.test(orderId)) throw new Response(null, { status: 404 });
  const { order, tokens } = await query(request, OrderPageDocument, { orderId: orderId as `0x${string}` });
  const marketToken = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!order || !marketToken) throw new Response(null, { status: 404 });
  const statement = order.statement ? await readStatementText(order.statement) : undefined;
  const { t, ...address } = addressOf(request);
  const title = t('orders:meta', { title: order.listing.title ?? t('orders:untitled') });
  return { order, marketToken, statement, head: { ...address, title, description: t('orders:soFar'), hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Headline({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, stand, role, other } = seen;
  const words =
    stand === 'closed'
      ? t(`outcome.${order.outcome ?? 'EXPIRED'}`)
      : t(`head.${stand}.${role}`, { name: other, meetAt: format.moment(order.meetAt) });
  return <h1 className="hall mt-6 text-[27px] md:text-[32px]">{words}</h1>;
}

/** What the acting person can do here and now. */
function Turn({ seen, handed }: { seen: Seen; handed: string | undefined }) {
  const { may } = seen;
  const release = handed !== undefined && kindOfHandover(handed) === 'release' ? handed : undefined;
  if (may.includes('accept')) return <AnswerPanel seen={seen} />;
  if (may.includes('show')) return <ShowPanel seen={seen} />;
  if (may.includes('collect')) return <CollectPanel seen={seen} handed={release} />;
  if (may.includes('expire')) {
    return (
      <div className="p-5">
        <SingleAction seen={seen} kind="expire" />
      </div>
    );
  }
  return null;
}

export default function OrderPage() {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, marketToken, statement } = useLoaderData<typeof loader>();
  const seen = useOrder(order, { price: order.token, deposit: marketToken });
  const handed = useHanded();
  const { ready } = useWallet();
  useLiveOrder(order.orderId);
  const { role, stand, facts } = seen;
  const asked = facts.cancelRequestedBy;
  return (
    <>
      <PageHead title={t('title')} back={`/${format.language}/orders`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-4 pb-14 md:px-6 md:pt-8">
        <OrderHead seen={seen} />
        <Headline seen={seen} />
        <div className="mt-5 grid gap-8 lg:grid-cols-[minmax(0,1fr)_420px] lg:gap-12">
          <aside className="space-y-4 lg:order-2">
            <div className="overflow-hidden rounded-3xl border border-line bg-card">
              <HeldHead seen={seen} />
              <Turn seen={seen} handed={handed} />
            </div>
            {asked && stand === 'meeting' && (
              <Notice kind="lamp">
                {t('askedToCancel', {
                  name: asked === 'buyer' ? seen.buyer : seen.seller,
                  until: format.moment(order.deadline),
                })}
              </Notice>
            )}
            <Ways seen={seen} handed={handed} />
            {ready && role === 'other' && seen.may.length === 0 && stand !== 'closed' && (
              <p className="text-[14px] text-ink2">{t('notYours')}</p>
            )}
          </aside>
          <section>
            <h2 className="mb-4 text-[17px] font-semibold">{t('soFar')}</h2>
            <OrderTimeline seen={seen} entries={order.timeline} />
            {statement && (
              <figure className="mt-7 rounded-2xl border border-line bg-card p-5">
                <figcaption className="mb-2 text-[14px] font-semibold text-clay">{t('dispute.statement')}</figcaption>
                <blockquote className="text-[15px] whitespace-pre-wrap">{statement}</blockquote>
              </figure>
            )}
            <p className="mt-7 flex gap-1.5 text-[13px] text-ink3">
              <Icon name="shield-check" className="size-4.5 text-pine" />
              {t('record', { time: format.moment(format.now) })}
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
