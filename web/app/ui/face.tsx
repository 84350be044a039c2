import { classNames } from './class-names.ts';
import { groundOf } from './ground.ts';
import type { PhotoSource } from './photo.tsx';

interface FaceProps {
  photo?: PhotoSource | null;
  /** Shown as initials without a picture. */
  name: string;
  seed: string;
  className?: string;
}

/** A person's or shop's picture, round; the name stands beside it in words. */
export function Face({ photo, name, seed, className = 'size-10' }: FaceProps) {
  return (
    <span
      className={classNames('photo grid shrink-0 place-items-center rounded-full', className)}
      data-ground={groundOf(seed)}
      aria-hidden="true"
    >
      {photo ? (
        <img src={photo.url} width={photo.width} height={photo.height} alt="" loading="lazy" decoding="async" />
      ) : (
        <span className="initial text-[.85em] font-bold text-[#17241e]" data-initial={[...name][0]} />
      )}
    </span>
  );
}
