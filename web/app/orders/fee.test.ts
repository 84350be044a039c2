import { describe, expect, it } from 'vitest';
import { isFeeFree } from './fee.ts';
import type { DealLimits } from './use-limits.ts';

const limits = (left: number): DealLimits => ({
  feeFreeUpTo: '150000',
  noDepositUpTo: '200000',
  noDepositUpToWhenNew: '40000',
  account: { isNew: false, newUntil: null, noDepositUpTo: '200000', feeFreeDealsLeft: left },
});

describe('a sale', () => {
  it('is free of fee while first deals are left, up to the limit, that sum included', () => {
    expect(isFeeFree(150_000n, 150, limits(1))).toBe(true);
    expect(isFeeFree(150_001n, 150, limits(1))).toBe(false);
    expect(isFeeFree(1n, 150, limits(0))).toBe(false);
  });

  it('needs no such favour where the market takes no fee', () => {
    expect(isFeeFree(1n, 0, limits(5))).toBe(false);
  });
});
