import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChoiceCard } from '../../ui/choice.tsx';
import { Notice } from '../../ui/states.tsx';
import { sealingOf, standingBids } from '../facts.ts';
import { listOf, slotsOf } from '../seal/approvals.ts';
import { SEARCHED_SLOTS } from '../seal/find-list.ts';
import { BidsTable } from './bids-table.tsx';
import { ownCommitment } from './own-commitment.ts';
import type { Room } from './use-room.ts';
import { useSeal } from './use-seal.ts';

/** Opens what one sealed, with one press: the list is the one this browser kept, or the wallet makes it again. */
export function OpenList({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const { seen, dispute, own, others, until, send } = room;
  const seal = useSeal(seen.order.orderId);
  const action = useAction();
  const bids = standingBids(dispute);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [oneIsEnough, setOne] = useState(false);
  // Too many offers to find the list again: its author says which names it was.
  const mustTick = !seal.kept && bids.length > SEARCHED_SLOTS;
  const shown = seal.kept ? new Set(slotsOf(seal.kept.list)) : ticked;
  const end = until === undefined ? '' : format.moment(until);

  const tick = (slot: number, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(slot);
    else next.delete(slot);
    setTicked(next);
  };
  const press = async () => {
    const slots = bids.map(({ slot }) => slot);
    const sealing = sealingOf(dispute, seen.role === 'seller' ? seen.order.seller : seen.order.buyer);
    const found = await seal.recall(() => ownCommitment(sealing), slots, { list: listOf(ticked), oneIsEnough });
    if (found) await action.run(send.open(found.party, found, found.salt));
  };
  const state = seal.busy ? { ...action, busy: true, phase: seal.phase } : action;
  const body = () => {
    if (!own.sealed) return <Notice kind="lamp">{t('approve.notSealed')}</Notice>;
    if (own.opened) return <Notice kind="done">{t('approve.opened', { name: seen.other, until: end })}</Notice>;
    return (
      <>
        {mustTick && (
          <>
            <Notice kind="lamp">{t('approve.tickAgain')}</Notice>
            <ChoiceCard
              icon="users-three"
              name="oneIsEnough"
              title={t('approve.one')}
              detail={t('approve.oneDetail')}
              checked={oneIsEnough}
              onChange={(event) => setOne(event.target.checked)}
            />
          </>
        )}
        {seal.problem && <ProblemNote problem={seal.problem} />}
        <ActionButton state={state} onPress={press}>
          {t('approve.open')}
        </ActionButton>
        <p className="text-[14px] text-ink2">{t('approve.openHint')}</p>
      </>
    );
  };
  return (
    <div className="space-y-4">
      <BidsTable room={room} bids={bids} ticked={shown} tick={mustTick && !own.opened ? tick : undefined} />
      {body()}
      {others.opened && !own.opened && (
        <p className="text-[14px] text-ink2">{t('approve.otherOpened', { name: seen.other })}</p>
      )}
    </div>
  );
}
