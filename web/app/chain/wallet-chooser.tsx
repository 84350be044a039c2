import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { endSession } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Face } from '../ui/face.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWallet } from './context.ts';
import { problemOf } from './problem.ts';
import { ProblemNote } from './problem-note.tsx';
import type { DevPerson, Problem } from './types.ts';
import type { ConnectionState } from './use-connection.ts';
import type { AnnouncedWallet } from './wallets.ts';

const ROW =
  'flex min-h-14 w-full items-center gap-3 rounded-xl border border-line bg-card px-3.5 py-2 text-left hover:bg-sunk';

interface ChooserProps {
  chooser: ConnectionState['chooser'];
  people: readonly DevPerson[];
}

/** Asks who acts: a wallet of this browser or, on a local market, one of its people. */
export function WalletChooser({ chooser, people }: ChooserProps) {
  const { t } = useTranslation('chain');
  const language = useLanguage();
  const [problem, setProblem] = useState<Problem>();
  const { account, disconnect } = useWallet();
  const { open, wallets, choose, become, close } = chooser;

  const pick = (wallet: AnnouncedWallet) => {
    setProblem(undefined);
    choose(wallet).catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  const leave = () => {
    disconnect();
    close();
    endSession().catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  const none = wallets.length === 0 && people.length === 0;
  return (
    <Dialog open={open} onClose={close} title={t('chooser.title')}>
      <div className="space-y-5">
        {problem && <ProblemNote problem={problem} />}
        {people.length > 0 && (
          <section>
            <h3 className="mb-1 text-[15px] font-semibold">{t('chooser.people')}</h3>
            <p className="mb-2.5 text-[14px] text-ink2">{t('chooser.peopleHint')}</p>
            <ul className="grid gap-2">
              {people.map((person) => (
                <li key={person.address}>
                  <button type="button" className={ROW} onClick={() => become(person)}>
                    <Face
                      name={person.name[language]}
                      seed={person.address}
                      photo={person.picture ? { url: person.picture, width: 96, height: 96 } : null}
                    />
                    <b className="font-semibold">{person.name[language]}</b>
                    <Icon name="caret-right" className="ml-auto size-5 text-ink3" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {(wallets.length > 0 || none) && (
          <section>
            <h3 className="mb-2.5 text-[15px] font-semibold">{t('chooser.wallets')}</h3>
            {none && <p className="text-[14.5px] text-ink2">{t('chooser.none')}</p>}
            <ul className="grid gap-2">
              {wallets.map((wallet) => (
                <li key={wallet.id}>
                  <button type="button" className={ROW} onClick={() => pick(wallet)}>
                    {wallet.icon ? (
                      <img src={wallet.icon} alt="" width={40} height={40} className="size-10 rounded-xl" />
                    ) : (
                      <Icon name="wallet" className="size-8 text-pine" />
                    )}
                    <b className="font-semibold">{wallet.name}</b>
                    <Icon name="caret-right" className="ml-auto size-5 text-ink3" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {account && (
          <Button wide kind="ghost" icon="sign-out-bold" onClick={leave}>
            {t('chooser.leave')}
          </Button>
        )}
        {wallets.length > 0 && (
          <p className="flex gap-2 text-[13.5px] text-ink3">
            <Icon name="shield-check" className="size-5 text-pine" />
            {t('chooser.safe')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
