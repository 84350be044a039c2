import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** lamp: your turn or money · done · clay: dispute or removal · shop · quiet: waiting · line: a claim nobody checked. */
export type ChipKind = 'lamp' | 'done' | 'clay' | 'shop' | 'quiet' | 'line';

export const CHIP_COLOURS: Record<ChipKind, string> = {
  lamp: 'bg-lamp text-honey',
  done: 'bg-mist text-pine',
  clay: 'bg-blush text-clay',
  shop: 'bg-haze text-sky',
  quiet: 'bg-sunk text-ink2',
  line: 'border border-edge/60 text-ink2',
};

interface ChipProps {
  kind?: ChipKind;
  icon?: IconName;
  children: ReactNode;
}

export function Chip({ kind = 'quiet', icon, children }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-6.5 items-center gap-1 rounded-md px-2 text-[13px] font-semibold whitespace-nowrap',
        CHIP_COLOURS[kind],
      )}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}

interface DeadlineChipProps {
  kind?: Extract<ChipKind, 'lamp' | 'clay' | 'quiet'>;
  /** Share of the time that is left, 0 to 1: what the ring still holds. */
  left: number;
  /** Words for the time left. */
  children: ReactNode;
  /** When it ends. */
  until?: ReactNode;
}

const RADIUS = 5.5;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of the time is left, and when it ends. */
export function DeadlineChip({ kind = 'quiet', left, children, until }: DeadlineChipProps) {
  const share = Math.min(1, Math.max(0, left));
  return (
    <span
      className={classNames(
        'num inline-flex min-h-7 items-center gap-1.5 rounded-md px-2 py-0.5 text-[13px] font-semibold',
        CHIP_COLOURS[kind],
      )}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4 shrink-0 -rotate-90"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <circle cx="8" cy="8" r={RADIUS} strokeOpacity=".25" strokeWidth="3" />
        <circle
          cx="8"
          cy="8"
          r={RADIUS}
          strokeWidth="3"
          strokeDasharray={`${(ROUND * share).toFixed(2)} ${ROUND.toFixed(2)}`}
        />
      </svg>
      <span>{children}</span>
      {until && <span className="font-medium">{until}</span>}
    </span>
  );
}
