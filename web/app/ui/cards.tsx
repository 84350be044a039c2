import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CardProps {
  children: ReactNode;
  className?: string;
}

/** People speak from plain cards. */
export function Card({ children, className = 'p-5' }: CardProps) {
  return <div className={classNames('rounded-2xl border border-line bg-card', className)}>{children}</div>;
}

/** The hall speaks under a roof: cases, verdicts, certificates. */
export function RoofCard({ children, className = 'px-4 pb-4' }: CardProps) {
  return (
    <div>
      <svg
        className="relative top-[2px] -mx-2 block h-7 w-[calc(100%+16px)]"
        viewBox="0 0 100 14"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M1.4 14 50 1.6 98.6 14z" fill="var(--card)" />
        <path
          d="M.4 13 50 1.2 99.6 13"
          fill="none"
          stroke="var(--pine)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={classNames('flow-root rounded-b-2xl border border-t-0 border-line bg-card', className)}>
        {children}
      </div>
    </div>
  );
}

/** Shops speak under an awning, and what they paid for is labelled. The third ink is too pale on its ground. */
export function AwningCard({ children, className = 'p-3 pt-1.5' }: CardProps) {
  return (
    <div className="overflow-hidden rounded-2xl bg-haze [--ink3:var(--ink2)]">
      <div className="awning" />
      <div className={className}>{children}</div>
    </div>
  );
}

/** A line of a sum: what it is on the left, the amount on the right. */
export function SumRow({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-1.5">
      <dt className="text-[15px] text-ink2">
        {label}
        {note && <span className="block text-[13px] text-ink3">{note}</span>}
      </dt>
      <dd className="num text-right font-semibold whitespace-nowrap">{children}</dd>
    </div>
  );
}
