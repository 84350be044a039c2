import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRootData } from '../../use-root-data.ts';

/** How far the operator had read when this page was made. */
export function PublicRecord() {
  const { t } = useTranslation('listings');
  const { moment } = useFormat();
  const index = useRootData()?.market.index;
  if (!index) return null;
  return (
    <p className="num flex items-center gap-1.5 pl-1 text-[13px] text-ink3">
      <Icon name="shield-check" className="size-4.5 text-pine" />
      {t('detail.record', { height: index.height, moment: moment(index.time) })}
    </p>
  );
}
