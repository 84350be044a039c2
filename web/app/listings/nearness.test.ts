import { describe, expect, it } from 'vitest';
import { nearnessOf } from './nearness.ts';

describe('a distance in words', () => {
  it('is as coarse as the cell it comes from', () => {
    expect([0, 999, 2400, 4999, 5001, 80_000, 900_000].map(nearnessOf)).toEqual([
      { key: 'same' },
      { key: 'same' },
      { key: 'next' },
      { key: 'within', km: 5 },
      { key: 'within', km: 10 },
      { key: 'within', km: 100 },
      { key: 'far' },
    ]);
  });
});
