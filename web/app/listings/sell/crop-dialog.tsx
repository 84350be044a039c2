import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { cut, type Part } from './cut.ts';

const CropArea = lazy(() => import('./crop-area.tsx'));
const BEGIN: Part = { x: 8, y: 8, width: 84, height: 84 };

interface CropDialogProps {
  picture: { url: string };
  /** For those who cannot see it. */
  name: string;
  /** What is left is a square, as for a face. */
  square?: boolean;
  onClose: () => void;
  onCut: (part: File) => void;
}

/** Cuts a picture to what should be seen of it. The whole one stays until the part has arrived. */
export function CropDialog({ picture, name, square, onClose, onCut }: CropDialogProps) {
  const { t } = useTranslation('listings');
  const [part, setPart] = useState(BEGIN);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const take = async () => {
    if (!image) return;
    try {
      onCut(await cut(image, part));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sell.cropTitle')}
      footer={
        <Button wide disabled={!image} onClick={take}>
          {t('sell.cropDone')}
        </Button>
      }
    >
      <p className="mb-3 text-[15px] text-ink2">{t('sell.cropHint')}</p>
      <div className="grid place-items-center rounded-2xl bg-sunk">
        <Suspense fallback={<Skeleton className="aspect-square w-full rounded-2xl" />}>
          <CropArea url={picture.url} alt={name} part={part} setPart={setPart} setImage={setImage} square={square} />
        </Suspense>
      </div>
      {problem && (
        <div className="mt-3">
          <ProblemNote problem={problem} />
        </div>
      )}
    </Dialog>
  );
}
