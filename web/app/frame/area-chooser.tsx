import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import type { Area } from '../listings/area.ts';
import { RADIUS_KM } from '../listings/radius.ts';
import { Icon } from '../ui/icon.tsx';
import { useRootData } from '../use-root-data.ts';
import { useOwnPlace } from './use-own-place.ts';

interface AreaChooserProps {
  areas: readonly Area[];
  area: Area | undefined;
  /** Classes of the area's name on the button. */
  nameClass?: string;
  /** What stands before the name. */
  children?: ReactNode;
  className?: string;
}

/**
 * What "near you" means: a cell of the map that has a name, never a place, and how far around it. Home and search go by
 * it. Works without scripts.
 */
export function AreaChooser({ areas, area, nameClass, children, className }: AreaChooserProps) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const { cell, km = RADIUS_KM.default } = useRootData()?.preferences ?? {};
  useOwnPlace();
  // The cell may have lost its name: nobody offers anything in it any more.
  const name = cell ? (area?.name ?? t('area.unnamed')) : t('area.anywhere');
  return (
    <details className="relative" key={`${pathname}${cell}${km}`}>
      <summary className={className}>
        {children}
        <span className={nameClass}>{name}</span>
        {cell && <span className="num text-[14px] font-semibold text-ink2 max-md:hidden">{t('area.km', { km })}</span>}
        <span className="sr-only">{t('area.choose')}</span>
        <Icon name="caret-down-bold" className="size-3.5" />
      </summary>
      <Form
        method="post"
        action={`/${language}/preferences`}
        className="absolute top-full left-0 z-30 mt-1 max-h-[60dvh] w-[296px] overflow-y-auto rounded-2xl border border-line bg-card p-2 shadow-float"
      >
        <input type="hidden" name="back" value={`${pathname}${search}`} />
        {cell && (
          <fieldset className="mb-1.5 border-b border-line pb-2">
            <legend className="px-3 pt-1.5 text-[13px] font-medium text-ink2">{t('area.around')}</legend>
            <div className="grid grid-cols-5 gap-1">
              {RADIUS_KM.choices.map((choice) => (
                <button
                  type="submit"
                  key={choice}
                  name="km"
                  value={choice}
                  aria-pressed={choice === km}
                  aria-label={t('area.km', { km: choice })}
                  className="num min-h-11 rounded-xl text-[15px] font-semibold hover:bg-sunk aria-pressed:bg-pine aria-pressed:text-onpine"
                >
                  {choice}
                </button>
              ))}
            </div>
          </fieldset>
        )}
        {[undefined, ...areas].map((choice) => (
          <button
            type="submit"
            key={choice?.cell ?? 'anywhere'}
            name="cell"
            value={choice?.cell ?? ''}
            aria-pressed={choice?.cell === cell}
            className="flex min-h-11 w-full items-center gap-2.5 rounded-xl px-3 text-left text-[15px] font-medium hover:bg-sunk"
          >
            <Icon
              name={choice?.cell === cell ? 'check-bold' : 'hexagon-fill'}
              className={choice?.cell === cell ? 'size-4 text-pine' : 'size-4 text-edge'}
            />
            <span className="min-w-0 flex-1">{choice?.name ?? t('area.anywhere')}</span>
            {choice && <span className="num text-[13px] text-ink3">{choice.count}</span>}
          </button>
        ))}
      </Form>
    </details>
  );
}
