import { describe, expect, it } from 'vitest';
import { numberWords } from './number-words.ts';

describe('a number in words', () => {
  it.each([
    [0n, '영', 'zero'],
    [7n, '칠', 'seven'],
    [10n, '십', 'ten'],
    [21n, '이십일', 'twenty-one'],
    [111n, '백십일', 'one hundred eleven'],
    [1_000n, '천', 'one thousand'],
    [10_000n, '만', 'ten thousand'],
    [10_100n, '만 백', 'ten thousand one hundred'],
    [412_500n, '사십일만 이천오백', 'four hundred twelve thousand five hundred'],
    [100_000_000n, '일억', 'one hundred million'],
    [110_000_000n, '일억 천만', 'one hundred ten million'],
  ])('%s', (value, korean, english) => {
    expect(numberWords(value, 'ko')).toBe(korean);
    expect(numberWords(value, 'en')).toBe(english);
  });

  it('ends where nobody has words any more', () => {
    expect(numberWords(10n ** 24n, 'en')).toBeUndefined();
    expect(numberWords(-1n, 'ko')).toBeUndefined();
  });
});
