import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Progress } from '../../ui/states.tsx';
import { MAX_PICTURES, type usePictures } from './use-pictures.ts';

/** Pictures that show what words say. Each can be taken away again before anything is published. */
export function PictureField({ state }: { state: ReturnType<typeof usePictures> }) {
  const { t } = useTranslation('moderation');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { pictures, sending, problem, add, remove } = state;
  return (
    <fieldset>
      <legend className="mb-1.5 text-[15px] font-semibold">{t('report.pictures')}</legend>
      <ul className="grid grid-cols-3 gap-2.5 md:grid-cols-4">
        {pictures.map((picture, index) => (
          <li key={picture.cid} className="relative">
            <Photo photo={picture} seed={picture.cid} alt={t('report.picture', { number: index + 1 })} />
            <button
              type="button"
              className="absolute right-1.5 bottom-1.5 grid size-11 place-items-center rounded-lg bg-card/95 text-ink"
              onClick={() => remove(picture.cid)}
              aria-label={t('report.removePicture', { number: index + 1 })}
            >
              <Icon name="trash-bold" className="size-4" />
            </button>
          </li>
        ))}
        {sending && (
          <li className="relative aspect-square rounded-2xl bg-sunk">
            <span className="absolute inset-x-2 bottom-2">
              <Progress share={sending.share} label={t('report.sending', { name: sending.name })} />
            </span>
          </li>
        )}
        {pictures.length < MAX_PICTURES && !sending && (
          <li>
            <button
              type="button"
              onClick={() => input.current?.click()}
              aria-describedby={hint}
              className="grid aspect-square w-full place-content-center justify-items-center gap-1 rounded-2xl border-2 border-dashed border-edge text-[13px] font-semibold text-ink2"
            >
              <Icon name="camera-plus" className="size-7" />
              <span className="num">
                {t('report.addPicture')} {pictures.length} / {MAX_PICTURES}
              </span>
            </button>
          </li>
        )}
      </ul>
      <input
        ref={input}
        type="file"
        name="pictures"
        accept="image/jpeg,image/png,image/webp"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label={t('report.addPicture')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          add(files);
        }}
      />
      <p id={hint} className="mt-1.5 text-[13.5px] text-ink3">
        {t('report.picturesHint', { max: MAX_PICTURES })}
      </p>
      {problem && (
        <div className="mt-2">
          <ProblemNote problem={problem} />
        </div>
      )}
    </fieldset>
  );
}
