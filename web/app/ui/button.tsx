import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'soft' | 'ghost' | 'stop';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-pine text-onpine hover:bg-pinehi',
  secondary: 'border border-edge text-ink bg-card hover:bg-sunk',
  soft: 'bg-mist text-pine hover:brightness-[.97]',
  ghost: 'text-pine hover:bg-mist',
  stop: 'border border-clay text-clay bg-card hover:bg-blush',
};

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-xl min-h-12 px-4.5 py-2 font-semibold text-[15px] text-center transition-colors duration-150 disabled:opacity-55 disabled:cursor-not-allowed';

interface Look {
  kind?: ButtonKind;
  icon?: IconName;
  /** Fills the line. */
  wide?: boolean;
  children: ReactNode;
}

const shape = ({ kind = 'primary', wide }: Pick<Look, 'kind' | 'wide'>, more?: string) =>
  classNames(SHAPE, KINDS[kind], wide && 'w-full', more);

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Something is under way: the button waits and says so to assistive technology. */
  busy?: boolean;
}

/** One primary button a page. Without `type` it does not submit. */
export function Button({ kind, icon, wide, busy, children, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={shape({ kind, wide }, className)}
    >
      {busy ? <Icon name="spinner-gap-bold" className="size-5 animate-spin" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Looks like a button, leads somewhere. */
export function ButtonLink({ kind, icon, wide, children, className, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={shape({ kind, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
