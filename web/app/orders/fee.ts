import type { DealLimits } from './use-limits.ts';

/** Whether a sale at this price would be one of the seller's first deals, which carry no fee. */
export function isFeeFree(price: bigint, feeBps: number, { feeFreeUpTo, account }: DealLimits): boolean {
  return feeBps > 0 && (account?.feeFreeDealsLeft ?? 0) > 0 && price <= BigInt(feeFreeUpTo);
}
