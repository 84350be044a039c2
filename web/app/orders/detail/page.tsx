import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useNextDeadline } from '../../chain/next-deadline.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { OrderPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChatLink } from '../../messages/chat-link.tsx';
import { readSealedNote } from '../../messages/notes/note.server.ts';
import { Badges } from '../../reputation/badges/badge.tsx';
import { OwnReview, ReviewsBetween } from '../../reputation/order-reviews.tsx';
import { Card } from '../../ui/cards.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice } from '../../ui/states.tsx';
import { secondsOf } from '../facts.ts';
import { OrderHead } from '../order-head.tsx';
import { readStatementText } from '../statement.server.ts';
import { useLiveOrder } from '../use-live-order.ts';
import { type Seen, useOrder } from '../use-order.ts';
import { HeldHead } from './held-head.tsx';
import { BuyersNote, ParcelNote, type Sealed } from './notes.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { RoomLink } from './room-link.tsx';
import { Settle } from './settle.tsx';
import { Turn } from './turn.tsx';
import { useHanded } from './use-handed.ts';
import { type Way, Ways, wayOfCode } from './ways.tsx';

const ORDER_ID = /^0x[0-9a-f]{64}$/;

export const handle: WordsHandle = { words: ['arbitration', 'badges', 'messages', 'orders', 'reputation'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { orderId = '' } = params;
  if (!ORDER_ID.test(orderId)) throw new Response(null, { status: 404 });
  const { order, tokens } = await query(request, OrderPageDocument, { orderId: orderId as `0x${string}` });
  const marketToken = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!order || !marketToken) throw new Response(null, { status: 404 });
  const [statement, note, tracking] = await Promise.all([
    order.statement ? readStatementText(order.statement) : undefined,
    readSealedNote(order.note),
    readSealedNote(order.tracking),
  ]);
  const sealed: Sealed = { note: note ?? null, tracking: tracking ?? null };
  const { t, ...address } = addressOf(request);
  const title = t('orders:meta', { title: order.listing.title ?? t('orders:untitled') });
  return {
    order,
    marketToken,
    statement,
    sealed,
    head: { ...address, title, description: t('orders:soFar'), hidden: true },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Headline({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, moment, role, other } = seen;
  const meetAt = order.meetAt ? format.moment(order.meetAt) : '';
  const words =
    moment === 'closed'
      ? t(`outcome.${order.outcome ?? 'EXPIRED'}`)
      : t(`head.${moment}.${role}`, { name: other, meetAt });
  return <h1 className="hall mt-6 text-[27px] md:text-[32px]">{words}</h1>;
}

export default function OrderPage() {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, marketToken, statement, sealed } = useLoaderData<typeof loader>();
  const seen = useOrder(order, { price: order.token, deposit: marketToken });
  const handed = useHanded();
  const { ready, account } = useWallet();
  useLiveOrder(order.orderId);
  useNextDeadline(seen.moment === 'closed' ? undefined : secondsOf(order.deadline));
  const [way, setWay] = useState<Way>();
  // A link with a code in it opens the way it belongs to.
  useEffect(() => setWay((chosen) => wayOfCode(handed) ?? chosen), [handed]);
  const { role, moment, facts } = seen;
  const asked = facts.cancelRequestedBy;
  const carries = !!account && account.toLowerCase() === order.carrier?.toLowerCase();
  return (
    <>
      <PageHead title={t('title')} back={`/${format.language}/orders`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-4 pb-14 md:px-6 md:pt-8">
        <OrderHead seen={seen} />
        <Badges
          badges={role === 'seller' ? order.buyer.badges : order.seller.badges}
          className="mt-2 grid gap-1 pl-19.5"
        />
        <Headline seen={seen} />
        <div className="mt-5 grid gap-8 lg:grid-cols-[minmax(0,1fr)_420px] lg:gap-12">
          <aside className="space-y-4 lg:order-2">
            {order.dispute && <RoomLink seen={seen} />}
            <div className="overflow-hidden rounded-3xl border border-line bg-card">
              <HeldHead seen={seen} />
              <Turn seen={seen} sealed={sealed} handed={handed} onRefuse={() => setWay('dispute')} />
            </div>
            <OwnReview seen={seen} reviews={order} />
            {asked && moment === 'asked' && (
              <Notice kind="lamp">
                {t('askedToCancel', {
                  name: asked === 'buyer' ? seen.buyer : seen.seller,
                  until: format.moment(order.deadline),
                })}
              </Notice>
            )}
            <ParcelNote seen={seen} sealed={sealed} />
            {moment === 'disputed' && role !== 'other' && (
              <Card>
                <h2 className="mb-1 text-[17px] font-semibold">{t('settle.first')}</h2>
                <Settle seen={seen} handed={undefined} onDone={() => undefined} />
              </Card>
            )}
            {role !== 'other' && (
              <ChatLink
                listing={order.listing.listingId}
                buyer={order.buyer.address}
                name={seen.other}
                to={role === 'seller' ? order.buyer.address : order.seller.address}
              />
            )}
            <Ways seen={seen} handed={handed} chosen={way} choose={setWay} />
            {ready && role === 'other' && !carries && !seen.can('expire') && moment !== 'closed' && (
              <p className="text-[14px] text-ink2">{t('notYours')}</p>
            )}
          </aside>
          <section>
            <h2 className="mb-4 text-[17px] font-semibold">{t('soFar')}</h2>
            <OrderTimeline seen={seen} entries={order.timeline} />
            {!(role === 'seller' && (moment === 'placed' || moment === 'toSend')) && (
              <div className="mt-7 empty:hidden">
                <BuyersNote seen={seen} sealed={sealed} />
              </div>
            )}
            {statement && (
              <figure className="mt-7 rounded-2xl border border-line bg-card p-5">
                <figcaption className="mb-2 text-[14px] font-semibold text-clay">{t('dispute.statement')}</figcaption>
                <blockquote className="text-[15px] whitespace-pre-wrap">{statement}</blockquote>
              </figure>
            )}
            <ReviewsBetween seen={seen} reviews={order} />
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
