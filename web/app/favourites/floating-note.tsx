import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { Icon } from '../ui/icon.tsx';

/** What went wrong with a small button: above everything, so that nothing on the page moves. */
export function FloatingNote({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { t } = useTranslation('ui');
  return createPortal(
    <div className="fixed inset-x-4 bottom-20 z-30 mx-auto flex max-w-[460px] items-center rounded-xl bg-card shadow-float md:bottom-6">
      <div className="min-w-0 flex-1">
        <ProblemNote problem={problem} />
      </div>
      <button
        type="button"
        onClick={onClose}
        className="grid size-11 shrink-0 place-items-center rounded-xl text-ink2 hover:bg-sunk"
        aria-label={t('close')}
      >
        <Icon name="x-bold" />
      </button>
    </div>,
    document.body,
  );
}
