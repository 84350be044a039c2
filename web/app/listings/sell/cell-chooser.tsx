import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Input } from '../../ui/field.tsx';
import { type HexCell, HexMap } from '../../ui/hex-map.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { loader } from './cells.ts';
import { type Draft, MAX_AREA } from './draft.ts';

interface CellChooserProps {
  /** Where the map starts. */
  start: readonly HexCell[];
  draft: Pick<Draft, 'cell' | 'area'>;
  change: (changes: Partial<Draft>) => void;
  errors: { cell?: string; area?: string };
}

/** About a kilometre: nothing finer leaves the browser. */
const coarse = (degrees: number) => Math.round(degrees * 100) / 100;

/** A cell of the map and what the seller calls it. There is no pin to set. */
export function CellChooser({ start, draft, change, errors }: CellChooserProps) {
  const { t } = useTranslation('listings');
  const language = useLanguage();
  const around = useFetcher<typeof loader>();
  const [refused, setRefused] = useState(false);
  const cells = around.data?.cells ?? start;
  const load = (query: Record<string, string>) => around.load(`/${language}/cells?${new URLSearchParams(query)}`);
  const choose = ({ cell, name }: { cell: string; name?: string }) => {
    change({ cell, area: name ?? '' });
    load({ around: cell });
  };
  const found = around.data?.middle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that was found is chosen once.
  useEffect(() => {
    if (found) change({ cell: found, area: cells.find(({ cell }) => cell === found)?.name ?? '' });
  }, [found]);
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setRefused(false);
        load({ latitude: String(coarse(coords.latitude)), longitude: String(coarse(coords.longitude)) });
      },
      () => setRefused(true),
      { enableHighAccuracy: false, timeout: 10_000 },
    );
  return (
    <div>
      <div className="relative overflow-hidden rounded-2xl border border-line">
        <HexMap
          cells={cells}
          chosen={draft.cell}
          label={t('sell.map')}
          crop={{ width: 0.8, height: 0.5 }}
          marks="scale-85 md:scale-55"
          className="h-[236px] md:h-[320px]"
          onChoose={choose}
          labelOf={({ name, cell }) => name ?? t('sell.cellNamed', { cell })}
        />
        <button
          type="button"
          onClick={locate}
          aria-label={t('sell.locate')}
          title={t('sell.locate')}
          className="absolute top-3 right-3 grid size-11 place-items-center rounded-xl border border-line bg-card"
        >
          <Icon name="crosshair" className="size-5.5" />
        </button>
      </div>
      {errors.cell && (
        <p role="alert" className="mt-2 text-[14px] font-medium text-clay">
          {errors.cell}
        </p>
      )}
      {refused && (
        <p role="status" className="mt-2 text-[14px] text-ink2">
          {t('sell.locateRefused')}
        </p>
      )}
      <div className="mt-3 flex items-start gap-3">
        <Icon name="hexagon-fill" className="mt-0.5 size-6 text-honey" />
        <p className="text-[15px]">{t('sell.onlyCell')}</p>
      </div>
      <div className="mt-4">
        <Input
          label={t('sell.area')}
          hint={t('sell.areaHint')}
          name="area"
          value={draft.area}
          maxLength={MAX_AREA + 20}
          onChange={({ currentTarget }) => change({ area: currentTarget.value })}
          error={errors.area}
        />
      </div>
    </div>
  );
}
