import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type HexCell, HexMap } from '../../ui/hex-map.tsx';
import { withField } from './filters.ts';

/** Rectangles inside the ring of cells, so that the map has no holes at its edges. */
const WIDE = { width: 0.66, height: 0.62 };
const TALL = { width: 0.5, height: 0.84 };

interface SearchMapProps {
  cells: readonly HexCell[];
  chosen: string | undefined;
  /** Fills the height of a desktop. */
  tall?: boolean;
}

/** Where the things are, by cell. A cell is a link to the same search around it. */
export function SearchMap({ cells, chosen, tall }: SearchMapProps) {
  const { t } = useTranslation(['listings', 'labels']);
  const [params] = useSearchParams();
  return (
    <HexMap
      cells={cells}
      chosen={chosen}
      crop={tall ? TALL : WIDE}
      marks={tall ? 'scale-55' : 'scale-90 md:scale-60'}
      className={tall ? 'h-full' : 'h-[372px]'}
      label={t('search.map')}
      hrefOf={({ cell, count, name }) => (count || name ? withField(params, 'cell', cell) : undefined)}
      labelOf={({ name, count = 0 }) => t('search.cell', { name: name ?? t('labels:near.unnamed'), count })}
    />
  );
}
