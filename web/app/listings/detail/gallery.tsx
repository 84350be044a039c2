import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Photo, type PhotoSource } from '../../ui/photo.tsx';

interface GalleryProps {
  pictures: readonly PhotoSource[];
  seed: string;
  title: string;
}

/** Thumbnails beside the large picture; the rest is reached by the strip itself. */
const THUMBNAILS = 4;

/** All pictures in a strip that is pushed sideways; on a desktop thumbnails choose. Without scripts the strip still works. */
export function Gallery({ pictures, seed, title }: GalleryProps) {
  const { t } = useTranslation('listings');
  const [at, setAt] = useState(0);
  const [strip, setStrip] = useState<HTMLUListElement | null>(null);
  const count = Math.max(1, pictures.length);
  const hidden = count - THUMBNAILS + 1;
  const more = (index: number) => (index === THUMBNAILS - 1 && count > THUMBNAILS ? ` +${hidden}` : '');
  const label = (index: number) => t('detail.photo', { number: index + 1, count }) + more(index);
  const show = (index: number) => strip?.scrollTo({ left: strip.clientWidth * index, behavior: 'smooth' });
  return (
    <section
      aria-label={t('detail.photos')}
      className={classNames('min-w-0 md:gap-3', count > 1 && 'md:grid md:grid-cols-[minmax(0,1fr)_102px]')}
    >
      <div className="relative">
        <ul
          ref={setStrip}
          tabIndex={count > 1 ? 0 : undefined}
          onScroll={({ currentTarget }) => setAt(Math.round(currentTarget.scrollLeft / currentTarget.clientWidth))}
          className="scroll-quiet flex snap-x snap-mandatory overflow-x-auto md:rounded-2xl"
        >
          {(pictures.length > 0 ? pictures : [undefined]).map((picture, index) => (
            <li key={picture?.url ?? 'none'} className="w-full shrink-0 snap-center">
              <Photo
                photo={picture}
                seed={seed}
                alt={t('detail.photo', { number: index + 1, count: pictures.length }) || title}
                eager={index === 0}
                sizes="(min-width: 768px) 640px, 100vw"
                className="aspect-[5/4]"
              />
            </li>
          ))}
        </ul>
        {count > 1 && (
          <span className="num absolute right-3 bottom-3 rounded-lg bg-[#17241e]/80 px-2.5 py-1 text-[13px] font-semibold text-white">
            {t('detail.of', { number: at + 1, count })}
          </span>
        )}
      </div>
      {count > 1 && (
        <ul className="hidden content-start gap-3 md:grid">
          {pictures.slice(0, THUMBNAILS).map((picture, index) => (
            <li key={picture.url}>
              <button
                type="button"
                onClick={() => show(index)}
                aria-label={label(index)}
                aria-current={index === at ? 'true' : undefined}
                className="relative block w-full rounded-xl aria-[current]:outline-2 aria-[current]:outline-offset-2 aria-[current]:outline-pine"
              >
                <Photo photo={picture} seed={seed} alt="" sizes="160px" className="aspect-square rounded-xl" />
                {more(index) && (
                  <span className="num absolute inset-0 grid place-items-center rounded-xl bg-sunk/85 font-semibold text-ink2">
                    {more(index)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
