import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

interface PageHeadProps {
  title: ReactNode;
  /** One level up. */
  back: string;
  /** Buttons on the right. */
  children?: ReactNode;
}

/** The top line of a page below the first level, on a phone. */
export function PageHead({ title, back, children }: PageHeadProps) {
  const { t } = useTranslation('ui');
  return (
    <header className="flex h-14 items-center gap-1 border-b border-line bg-plaster px-2 md:hidden">
      <Link to={back} className="grid size-11 place-items-center rounded-xl" aria-label={t('back')}>
        <Icon name="caret-left" className="size-6" />
      </Link>
      <span className="truncate text-[17px] font-semibold">{title}</span>
      <span className="ml-auto flex items-center">{children}</span>
    </header>
  );
}
