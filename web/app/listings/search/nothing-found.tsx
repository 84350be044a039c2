import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import type { ChosenFilter } from './chosen.tsx';
import { SOLD, withField } from './filters.ts';

interface NothingFoundProps {
  chosen: readonly ChosenFilter[];
  /** What was sold is looked through. */
  isSold: boolean;
}

/** Nothing matches: what to leave away, what such things went for, and the way back to everything. */
export function NothingFound({ chosen, isSold }: NothingFoundProps) {
  const { t } = useTranslation('listings');
  const language = useLanguage();
  const [params] = useSearchParams();
  return (
    <Empty
      art={<DashedHexagon />}
      title={t(isSold ? 'search.sold.none' : 'search.none.title')}
      detail={chosen.length > 0 ? t('search.none.narrow') : t('search.none.detail')}
      way={
        <div className="grid justify-items-center gap-1">
          <ButtonLink kind="soft" to={`/${language}/search`}>
            {t('search.none.way')}
          </ButtonLink>
          <Link
            to={withField(params, 'sold', isSold ? undefined : SOLD[0]) || '?'}
            replace
            className="inline-flex min-h-11 items-center"
          >
            {t(isSold ? 'search.sold.back' : 'search.sold.look')}
          </Link>
        </div>
      }
    />
  );
}
