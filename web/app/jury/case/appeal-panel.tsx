import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { caseActions } from '../actions.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { type SeenCase, seatFeeOf } from './seen.ts';

/** A larger jury: what it costs, and what comes of it in each case. Told before anything is signed. */
export function AppealPanel({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const action = useAction();
  const { view, token, path } = seen;
  const money = useJurorMoney(token);
  const { appealDeposit, appealPossible, stageUntil } = view;
  if (!appealPossible || !appealDeposit) {
    return (
      <Card>
        <h2 className="text-[17px] font-semibold">{t('appeal.title')}</h2>
        <p className="mt-1 text-[14.5px] text-ink2">{t('appeal.impossible')}</p>
      </Card>
    );
  }
  const deposit = BigInt(appealDeposit);
  const fee = (deposit * 2n) / 3n;
  const said = {
    deposit: money.exactly(deposit),
    fee: money.exactly(fee),
    rest: money.exactly(deposit - fee),
    seats: Number(fee / seatFeeOf(view)),
  };
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('appeal.title')}</h2>
      <p className="mt-1 text-[14.5px]">{t('appeal.text', said)}</p>
      <ul className="mt-2.5 mb-3.5 list-disc space-y-1.5 pl-5 text-[14px] text-ink2">
        <li>{t('appeal.turns', said)}</li>
        <li>{t('appeal.stays', said)}</li>
        <li>{t('appeal.few', said)}</li>
      </ul>
      {stageUntil && (
        <p className="mb-3 text-[14px] text-ink2">{t('appeal.until', { until: format.moment(stageUntil) })}</p>
      )}
      <ActionButton
        kind="secondary"
        icon="scales-bold"
        state={action}
        onPress={() => action.run(caseActions(view.caseId, path).appeal(deposit))}
      >
        {t('appeal.do', { amount: said.deposit })}
      </ActionButton>
    </Card>
  );
}
