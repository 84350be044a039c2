import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface TimelineStep {
  key: string;
  state: 'done' | 'now' | 'next';
  title: ReactNode;
  icon?: IconName;
  /** Beside the title: a deadline chip. */
  chip?: ReactNode;
  when?: ReactNode;
  detail?: ReactNode;
  /** What happens by itself if nobody acts; stands under "now". */
  otherwise?: ReactNode;
}

function Dot({ step: { state, icon } }: { step: TimelineStep }) {
  if (state === 'done') {
    return (
      <span className="grid size-7 place-items-center rounded-full bg-pine text-onpine">
        <Icon name={icon ?? 'check-bold'} className="size-4" />
      </span>
    );
  }
  if (state === 'now') {
    return (
      <span className="grid size-7 place-items-center rounded-full bg-amber text-onamber ring-4 ring-lamp">
        <Icon name={icon ?? 'hourglass-medium-bold'} className="size-4" />
      </span>
    );
  }
  return (
    <span className="grid size-7 place-items-center rounded-full border-2 border-edge/60 bg-card text-ink3">
      <Icon name={icon ?? 'circle-bold'} className="size-3.5" />
    </span>
  );
}

/** What happened, what is now, what comes next. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol>
      {steps.map((step, index) => {
        const last = index === steps.length - 1;
        return (
          <li
            key={step.key}
            aria-current={step.state === 'now' ? 'step' : undefined}
            className={classNames('relative grid grid-cols-[28px_1fr] gap-x-3.5', !last && 'pb-5')}
          >
            {!last && (
              <span
                className={classNames(
                  'absolute top-7 bottom-0 left-[13px] w-0.5',
                  step.state === 'done' ? 'bg-pine' : 'bg-line',
                )}
              />
            )}
            <div className="relative z-10">
              <Dot step={step} />
            </div>
            <div className="min-w-0 pt-0.5">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <b className={classNames('font-semibold', step.state === 'next' && 'text-ink2')}>{step.title}</b>
                {step.chip}
                {step.when && <span className="num ml-auto text-[13px] text-ink3">{step.when}</span>}
              </div>
              {step.detail && <p className="mt-0.5 text-[14px] text-ink2">{step.detail}</p>}
              {step.otherwise && (
                <p className="mt-1.5 flex gap-1.5 text-[13.5px] text-ink2">
                  <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
                  <span>{step.otherwise}</span>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
