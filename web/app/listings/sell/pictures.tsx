import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CropDialog } from './crop-dialog.tsx';
import { type Draft, type DraftPicture, MAX_PICTURES } from './draft.ts';
import { moved } from './moved.ts';
import { PictureTile } from './picture-tile.tsx';
import { UploadTile } from './upload-tile.tsx';
import { useUploads } from './use-uploads.ts';

interface PicturesProps {
  pictures: readonly DraftPicture[];
  change: (changes: (before: Draft) => Partial<Draft>) => void;
  mediaOrigin: string;
  error: string | undefined;
}

/** Up to ten pictures: the first is the cover, each can be moved, cut or taken away, all by keyboard too. */
export function Pictures({ pictures, change, mediaOrigin, error }: PicturesProps) {
  const { t } = useTranslation('listings');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { uploads, problem, add, replace, again, giveUp } = useUploads(change, mediaOrigin);
  const [cutting, setCutting] = useState<number>();
  const room = MAX_PICTURES - pictures.length - uploads.length;
  const move = (from: number, to: number) => change((before) => ({ pictures: moved(before.pictures, from, to) }));
  const remove = (cid: string) =>
    change((before) => ({ pictures: before.pictures.filter((picture) => picture.cid !== cid) }));
  const toolsOf = (picture: DraftPicture, index: number) => {
    const number = index + 1;
    return [
      ...(index > 0
        ? [
            {
              icon: 'arrow-left-bold' as const,
              label: t('sell.forward', { number }),
              act: () => move(index, index - 1),
            },
          ]
        : []),
      { icon: 'crop-bold' as const, label: t('sell.crop', { number }), act: () => setCutting(index) },
      { icon: 'trash-bold' as const, label: t('sell.remove', { number }), act: () => remove(picture.cid) },
    ];
  };
  const said = problem ?? uploads.find((upload) => upload.problem)?.problem;
  const beingCut = cutting === undefined ? undefined : pictures[cutting];
  return (
    <div>
      {beingCut && cutting !== undefined && (
        <CropDialog
          picture={beingCut}
          name={t('sell.pictureNumber', { number: cutting + 1 })}
          onClose={() => setCutting(undefined)}
          onCut={(part) => {
            setCutting(undefined);
            replace(beingCut.cid, part);
          }}
        />
      )}
      <ul className="grid grid-cols-3 gap-2.5 md:grid-cols-4">
        {pictures.map((picture, index) => (
          <PictureTile key={picture.cid} picture={picture} index={index} tools={toolsOf(picture, index)} />
        ))}
        {uploads.map((upload) => (
          <UploadTile key={upload.id} upload={upload} again={() => again(upload)} giveUp={() => giveUp(upload.id)} />
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
        accept="image/*"
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
      {said && (
        <div className="mt-3">
          <ProblemNote problem={said} />
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
