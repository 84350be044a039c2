import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { codeIn } from './handover.ts';

interface HandedWordsProps {
  text: string;
  /** How the words beside a code are shown. */
  show: (words: string) => ReactNode;
}

/** A message's words; a signed code among them becomes a way to the order it is for, where it can be read and used. */
export function HandedWords({ text, show }: HandedWordsProps) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const found = codeIn(text);
  if (!found) return show(text);
  return (
    <div className="grid gap-2">
      {found.words && show(found.words)}
      <ButtonLink
        kind="secondary"
        icon={found.kind === 'settle' ? 'hand-coins' : 'receipt'}
        to={`/${language}/orders/${found.orderId}#${found.code}`}
      >
        {t(`code.open.${found.kind}`)}
      </ButtonLink>
    </div>
  );
}
