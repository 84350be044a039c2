import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { TOP_CATEGORIES } from '../listings/categories.ts';
import { useListingLabels } from '../listings/labels.ts';
import { Icon } from '../ui/icon.tsx';

/** Kinds of goods in one line, to be pushed sideways on a phone. */
export function CategoryRow() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { category } = useListingLabels();
  return (
    <nav aria-label={t('kinds')} className="scroll-quiet -mx-4 overflow-x-auto px-4 md:-mx-1 md:px-1">
      <ul className="flex gap-2 md:grid md:grid-cols-12 md:gap-0">
        {TOP_CATEGORIES.map(({ number, icon }) => (
          <li key={number}>
            <Link
              to={`/${language}/search?category=${number}`}
              className="grid w-[62px] shrink-0 md:w-auto justify-items-center gap-1 rounded-2xl text-[13px] font-medium text-ink2"
            >
              <span className="grid size-12 place-items-center rounded-2xl bg-mist text-pine">
                <Icon name={icon} className="size-6" />
              </span>
              {category(number)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
