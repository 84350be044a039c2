import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';

interface BubbleProps {
  mine: boolean;
  /** Directly below another one by the same person. */
  joined?: boolean;
  /** Who and when, for those who do not see sides. */
  label: string;
  /** Below the bubble: the time, or what became of it. */
  foot?: ReactNode;
  /** Has edges of its own: a picture, a card. */
  bare?: boolean;
  face?: ReactNode;
  children: ReactNode;
}

/** One thing somebody said: the other side on the left, oneself on the right. */
export function Bubble({ mine, joined, label, foot, bare, face, children }: BubbleProps) {
  return (
    <div className={classNames('flex items-start gap-2', mine && 'justify-end', joined ? 'mt-1' : 'mt-4')}>
      {!mine && <span className="w-8 shrink-0">{!joined && face}</span>}
      <div
        className={classNames('flex max-w-[82%] min-w-0 flex-col md:max-w-[72%]', mine ? 'items-end' : 'items-start')}
      >
        <span className="sr-only">{label}</span>
        <div
          dir="auto"
          className={classNames(
            'min-w-0 max-w-full overflow-hidden rounded-2xl',
            mine ? 'rounded-br-md bg-mist' : 'rounded-bl-md border border-line bg-card',
            !bare && 'px-3.5 py-2.5',
          )}
        >
          {children}
        </div>
        {foot && <div className="mt-1 px-1 text-[13px] text-ink3">{foot}</div>}
      </div>
    </div>
  );
}
