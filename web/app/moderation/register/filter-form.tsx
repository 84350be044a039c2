import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { GUIDELINES, guidelineKey } from '../guidelines/guidelines.ts';
import { KINDS, type RegisterField, type RegisterSearch, STAGES, VERDICTS } from './filters.ts';

/** Narrows the register. A plain form: it works without scripts, and its answer has an address. */
export function RegisterFilters({ search }: { search: RegisterSearch }) {
  const { t } = useTranslation('moderation');
  const { t: tg } = useTranslation('guidelines');
  const { language } = useFormat();
  const errorOf = (field: RegisterField) => {
    const problem = search.problems[field];
    return problem && t(`filter.problem.${problem}`);
  };
  const narrowed = [search.text, search.kind, search.stage, search.guideline, search.verdict].some(Boolean);
  return (
    <details className="group lg:open:block" open={narrowed || undefined}>
      <summary className="flex min-h-11 items-center gap-2 font-semibold">
        <Icon name="sliders-horizontal" />
        {t('filter.open')}
        <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
      </summary>
      <Form method="get" className="grid gap-4 pt-2 pb-5" key={JSON.stringify(search)}>
        <Input name="q" label={t('filter.text')} defaultValue={search.text} error={errorOf('q')} />
        <Select name="stage" label={t('filter.stage')} defaultValue={search.stage ?? ''} error={errorOf('stage')}>
          <option value="">{t('filter.anyStage')}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </Select>
        <Select
          name="verdict"
          label={t('filter.verdict')}
          defaultValue={search.verdict ?? ''}
          error={errorOf('verdict')}
        >
          <option value="">{t('filter.anyVerdict')}</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {t(`verdict.${verdict}`)}
            </option>
          ))}
        </Select>
        <Select
          name="guideline"
          label={t('filter.guideline')}
          defaultValue={search.guideline ?? ''}
          error={errorOf('guideline')}
        >
          <option value="">{t('filter.anyGuideline')}</option>
          {GUIDELINES.map((number) => (
            <option key={number} value={number}>
              {tg(`name.${guidelineKey(number)}`)}
            </option>
          ))}
        </Select>
        <Select name="kind" label={t('filter.kind')} defaultValue={search.kind ?? ''} error={errorOf('kind')}>
          <option value="">{t('filter.anyKind')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <Button type="submit" kind="secondary">
          {t('filter.apply')}
        </Button>
        {narrowed && (
          <Link
            to={`/${language}/moderation`}
            className="inline-flex min-h-11 items-center justify-center font-semibold text-pine"
          >
            {t('filter.clear')}
          </Link>
        )}
      </Form>
    </details>
  );
}
