import { useTranslation } from 'react-i18next';
import { RoofCard } from '../../ui/cards.tsx';
import { SeatLegend } from '../seat-legend.tsx';
import { type SeatLook, SeatRing } from '../seat-ring.tsx';
import type { RoundView, SeatView, SeenCase } from './seen.ts';

/** @param closed no vote can be sealed any more; @param counted none can be opened any more */
function lookOf(seat: SeatView | undefined, closed: boolean, counted: boolean, mine: boolean): SeatLook {
  if (typeof seat?.choice === 'boolean') return seat.choice ? 'yes' : 'no';
  if (counted || (closed && seat?.state !== 'COMMITTED')) return 'absent';
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
  const { accepting, rejecting, committed, revealed } = round;
  const counted = typeof accepting === 'number' && typeof rejecting === 'number';
  const opening = !counted && view.stage === 'REVEAL' && round.number === view.round;
  const looks = Array.from({ length: round.seats }, (_, seat) =>
    lookOf(bySeat.get(seat), opening, counted, own.has(seat)),
  );
  // Only what can be seen is explained.
  const legend = (['mine', 'yes', 'no', 'sealed', 'empty', 'absent'] as const).filter((look) => looks.includes(look));
  const absent = round.seats - (accepting ?? 0) - (rejecting ?? 0);
  const label = counted
    ? t('ring.opened', { accepting, rejecting, absent })
    : opening
      ? t('ring.opening', { revealed, committed, seats: round.seats })
      : t('ring.label', { committed, seats: round.seats });
  const middle = () => {
    if (counted) return { middle: `${accepting} : ${rejecting}`, below: t('ring.score') };
    if (opening) return { middle: `${revealed} / ${committed}`, below: t('ring.openedVotes') };
    if (round.drawnAt) return { middle: `${committed} / ${round.seats}`, below: t('ring.sealed') };
    return { middle: `${round.seats}`, below: t('ring.waiting') };
  };
  return (
    <RoofCard className="px-4 pb-5 md:px-8">
      <SeatRing
        looks={looks}
        {...middle()}
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
