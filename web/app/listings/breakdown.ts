import type { MoneyToken } from '../i18n/money.ts';

interface Token extends MoneyToken {
  number: number;
}

export interface Sum<T extends Token = Token> {
  token: T;
  /** Smallest unit. */
  amount: bigint;
}

interface Offer<T extends Token> {
  /** Price of one piece, smallest unit of `token`. */
  price: string;
  token: T;
  /** Smallest unit of the market token. */
  deposit: string;
  depositUpfront: boolean;
}

export interface Breakdown<T extends Token = Token> {
  price: Sum<T>;
  /** What the buyer puts down now; undefined when the offer asks for none. */
  deposit: Sum<T> | undefined;
  /** What opening a dispute would cost when nothing was put down. */
  disputeDeposit: Sum<T> | undefined;
  /** Goes to the treasury out of the price when the buyer releases it; the seller bears it. */
  fee: Sum<T>;
  /** Leaves the buyer's hands now: one sum per token, since amounts in different tokens never meet. */
  setAside: Sum<T>[];
}

const BASIS_POINTS = 10_000n;

/** What buying `quantity` pieces means in money. The fee is rounded down, as the contract does. */
export function breakdownOf<T extends Token>(
  offer: Offer<T>,
  marketToken: T,
  feeBps: number,
  quantity = 1,
): Breakdown<T> {
  const { token, depositUpfront } = offer;
  const price = { token, amount: BigInt(offer.price) * BigInt(quantity) };
  const amount = BigInt(offer.deposit);
  const asked = amount > 0n ? { token: marketToken, amount } : undefined;
  const deposit = depositUpfront ? asked : undefined;
  const same = deposit?.token.number === token.number;
  return {
    price,
    deposit,
    disputeDeposit: depositUpfront ? undefined : asked,
    fee: { token, amount: (price.amount * BigInt(feeBps)) / BASIS_POINTS },
    setAside: deposit && !same ? [price, deposit] : [{ token, amount: price.amount + (deposit?.amount ?? 0n) }],
  };
}
