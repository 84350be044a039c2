import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

const CONTROL =
  'w-full min-h-12 rounded-xl border bg-card px-3.5 text-[16px] text-ink placeholder:text-ink3 aria-invalid:border-clay';

interface Labels {
  label: ReactNode;
  /** A line under the field that is always there. */
  hint?: ReactNode;
  /** What is wrong with the value; the field keeps what was typed. */
  error?: ReactNode;
}

interface FrameProps extends Labels {
  id: string;
  children: ReactNode;
}

function Frame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[15px] font-semibold">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 flex gap-1.5 text-[14px] font-medium text-clay">
          <Icon name="warning-circle-bold" className="mt-0.5 size-4" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-[13.5px] text-ink3">
          {hint}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: Labels) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': classNames(!!error && `${id}-error`, !!hint && `${id}-hint`) || undefined,
});

type InputProps = Labels & InputHTMLAttributes<HTMLInputElement>;

export function Input({ label, hint, error, className, id: given, ...rest }: InputProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        {...rest}
        id={id}
        {...described(id, { label, hint, error })}
        className={classNames(CONTROL, 'border-edge', className)}
      />
    </Frame>
  );
}

type TextAreaProps = Labels & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ label, hint, error, className, id: given, ...rest }: TextAreaProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...rest}
        id={id}
        {...described(id, { label, hint, error })}
        className={classNames(CONTROL, 'border-edge py-3 leading-relaxed', className)}
      />
    </Frame>
  );
}

type SelectProps = Labels & SelectHTMLAttributes<HTMLSelectElement>;

export function Select({ label, hint, error, className, id: given, children, ...rest }: SelectProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <select
          {...rest}
          id={id}
          {...described(id, { label, hint, error })}
          className={classNames(CONTROL, 'appearance-none border-edge pr-10', className)}
        >
          {children}
        </select>
        <Icon
          name="caret-down-bold"
          className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2"
        />
      </div>
    </Frame>
  );
}

type MoneyInputProps = InputProps & {
  /** The token's sign or symbol. */
  unit: string;
};

/** An amount with its token beside it; digits keep their columns. */
export function MoneyInput({ unit, label, hint, error, className, id: given, ...rest }: MoneyInputProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          inputMode="decimal"
          autoComplete="off"
          {...rest}
          id={id}
          {...described(id, { label, hint, error })}
          className={classNames(CONTROL, 'num border-edge pr-20 text-[17px] font-bold', className)}
        />
        <span className="pointer-events-none absolute top-1/2 right-4 -translate-y-1/2 text-[14px] font-semibold text-ink3">
          {unit}
        </span>
      </div>
    </Frame>
  );
}
