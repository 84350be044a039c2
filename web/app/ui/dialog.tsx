import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

interface DialogProps {
  open: boolean;
  /** Called for Escape, the close button and a press beside it. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Actions that stay in view below the text. */
  footer?: ReactNode;
  /** Fills the screen's height on a phone. */
  tall?: boolean;
}

/**
 * A sheet from below on a phone, a floating card on a desktop. The browser's own modal dialog keeps the focus inside and
 * the page behind it still, without a script for either.
 */
export function Dialog({ open, onClose, title, children, footer, tall }: DialogProps) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself; the press is the same for a mouse.
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={classNames(
        'm-0 mt-auto w-full max-w-none overscroll-contain rounded-t-3xl bg-plaster text-ink shadow-float',
        'md:m-auto md:max-w-[480px] md:rounded-3xl',
        tall ? 'h-[92dvh] max-h-none md:h-auto md:max-h-[86dvh]' : 'max-h-[92dvh]',
      )}
    >
      {open && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <header className="flex items-center gap-3 py-2 pr-2 pl-5">
            <h2 id={heading} className="min-w-0 flex-1 text-[17px] font-bold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              className="grid size-11 place-items-center rounded-xl text-ink2 hover:bg-sunk"
              aria-label={t('close')}
            >
              <Icon name="x-bold" />
            </button>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && <footer className="border-t border-line bg-card px-5 py-3.5">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
