import { useTranslation } from 'react-i18next';
import { ChoiceCard } from '../../ui/choice.tsx';
import { Input, Select } from '../../ui/field.tsx';
import type { ReportDraft, ReportField } from './draft.ts';
import { SUSPEND_DAYS } from './fields.ts';
import type { ReportSubject } from './subject.ts';

interface EffectFieldsProps {
  subject: ReportSubject;
  draft: ReportDraft;
  change: (changes: Partial<ReportDraft>) => void;
  errorOf: (field: ReportField) => string | undefined;
}

/** What shall happen: where a listing comes off, how long an account is suspended. */
export function EffectFields({ subject, draft, change, errorOf }: EffectFieldsProps) {
  const { t } = useTranslation('moderation');
  if (subject.restore) return null;
  if (subject.kind === 'ACCOUNT') {
    return (
      <Select
        name="days"
        label={t('report.days')}
        value={draft.days}
        onChange={(event) => change({ days: event.target.value })}
        error={errorOf('days')}
      >
        {SUSPEND_DAYS.map((days) => (
          <option key={days} value={days}>
            {t('report.daysOption', { count: days })}
          </option>
        ))}
      </Select>
    );
  }
  const inRegions = draft.where === 'regions';
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-1.5 text-[15px] font-semibold">{t('report.where')}</legend>
      <ChoiceCard
        type="radio"
        name="where"
        value="everywhere"
        icon="prohibit-bold"
        title={t('report.everywhere')}
        detail={t('report.everywhereDetail')}
        checked={draft.where === 'everywhere'}
        onChange={() => change({ where: 'everywhere' })}
      />
      <ChoiceCard
        type="radio"
        name="where"
        value="regions"
        icon="map-pin-fill"
        title={t('report.regionsOnly')}
        detail={t('report.regionsDetail')}
        checked={inRegions}
        onChange={() => change({ where: 'regions' })}
      />
      {inRegions && (
        <Input
          name="regions"
          label={t('report.regions')}
          hint={t('report.regionsHint')}
          value={draft.regions}
          autoComplete="off"
          onChange={(event) => change({ regions: event.target.value })}
          error={errorOf('where')}
        />
      )}
      {!inRegions && errorOf('where') && (
        <p role="alert" className="text-[14px] font-medium text-clay">
          {errorOf('where')}
        </p>
      )}
    </fieldset>
  );
}
