import { useTranslation } from 'react-i18next';
import { CellChooser } from './cell-chooser.tsx';
import type { StepProps } from './item-step.tsx';
import { Pictures } from './pictures.tsx';
import { useFieldText } from './use-field-text.ts';
import { WaysFields } from './ways-fields.tsx';

/** What it looks like, roughly where it is, and how it changes hands. */
export function PhotosStep({ draft, change, mistakes, settings }: StepProps) {
  const { t } = useTranslation('listings');
  const error = useFieldText(mistakes);
  return (
    <>
      <Pictures
        pictures={draft.pictures}
        change={change}
        mediaOrigin={settings.mediaOrigin}
        error={error('pictures')}
      />
      <h2 className="hall mt-8 mb-3 text-[21px] md:mt-10 md:text-[26px]">{t('sell.where')}</h2>
      <CellChooser
        start={settings.cells}
        draft={draft}
        change={change}
        errors={{ cell: error('cell'), area: error('area') }}
      />
      <WaysFields draft={draft} change={change} mistakes={mistakes} settings={settings} />
    </>
  );
}
