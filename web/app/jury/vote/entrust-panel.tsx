import { QUICKNET, roundOpening, timeOfRound } from '@moothall/contracts/protocol/jury/time-lock';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import type { SeatView, SeenCase } from '../case/seen.ts';
import { useEntrust } from './use-entrust.ts';
import { type Lock, useLock } from './use-lock.ts';
import { useVotes } from './use-votes.ts';

interface EntrustPanelProps {
  seen: SeenCase;
  /** Sealed seats of the acting person. */
  seats: readonly SeatView[];
  /** Last second of voting. */
  until: string;
}

const isOpenQuestion = (lock: Lock): lock is 'asking' | 'unknown' => lock === 'asking' || lock === 'unknown';

/** When the vote opens that is locked, in words; undefined where no lock keeps it. */
function useOpening(lock: Lock, until: string): string | undefined {
  const format = useFormat();
  if (lock === null || isOpenQuestion(lock)) return undefined;
  const seconds = timeOfRound(lock, roundOpening(lock, Date.parse(until) / 1000));
  return format.moment(new Date(seconds * 1000).toISOString());
}

/** What keeps the vote from the keeper: never more than is true here. */
function WhoCanRead({ lock, at }: { lock: Lock; at: string | undefined }) {
  const { t } = useTranslation('jury');
  if (lock === 'asking') return null;
  if (lock === 'unknown') return <>{t('vote.entrustUnknown')}</>;
  if (lock === null) return <>{t('vote.entrustKey')}</>;
  const known = lock.hash === QUICKNET.hash && lock.publicKey === QUICKNET.publicKey;
  return (
    <>{known ? t('vote.entrustLock', { at }) : t('vote.entrustOtherLock', { at, network: lock.hash.slice(0, 12) })}</>
  );
}

/** After a vote is sealed: when to come back, or whom to leave it to, and what that means. */
export function EntrustPanel({ seen, seats, until }: EntrustPanelProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { view } = seen;
  const votes = useVotes(seen);
  const lock = useLock();
  const at = useOpening(lock, until);
  const keeper = useEntrust({ caseId: view.caseId, round: view.round, commitUntil: until });
  const press = async () => {
    if (isOpenQuestion(lock)) return;
    const recalled = await votes.recall(seats);
    if (recalled) await keeper.entrust(recalled, lock);
  };
  const problem = keeper.problem ?? votes.state.problem;
  const state = keeper.busy
    ? { phase: 'checking' as const, busy: true, problem: undefined }
    : { ...votes.state, problem };
  return (
    <Card>
      <h2 className="text-[15px] font-semibold text-pine">{t('vote.sealed')}</h2>
      <p className="mt-0.5 text-[14.5px] text-ink2">{t('vote.later', { from: format.moment(until) })}</p>
      <details className="group mt-2 border-t border-line pt-1">
        <summary className="flex min-h-11 items-center justify-between text-[15px] font-semibold">
          {t('vote.entrustTitle')}
          <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
        </summary>
        <p className="mb-3 text-[14px] text-ink2">
          <WhoCanRead lock={lock} at={at} />
        </p>
        {keeper.done ? (
          <Notice kind="done" live>
            {at === undefined ? t('vote.entrusted') : t('vote.entrustedLock', { at })}
          </Notice>
        ) : (
          !isOpenQuestion(lock) && (
            <ActionButton kind="soft" state={state} onPress={press}>
              {t('vote.entrust')}
            </ActionButton>
          )
        )}
      </details>
    </Card>
  );
}
