import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { MoneyInput } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { disputeActions } from '../actions.ts';
import { readFee } from '../fields.ts';
import { useFieldText } from '../use-field-text.ts';
import type { Desk } from './desk.server.ts';
import type { DeskCase } from './use-case.ts';

/** What an arbitrator asks for, what of the bond it locks, and what it binds to. */
export function BidForm({ desk, about, onDone }: { desk: Desk; about: DeskCase; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const action = useAction();
  const { order, tokens, money, needs, bond, path } = about;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const deposit = BigInt(order.deposit);
  const read = readFee(text, tokens.deposit.decimals, deposit);
  const fee = 'value' in read ? money.deposit(read.value) : money.deposit(0n);
  const freeOf = (token: number) => {
    const own = desk.own?.arbitrator.bonds.find((each) => each.token.number === token);
    return own ? BigInt(own.amount) - BigInt(own.locked) : 0n;
  };
  const short = (need: bigint, token: number) => (need > freeOf(token) ? need - freeOf(token) : 0n);
  const missing = money.sum(
    [
      { in: 'price' as const, amount: short(needs.ofPrice, tokens.price.number) },
      { in: 'deposit' as const, amount: needs.ofDeposits > 0n ? short(needs.ofDeposits, tokens.deposit.number) : 0n },
    ].filter(({ amount }) => amount > 0n),
  );
  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    if (await action.run(disputeActions(order, path).bid(read.value))) onDone();
  };
  return (
    <div className="space-y-4">
      <MoneyInput
        name="fee"
        label={t('open.fee')}
        hint={t('open.feeHint', { max: money.deposit(deposit) })}
        unit={format.unit(tokens.deposit)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <p className="text-[14.5px] text-ink2">{t('open.consequence', { bond })}</p>
      <ul className="space-y-1 text-[14px] text-ink2">
        <li>{t('become.loseLate')}</li>
        <li>{t('become.loseUnfair')}</li>
      </ul>
      {missing && <Notice kind="lamp">{t('open.short', { amount: missing })}</Notice>}
      <ActionButton icon="scales-bold" state={action} disabled={missing !== ''} onPress={press}>
        {t('open.bid', { fee })}
      </ActionButton>
    </div>
  );
}
