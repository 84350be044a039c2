import { classNames } from './class-names.ts';
import { groundOf } from './ground.ts';
import type { PhotoSource } from './photo.tsx';
import { sourcesOf } from './picture-widths.ts';

interface FaceProps {
  photo?: PhotoSource | null;
  /** Shown as initials without a picture. */
  name: string;
  seed: string;
  className?: string;
}

/** No face is larger than at the head of a profile. */
const SIZES = '80px';

/** A person's or shop's picture, round; the name stands beside it in words. */
export function Face({ photo, name, seed, className = 'size-10' }: FaceProps) {
  return (
    <span
      className={classNames('photo grid shrink-0 place-items-center rounded-full', className)}
      data-ground={groundOf(seed)}
      aria-hidden="true"
    >
      {photo ? (
        <img
          src={photo.url}
          srcSet={sourcesOf(photo.url, photo.width)}
          sizes={SIZES}
          width={photo.width}
          height={photo.height}
          alt=""
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span className="initial text-[.85em] font-bold text-[#17241e]" data-initial={[...name][0]} />
      )}
    </span>
  );
}
