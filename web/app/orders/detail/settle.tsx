import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { SumRow } from '../../ui/cards.tsx';
import { MoneyInput } from '../../ui/field.tsx';
import { ANSWER_WITHIN, type Handover } from '../handover.ts';
import { partAt, readSplit, SPLIT_STEPS, splitOf, stepOf } from '../split.ts';
import { useFieldText } from '../use-field-text.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';
import { useSign } from '../use-sign.ts';
import { Exchange } from './exchange.tsx';

interface SettleProps {
  seen: Seen;
  handed: string | undefined;
  onDone: () => void;
}

/** A split that both want: one side signs it, the other sends it. */
export function Settle({ seen, handed, onDone }: SettleProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const { order, facts, tokens, now, buyer, seller, other, send } = seen;
  const money = useMoney(tokens);
  const signing = useSign();
  const slider = useId();
  const { decimals } = tokens.price;
  const [text, setText] = useState(() => formatAmount(facts.price / 2n, decimals));
  const [signed, setSigned] = useState<Handover>();
  const read = readSplit(text, facts.price, decimals);
  const part = 'value' in read ? read.value : 0n;
  const split = splitOf(facts.price, part, facts.feeBps);

  const press = async () => {
    if (!('value' in read)) return;
    const validUntil = now + ANSWER_WITHIN;
    setSigned(await signing.sign({ kind: 'settle', orderId: order.orderId, toBuyer: read.value, validUntil }));
  };
  const offer = (
    <div className="space-y-4">
      <p className="text-[15px] text-ink2">{t('effect.settle')}</p>
      <label htmlFor={slider} className="block text-[15px] font-semibold">
        {t('settle.slider', { amount: money.price(facts.price), buyer })}
      </label>
      <input
        id={slider}
        type="range"
        name="toBuyer"
        min={0}
        max={SPLIT_STEPS}
        value={stepOf(facts.price, part)}
        onChange={(event) => setText(formatAmount(partAt(facts.price, Number(event.target.value)), decimals))}
        className="h-11 w-full accent-pine"
        aria-valuetext={`${buyer} ${money.price(split.toBuyer)}, ${seller} ${money.price(split.toSeller)}`}
      />
      <MoneyInput
        name="toBuyer"
        label={t('settle.toBuyer', { name: buyer })}
        unit={format.unit(tokens.price)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <dl>
        <SumRow label={t('settle.toBuyer', { name: buyer })}>{money.price(split.toBuyer)}</SumRow>
        <SumRow
          label={t('settle.toSeller', { name: seller })}
          note={split.fee > 0n && t('settle.fee', { fee: money.price(split.fee) })}
        >
          {money.price(split.toSeller)}
        </SumRow>
      </dl>
      <ActionButton state={signing} onPress={press} icon="pencil-simple-bold" disabled={'mistake' in read}>
        {t('settle.sign')}
      </ActionButton>
    </div>
  );
  return (
    <Exchange
      seen={seen}
      kind="settle"
      handed={handed}
      offer={offer}
      signed={signed}
      describe={({ toBuyer }) => {
        const offered = splitOf(facts.price, toBuyer, facts.feeBps);
        const amounts = { toBuyer: money.price(offered.toBuyer), toSeller: money.price(offered.toSeller) };
        return { words: t('settle.offered', { name: other, buyer, seller, ...amounts }), agree: t('settle.agree') };
      }}
      send={send.settle}
      onDone={onDone}
    />
  );
}
