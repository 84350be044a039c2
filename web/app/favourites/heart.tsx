import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { FloatingNote } from './floating-note.tsx';
import { useHeart } from './use-heart.ts';

interface HeartProps {
  listing: `0x${string}`;
  /** What is kept, for those who hear the page. */
  title: string;
  /** How many keep it, where the page knows. */
  count?: number;
  /** On a picture, or beside words. */
  on: 'picture' | 'page';
  className?: string;
}

/** Keeps a listing, or no longer. */
export function Heart({ listing, title, count, on, className }: HeartProps) {
  const { t } = useTranslation('labels');
  const { isKept, more, busy, problem, press, forget } = useHeart(listing);
  const icon = isKept ? 'heart-fill' : 'heart';
  return (
    <>
      <button
        type="button"
        onClick={() => !busy && void press()}
        aria-busy={busy || undefined}
        {...(on === 'picture' && { 'aria-pressed': isKept, 'aria-label': t('heart.keep', { title }) })}
        className={classNames(
          'grid place-items-center',
          on === 'picture' ? 'size-11' : 'min-h-11 rounded-xl border border-edge bg-card px-3.5 hover:bg-sunk',
          isKept ? 'text-pine' : 'text-ink',
          className,
        )}
      >
        {on === 'picture' ? (
          <span className="grid size-9 place-items-center rounded-full border border-line bg-card">
            <Icon name={icon} className="size-5" />
          </span>
        ) : (
          <span className="num flex items-center gap-2 text-[15px] font-semibold">
            <Icon name={icon} className="size-5.5" />
            {t(isKept ? 'heart.kept' : 'heart.toKeep')}
            {count !== undefined && count + more > 0 && <span className="font-medium text-ink2">{count + more}</span>}
          </span>
        )}
      </button>
      {problem && <FloatingNote problem={problem} onClose={forget} />}
    </>
  );
}
