import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Progress } from '../../ui/states.tsx';
import { type Draft, type DraftPicture, MAX_PICTURES } from './draft.ts';
import { moved } from './moved.ts';
import { useUploads } from './use-uploads.ts';

interface PicturesProps {
  pictures: readonly DraftPicture[];
  change: (changes: (before: Draft) => Partial<Draft>) => void;
  mediaOrigin: string;
  error: string | undefined;
}

const TOOL = 'grid size-11 place-items-center rounded-lg bg-card/95 text-ink disabled:opacity-40';

/** Up to ten pictures: the first is the cover, each can be moved or taken away, all by keyboard too. */
export function Pictures({ pictures, change, mediaOrigin, error }: PicturesProps) {
  const { t } = useTranslation('listings');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { uploads, problem, add } = useUploads(change, mediaOrigin);
  const room = MAX_PICTURES - pictures.length - uploads.length;
  const move = (from: number, to: number) => change((before) => ({ pictures: moved(before.pictures, from, to) }));
  const remove = (cid: string) =>
    change((before) => ({ pictures: before.pictures.filter((picture) => picture.cid !== cid) }));
  return (
    <div>
      <ul className="grid grid-cols-3 gap-2.5 md:grid-cols-4">
        {pictures.map((picture, index) => (
          <li key={picture.cid} className={classNames('relative', index === 0 && 'col-span-2 row-span-2')}>
            <Photo photo={picture} seed={picture.cid} alt={t('sell.pictureNumber', { number: index + 1 })} />
            {index === 0 && (
              <span className="absolute top-2.5 left-2.5 inline-flex h-6.5 items-center rounded-md bg-card px-2 text-[12.5px] font-semibold">
                {t('sell.cover')}
              </span>
            )}
            <span className="absolute inset-x-1.5 bottom-1.5 flex justify-end gap-1">
              {index > 0 && (
                <button
                  type="button"
                  className={TOOL}
                  onClick={() => move(index, index - 1)}
                  aria-label={t('sell.forward', { number: index + 1 })}
                >
                  <Icon name="arrow-left-bold" className="size-4" />
                </button>
              )}
              <button
                type="button"
                className={TOOL}
                onClick={() => remove(picture.cid)}
                aria-label={t('sell.remove', { number: index + 1 })}
              >
                <Icon name="trash-bold" className="size-4" />
              </button>
            </span>
          </li>
        ))}
        {uploads.map((upload) => (
          <li key={upload.id} className="relative aspect-square rounded-2xl bg-sunk">
            <span className="absolute inset-x-2 bottom-2">
              <Progress share={upload.share} label={t('sell.sending', { name: upload.name })} />
            </span>
          </li>
        ))}
        {room > 0 && (
          <li>
            <button
              type="button"
              onClick={() => input.current?.click()}
              aria-describedby={hint}
              className="grid aspect-square w-full place-content-center justify-items-center gap-1 rounded-2xl border-2 border-dashed border-edge text-[13px] font-semibold text-ink2"
            >
              <Icon name="camera-plus" className="size-7" />
              <span className="num">
                {t('sell.addPicture')} {pictures.length} / {MAX_PICTURES}
              </span>
            </button>
          </li>
        )}
        {room > 1 && <li className="hatch aspect-square rounded-2xl border border-line" aria-hidden="true" />}
      </ul>
      <input
        ref={input}
        type="file"
        name="pictures"
        accept="image/jpeg,image/png,image/webp"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label={t('sell.addPicture')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          add(files, room);
        }}
      />
      {error && (
        <p role="alert" className="mt-2 text-[14px] font-medium text-clay">
          {error}
        </p>
      )}
      {problem && (
        <div className="mt-3">
          <ProblemNote problem={problem} />
        </div>
      )}
      <p id={hint} className="mt-3 flex gap-2 text-[14px] text-ink2">
        <Icon name="sun" className="mt-px size-5 text-honey" />
        {t('sell.light')}
      </p>
      <p className="mt-1.5 flex gap-2 text-[14px] text-ink2">
        <Icon name="shield-check" className="mt-px size-5 text-pine" />
        {t('sell.stripped')}
      </p>
    </div>
  );
}
