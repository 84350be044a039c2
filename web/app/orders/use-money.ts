import { useFormat } from '../i18n/use-format.ts';
import type { Money } from './consequences.ts';
import { type OrderTokens, sumsOf } from './facts.ts';

/** Writes amounts that lie in two tokens: `₩128,000 + 10 MOOT`. */
export function useMoney(tokens: OrderTokens) {
  const format = useFormat();
  return {
    price: (amount: bigint | string) => format.money(amount, tokens.price),
    deposit: (amount: bigint | string) => format.money(amount, tokens.deposit),
    sum: (money: readonly Money[]) =>
      sumsOf(money, tokens)
        .map(({ token, amount }) => format.money(amount, token))
        .join(' + '),
  };
}
