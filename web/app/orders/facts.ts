import type { OrderFactsFragment } from '../graphql/generated/graphql.ts';
import type { Money } from './consequences.ts';
import type { Facts, Role } from './standing.ts';

export type OrderView = OrderFactsFragment;

/** A token as pages write it. */
export interface OrderToken {
  number: number;
  symbol: string;
  name: string;
  decimals: number;
}

/** Seconds of an ISO 8601 time. */
export const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

const same = (one: string | null | undefined, other: string | undefined): boolean =>
  !!one && one.toLowerCase() === other?.toLowerCase();

/** Which side of an order an account is on. */
export function roleOf(order: Pick<OrderView, 'buyer' | 'seller'>, account: string | null | undefined): Role {
  if (same(account, order.buyer.address)) return 'buyer';
  return same(account, order.seller.address) ? 'seller' : 'other';
}

export function factsOf(order: OrderView): Facts {
  const sideOf = (account: string | null | undefined) => (account ? roleOf(order, account) : undefined);
  return {
    state: order.state,
    deadline: secondsOf(order.deadline),
    meetAt: secondsOf(order.meetAt),
    meetingAgreed: order.meetingAgreed,
    cancelRequestedBy: sideOf(order.cancelRequestedBy),
    disputeOpenedBy: sideOf(order.disputeOpenedBy),
    price: BigInt(order.price),
    feeBps: order.feeBps,
    deposit: BigInt(order.deposit),
    depositUpfront: order.depositUpfront,
    disputeWithin: order.disputeWithin,
  };
}

/** Both tokens of an order: prices in its own, deposits in the market's. */
export interface OrderTokens {
  price: OrderToken;
  deposit: OrderToken;
}

/** Amounts in one token make one sum. */
export function sumsOf(money: readonly Money[], tokens: OrderTokens): { token: OrderToken; amount: bigint }[] {
  const sums = new Map<number, { token: OrderToken; amount: bigint }>();
  for (const { in: kind, amount } of money) {
    const token = tokens[kind];
    const before = sums.get(token.number)?.amount ?? 0n;
    sums.set(token.number, { token, amount: before + amount });
  }
  return [...sums.values()];
}
