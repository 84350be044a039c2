import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import type { Area } from '../listings/area.ts';
import { Icon } from '../ui/icon.tsx';

interface AreaChooserProps {
  areas: readonly Area[];
  area: Area | undefined;
  /** What stands on the button. */
  children: ReactNode;
  className?: string;
}

/** What "near you" means: a cell of the map that has a name, never a place. Works without scripts. */
export function AreaChooser({ areas, area, children, className }: AreaChooserProps) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <details className="relative" key={`${pathname}${area?.cell}`}>
      <summary className={className} aria-label={t('area.choose', { area: area?.name ?? t('area.anywhere') })}>
        {children}
      </summary>
      <Form
        method="post"
        action={`/${language}/preferences`}
        className="absolute top-full left-0 z-30 mt-1 max-h-[60dvh] w-[264px] overflow-y-auto rounded-2xl border border-line bg-card p-2 shadow-float"
      >
        <input type="hidden" name="back" value={`${pathname}${search}`} />
        {[undefined, ...areas].map((choice) => (
          <button
            type="submit"
            key={choice?.cell ?? 'anywhere'}
            name="cell"
            value={choice?.cell ?? ''}
            className="flex min-h-11 w-full items-center gap-2.5 rounded-xl px-3 text-left text-[15px] font-medium hover:bg-sunk"
          >
            <Icon
              name={choice?.cell === area?.cell ? 'check-bold' : 'hexagon-fill'}
              className={choice?.cell === area?.cell ? 'size-4 text-pine' : 'size-4 text-edge'}
            />
            <span className="min-w-0 flex-1">{choice?.name ?? t('area.anywhere')}</span>
            {choice && <span className="num text-[13px] text-ink3">{choice.count}</span>}
          </button>
        ))}
      </Form>
    </details>
  );
}
