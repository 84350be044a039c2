import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../../chain/use-index.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { secondsOf } from '../../orders/facts.ts';
import { Card, SumRow } from '../../ui/cards.tsx';
import { Notice } from '../../ui/states.tsx';
import type { ArbitratorRecord } from '../facts.ts';

const ROWS = ['ruled', 'late', 'upheld', 'open', 'counterparties'] as const;

/** How somebody judged so far, as everybody sees it. */
export function RecordCard({ record }: { record: ArbitratorRecord }) {
  const { t } = useTranslation(['desk', 'arbitration']);
  const format = useFormat();
  const now = useIndexTime(30_000);
  const { barredUntil } = record;
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('record.title')}</h2>
      <p className="text-[14px] text-ink2">{t('record.public')}</p>
      {barredUntil && secondsOf(barredUntil) > now && (
        <div className="mt-3">
          <Notice kind="clay">{t('record.barred', { until: format.moment(barredUntil) })}</Notice>
        </div>
      )}
      <dl className="mt-2">
        {ROWS.map((key) => (
          <SumRow key={key} label={t(`arbitration:bids.${key}`)}>
            {record[key]}
          </SumRow>
        ))}
      </dl>
    </Card>
  );
}
