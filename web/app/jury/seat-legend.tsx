import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import type { SeatLook } from './seat-ring.tsx';

const SWATCH: Record<SeatLook, string> = {
  mine: 'bg-amber border-2 border-ink',
  sealed: 'bg-ink2',
  empty: 'bg-card border border-edge',
  yes: 'bg-clay after:block after:h-0.5 after:w-2.5 after:bg-onclay',
  no: 'bg-pine',
  absent: 'border border-dashed border-edge',
};
const WORD = { mine: 'yours', sealed: 'done', empty: 'not', yes: 'yes', no: 'no', absent: 'absent' } as const;

/** What the seats' looks mean. */
export function SeatLegend({ looks }: { looks: readonly SeatLook[] }) {
  const { t } = useTranslation('jury');
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-[13px] text-ink2">
      {looks.map((look) => (
        <li key={look} className="flex items-center gap-1.5">
          <span className={classNames('grid h-3 w-4 place-items-center rounded', SWATCH[look])} />
          {t(`ring.${WORD[look]}`)}
        </li>
      ))}
    </ul>
  );
}
