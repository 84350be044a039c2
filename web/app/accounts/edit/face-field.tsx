import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { CropDialog } from '../../listings/sell/crop-dialog.tsx';
import type { usePictures } from '../../moderation/pictures/use-pictures.ts';
import { Button } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import type { PhotoSource } from '../../ui/photo.tsx';
import { Progress } from '../../ui/states.tsx';

interface FaceFieldProps {
  name: string;
  seed: string;
  shown: PhotoSource | undefined;
  state: Pick<ReturnType<typeof usePictures>, 'sending' | 'problem' | 'add'>;
  onRemove: () => void;
}

/** One's picture: sent as soon as it is chosen, cut to the face where one likes, public with the rest. */
export function FaceField({ name, seed, shown, state: { sending, problem, add }, onRemove }: FaceFieldProps) {
  const { t } = useTranslation('accounts');
  const input = useRef<HTMLInputElement>(null);
  const [cutting, setCutting] = useState(false);
  return (
    <fieldset>
      <legend className="mb-1.5 text-[15px] font-semibold">{t('edit.picture')}</legend>
      <div className="flex items-center gap-4">
        <Face photo={shown} name={name || '?'} seed={seed} className="size-20 text-[28px]" />
        <div className="flex flex-wrap gap-2">
          <Button kind="secondary" icon="pencil-simple-bold" busy={!!sending} onClick={() => input.current?.click()}>
            {t('edit.choose')}
          </Button>
          {shown && (
            <>
              <Button kind="secondary" disabled={!!sending} onClick={() => setCutting(true)}>
                {t('edit.cut')}
              </Button>
              <Button kind="ghost" onClick={onRemove}>
                {t('edit.remove')}
              </Button>
            </>
          )}
        </div>
      </div>
      {sending && <Progress share={sending.share} label={t('edit.sending')} className="mt-2 h-1.5" />}
      <input
        ref={input}
        type="file"
        name="picture"
        accept="image/jpeg,image/png,image/webp"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('edit.choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          add(files.slice(0, 1));
        }}
      />
      <p className="mt-1.5 text-[13.5px] text-ink3">{t('edit.pictureHint')}</p>
      {cutting && shown && (
        <CropDialog
          picture={shown}
          name={t('edit.picture')}
          square
          onClose={() => setCutting(false)}
          onCut={(part) => {
            setCutting(false);
            add([part]);
          }}
        />
      )}
      {problem && (
        <div className="mt-2">
          <ProblemNote problem={problem} />
        </div>
      )}
    </fieldset>
  );
}
