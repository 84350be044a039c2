import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Button } from '../ui/button.tsx';
import { Face } from '../ui/face.tsx';
import { useChain } from './context.ts';

/** The first and last digits of an address, for people who have no name. */
export const shortAddress = (address: string): string => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** In the shell: connect, or who acts and the way to act as somebody else. */
export function WalletButton() {
  const { t } = useTranslation('chain');
  const language = useLanguage();
  const { wallet } = useChain();
  const { account, person, connect, change } = wallet;
  if (account === undefined) {
    return (
      <Button kind="soft" icon="sign-in-bold" onClick={() => connect()} className="min-h-11 px-3.5">
        {t('connect')}
      </Button>
    );
  }
  const name = person?.name[language] ?? shortAddress(account);
  return (
    <button
      type="button"
      onClick={change}
      className="flex min-h-11 items-center gap-2 rounded-full pr-2.5 hover:bg-sunk"
      aria-label={t('actingAs', { name })}
    >
      <Face
        name={name}
        seed={account}
        photo={person?.picture ? { url: person.picture, width: 96, height: 96 } : null}
      />
      <span className="max-w-28 truncate text-[14px] font-semibold max-lg:hidden">{name}</span>
    </button>
  );
}
