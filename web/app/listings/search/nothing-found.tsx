import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import type { ChosenFilter } from './chosen.tsx';

/** Nothing matches: what to leave away, and the way back to everything. */
export function NothingFound({ chosen }: { chosen: readonly ChosenFilter[] }) {
  const { t } = useTranslation('listings');
  const language = useLanguage();
  return (
    <Empty
      art={<DashedHexagon />}
      title={t('search.none.title')}
      detail={chosen.length > 0 ? t('search.none.narrow') : t('search.none.detail')}
      way={
        <ButtonLink kind="soft" to={`/${language}/search`}>
          {t('search.none.way')}
        </ButtonLink>
      }
    />
  );
}
