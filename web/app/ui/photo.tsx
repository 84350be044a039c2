import { classNames } from './class-names.ts';
import { colourOf, groundOf } from './ground.ts';
import { Icon, type IconName } from './icon.tsx';
import { sourcesOf } from './picture-widths.ts';

export interface PhotoSource {
  url: string;
  width?: number;
  height?: number;
  alt?: string | null;
  thumbhash?: string | null;
}

interface PhotoProps {
  /** Nothing to show yet: the ground and an icon stand in. */
  photo: PhotoSource | undefined;
  /** Chooses the ground. */
  seed: string;
  /** Words for the picture where the seller gave none. */
  alt: string;
  className?: string;
  /** In the first view: loaded at once. */
  eager?: boolean;
  /** How wide it is shown, in the words of the attribute `sizes`. */
  sizes?: string;
  fallback?: IconName;
}

/** Asked for before other pictures. In lower case, as HTML has it: React 18 knows no name for it and passes it on. */
export const FIRST = { fetchpriority: 'high' };

/** Two cards side by side on a phone, a few hundred pixels each on a desk. */
const CARD_SIZES = '(min-width: 768px) 320px, 50vw';

/** A photograph on a soft ground of its own colour. Its box has a fixed shape, so nothing moves when it arrives. */
export function Photo({
  photo,
  seed,
  alt,
  className = 'aspect-square rounded-2xl',
  eager,
  sizes = CARD_SIZES,
  fallback = 'camera',
}: PhotoProps) {
  const colour = photo?.thumbhash ? colourOf(photo.thumbhash) : undefined;
  return (
    <div className={classNames('photo', className)} data-ground={groundOf(seed)}>
      {colour && (
        <svg className="absolute inset-0 size-full" aria-hidden="true">
          <rect width="100%" height="100%" fill={colour} />
        </svg>
      )}
      {photo ? (
        <img
          src={photo.url}
          srcSet={sourcesOf(photo.url, photo.width)}
          sizes={sizes}
          width={photo.width}
          height={photo.height}
          alt={photo.alt || alt}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          {...(eager ? FIRST : {})}
        />
      ) : (
        <Icon name={fallback} className="absolute inset-0 m-auto size-1/4 text-[#43524a]" label={alt} />
      )}
    </div>
  );
}
