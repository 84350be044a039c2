import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { byItself } from '../../orders/consequences.ts';
import { secondsOf } from '../../orders/facts.ts';
import { splitOf } from '../../orders/split.ts';
import { useMoney } from '../../orders/use-money.ts';
import { useWords } from '../../orders/use-words.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Timeline, type TimelineStep } from '../../ui/timeline.tsx';
import { lastStep, standingBids } from '../facts.ts';
import { ALL_BPS } from '../fields.ts';
import { type Station, stopsOf } from './stations.ts';
import type { Room } from './use-room.ts';

const ICONS: Partial<Record<Station, IconName>> = {
  opened: 'scales-bold',
  SEALING: 'lock-simple-bold',
  OPENING: 'lock-simple-bold',
  chosen: 'handshake-bold',
  RULING: 'scales-bold',
  ruleNext: 'scales-bold',
  moneyNext: 'coins-bold',
  DECIDED: 'coins-bold',
  CLOSED: 'coins-bold',
  missed: 'x-bold',
};

/** What the price's parts are when so many basis points go back to the buyer. */
export function useParts({ seen }: Pick<Room, 'seen'>) {
  const { facts, tokens } = seen;
  const money = useMoney(tokens);
  return (bps: number) => {
    const split = splitOf(facts.price, (facts.price * BigInt(bps)) / BigInt(ALL_BPS), facts.feeBps);
    return { toBuyer: money.price(split.toBuyer), toSeller: money.price(split.toSeller) };
  };
}

/** What happens by itself from here, in words; undefined when the dispute is over. */
export function useOtherwise(room: Room): string | undefined {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const { seen, dispute, arbitrator, until } = room;
  const said = useWords(seen.tokens, seen);
  const alone = byItself(seen.facts, seen.now);
  if (dispute.phase === 'CLOSED') return undefined;
  return t(`otherwise.${dispute.phase}`, {
    arbitrator,
    until: until === undefined ? '' : format.moment(until),
    deadline: format.moment(seen.order.deadline),
    ends: alone?.ending ? said.ends(alone.ending) : '',
  });
}

/** The chip with what is left of a phase. */
export function PhaseChip({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const { seen, until, dispute } = room;
  if (until === undefined || dispute.phase === 'CLOSED') return null;
  const left = until - seen.now;
  const span = Math.max(1, until - secondsOf(dispute.openedAt));
  return (
    <DeadlineChip kind="lamp" left={left / span} until={left > 0 ? format.moment(until) : undefined}>
      {left > 0 ? t('left', { span: format.span(left) }) : t('overdue')}
    </DeadlineChip>
  );
}

/** What happened in the dispute, what is now with its deadline, and what comes next. */
export function HowItGoes({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const parts = useParts(room);
  const otherwise = useOtherwise(room);
  const { seen, dispute, arbitrator } = room;
  const { order, tokens, buyer, seller } = seen;
  const money = useMoney(tokens);
  const opener = order.disputeOpenedBy?.toLowerCase() === order.seller.address.toLowerCase() ? seller : buyer;
  const fee = money.deposit(dispute.fee ?? '0');

  const words = (station: Station): Pick<TimelineStep, 'title' | 'detail' | 'when'> => {
    switch (station) {
      case 'opened':
        return { title: t('step.opened', { name: opener }), when: format.moment(dispute.openedAt) };
      case 'bids':
        return { title: t('step.bidsDone', { count: standingBids(dispute).length }) };
      case 'chosen': {
        const step = lastStep(dispute, 'ARBITRATOR_CHOSEN');
        const when = step && format.moment(step.at);
        return { title: t('step.chosen', { arbitrator }), detail: t('step.chosenDetail', { fee }), when };
      }
      case 'missed':
        return { title: t('step.missed', { arbitrator }) };
      case 'ruled': {
        const detail = t('step.ruledDetail', { buyer, seller, ...parts(dispute.buyerBps ?? 0) });
        const when = dispute.ruledAt ? format.moment(dispute.ruledAt) : undefined;
        return { title: t('step.ruled', { arbitrator }), detail, when };
      }
      case 'ruleNext':
        return { title: t('step.ruleNext'), detail: t('step.ruleNextDetail') };
      case 'moneyNext':
        return { title: t('step.moneyNext'), detail: t('step.moneyNextDetail') };
      case 'SEALING':
        return { title: t('step.SEALING'), detail: t('step.sealDetail') };
      case 'RULING':
        return { title: t('step.RULING', { arbitrator }), detail: t('step.ruleNextDetail') };
      case 'CLOSED':
        return { title: t('step.CLOSED'), when: order.closedAt ? format.moment(order.closedAt) : undefined };
      default:
        return { title: t(`step.${station}`) };
    }
  };
  const steps = stopsOf(dispute).map(
    ({ station, state }): TimelineStep => ({
      key: `${station}-${state}`,
      state,
      icon: ICONS[station],
      ...(state === 'now' ? { chip: <PhaseChip room={room} />, otherwise } : {}),
      ...words(station),
    }),
  );
  return (
    <section>
      <h2 className="mb-4 text-[17px] font-semibold">{t('how')}</h2>
      <Timeline steps={steps} />
    </section>
  );
}
