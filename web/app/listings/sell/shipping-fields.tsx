import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Select } from '../../ui/field.tsx';
import { ARRIVE_DAYS, type Draft, INSPECT_DAYS, SHIP_DAYS } from './draft.ts';
import type { StepProps } from './item-step.tsx';
import { useFieldText } from './use-field-text.ts';

const DAY = 24 * 3600;

/** The usual numbers of days, and the draft's own where it is another one. */
function choices(usual: readonly number[], own: string): number[] {
  const days = /^\d{1,3}$/.test(own) ? Number(own) : undefined;
  const all = days === undefined || usual.includes(days) ? [...usual] : [...usual, days];
  return all.sort((one, other) => one - other);
}

/** How long sending, travelling and looking may take, and whose word proves the arrival. */
export function ShippingFields({ draft, change, mistakes, settings }: StepProps) {
  const { t } = useTranslation('listings');
  const { span } = useFormat();
  const error = useFieldText(mistakes);
  const days = (field: 'shipDays' | 'arriveDays' | 'inspectDays', usual: readonly number[]) => ({
    value: draft[field],
    onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
      change({ [field]: currentTarget.value } as Partial<Draft>),
    error: error(field),
    children: choices(usual, draft[field]).map((count) => (
      <option key={count} value={count}>
        {span(count * DAY)}
      </option>
    )),
  });
  return (
    <div className="grid gap-4 rounded-xl bg-sunk p-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Select label={t('sell.shipDays')} name="shipDays" {...days('shipDays', SHIP_DAYS)} />
        <Select label={t('sell.arriveDays')} name="arriveDays" {...days('arriveDays', ARRIVE_DAYS)} />
        <Select label={t('sell.inspectDays')} name="inspectDays" {...days('inspectDays', INSPECT_DAYS)} />
      </div>
      <Select
        label={t('sell.carrier')}
        name="carrier"
        hint={t(draft.carrier ? 'sell.carrierProves' : 'sell.carrierNone')}
        value={draft.carrier}
        onChange={({ currentTarget }) => change({ carrier: currentTarget.value })}
        error={error('carrier')}
      >
        <option value="">{t('sell.noCarrier')}</option>
        {settings.carriers.map(({ address, name }) => (
          <option key={address} value={address}>
            {name}
          </option>
        ))}
      </Select>
      <p className="text-[14px] text-ink2">{t('sell.shipRule')}</p>
    </div>
  );
}
