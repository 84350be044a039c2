import { describe, expect, it } from 'vitest';
import { roughly, unitOf } from './market-token.ts';

describe('an amount for reading', () => {
  it('is cut to hundredths and never rounded up', () => {
    expect(roughly((21n * unitOf(18)) / 22n, 18)).toBe(95n * 10n ** 16n);
    expect(roughly(999_999_999_999_999_999n, 18)).toBe(99n * 10n ** 16n);
  });

  it('stays as it is in a token that has no more digits', () => {
    expect(roughly(123n, 0)).toBe(123n);
    expect(roughly(123n, 2)).toBe(123n);
  });
});
