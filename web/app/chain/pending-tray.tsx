import { Link, useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useChain } from './context.ts';
import type { Pending, Stage } from './pending.ts';
import { usePending } from './use-follow.ts';
import { useProblemText } from './use-problem-text.ts';

const SHOWN = 4;
/** How long something that is done stays in view, in milliseconds. What failed stays until it is hidden. */
const DONE_FOR = 7_000;
const STEP: Partial<Record<Stage, number>> = { signed: 1, sent: 2, confirmed: 3 };
const ICON: Partial<Record<Stage, IconName>> = { visible: 'check-bold', failed: 'warning-circle-bold' };

function Entry({ pending }: { pending: Pending }) {
  // The name was a message key when the action was signed, perhaps on a page of another domain.
  const { ready, i18n } = useTranslation(pending.name.split(':')[0] as 'chain');
  const { t } = useTranslation('chain');
  const { store } = useChain();
  const problemText = useProblemText();
  const { pathname } = useLocation();
  const { hash, stage, problem, href } = pending;
  const step = STEP[stage];
  useEffect(() => {
    if (stage !== 'visible') return;
    const timer = setTimeout(() => store?.dismiss(hash), DONE_FOR);
    return () => clearTimeout(timer);
  }, [stage, store, hash]);
  const name = ready ? i18n.t(pending.name as 'chain:tray.title', pending.params) : '';
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      {step === undefined ? (
        <Icon
          name={ICON[stage] ?? 'warning-circle-bold'}
          className={`mt-0.5 size-5 ${stage === 'visible' ? 'text-pine' : 'text-clay'}`}
        />
      ) : (
        <Icon name="spinner-gap" className="mt-0.5 size-5 animate-spin text-honey motion-reduce:animate-none" />
      )}
      <div className="min-w-0 flex-1">
        <b className="block text-[14.5px] font-semibold">{name}</b>
        <p className="text-[13.5px] text-ink2">
          {t(`tray.${stage}`)}
          {step !== undefined && <span className="text-ink3"> · {t('tray.steps', { step })}</span>}
        </p>
        {problem && <p className="text-[13.5px] text-clay">{problemText(problem)}</p>}
        {href && href !== pathname && stage === 'visible' && (
          <Link to={href} className="inline-flex min-h-11 items-center font-semibold text-pine">
            {t('tray.open')}
          </Link>
        )}
      </div>
      <button
        type="button"
        onClick={() => store?.dismiss(hash)}
        className="-my-1.5 -mr-2.5 grid size-11 place-items-center rounded-xl text-ink3 hover:bg-sunk"
        aria-label={t('tray.dismiss', { name })}
      >
        <Icon name="x-bold" className="size-4" />
      </button>
    </li>
  );
}

/** What the acting person signed and where it stands; stays there through a reload, until it is done or hidden. */
export function PendingTray() {
  const { t } = useTranslation('chain');
  const shown = usePending().slice(0, SHOWN);
  return (
    <div role="status" aria-label={t('tray.title')}>
      {shown.length > 0 && (
        <ul className="fixed inset-x-3 bottom-[78px] z-30 divide-y divide-line rounded-2xl border border-line bg-card shadow-float md:right-6 md:bottom-6 md:left-auto md:w-[360px]">
          {shown.map((pending) => (
            <Entry key={pending.hash} pending={pending} />
          ))}
        </ul>
      )}
    </div>
  );
}
