import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/states.tsx';
import type { Upload } from './upload-queue.ts';

interface UploadTileProps {
  upload: Upload;
  again: () => void;
  giveUp: () => void;
}

const TOOL = 'inline-flex min-h-11 items-center gap-1 rounded-lg px-2 text-[13px] font-semibold md:min-h-9';

/** A picture on its way, or one that did not arrive. */
export function UploadTile({ upload, again, giveUp }: UploadTileProps) {
  const { t } = useTranslation(['listings', 'chain']);
  const { name } = upload.file;
  if (!upload.problem)
    return (
      <li className="relative aspect-square rounded-2xl bg-sunk">
        <span className="absolute inset-x-2 bottom-2">
          <Progress share={upload.share} label={t('sell.sending', { name })} />
        </span>
      </li>
    );
  // A file that is no picture does not become one by being sent again.
  const refused = upload.problem.code.startsWith('PICTURE_');
  return (
    <li className="grid aspect-square content-center justify-items-center gap-1 rounded-2xl bg-blush p-1 text-clay">
      <span className="sr-only" role="alert">
        {t('sell.notSent', { name })}
      </span>
      {!refused && (
        <button type="button" className={TOOL} onClick={again}>
          <Icon name="arrow-clockwise-bold" className="size-4" />
          {t('sell.again')}
        </button>
      )}
      <button type="button" className={TOOL} onClick={giveUp} aria-label={t('sell.giveUp', { name })}>
        <Icon name="trash-bold" className="size-4" />
      </button>
    </li>
  );
}
