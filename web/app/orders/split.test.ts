import { describe, expect, it } from 'vitest';
import { partAt, readSplit, splitOf, stepOf } from './split.ts';

describe('a split', () => {
  it('gives the buyer a part, and the seller the rest after the fee on it', () => {
    expect(splitOf(128_000n, 28_000n, 150)).toEqual({ toBuyer: 28_000n, toSeller: 98_500n, fee: 1_500n });
    expect(splitOf(128_000n, 128_000n, 150)).toEqual({ toBuyer: 128_000n, toSeller: 0n, fee: 0n });
    expect(splitOf(128_000n, 0n, 0)).toEqual({ toBuyer: 0n, toSeller: 128_000n, fee: 0n });
  });

  it('moves with the slider over the whole price, and the slider with it', () => {
    expect([partAt(99n, 0), partAt(99n, 50), partAt(99n, 100)]).toEqual([0n, 49n, 99n]);
    expect([stepOf(99n, 0n), stepOf(99n, 49n), stepOf(99n, 99n), stepOf(0n, 0n)]).toEqual([0, 49, 100, 0]);
  });
});

// nonsense: form.settle.toBuyer
describe('nonsense as a split', () => {
  it.each(['', '-1', 'half', '1e3', '0x10', '1.5', '٣', '1'.repeat(60)])('"%s" is no amount', (text) => {
    expect(readSplit(text, 1_000n, 0)).toEqual({ mistake: { code: 'SPLIT_MALFORMED', params: {} } });
  });

  it('more than the price is refused', () => {
    expect(readSplit('1,001', 1_000n, 0)).toEqual({ mistake: { code: 'SPLIT_ABOVE', params: { price: '1000' } } });
    expect(readSplit('1,000', 1_000n, 0)).toEqual({ value: 1_000n });
  });
});
