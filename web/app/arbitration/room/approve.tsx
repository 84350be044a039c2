import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChoiceCard } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { standingBids } from '../facts.ts';
import { listOf, slotsOf } from '../seal/approvals.ts';
import { BidsTable } from './bids-table.tsx';
import type { Room } from './use-room.ts';
import { useSeal } from './use-seal.ts';

/** Whom one could live with: ticked, sealed, and changed until the time is over. */
export function Approve({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const { seen, dispute, own, others, until, send } = room;
  const seal = useSeal(seen.order.orderId);
  const action = useAction();
  const [chosen, setChosen] = useState<ReadonlySet<number>>();
  const [one, setOne] = useState<boolean>();
  const [tried, setTried] = useState(false);
  // What this browser sealed before is where changing it begins.
  const ticked = chosen ?? new Set(seal.kept ? slotsOf(seal.kept.list) : []);
  const oneIsEnough = one ?? seal.kept?.oneIsEnough ?? false;
  const count = ticked.size;

  const tick = (slot: number, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(slot);
    else next.delete(slot);
    setChosen(next);
  };
  const press = async () => {
    setTried(true);
    if (count === 0) return;
    const commitment = await seal.make({ list: listOf(ticked), oneIsEnough });
    if (commitment) await action.run(send.seal(commitment));
  };
  const label = () => {
    if (count === 0) return t('approve.sealNone');
    return own.sealed ? t('approve.sealAgain', { count }) : t('approve.seal', { count });
  };
  const state = seal.busy ? { ...action, busy: true, phase: seal.phase } : action;
  return (
    <div className="space-y-4">
      <BidsTable room={room} bids={standingBids(dispute)} ticked={ticked} tick={tick} />
      <ChoiceCard
        icon="users-three"
        name="oneIsEnough"
        title={t('approve.one')}
        detail={t('approve.oneDetail')}
        checked={oneIsEnough}
        onChange={(event) => setOne(event.target.checked)}
      />
      {own.sealed && (
        <Notice kind="done">{t('approve.sealed', { until: until === undefined ? '' : format.moment(until) })}</Notice>
      )}
      {tried && count === 0 && (
        <Notice kind="clay" live>
          {t('field.APPROVALS_EMPTY')}
        </Notice>
      )}
      {seal.problem && <ProblemNote problem={seal.problem} />}
      <ActionButton icon="lock-simple-bold" kind={own.sealed ? 'secondary' : 'primary'} state={state} onPress={press}>
        {label()}
      </ActionButton>
      <ul className="space-y-1 text-[14px] text-ink2">
        <li>{t('approve.free')}</li>
        <li>{t('approve.salt')}</li>
        <li className="flex gap-1.5">
          <Icon name="lock-simple" className="mt-px size-4.5" />
          {t('approve.bothOpen')} {t(others.sealed ? 'approve.otherSealed' : 'approve.otherNot', { name: seen.other })}
        </li>
      </ul>
    </div>
  );
}
