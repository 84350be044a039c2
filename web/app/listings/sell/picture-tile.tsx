import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import type { DraftPicture } from './draft.ts';

interface Tool {
  icon: IconName;
  label: string;
  act: () => void;
}

interface PictureTileProps {
  picture: DraftPicture;
  index: number;
  tools: readonly Tool[];
}

/** One picture of the draft with what can be done to it; the first is the cover and larger. */
export function PictureTile({ picture, index, tools }: PictureTileProps) {
  const { t } = useTranslation('listings');
  return (
    <li className={classNames('relative', index === 0 && 'col-span-2 row-span-2')}>
      <Photo photo={picture} seed={picture.cid} alt={t('sell.pictureNumber', { number: index + 1 })} />
      {index === 0 && (
        <span className="absolute top-2.5 left-2.5 inline-flex h-6.5 items-center rounded-md bg-card px-2 text-[12.5px] font-semibold">
          {t('sell.cover')}
        </span>
      )}
      <span className="absolute inset-x-0.5 bottom-1 flex justify-end gap-0.5">
        {tools.map(({ icon, label, act }) => (
          <button
            key={icon}
            type="button"
            onClick={act}
            aria-label={label}
            className={classNames(
              'grid place-items-center rounded-lg bg-card/95 text-ink',
              index === 0 ? 'size-11' : 'size-8 md:size-9',
            )}
          >
            <Icon name={icon} className="size-4" />
          </button>
        ))}
      </span>
    </li>
  );
}
