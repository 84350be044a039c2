import type { OrderFacts, OrderStateName } from '@moothall/contracts/protocol/orders/index';
import { wayBit } from '../chain/terms.ts';
import type { OrderFactsFragment } from '../graphql/generated/graphql.ts';
import type { Money, Role } from './consequences.ts';

export type OrderView = OrderFactsFragment;

const STATES: Record<OrderView['state'], OrderStateName> = {
  PLACED: 'Placed',
  ACCEPTED: 'Accepted',
  SHIPPED: 'Shipped',
  DELIVERED: 'Delivered',
  DISPUTED: 'Disputed',
  COMPLETED: 'Completed',
  REFUNDED: 'Refunded',
  RESOLVED: 'Resolved',
};

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

/** The order as the table of the escrow reads it. */
export function factsOf(order: OrderView): OrderFacts {
  const sideOf = (account: string | null | undefined) => {
    const role = account ? roleOf(order, account) : 'other';
    return role === 'other' ? undefined : role;
  };
  return {
    state: STATES[order.state],
    way: wayBit(order.way),
    deadline: secondsOf(order.deadline),
    inspectBy: order.inspectBy ? secondsOf(order.inspectBy) : 0,
    meetAt: order.meetAt ? secondsOf(order.meetAt) : 0,
    meetingAgreed: order.meetingAgreed,
    cancelRequestedBy: sideOf(order.cancelRequestedBy),
    disputeOpenedBy: sideOf(order.disputeOpenedBy),
    goodsSent: order.goodsSent,
    price: BigInt(order.price),
    deposit: BigInt(order.deposit),
    depositUpfront: order.depositUpfront,
    feeBps: order.feeBps,
    shipWithin: order.shipWithin,
    arriveWithin: order.arriveWithin,
    inspectWithin: order.inspectWithin,
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
