import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../chain/use-index.ts';
import type { NewsFragment, NotificationKind } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Chip, DeadlineChip } from '../ui/chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { pathOf, subjectOf } from './subject.ts';

/** How often the clock of a deadline moves, milliseconds. */
const EVERY = 30_000;

const ICONS: Record<NotificationKind, IconName> = {
  ORDER_PLACED: 'hand-coins',
  ORDER_ACCEPTED: 'handshake',
  MEETING_AGREED: 'calendar-blank',
  CANCEL_REQUESTED: 'warning-circle',
  ORDER_SHIPPED: 'package',
  ORDER_DELIVERED: 'package',
  DELIVERY_ASSUMED: 'package',
  DISPUTE_OPENED: 'scales',
  ORDER_CLOSED: 'receipt',
  ANSWER_DUE: 'clock-countdown',
  MEETING_NEAR: 'clock-countdown',
  RELEASE_DUE: 'clock-countdown',
  SHIP_DUE: 'clock-countdown',
  INSPECTION_DUE: 'clock-countdown',
  TIME_UP: 'hourglass-simple-medium',
  MESSAGES: 'chat-circle',
  QUESTION_ASKED: 'question',
  QUESTION_ANSWERED: 'question',
  JURY_DRAWN: 'users-three',
  JURY_REVEAL_DUE: 'clock-countdown',
  JURY_CLAIM: 'scales',
  JURY_SEAL_NEAR: 'clock-countdown',
  JURY_OPEN_NEAR: 'clock-countdown',
  BALLOT_STUCK: 'warning-circle',
  APPEAL_NEAR: 'clock-countdown',
  DISPUTE_APPROVE_NEAR: 'clock-countdown',
  DISPUTE_OPEN_NEAR: 'clock-countdown',
  RULING_NEAR: 'clock-countdown',
  COMPLAINT_NEAR: 'clock-countdown',
  MOTION_AGAINST_YOU: 'warning-circle',
  MOTION_DECIDED: 'scales',
  DISPUTE_APPROVE_DUE: 'clock-countdown',
  DISPUTE_OPEN_DUE: 'clock-countdown',
  ARBITRATION_CHOSEN: 'scales',
  RULING_MADE: 'scales',
  COMPLAINT_MADE: 'warning-circle',
  REVIEW_DUE: 'star-fill',
  REVIEWS_OPEN: 'star-fill',
  PRICE_DROPPED: 'tag',
  SEARCH_MATCHED: 'magnifying-glass',
};

const secondsOf = (time: string) => Date.parse(time) / 1000;

function groundOf({ kind, turn }: NewsFragment): string {
  if (kind === 'DISPUTE_OPENED') return 'bg-blush text-clay';
  if (turn) return 'bg-lamp text-honey';
  return kind === 'ORDER_CLOSED' ? 'bg-mist text-pine' : 'bg-sunk text-ink2';
}

/** One piece of news: what happened, with whom, about what, and until when it waits for the viewer. */
export function NewsRow({ news, account, fresh }: { news: NewsFragment; account: string; fresh: boolean }) {
  const { t } = useTranslation(['notifications', 'orders']);
  const { language, ago, moment, money, span } = useFormat();
  const now = useIndexTime(EVERY);
  const { kind, at, deadline, turn, order } = news;
  const { name = t('somebody'), title = t(news.juryCase ? 'juryCase' : 'untitled'), count } = subjectOf(news, account);
  const left = deadline ? secondsOf(deadline) - now : 0;
  const { listing, priceBefore, priceAfter } = news;
  const prices =
    listing && priceBefore && priceAfter
      ? t('prices', { before: money(priceBefore, listing.token), after: money(priceAfter, listing.token) })
      : undefined;
  const detail = kind === 'ORDER_CLOSED' && order?.outcome ? t(`orders:outcome.${order.outcome}`) : prices;
  const words = news.question && (kind === 'QUESTION_ANSWERED' ? news.question.answer : news.question.text);
  return (
    <Link
      to={`/${language}${pathOf(news, account)}`}
      className="-mx-3 flex items-start gap-3.5 rounded-xl px-3 py-3.5 hover:bg-sunk"
    >
      <span className={classNames('mt-0.5 grid size-10 shrink-0 place-items-center rounded-full', groundOf(news))}>
        <Icon name={ICONS[kind]} className="size-5.5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span className={classNames('block text-[15px] leading-snug', fresh ? 'font-bold' : 'font-semibold')}>
            {kind === 'MESSAGES' || kind === 'SEARCH_MATCHED'
              ? t(`kind.${kind}`, { count, name })
              : t(`kind.${kind}`, { name })}
          </span>
          <span className="num ml-auto shrink-0 text-[13px] text-ink3">{ago(at)}</span>
        </span>
        <span className="mt-0.5 block truncate text-[14px] text-ink2">{title}</span>
        {detail && <span className="block text-[14px] text-ink2">{detail}</span>}
        {words && <span className="line-clamp-2 block text-[14px] text-ink2">{words}</span>}
        {(turn || left > 0) && (
          <span className="mt-1.5 flex flex-wrap items-center gap-1.5">
            {turn && <Chip kind="lamp">{t('turn')}</Chip>}
            {deadline && left > 0 && (
              <DeadlineChip
                kind={turn ? 'lamp' : 'quiet'}
                left={left / Math.max(1, secondsOf(deadline) - secondsOf(at))}
                until={moment(deadline)}
              >
                {t('left', { span: span(left) })}
              </DeadlineChip>
            )}
          </span>
        )}
      </span>
    </Link>
  );
}
