import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import type { JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { MoneyInput } from '../../ui/field.tsx';
import { readMove } from '../../vault/amount.ts';
import { ticketActions } from '../actions.ts';
import { useFieldText } from '../use-field-text.ts';
import { useJurorMoney } from '../use-juror-money.ts';

interface BondFormProps {
  move: 'topUp' | 'withdraw';
  token: JuryTokenFragment;
  /** Bond of one ticket, smallest units. */
  ticket: bigint;
  /** How much of it can be moved this way; undefined where only the wallet knows. */
  have: bigint | undefined;
  onDone: () => void;
}

/** More than there is of any token: where only the wallet knows, it says so before anything is signed. */
const NO_LIMIT = 2n ** 96n - 1n;

/** Adds to the bond, or takes out what stands above the tickets. */
export function BondForm({ move, token, ticket, have, onDone }: BondFormProps) {
  const { t } = useTranslation('jury');
  const { language } = useFormat();
  const money = useJurorMoney(token);
  const fieldText = useFieldText(token);
  const action = useAction();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const read = readMove(text, token.decimals, have ?? NO_LIMIT);
  const amount = 'value' in read ? money.exactly(read.value) : '';
  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    const actions = ticketActions(`/${language}/jury`);
    if (await action.run(actions[move](read.value, amount))) onDone();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <p className="text-[15px] text-ink2">
        {move === 'topUp' ? t('mine.topUpHint') : t('mine.withdrawHint', { bond: money.exactly(ticket) })}
      </p>
      <MoneyInput
        name="amount"
        label={t('mine.amount')}
        unit={token.symbol}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in read ? fieldText(read.mistake) : undefined}
      />
      {have !== undefined && (
        <button
          type="button"
          className="min-h-11 text-[14px] font-semibold text-pine"
          onClick={() => setText(formatAmount(have, token.decimals))}
        >
          {t('mine.everything', { amount: money.exactly(have) })}
        </button>
      )}
      <ActionButton state={action} onPress={press}>
        {amount === '' ? t(`mine.${move}`) : t(move === 'topUp' ? 'mine.doTopUp' : 'mine.doWithdraw', { amount })}
      </ActionButton>
    </form>
  );
}
