import type { Live } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx';
import { byItself } from '../consequences.ts';
import { secondsOf } from '../facts.ts';
import { NO_ARBITER } from '../if-nobody.tsx';
import { feeOn } from '../moment.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';
import { useWords } from '../use-words.ts';
import { arrivedByTime, type TimelineEntry, usePast } from './past-steps.ts';

type Station = 'answer' | 'meet' | 'send' | 'arrive' | 'look' | 'decide';
const MET: readonly Station[] = ['answer', 'meet'];
const SENT: readonly Station[] = ['answer', 'send', 'arrive', 'look'];
const STATION: Record<Live, Station> = {
  Placed: 'answer',
  ToMeet: 'meet',
  CancelAsked: 'meet',
  ToSend: 'send',
  Shipped: 'arrive',
  Delivered: 'look',
  DisputedMeeting: 'decide',
  DisputedAsked: 'decide',
  DisputedSent: 'decide',
};

function useStations({ order, facts, tokens, buyer, seller }: Seen) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney(tokens);
  const words: Record<Station, Pick<TimelineStep, 'title' | 'detail' | 'icon'>> = {
    answer: { title: t('step.answer', { name: seller }) },
    meet: {
      icon: 'handshake-bold',
      title: t(order.way === 'APPOINTMENT' ? 'step.appointment' : 'step.meet'),
      detail: order.meetAt ? t('step.meetDetail', { meetAt: format.moment(order.meetAt) }) : undefined,
    },
    send: {
      icon: 'package-bold',
      title: t('step.send', { name: seller }),
      detail: t('step.sendDetail', { span: format.span(facts.shipWithin) }),
    },
    arrive: {
      icon: 'package-bold',
      title: t('step.arrive'),
      detail: t('step.arriveDetail', { span: format.span(facts.arriveWithin) }),
    },
    look: {
      icon: 'magnifying-glass',
      title: t('step.look', { name: buyer }),
      detail: t('step.lookDetail', { span: format.span(facts.inspectWithin) }),
    },
    decide: {
      icon: 'scales-bold',
      title: t('step.decide'),
      detail: t(order.arbiter === NO_ARBITER ? 'step.decideNobody' : 'step.decideDetail'),
    },
  };
  const deposits = facts.depositUpfront && facts.deposit > 0n;
  const plain = order.way === 'SHIP' ? t('step.paidSent', { name: buyer }) : t('step.paidPlain');
  const paid: TimelineStep = {
    key: 'paid',
    state: 'next',
    icon: 'coins-bold',
    title: t('step.paid', { amount: money.price(facts.price - feeOn(facts.price, facts.feeBps)), name: seller }),
    detail: deposits ? t('step.paidDetail') : plain,
  };
  return { words, paid };
}

/** When the present step began: what the chip's ring is full of at first. */
function beganAt(entries: readonly TimelineEntry[], now: number, deadline: number): number {
  const last = entries.at(-1);
  return arrivedByTime(entries, now) ?? (last ? secondsOf(last.at) : deadline);
}

function useFuture(seen: Seen, entries: readonly TimelineEntry[]): TimelineStep[] {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, tokens, facts, moment, now } = seen;
  const said = useWords(tokens, seen);
  const { words, paid } = useStations(seen);
  const next = byItself(facts, now);
  if (!next) return [];
  const over = moment === 'overdue';
  const left = next.after - now;
  const span = Math.max(1, next.after - beganAt(entries, now, next.after));
  const chip = (
    <DeadlineChip
      kind={moment === 'disputed' ? 'clay' : 'lamp'}
      left={left / span}
      until={over ? undefined : format.moment(next.after)}
    >
      {over ? t('state.overdue') : t('left', { span: format.span(left) })}
    </DeadlineChip>
  );
  const otherwise =
    over && next.ending ? t('otherwise.overdue', { ends: said.ends(next.ending) }) : said.otherwise(next);
  const here = STATION[next.from];
  const present: TimelineStep = { key: here, state: 'now', chip, otherwise, ...words[here] };
  // A decision may end it any way, and time that is up ends it here.
  if (here === 'decide' || over) return [present];
  const stations = order.way === 'SHIP' ? SENT : MET;
  const later = stations.slice(stations.indexOf(here) + 1);
  return [present, ...later.map((key): TimelineStep => ({ key, state: 'next', ...words[key] })), paid];
}

/** What happened, what is now with its deadline, and what comes next. */
export function OrderTimeline({ seen, entries }: { seen: Seen; entries: readonly TimelineEntry[] }) {
  const past = usePast(seen, entries);
  const future = useFuture(seen, entries);
  return <Timeline steps={[...past, ...future]} />;
}
