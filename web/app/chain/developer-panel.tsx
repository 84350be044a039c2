import { useRevalidator } from '@remix-run/react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useChain } from './context.ts';
import { nextDeadline, onNextDeadline } from './next-deadline.ts';
import { problemOf } from './problem.ts';
import { ProblemNote } from './problem-note.tsx';
import { rpc } from './rpc.ts';
import type { Problem } from './types.ts';
import { useIndexTime } from './use-index.ts';

const HOUR = 3600;
/** One second after a deadline is the first in which it is over. */
const OVER = 1;
const JUMPS = [
  ['hour', HOUR],
  ['halfDay', 12 * HOUR],
  ['day', 24 * HOUR],
  ['days', 72 * HOUR],
  ['week', 7 * 24 * HOUR],
] as const;

function Clock() {
  const { t } = useTranslation('chain');
  const format = useFormat();
  const now = useIndexTime();
  return <p className="num text-[14px] font-semibold">{t('developer.now', { now: format.moment(now) })}</p>;
}

/** On a local market: moves the chain's time, so that a visitor sees deadlines pass. */
export function DeveloperPanel() {
  const { t } = useTranslation('chain');
  const { settings } = useChain();
  const { revalidate } = useRevalidator();
  const format = useFormat();
  const deadline = useSyncExternalStore(onNextDeadline, nextDeadline, () => undefined);
  const now = useIndexTime();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (settings.people.length === 0) return null;

  /** `moment`, in seconds, or so many seconds on. */
  const move = async (to: { seconds: number } | { moment: number }) => {
    setProblem(undefined);
    setMoved(false);
    try {
      const { timestamp } = await rpc<{ timestamp: string }>('eth_getBlockByNumber', ['latest', false]);
      const seconds = 'seconds' in to ? to.seconds : to.moment - Number(timestamp);
      // Time never goes back: the moment has come already.
      if (seconds > 0) await rpc('evm_increaseTime', [seconds]);
      await rpc('evm_mine');
      setMoved(true);
      revalidate();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  return (
    <aside aria-label={t('developer.title')} className="border-t border-line bg-lamp text-honey">
      <div className="mx-auto flex max-w-[1160px] flex-wrap items-center justify-between gap-x-4 px-4 py-1.5 md:px-6">
        <Clock />
        <Button kind="ghost" icon="clock-countdown" className="min-h-11 px-2 text-honey" onClick={() => setOpen(true)}>
          {t('developer.open')}
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('developer.title')}>
        <div className="space-y-4">
          <p className="text-[14.5px] text-ink2">{t('developer.hint')}</p>
          <div className="rounded-xl bg-lamp p-3.5 text-honey">
            <Clock />
          </div>
          {deadline !== undefined && deadline >= now && (
            <Button wide icon="hourglass-medium-bold" onClick={() => move({ moment: deadline + OVER })}>
              {t('developer.deadline', { when: format.moment(deadline) })}
            </Button>
          )}
          <div className="grid grid-cols-2 gap-2.5">
            {JUMPS.map(([key, seconds]) => (
              <Button key={key} kind="secondary" onClick={() => move({ seconds })}>
                {t(`developer.${key}`)}
              </Button>
            ))}
          </div>
          <p role="status" className="text-[14px] text-pine">
            {moved && t('developer.moved')}
          </p>
          {problem && <ProblemNote problem={problem} />}
        </div>
      </Dialog>
    </aside>
  );
}
