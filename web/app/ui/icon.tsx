import { classNames } from './class-names.ts';
import type { IconName } from './icon-names.ts';
import sprite from './icons.svg?url';

export type { IconName };

interface IconProps {
  name: IconName;
  className?: string;
  /** What it says where no words stand beside it; without, assistive technology skips it. */
  label?: string;
}

export function Icon({ name, className = 'size-5', label }: IconProps) {
  return (
    <svg
      className={classNames('inline-block shrink-0', className)}
      fill="currentColor"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
