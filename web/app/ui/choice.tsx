import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

const BOX =
  'peer size-5 shrink-0 appearance-none rounded-[6px] border-[1.5px] border-edge bg-card checked:border-pine checked:bg-pine';

interface CheckProps extends InputHTMLAttributes<HTMLInputElement> {
  children: ReactNode;
  /** How many things it would leave. */
  count?: ReactNode;
}

/** A tick in a list of filters. A real checkbox: forms send it without scripts. */
export function Check({ children, count, ...rest }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 text-[15px]">
      <span className="relative grid">
        <input type="checkbox" {...rest} className={BOX} />
        <Icon
          name="check-bold"
          className="pointer-events-none absolute inset-0 m-auto size-3.5 text-onpine opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className="min-w-0">{children}</span>
      {count !== undefined && <span className="num ml-auto text-[13px] text-ink3">{count}</span>}
    </label>
  );
}

interface ChoiceCardProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'title'> {
  icon: IconName;
  title: ReactNode;
  detail: ReactNode;
  type?: 'checkbox' | 'radio';
  /** Always chosen: shown as such, and nothing to press. */
  fixed?: boolean;
}

/** One of few ways, with what it means. */
export function ChoiceCard({ icon, title, detail, type = 'checkbox', fixed, ...rest }: ChoiceCardProps) {
  return (
    <label
      className={classNames(
        'flex items-center gap-3 rounded-xl border border-edge bg-card p-3.5',
        'has-checked:border-pine has-checked:shadow-[inset_0_0_0_1px_var(--pine)]',
        !fixed && 'has-disabled:opacity-55',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine',
      )}
    >
      <Icon name={icon} className="size-6 text-pine" />
      <span className="min-w-0">
        <b className="block text-[15px] font-semibold">{title}</b>
        <span className="block text-[13.5px] text-ink2">{detail}</span>
      </span>
      <span className="relative ml-auto grid">
        <input
          type={type}
          {...rest}
          {...(fixed ? { checked: true, disabled: true, readOnly: true } : {})}
          className={classNames(
            'peer size-6 shrink-0 appearance-none border-[1.5px] border-edge bg-card outline-none checked:border-pine checked:bg-pine',
            type === 'radio' ? 'rounded-full' : 'rounded-[7px]',
          )}
        />
        <Icon
          name="check-bold"
          className="pointer-events-none absolute inset-0 m-auto size-4 text-onpine opacity-0 peer-checked:opacity-100"
        />
      </span>
    </label>
  );
}
