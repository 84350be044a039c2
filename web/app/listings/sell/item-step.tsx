import { CATEGORIES } from '@moothall/contracts/protocol/categories';
import { useTranslation } from 'react-i18next';
import { Input, Select, TextArea } from '../../ui/field.tsx';
import { TOP_CATEGORIES } from '../categories.ts';
import { useListingLabels } from '../labels.ts';
import { CONDITION_IDS, type Draft, MAX_DESCRIPTION, MAX_TITLE, type Mistakes } from './draft.ts';
import type { SellSettings } from './settings.server.ts';
import { useFieldText } from './use-field-text.ts';

/** What every step of the form is given. */
export interface StepProps {
  draft: Draft;
  change: (changes: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  mistakes: Mistakes;
  settings: SellSettings;
}

/** What it is. */
export function ItemStep({ draft, change, mistakes }: StepProps) {
  const { t } = useTranslation('listings');
  const labels = useListingLabels();
  const error = useFieldText(mistakes);
  return (
    <div className="grid gap-5">
      <Input
        label={t('sell.name')}
        name="title"
        value={draft.title}
        maxLength={MAX_TITLE + 40}
        placeholder={t('sell.nameExample')}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={error('title')}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <Select
          label={t('search.kind')}
          name="category"
          value={draft.category}
          onChange={({ currentTarget }) => change({ category: currentTarget.value })}
          error={error('category')}
        >
          <option value="">{t('sell.choose')}</option>
          {TOP_CATEGORIES.map(({ number }) => (
            <optgroup key={number} label={labels.category(number)}>
              {CATEGORIES.filter((kind) => kind.parent === number).map((kind) => (
                <option key={kind.number} value={kind.number}>
                  {labels.category(kind.number)}
                </option>
              ))}
              <option value={number}>{t('sell.otherOf', { kind: labels.category(number) })}</option>
            </optgroup>
          ))}
        </Select>
        <Select
          label={t('search.conditions')}
          name="condition"
          value={draft.condition}
          onChange={({ currentTarget }) => change({ condition: currentTarget.value })}
          error={error('condition')}
        >
          <option value="">{t('sell.choose')}</option>
          {CONDITION_IDS.map((id) => (
            <option key={id} value={id}>
              {labels.condition(id.toUpperCase().replace('-', '_'))}
            </option>
          ))}
        </Select>
      </div>
      <TextArea
        label={t('sell.description')}
        name="description"
        value={draft.description}
        rows={7}
        maxLength={MAX_DESCRIPTION + 200}
        hint={t('sell.descriptionHint')}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
        error={error('description')}
      />
    </div>
  );
}
