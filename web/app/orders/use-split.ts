import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { useState } from 'react';
import { partAt, readSplit, splitOf, stepOf } from './split.ts';
import { useFieldText } from './use-field-text.ts';
import { useMoney } from './use-money.ts';
import type { Seen } from './use-order.ts';

/** A split as it is being chosen. `start` is where it begins, in hundredths of the price for the buyer. */
export function useSplit({ facts, tokens }: Seen, start: number) {
  const mistakeOf = useFieldText();
  const money = useMoney(tokens);
  const { decimals } = tokens.price;
  const textAt = (step: number) => formatAmount(partAt(facts.price, step), decimals);
  const [text, setText] = useState(() => textAt(start));
  const read = readSplit(text, facts.price, decimals);
  const part = 'value' in read ? read.value : 0n;
  const { toBuyer, toSeller, fee } = splitOf(facts.price, part, facts.feeBps);
  return {
    text,
    setText,
    step: stepOf(facts.price, part),
    setStep: (step: number) => setText(textAt(step)),
    /** What goes back to the buyer, smallest unit; undefined while it is no amount. */
    value: 'value' in read ? read.value : undefined,
    mistake: 'mistake' in read ? mistakeOf(read.mistake) : undefined,
    amounts: {
      toBuyer: money.price(toBuyer),
      toSeller: money.price(toSeller),
      fee: fee > 0n ? money.price(fee) : undefined,
    },
  };
}
