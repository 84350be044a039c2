import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useChain } from '../chain/context.ts';
import type { Action, Problem } from '../chain/types.ts';
import { useAction } from '../chain/use-action.ts';
import type { WalletTokenFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Input, MoneyInput, Select } from '../ui/field.tsx';
import { walletActions } from './actions.ts';
import { readMove, sourceOf } from './amount.ts';
import { readRecipient } from './recipient.ts';

export const MOVES = ['add', 'withdraw', 'fund', 'takeBack'] as const;
export type Move = (typeof MOVES)[number];

export interface Source {
  token: WalletTokenFragment;
  /** How much of it can be moved this way, smallest unit. */
  have: bigint;
}

interface MoveFormProps {
  move: Move;
  /** Tokens that can be moved this way; at least one. */
  sources: readonly Source[];
  onDone: () => void;
}

const BUTTON = { add: 'doAdd', withdraw: 'doWithdraw', fund: 'doFund', takeBack: 'doTakeBack' } as const;

/** Moves money of one's own: which, how much, and for a withdrawal where to. */
export function MoveForm({ move, sources, onDone }: MoveFormProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  const { wallet, settings } = useChain();
  const action = useAction();
  const [number, setNumber] = useState(sources[0]?.token.number);
  const [text, setText] = useState('');
  const [to, setTo] = useState<string>(wallet.account ?? '');
  const [tried, setTried] = useState(false);
  const [toMistake, setToMistake] = useState<Problem>();
  const source = sourceOf(sources, number);
  if (!source) return null;
  const { token, have } = source;
  const read = readMove(text, token.decimals, have);
  const said = 'value' in read ? format.money(read.value, token) : '';

  // Codes of mistakes are the keys under `field`, held together by a test.
  const fieldText = ({ code, params }: Problem) =>
    t(`field.${code}` as 'field.AMOUNT_ZERO', {
      ...params,
      ...(params.have === undefined ? {} : { have: format.money(have, token) }),
    });

  const build = async (amount: bigint): Promise<Action | undefined> => {
    if (move === 'add') return walletActions.deposit(token.number, amount, said);
    if (move === 'fund') return walletActions.fundStanding(amount, said);
    if (move === 'takeBack') return walletActions.withdrawStanding(amount, said);
    const recipient = await readRecipient(to, Object.values(settings.contracts));
    if ('value' in recipient) return walletActions.withdraw(token.number, amount, recipient.value, said);
    setToMistake(recipient.mistake);
    return undefined;
  };
  const press = async () => {
    setTried(true);
    setToMistake(undefined);
    if (!('value' in read)) return;
    const what = await build(read.value);
    if (what && (await action.run(what))) onDone();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <p className="text-[15px] text-ink2">{t(`${move}Hint`)}</p>
      {sources.length > 1 && (
        <Select
          name="token"
          label={t('token')}
          value={number}
          onChange={(event) => setNumber(Number(event.target.value))}
        >
          {sources.map(({ token: each }) => (
            <option key={each.number} value={each.number}>
              {each.name} ({each.symbol})
            </option>
          ))}
        </Select>
      )}
      <MoneyInput
        name="amount"
        label={t('amount')}
        unit={format.unit(token)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint={'value' in read ? format.words(read.value, token) : undefined}
        error={tried && 'mistake' in read ? fieldText(read.mistake) : undefined}
      />
      <button
        type="button"
        className="min-h-11 text-[14px] font-semibold text-pine"
        onClick={() => setText(formatAmount(have, token.decimals))}
      >
        {t('everything', { amount: format.money(have, token) })}
      </button>
      {move === 'withdraw' && (
        <Input
          name="recipient"
          label={t('address')}
          hint={t('addressHint')}
          value={to}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTo(event.target.value)}
          error={toMistake && fieldText(toMistake)}
        />
      )}
      <ActionButton state={action} onPress={press}>
        {said ? t(BUTTON[move], { amount: said }) : t(move)}
      </ActionButton>
    </form>
  );
}
