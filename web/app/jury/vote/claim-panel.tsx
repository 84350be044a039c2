import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { Card } from '../../ui/cards.tsx';
import { caseActions } from '../actions.ts';
import type { SeatView, SeenCase } from '../case/seen.ts';
import { useJurorMoney } from '../use-juror-money.ts';

/** What comes back for opened seats of one round: the own deposit and the share of those who were right. */
export function dueOf(
  seats: readonly Pick<SeatView, 'choice'>[],
  verdict: string | null | undefined,
  deposit: bigint,
  share: bigint,
): bigint {
  const right = seats.filter(
    ({ choice }) => typeof choice === 'boolean' && (verdict === 'UNDECIDED' || choice === (verdict === 'ACCEPTED')),
  ).length;
  return BigInt(right) * (deposit + share);
}

interface ClaimPanelProps {
  seen: SeenCase;
  /** Seats of the acting person, of one round, that wait for their claim. */
  seats: readonly SeatView[];
  round: number;
}

/** Collects what a case left for the seats of a person. */
export function ClaimPanel({ seen, seats, round }: ClaimPanelProps) {
  const { t } = useTranslation('jury');
  const { view, token, path } = seen;
  const money = useJurorMoney(token);
  const action = useAction();
  const { share } = view.rounds.find(({ number }) => number === round) ?? {};
  const due = dueOf(seats, view.verdict, BigInt(view.deposit), BigInt(share ?? 0));
  const claim = () =>
    action.run(
      caseActions(view.caseId, path).claim(
        round,
        seats.map(({ seat }) => seat),
      ),
    );
  const amount = money.about(due);
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('claim.title')}</h2>
      <p className="num mt-1 mb-3.5 text-[14.5px] text-ink2">
        {due > 0n ? t('claim.text', { amount }) : t('claim.lost')}
      </p>
      <ActionButton state={action} onPress={claim}>
        {due > 0n ? t('claim.do', { amount }) : t('claim.free')}
      </ActionButton>
    </Card>
  );
}
