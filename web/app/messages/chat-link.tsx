import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ButtonLink } from '../ui/button.tsx';

interface ChatLinkProps {
  listing: string;
  /** The side that is not the seller; the acting person where it is not given. */
  buyer?: string;
  /** To whom. */
  name: string;
  /** The account behind `name`: nobody writes to oneself. */
  to: string;
}

/** The way into the conversation with somebody about a listing. */
export function ChatLink({ listing, buyer, name, to }: ChatLinkProps) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { account } = useWallet();
  if (account?.toLowerCase() === to.toLowerCase()) return null;
  const path = `/${language}/messages/${listing}${buyer ? `/${buyer}` : ''}`;
  return (
    <ButtonLink kind="secondary" icon="chat-circle-bold" wide to={path}>
      {t('entry.write', { name })}
    </ButtonLink>
  );
}
