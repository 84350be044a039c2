import { describe, expect, it } from 'vitest';
import { formatMoney, moneyInWords, moneyUnit } from './money.ts';

const krwt = { symbol: 'KRWT', decimals: 0 };
const usdm = { symbol: 'USDM', decimals: 6 };
const moot = { symbol: 'MOOT', decimals: 18 };

describe('an amount', () => {
  it('in won tokens is shown as won in each language', () => {
    expect(formatMoney(128_000n, krwt, 'ko')).toBe('128,000원');
    expect(formatMoney('128000', krwt, 'en')).toBe('₩128,000');
  });

  it('in another token carries its symbol and no needless zeros', () => {
    expect(formatMoney(38_500_000n, usdm, 'en')).toBe('38.5 USDM');
    expect(formatMoney(10n ** 19n, moot, 'ko')).toBe('10 MOOT');
  });

  it('keeps every digit beyond what a number holds', () => {
    expect(formatMoney(2n ** 96n - 1n, krwt, 'en')).toBe('₩79,228,162,514,264,337,593,543,950,335');
    expect(formatMoney(1n, moot, 'en')).toBe('0.000000000000000001 MOOT');
  });

  it('is also said in words where somebody signs', () => {
    expect(moneyInWords(138_000n, krwt, 'ko')).toBe('십삼만 팔천 원');
    expect(moneyInWords(138_000n, krwt, 'en')).toBe('one hundred thirty-eight thousand won');
    expect(moneyInWords(10n ** 19n, moot, 'en')).toBe('ten MOOT');
  });

  it('that is no whole number has no words', () => {
    expect(moneyInWords(38_500_000n, usdm, 'en')).toBeUndefined();
  });

  it('is typed beside its unit', () => {
    expect([moneyUnit(krwt, 'ko'), moneyUnit(krwt, 'en'), moneyUnit(usdm, 'ko')]).toEqual(['원', '₩', 'USDM']);
  });
});
