import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type HexCell, HexMap } from '../../ui/hex-map.tsx';
import { withField } from './filters.ts';

/** Where the things are, by cell. A cell is a link to the same search around it. */
export function SearchMap({ cells, chosen }: { cells: readonly HexCell[]; chosen: string | undefined }) {
  const { t } = useTranslation('listings');
  const [params] = useSearchParams();
  return (
    <HexMap
      cells={cells}
      chosen={chosen}
      label={t('search.map')}
      hrefOf={({ cell, count, name }) => (count || name ? withField(params, 'cell', cell) : undefined)}
      labelOf={({ name, count = 0 }) => t('search.cell', { name: name ?? t('near.unnamed'), count })}
    />
  );
}
