import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { env } from '../../env.server.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { DisputePageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Settle } from '../../orders/detail/settle.tsx';
import { OrderHead } from '../../orders/order-head.tsx';
import { useLiveOrder } from '../../orders/use-live-order.ts';
import { useOrder } from '../../orders/use-order.ts';
import { Card } from '../../ui/cards.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { CaseFile } from '../file/case-file.tsx';
import { PartBody } from '../file/part-body.tsx';
import { HowItGoes, PhaseChip } from './how-it-goes.tsx';
import { Outcome } from './outcome.tsx';
import { Stays } from './stays.tsx';
import { Turn } from './turn.tsx';
import { useLiveDispute } from './use-live-dispute.ts';
import { type Room, useRoom } from './use-room.ts';

const ORDER_ID = /^0x[0-9a-f]{64}$/;

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['arbitration', 'desk', 'orders'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { orderId = '' } = params;
  if (!ORDER_ID.test(orderId)) throw new Response(null, { status: 404 });
  const after = new URL(request.url).searchParams.get('after');
  const variables = { orderId: orderId as `0x${string}`, after };
  const { order, tokens, juryPool } = await query(request, DisputePageDocument, variables);
  const marketToken = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!order?.dispute || !marketToken) throw new Response(null, { status: 404 });
  const { t, ...address } = addressOf(request);
  const title = t('arbitration:meta', { title: order.listing.title ?? t('orders:untitled') });
  return {
    order,
    dispute: order.dispute,
    marketToken,
    leastStake: juryPool.minStake,
    mediaOrigin: env.MEDIA_ORIGIN,
    head: { ...address, title, description: t('arbitration:about'), hidden: true },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** What is going on, in one line and one sentence. */
function Headline({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const { dispute, arbitrator, seen } = room;
  const { phase } = dispute;
  const late = phase === 'UNDECIDABLE' && seen.moment === 'overdue';
  const lead = () => {
    if (late) return t('late.lead');
    if (phase === 'SEALING' && seen.role === 'other') return t('watch');
    return t(`lead.${phase}`, { arbitrator, buyer: seen.buyer });
  };
  return (
    <>
      <p className="mt-5 flex flex-wrap items-center gap-2">
        <PhaseChip room={room} />
        <Chip kind={phase === 'CLOSED' ? 'done' : 'clay'} icon="scales-bold">
          {t(`chip.${phase}`)}
        </Chip>
      </p>
      <h1 className="hall mt-3 text-[27px] md:text-[34px]">
        {late ? t('late.head') : t(`head.${phase}`, { arbitrator })}
      </h1>
      <p className="mt-2 text-[15.5px] text-ink2">{lead()}</p>
    </>
  );
}

export default function DisputePage() {
  const { t } = useTranslation(['arbitration', 'orders']);
  const format = useFormat();
  const { order, dispute, marketToken, leastStake, mediaOrigin } = useLoaderData<typeof loader>();
  const seen = useOrder(order, { price: order.token, deposit: marketToken });
  const room = useRoom(seen, dispute);
  useLiveOrder(order.orderId);
  useLiveDispute(order.orderId, room.until);
  const { reason, evidence, statement, phase } = dispute;
  const { hasNextPage, endCursor } = evidence.pageInfo;
  const more = hasNextPage ? `?${new URLSearchParams({ after: endCursor ?? '' })}` : undefined;
  const closed = phase === 'CLOSED';
  return (
    <>
      <PageHead title={t('title')} back={seen.path} />
      <div className="mx-auto max-w-[1160px] px-4 pt-4 pb-14 md:px-6 md:pt-8">
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_380px] lg:gap-12">
          <div className="min-w-0 space-y-6">
            <div>
              <OrderHead seen={seen} />
              <Headline room={room} />
            </div>
            {closed ? <Outcome room={room} /> : <Turn room={room} leastStake={BigInt(leastStake)} />}
            {reason && (
              <Card>
                <h2 className="mb-2 text-[17px] font-semibold">{t('rule.reason', { name: room.arbitrator })}</h2>
                {reason.text ? (
                  <PartBody text={reason.text} pictures={reason.pictures} author={room.arbitrator} />
                ) : (
                  <p className="text-[14px] text-ink2">{t('rule.noReason')}</p>
                )}
              </Card>
            )}
            <CaseFile
              room={room}
              statement={statement.text ?? null}
              entries={evidence.edges.map(({ node }) => node)}
              more={more}
              mediaOrigin={mediaOrigin}
            />
          </div>
          <aside className="space-y-8">
            {!closed && <Stays room={room} />}
            <HowItGoes room={room} />
            {!closed && seen.role !== 'other' && seen.can('settle') && (
              <Card>
                <h2 className="mb-1 text-[17px] font-semibold">{t('settle')}</h2>
                <p className="mb-3 text-[14px] text-ink2">{t('settleHint')}</p>
                <Settle seen={seen} handed={undefined} onDone={() => undefined} />
              </Card>
            )}
            <Link to={seen.path} className="inline-flex min-h-11 items-center gap-1.5 font-semibold text-pine">
              <Icon name="receipt" />
              {t('back')}
            </Link>
            <p className="flex gap-1.5 text-[13px] text-ink3">
              <Icon name="shield-check" className="size-4.5 text-pine" />
              {t('orders:record', { time: format.moment(format.now) })}
            </p>
          </aside>
        </div>
      </div>
    </>
  );
}
