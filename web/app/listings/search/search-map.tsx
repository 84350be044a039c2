import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type HexCell, HexMap } from '../../ui/hex-map.tsx';
import { withField } from './filters.ts';

/** A rectangle inside the ring of cells, so that the map has no holes at its edges. */
const MIDDLE = { width: 0.68, height: 0.62 };

interface SearchMapProps {
  cells: readonly HexCell[];
  chosen: string | undefined;
  className?: string;
}

/** Where the things are, by cell. A cell is a link to the same search around it. */
export function SearchMap({ cells, chosen, className }: SearchMapProps) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  return (
    <HexMap
      cells={cells}
      chosen={chosen}
      crop={MIDDLE}
      className={className}
      label={t('search.map')}
      hrefOf={({ cell, count, name }) => (count || name ? withField(params, 'cell', cell) : undefined)}
      labelOf={({ name, count = 0 }) => t('search.cell', { name: name ?? t('near.unnamed'), count })}
    />
  );
}
