import { describe, expect, it } from 'vitest';
import { numberInWords } from './words.ts';

describe('a sum in words', () => {
  it.each([
    [0n, '영', 'zero'],
    [7n, '칠', 'seven'],
    [11n, '십일', 'eleven'],
    [100n, '백', 'one hundred'],
    [1_000n, '천', 'one thousand'],
    [10_000n, '만', 'ten thousand'],
    [138_000n, '십삼만 팔천', 'one hundred thirty-eight thousand'],
    [412_500n, '사십일만 이천오백', 'four hundred twelve thousand five hundred'],
    [100_000_001n, '일억 일', 'one hundred million one'],
    [110_000n, '십일만', 'one hundred ten thousand'],
    [2_000_000_042n, '이십억 사십이', 'two billion forty-two'],
  ])('%i is said %s and %s', (value, ko, en) => {
    expect(numberInWords(value, 'ko')).toBe(ko);
    expect(numberInWords(value, 'en')).toBe(en);
  });

  it('that nobody would say stays in figures', () => {
    expect(numberInWords(10n ** 18n, 'en')).toBeUndefined();
    expect(numberInWords(-1n, 'ko')).toBeUndefined();
  });
});
