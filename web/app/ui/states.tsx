import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

interface EmptyProps {
  /** A dashed motif: rings, a hexagon. */
  art: ReactNode;
  title: ReactNode;
  detail: ReactNode;
  /** One way on. */
  way?: ReactNode;
}

/** Nothing here yet: one line, one way on. */
export function Empty({ art, title, detail, way }: EmptyProps) {
  return (
    <div className="rounded-2xl border border-line bg-card p-6 text-center">
      <div className="grid place-items-center">{art}</div>
      <p className="hall mt-3 text-[18px]">{title}</p>
      <p className="mt-1 text-[14px] text-ink2">{detail}</p>
      {way && <div className="mt-3 text-[15px] font-semibold text-pine">{way}</div>}
    </div>
  );
}

/** A cell of the map where nothing is. */
export function DashedHexagon({ className = 'w-20' }: { className?: string }) {
  return (
    <svg viewBox="0 0 60 52" className={className} aria-hidden="true">
      <polygon
        points="30,2 51,14 51,38 30,50 9,38 9,14"
        fill="var(--mist)"
        stroke="var(--pine)"
        strokeWidth="2.5"
        strokeDasharray="4 4"
      />
    </svg>
  );
}

interface NoticeProps {
  kind?: 'lamp' | 'clay' | 'done' | 'quiet';
  children: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
}

const NOTICES = {
  lamp: ['bg-lamp text-honey', 'info'],
  clay: ['bg-blush text-clay', 'warning-circle'],
  done: ['bg-mist text-pine', 'shield-check'],
  quiet: ['bg-sunk text-ink2', 'info'],
} as const;

/** Something to know before going on, or what went wrong and what to do about it. */
export function Notice({ kind = 'quiet', children, live }: NoticeProps) {
  const [colours, icon] = NOTICES[kind];
  return (
    <div
      role={live ? (kind === 'clay' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-2.5 rounded-xl p-3.5 text-[14.5px] font-medium', colours)}
    >
      <Icon name={icon} className="mt-px size-5.5" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

/** A grey stand-in of the final shape while something loads. */
export function Skeleton({ className }: { className: string }) {
  return <div className={classNames('animate-pulse rounded-xl bg-sunk', className)} aria-hidden="true" />;
}

interface ProgressProps {
  /** 0 to 1; undefined while nobody knows. */
  share: number | undefined;
  label: string;
  className?: string;
}

/** How far something slow has come. */
export function Progress({ share, label, className = 'h-1.5' }: ProgressProps) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={classNames('block w-full overflow-hidden rounded-full bg-card', className)}
      preserveAspectRatio="none"
      viewBox="0 0 100 1"
    >
      <rect
        width={percent ?? 40}
        height="1"
        fill="var(--pine)"
        className={percent === undefined ? 'animate-pulse' : undefined}
      />
    </svg>
  );
}

/** Steps of a form: done, here, still to come. */
export function Steps({ names, at, label }: { names: readonly string[]; at: number; label: string }) {
  return (
    <ol className="grid auto-cols-fr grid-flow-col gap-1.5" aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === at ? 'step' : undefined}
          className={classNames('text-[13px] font-semibold', index === at ? 'text-ink' : 'text-ink3')}
        >
          <span
            className={classNames(
              'mb-1.5 block h-1.5 rounded-full',
              index < at ? 'bg-pine' : index === at ? 'bg-amber' : 'bg-line',
            )}
          />
          {name}
        </li>
      ))}
    </ol>
  );
}
