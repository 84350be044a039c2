import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import type { SeatView, SeenCase } from '../case/seen.ts';
import { useEntrust } from './use-entrust.ts';
import { useVotes } from './use-votes.ts';

interface EntrustPanelProps {
  seen: SeenCase;
  /** Sealed seats of the acting person. */
  seats: readonly SeatView[];
  /** When votes are opened, in words. */
  from: string;
}

/** After a vote is sealed: when to come back, or whom to leave it to, and what that means. */
export function EntrustPanel({ seen, seats, from }: EntrustPanelProps) {
  const { t } = useTranslation('jury');
  const { view } = seen;
  const votes = useVotes(seen);
  const keeper = useEntrust(view.caseId, view.round);
  const press = async () => {
    const recalled = await votes.recall(seats);
    if (recalled) await keeper.entrust(recalled);
  };
  const problem = keeper.problem ?? votes.state.problem;
  const state = keeper.busy
    ? { phase: 'checking' as const, busy: true, problem: undefined }
    : { ...votes.state, problem };
  return (
    <Card>
      <h2 className="text-[15px] font-semibold text-pine">{t('vote.sealed')}</h2>
      <p className="mt-0.5 text-[14.5px] text-ink2">{t('vote.later', { from })}</p>
      <details className="group mt-2 border-t border-line pt-1">
        <summary className="flex min-h-11 items-center justify-between text-[15px] font-semibold">
          {t('vote.entrustTitle')}
          <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
        </summary>
        <p className="mb-3 text-[14px] text-ink2">{t('vote.entrustText')}</p>
        {keeper.done ? (
          <Notice kind="done" live>
            {t('vote.entrusted')}
          </Notice>
        ) : (
          <ActionButton kind="soft" state={state} onPress={press}>
            {t('vote.entrust')}
          </ActionButton>
        )}
      </details>
    </Card>
  );
}
