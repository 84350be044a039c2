import { useNavigate, useSearchParams } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type HexCell, HexMap } from '../../ui/hex-map.tsx';
import { withField } from './filters.ts';

/** Rectangles inside the ring of cells, so that the map has no holes at its edges. */
const WIDE = { width: 0.66, height: 0.62 };
const TALL = { width: 0.5, height: 0.84 };

interface SearchMapProps {
  cells: readonly HexCell[];
  chosen: string | undefined;
  /** Cells of the things that the list just shows. */
  seen: ReadonlySet<string>;
  /** Fills the height of a desktop. */
  tall?: boolean;
}

/** Where the things are, by cell. A cell is a link to the same search around it. */
export function SearchMap({ cells, chosen, seen, tall }: SearchMapProps) {
  const { t } = useTranslation(['listings', 'labels']);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  /** Links of a drawing load a page anew by themselves. */
  const follow = (event: MouseEvent) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href, { preventScrollReset: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed, by any means.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click.
    <div onClick={follow} className={tall ? 'h-full' : undefined}>
      <HexMap
        cells={cells}
        chosen={chosen}
        seen={seen}
        crop={tall ? TALL : WIDE}
        marks={tall ? 'scale-55' : 'scale-90 md:scale-60'}
        className={tall ? 'h-full' : 'h-[372px]'}
        label={t('search.map')}
        hrefOf={({ cell, count, name }) => (count || name ? withField(params, 'cell', cell) : undefined)}
        labelOf={({ name, count = 0 }) => t('search.cell', { name: name ?? t('labels:near.unnamed'), count })}
      />
    </div>
  );
}
