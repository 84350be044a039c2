import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { JoinPanel } from '../../moderation/join/join-panel.tsx';
import { Notice } from '../../ui/states.tsx';
import { ProspectTable } from '../prospect-table.tsx';
import { ClaimPanel } from '../vote/claim-panel.tsx';
import { EntrustPanel } from '../vote/entrust-panel.tsx';
import { OpenPanel } from '../vote/open-panel.tsx';
import { VotePanel } from '../vote/vote-panel.tsx';
import { AppealPanel } from './appeal-panel.tsx';
import { FinishPanel } from './finish-panel.tsx';
import { runningRound, type SeenCase, seatsOf } from './seen.ts';

/** What the acting person can do about the case here and now, by the role the lot or the motion gave them. */
export function CaseTurn({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const { account } = useWallet();
  const { view, seats, token } = seen;
  const round = runningRound(view);
  const mine = seatsOf(seats, account, view.round);
  const judging = mine.filter(({ party }) => !party);
  const open = judging.filter(({ state }) => state === 'DRAWN' || state === 'COMMITTED');
  const sealed = judging.filter(({ state }) => state === 'COMMITTED');
  const { stage } = view;
  const running = stage === 'COMMIT' || stage === 'AWAIT_SEED';
  return (
    <div className="space-y-5">
      {mine.some(({ party }) => party) && running && <Notice>{t('vote.party')}</Notice>}
      {stage === 'COMMIT' && round?.commitUntil && open.length > 0 && (
        <>
          <VotePanel key={open.map(({ seat }) => seat).join()} seen={seen} seats={open} until={round.commitUntil} />
          {sealed.length > 0 && <EntrustPanel seen={seen} seats={sealed} until={round.commitUntil} />}
        </>
      )}
      {stage === 'REVEAL' && round?.revealUntil && sealed.length > 0 && (
        <OpenPanel seen={seen} seats={sealed} until={round.revealUntil} />
      )}
      {stage === 'REVEAL' && sealed.length === 0 && judging.some(({ state }) => state === 'REVEALED') && (
        <Notice kind="done">{t('open.done')}</Notice>
      )}
      {view.settled &&
        view.rounds.map(({ number }) => {
          const due = seatsOf(seats, account, number).filter(({ duty }) => duty === 'CLAIM');
          return due.length > 0 && <ClaimPanel key={number} seen={seen} seats={due} round={number} />;
        })}
      {stage === 'APPEAL' && <AppealPanel seen={seen} />}
      <FinishPanel seen={seen} />
      {running && round && (
        <section>
          <h2 className="mb-1 text-[17px] font-semibold">{t('join.table')}</h2>
          <ProspectTable
            terms={{ deposit: BigInt(view.deposit), fee: BigInt(view.fee), stake: BigInt(view.stake) }}
            seats={round.seats}
            token={token}
          />
        </section>
      )}
      {view.motion && <JoinPanel seen={seen} motion={view.motion} />}
    </div>
  );
}
