import { useTranslation } from 'react-i18next';
import { ChoiceCard } from '../../ui/choice.tsx';
import { CellChooser } from './cell-chooser.tsx';
import type { StepProps } from './item-step.tsx';
import { Pictures } from './pictures.tsx';
import { useFieldText } from './use-field-text.ts';

/** What it looks like, and roughly where it is. */
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
      <div className="mt-5 grid gap-2">
        <ChoiceCard icon="handshake" title={t('way.MEET_UP')} detail={t('sell.meetUp')} fixed />
        <ChoiceCard
          icon="package"
          name="ship"
          title={t('way.SHIP')}
          detail={t('sell.ship')}
          checked={draft.ship}
          onChange={({ currentTarget }) => change({ ship: currentTarget.checked })}
        />
      </div>
    </>
  );
}
