import { useTranslation } from 'react-i18next';
import type { OrderPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { TimelineStep } from '../../ui/timeline.tsx';
import type { Money } from '../consequences.ts';
import { secondsOf } from '../facts.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

export type TimelineEntry = NonNullable<OrderPageQuery['order']>['timeline'][number];
type Words = Pick<TimelineStep, 'title' | 'detail' | 'icon'>;

/** Goods whose time on the way ran out count as delivered, though nobody did anything: the moment, in seconds. */
export function arrivedByTime(entries: readonly TimelineEntry[], now: number): number | undefined {
  const at = entries.findIndex(({ kind }) => kind === 'SHIPPED');
  const deadline = entries[at]?.deadline;
  if (!deadline || entries.some(({ kind }) => kind === 'DELIVERY_CONFIRMED')) return undefined;
  const last = secondsOf(deadline);
  const next = entries[at + 1];
  return now > last && (next === undefined || secondsOf(next.at) > last) ? last : undefined;
}

/** What happened, in words. */
export function usePast(seen: Seen, entries: readonly TimelineEntry[]): TimelineStep[] {
  const { order, tokens, buyer, seller, now } = seen;
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney(tokens);
  const isBuyer = (by: string | null | undefined) => by?.toLowerCase() === order.buyer.address.toLowerCase();
  const nameOf = (by: string | null | undefined) => (isBuyer(by) ? buyer : seller);
  const sent = order.way === 'SHIP';
  const upfront = order.depositUpfront && order.deposit !== '0';
  const deposit = money.deposit(order.deposit);
  const placedTogether = entries.find(({ kind }) => kind === 'PLACED')?.transaction;
  const arrived = arrivedByTime(entries, now);

  const accepted = (entry: TimelineEntry): Words => {
    if (entry.transaction === placedTogether && !order.offered) {
      return {
        title: t('step.instant'),
        detail: t(sent ? 'step.instantSend' : 'step.instantDetail', { name: seller }),
      };
    }
    const plain = t(sent ? 'step.acceptedSend' : 'step.acceptedPlain');
    const title = order.offered ? t('step.offered') : t('step.accepted', { name: seller });
    return { title, detail: upfront ? t('step.acceptedDetail', { amount: deposit }) : plain };
  };

  const closed = (): Words => {
    const { priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller } = order;
    const some = (amount: string | null | undefined): amount is string => !!amount && amount !== '0';
    const lines = [
      some(priceToSeller) && t('step.closedPaid', { amount: money.price(priceToSeller), name: seller }),
      some(fee) && t('step.closedFee', { fee: money.price(fee) }),
      some(priceToBuyer) && t('step.closedBack', { amount: money.price(priceToBuyer), name: buyer }),
    ].filter(Boolean);
    const deposits =
      (some(depositToBuyer) || some(depositToSeller)) &&
      t('step.closedDeposits', {
        toBuyer: money.deposit(depositToBuyer ?? '0'),
        toSeller: money.deposit(depositToSeller ?? '0'),
        buyer,
        seller,
      });
    const title = t(`outcome.${order.outcome ?? 'EXPIRED'}`);
    return { title, detail: [lines.join(' · '), deposits].filter(Boolean).join('. ') };
  };

  const words = (entry: TimelineEntry): Words => {
    switch (entry.kind) {
      case 'PLACED': {
        const held: Money[] = [{ in: 'price', amount: BigInt(order.price) }];
        if (upfront) held.push({ in: 'deposit', amount: BigInt(order.deposit) });
        return { title: t('step.placed'), detail: t('step.placedDetail', { amount: money.sum(held) }) };
      }
      case 'ACCEPTED':
        return accepted(entry);
      case 'MEETING_AGREED': {
        const detail = entry.meetAt ? t('step.agreedDetail', { meetAt: format.moment(entry.meetAt) }) : undefined;
        return { title: t('step.agreed'), detail, icon: 'calendar-blank' };
      }
      case 'CANCEL_REQUESTED':
        return { title: t('step.cancelRequested', { name: nameOf(entry.by) }), icon: 'x-bold' };
      case 'SHIPPED':
        return { title: t('step.shipped', { name: seller }), icon: 'package-bold' };
      case 'DELIVERY_CONFIRMED': {
        const detail = isBuyer(entry.by) ? t('step.deliveredBuyer', { name: buyer }) : t('step.deliveredCarrier');
        return { title: t('step.delivered'), detail };
      }
      case 'CERTIFICATE_HELD':
        return { title: t('step.certificateHeld'), icon: 'seal-check-bold' };
      case 'CERTIFICATE_HANDED_OVER':
        return { title: t('step.certificateHandedOver'), icon: 'seal-check-bold' };
      case 'DISPUTE_OPENED': {
        const key = order.goodsSent && isBuyer(entry.by) ? 'step.refused' : 'step.disputed';
        return { title: t(key, { name: nameOf(entry.by) }), icon: 'scales-bold' };
      }
      case 'CLOSED':
        return closed();
    }
  };
  const byTime: TimelineStep[] =
    arrived === undefined
      ? []
      : [
          {
            key: 'arrived',
            state: 'done',
            title: t('step.delivered'),
            detail: t('step.deliveredTime'),
            when: format.moment(arrived),
          },
        ];
  return entries.flatMap((entry) => {
    const step: TimelineStep = {
      key: `${entry.kind}-${entry.at}`,
      state: 'done',
      when: format.moment(entry.at),
      ...words(entry),
    };
    return entry.kind === 'SHIPPED' ? [step, ...byTime] : [step];
  });
}
