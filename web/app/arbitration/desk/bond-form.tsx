import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { OrderToken } from '../../orders/facts.ts';
import { MoneyInput, Select } from '../../ui/field.tsx';
import { sourceOf } from '../../vault/amount.ts';
import { bondActions } from '../actions.ts';
import { readBond } from '../fields.ts';
import { useFieldText } from '../use-field-text.ts';

/** Into the bond, or out of it. */
export type BondMove = 'add' | 'withdraw';

interface BondFormProps {
  move: BondMove;
  /** Tokens that can be moved this way, and how much of each. */
  sources: readonly { token: OrderToken; have: bigint }[];
  onDone: () => void;
}

/** Puts a token behind one's decisions, or takes back what no case holds. */
export function BondForm({ move, sources, onDone }: BondFormProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const action = useAction();
  const [number, setNumber] = useState(sources[0]?.token.number);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const source = sourceOf(sources, number);
  if (!source) return null;
  const { token, have } = source;
  const read = readBond(text, token.decimals, have);
  const said = 'value' in read ? format.money(read.value, token) : '';
  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    const href = `/${format.language}/arbitration`;
    if (await action.run(bondActions[move](token.number, read.value, said, href))) onDone();
  };
  const label = move === 'add' ? t('bonds.doAdd', { amount: said }) : t('bonds.doWithdraw', { amount: said });
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <p className="text-[15px] text-ink2">{t(`bonds.${move}Hint`)}</p>
      <Select
        name="token"
        label={t('bonds.token')}
        value={number}
        onChange={(event) => setNumber(Number(event.target.value))}
      >
        {sources.map(({ token: each }) => (
          <option key={each.number} value={each.number}>
            {each.name} ({each.symbol})
          </option>
        ))}
      </Select>
      <MoneyInput
        name="amount"
        label={t('bonds.amount')}
        unit={format.unit(token)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint={'value' in read ? format.words(read.value, token) : undefined}
        error={tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <button
        type="button"
        className="min-h-11 text-[14px] font-semibold text-pine"
        onClick={() => setText(formatAmount(have, token.decimals))}
      >
        {t('bonds.everything', { amount: format.money(have, token) })}
      </button>
      <ActionButton state={action} onPress={press}>
        {said ? label : t(`bonds.${move}`)}
      </ActionButton>
    </form>
  );
}
