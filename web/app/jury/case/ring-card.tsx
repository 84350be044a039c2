import { useTranslation } from 'react-i18next';
import { RoofCard } from '../../ui/cards.tsx';
import { SeatLegend } from '../seat-legend.tsx';
import { type SeatLook, SeatRing } from '../seat-ring.tsx';
import type { RoundView, SeatView, SeenCase } from './seen.ts';

function lookOf(seat: SeatView | undefined, counted: boolean, mine: boolean): SeatLook {
  if (typeof seat?.choice === 'boolean') return seat.choice ? 'yes' : 'no';
  if (counted) return 'absent';
  if (mine) return 'mine';
  return seat?.state === 'COMMITTED' ? 'sealed' : 'empty';
}

interface RingCardProps {
  seen: SeenCase;
  round: RoundView;
  /** Seats of the acting person. */
  mine: readonly SeatView[];
}

/** The jury under its roof: who has sealed, and once votes are opened, how each seat answered. */
export function RingCard({ seen, round, mine }: RingCardProps) {
  const { t } = useTranslation('jury');
  const { view, seats } = seen;
  const bySeat = new Map(seats.filter((seat) => seat.round === round.number).map((seat) => [seat.seat, seat]));
  const own = new Set(mine.map(({ seat }) => seat));
  const { accepting, rejecting, committed } = round;
  const counted = typeof accepting === 'number' && typeof rejecting === 'number';
  const opening = [...bySeat.values()].some(({ choice }) => typeof choice === 'boolean');
  const looks = Array.from({ length: round.seats }, (_, seat) => lookOf(bySeat.get(seat), counted, own.has(seat)));
  const legend: SeatLook[] = counted || opening ? ['yes', 'no', 'absent'] : ['sealed', 'empty'];
  if (opening && !counted) legend.splice(2, 1, 'sealed');
  if (own.size > 0 && !counted) legend.unshift('mine');
  const absent = round.seats - (accepting ?? 0) - (rejecting ?? 0);
  const label = counted
    ? t('ring.opened', { accepting, rejecting, absent })
    : t('ring.label', { committed, seats: round.seats });
  return (
    <RoofCard className="px-4 pb-5 md:px-8">
      <SeatRing
        looks={looks}
        middle={
          counted ? `${accepting} : ${rejecting}` : round.drawnAt ? `${committed} / ${round.seats}` : `${round.seats}`
        }
        below={t(counted ? 'ring.score' : round.drawnAt ? 'ring.sealed' : 'ring.waiting')}
        sides={[view.asker.name ?? t('somebody'), view.accused?.name ?? t('somebody')]}
        label={label}
        className="mx-auto -mt-1 w-full max-w-[420px]"
      />
      <div className="mt-3">
        <SeatLegend looks={legend} />
      </div>
    </RoofCard>
  );
}
