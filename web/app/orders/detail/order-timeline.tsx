import { useTranslation } from 'react-i18next';
import type { OrderPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx';
import { ifNobodyActs } from '../consequences.ts';
import { secondsOf } from '../facts.ts';
import { NO_ARBITER } from '../if-nobody.tsx';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

export type TimelineEntry = NonNullable<OrderPageQuery['order']>['timeline'][number];

function usePast({ order, tokens, buyer, seller }: Seen, entries: readonly TimelineEntry[]): TimelineStep[] {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney(tokens);
  const nameOf = (by: string | null) => (by?.toLowerCase() === order.buyer.address.toLowerCase() ? buyer : seller);
  const upfront = order.depositUpfront && order.deposit !== '0';
  const deposit = money.deposit(order.deposit);
  const placedTogether = entries[0]?.transaction;

  const words = (entry: TimelineEntry): Pick<TimelineStep, 'title' | 'detail' | 'icon'> => {
    switch (entry.kind) {
      case 'PLACED': {
        const parts = [{ in: 'price', amount: BigInt(order.price) } as const];
        const held = upfront ? [...parts, { in: 'deposit', amount: BigInt(order.deposit) } as const] : parts;
        return { title: t('step.placed'), detail: t('step.placedDetail', { amount: money.sum(held) }) };
      }
      case 'ACCEPTED':
        if (entry.transaction === placedTogether) {
          return { title: t('step.instant'), detail: t('step.instantDetail', { name: seller }) };
        }
        return {
          title: t('step.accepted', { name: seller }),
          detail: upfront ? t('step.acceptedDetail', { amount: deposit }) : t('step.acceptedPlain'),
        };
      case 'MEETING_AGREED': {
        const detail = entry.meetAt ? t('step.agreedDetail', { meetAt: format.moment(entry.meetAt) }) : undefined;
        return { title: t('step.agreed'), detail, icon: 'calendar-blank' };
      }
      case 'CANCEL_REQUESTED':
        return { title: t('step.cancelRequested', { name: nameOf(entry.by ?? null) }), icon: 'x-bold' };
      case 'DISPUTE_OPENED':
        return { title: t('step.disputed', { name: nameOf(entry.by ?? null) }), icon: 'scales-bold' };
      case 'CLOSED': {
        const { priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller } = order;
        const lines = [
          priceToSeller &&
            priceToSeller !== '0' &&
            t('step.closedPaid', { amount: money.price(priceToSeller), name: seller }),
          fee && fee !== '0' && t('step.closedFee', { fee: money.price(fee) }),
          priceToBuyer &&
            priceToBuyer !== '0' &&
            t('step.closedBack', { amount: money.price(priceToBuyer), name: buyer }),
        ].filter(Boolean);
        const deposits =
          upfront &&
          t('step.closedDeposits', {
            toBuyer: money.deposit(depositToBuyer ?? '0'),
            toSeller: money.deposit(depositToSeller ?? '0'),
            buyer,
            seller,
          });
        const title = t(`outcome.${order.outcome ?? 'EXPIRED'}`);
        return { title, detail: [lines.join(' · '), deposits].filter(Boolean).join('. ') };
      }
    }
  };
  return entries.map((entry) => ({
    key: `${entry.kind}-${entry.at}`,
    state: 'done',
    when: format.moment(entry.at),
    ...words(entry),
  }));
}

/** Seconds between the last thing that happened and the deadline: what the chip's ring is full of at first. */
const spanOf = (entries: readonly TimelineEntry[], deadline: number): number => {
  const last = entries.at(-1);
  return Math.max(1, deadline - (last ? secondsOf(last.at) : deadline));
};

function useFuture(seen: Seen, entries: readonly TimelineEntry[]): TimelineStep[] {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, tokens, facts, stand, now, buyer, seller } = seen;
  const money = useMoney(tokens);
  const wait = ifNobodyActs(facts, now);
  if (!wait) return [];
  const left = wait.until - now;
  const over = stand === 'overdue';
  const chip = (
    <DeadlineChip kind={stand === 'disputed' ? 'clay' : 'lamp'} left={left / spanOf(entries, wait.until)}>
      {over ? t('state.overdue') : t('left', { span: format.span(left) })}
    </DeadlineChip>
  );
  const until = format.moment(wait.until);
  const otherwise = over ? t('effect.expire') : t(`otherwise.${wait.otherwise}`, { until, buyer });
  const here = { state: 'now', chip, otherwise } as const;
  const fee = (facts.price * BigInt(facts.feeBps)) / 10_000n;
  const paid: TimelineStep = {
    key: 'paid',
    state: 'next',
    icon: 'coins-bold',
    title: t('step.paid', { amount: money.price(facts.price - fee), name: seller }),
    detail: facts.depositUpfront && facts.deposit > 0n ? t('step.paidDetail') : t('step.paidPlain'),
  };
  const meetAt = t('step.meetDetail', { meetAt: format.moment(order.meetAt) });
  const meet = { key: 'meet', icon: 'handshake-bold', title: t('step.meet'), detail: meetAt } as const;
  if (order.state === 'PLACED') {
    return [{ key: 'answer', title: t('step.answer', { name: seller }), ...here }, { ...meet, state: 'next' }, paid];
  }
  if (order.state === 'DISPUTED') {
    const detail = order.arbiter === NO_ARBITER ? t('step.decideNobody') : t('step.decideDetail');
    return [{ key: 'decide', icon: 'scales-bold', title: t('step.decide'), detail, ...here }];
  }
  return [{ ...meet, ...here }, paid];
}

/** What happened, what is now with its deadline, and what comes next. */
export function OrderTimeline({ seen, entries }: { seen: Seen; entries: readonly TimelineEntry[] }) {
  const past = usePast(seen, entries);
  const future = useFuture(seen, entries);
  return <Timeline steps={[...past, ...future]} />;
}
