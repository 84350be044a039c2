import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { AccountBlockDocument, AccountUnblockDocument } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useAsk } from '../use-ask.ts';

/** Blocks somebody, or takes that back. */
export function useBlock(account: `0x${string}`, done: () => void) {
  const { ask } = useAsk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = async (blocked: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      if (blocked) await ask(AccountBlockDocument, { input: { account } });
      else await ask(AccountUnblockDocument, { input: { account } });
      done();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { change, busy, problem };
}

interface ThreadMenuProps {
  name: string;
  blocked: boolean;
  blocking: ReturnType<typeof useBlock>;
  /** Left out where there is no conversation to report yet. */
  onReport?: (() => void) | undefined;
}

/** What is rarely needed: blocking and reporting. */
export function ThreadMenu({ name, blocked, blocking, onReport }: ThreadMenuProps) {
  const { t } = useTranslation('messages');
  const [open, setOpen] = useState(false);
  const block = async () => {
    await blocking.change(!blocked);
    setOpen(false);
  };
  const report = () => {
    setOpen(false);
    onReport?.();
  };
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t('menu.open')}
        className="grid size-11 shrink-0 place-items-center rounded-xl text-ink2 hover:bg-sunk"
      >
        <Icon name="dots-three-bold" className="size-6" />
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <div className="grid gap-2.5">
          {onReport && (
            <Button kind="secondary" icon="flag-bold" onClick={report}>
              {t('menu.report')}
            </Button>
          )}
          <Button kind={blocked ? 'secondary' : 'stop'} icon="prohibit-bold" busy={blocking.busy} onClick={block}>
            {t(blocked ? 'menu.unblock' : 'menu.block', { name })}
          </Button>
          {!blocked && <p className="text-[13.5px] text-ink3">{t('menu.blockHint')}</p>}
          {blocking.problem && <ProblemNote problem={blocking.problem} />}
        </div>
      </Dialog>
    </>
  );
}
