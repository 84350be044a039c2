import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FilterForm, type FilterFormProps } from './filter-form.tsx';
import { useSheet } from './use-sheet.ts';

interface FilterSheetProps extends FilterFormProps {
  /** Filters that are on. */
  chosen: number;
  /** Things that the filters leave, and how they are counted in words. */
  count: number;
  found: string;
  /** What stands beside the button. */
  children: ReactNode;
}

const FORM = 'filters-form';

/**
 * Filters on a phone: a sheet from below, whose button says what they leave. Without scripts they unfold where they are.
 */
export function FilterSheet({ chosen, count, found, children, ...form }: FilterSheetProps) {
  const { t } = useTranslation('listings');
  const { isOpen, hydrated, show, dismiss } = useSheet('filters');
  const words = chosen > 0 ? t('search.filtersChosen', { count: chosen }) : t('search.filters');
  return (
    <>
      <div className="scroll-quiet mt-3 flex gap-1.5 overflow-x-auto px-4 pt-1.5 md:hidden has-[details[open]]:flex-wrap has-[details[open]]:overflow-visible">
        {hydrated ? (
          <button type="button" aria-haspopup="dialog" onClick={show} className={BUTTON}>
            <Sliders words={words} chosen={chosen} />
          </button>
        ) : (
          <details className="open:basis-full">
            <summary className={BUTTON}>
              <Sliders words={words} chosen={chosen} />
            </summary>
            <div className="mt-2 rounded-2xl border border-line bg-card p-4">
              <FilterForm {...form} />
            </div>
          </details>
        )}
        {children}
      </div>
      {/* Beside the line and not in it: a phone that is turned may be too wide for the line, and the sheet stays. */}
      <Dialog
        open={isOpen}
        onClose={dismiss}
        title={t('search.filters')}
        tall
        footer={
          <Button type="submit" form={FORM} wide>
            <span aria-live="polite">{t('search.show', { count, found })}</span>
          </Button>
        }
      >
        <FilterForm {...form} id={FORM} />
      </Dialog>
    </>
  );
}

const BUTTON =
  'relative inline-grid size-11 shrink-0 cursor-pointer place-items-center rounded-full border border-edge/70 bg-card';

function Sliders({ words, chosen }: { words: string; chosen: number }) {
  return (
    <>
      <Icon name="sliders-horizontal" label={words} />
      {chosen > 0 && (
        <span
          aria-hidden="true"
          className="num absolute -top-1 -right-1 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-pine px-1 text-[11px] font-bold text-onpine"
        >
          {chosen}
        </span>
      )}
    </>
  );
}
