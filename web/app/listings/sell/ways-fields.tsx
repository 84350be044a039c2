import { useTranslation } from 'react-i18next';
import { ChoiceCard } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { StepProps } from './item-step.tsx';
import { ShippingFields } from './shipping-fields.tsx';
import { useFieldText } from './use-field-text.ts';

/** How it changes hands: at least one way, and for parcels how long each part may take. */
export function WaysFields({ draft, change, mistakes, settings }: StepProps) {
  const { t } = useTranslation(['listings', 'labels']);
  const error = useFieldText(mistakes)('meet');
  return (
    <fieldset className="mt-8 md:mt-10" aria-describedby={error && 'ways-error'}>
      <legend className="hall mb-3 text-[21px] md:text-[26px]">{t('sell.ways')}</legend>
      <div className="grid gap-2">
        <ChoiceCard
          icon="handshake"
          name="meet"
          title={t('labels:way.MEET_UP')}
          detail={t('sell.meetUp')}
          checked={draft.meet}
          onChange={({ currentTarget }) => change({ meet: currentTarget.checked })}
        />
        <ChoiceCard
          icon="package"
          name="ship"
          title={t('labels:way.SHIP')}
          detail={t('sell.ship')}
          checked={draft.ship}
          onChange={({ currentTarget }) => change({ ship: currentTarget.checked })}
        />
        {draft.ship && <ShippingFields draft={draft} change={change} mistakes={mistakes} settings={settings} />}
        <ChoiceCard
          icon="calendar-blank"
          name="appointment"
          title={t('labels:way.APPOINTMENT')}
          detail={t('sell.appointment')}
          checked={draft.appointment}
          onChange={({ currentTarget }) => change({ appointment: currentTarget.checked })}
        />
      </div>
      {error && (
        <p id="ways-error" role="alert" className="mt-2 flex gap-1.5 text-[14px] font-medium text-clay">
          <Icon name="warning-circle-bold" className="mt-0.5 size-4" />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
