import { useId } from 'react';
import { classNames } from './class-names.ts';

/** Where the money is: offered, held between two, split by a ruling, in dispute, back with the buyer, with the seller. */
export type MoneyState = 'offered' | 'held' | 'split' | 'dispute' | 'back' | 'paid';

/** The almond where two circles of radius 13, 14 apart, overlap; in a box of 48 by 32. */
export const ALMOND = 'M24 5.05A13 13 0 0 1 24 26.95A13 13 0 0 1 24 5.05Z';

function Filling({ state }: { state: MoneyState }) {
  const clip = useId();
  switch (state) {
    case 'offered':
      return null;
    case 'held':
      return <path d={ALMOND} fill="var(--amber)" />;
    case 'dispute':
      return <path d={ALMOND} fill="var(--clay)" />;
    case 'split':
      return (
        <>
          <clipPath id={clip}>
            <path d="M10 16H40V30H10z" />
          </clipPath>
          <path d={ALMOND} fill="var(--amber)" opacity=".35" />
          <path d={ALMOND} fill="var(--amber)" clipPath={`url(#${clip})`} />
        </>
      );
    case 'back':
      return <circle cx="17" cy="16" r="13" fill="var(--pine)" />;
    case 'paid':
      return <circle cx="31" cy="16" r="13" fill="var(--pine)" />;
  }
}

/** Two rings, buyer left and seller right; the amber almond is what both trust to the middle. Words stand beside it. */
export function Rings({ state, className = 'w-10' }: { state: MoneyState; className?: string }) {
  const dashes = state === 'offered' ? '3 4' : undefined;
  return (
    <svg viewBox="2 1 44 30" className={classNames('inline-block shrink-0', className)} aria-hidden="true">
      <Filling state={state} />
      <g stroke="var(--pine)" strokeWidth="3" fill="none" strokeDasharray={dashes}>
        <circle cx="17" cy="16" r="13" />
        <circle cx="31" cy="16" r="13" />
      </g>
      {state === 'dispute' && <path d="M24 5v22" stroke="var(--card)" strokeWidth="1.7" />}
    </svg>
  );
}
