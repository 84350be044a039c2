import { describe, expect, it } from 'vitest';
import { countdown, day, dayClock, duration, money, moneyInWords, weekClock } from './format.ts';

const won = { symbol: 'KRWT', decimals: 0 };
const moot = { symbol: 'MOOT', decimals: 18 };
const usdm = { symbol: 'USDM', decimals: 6 };

describe('money', () => {
  it.each([
    [138_000n, won, '138,000원', '₩138,000'],
    [0n, won, '0원', '₩0'],
    [-5_000n, won, '−5,000원', '−₩5,000'],
    [10n ** 19n, moot, '10 MOOT', '10 MOOT'],
    [1_234_567_890n, usdm, '1,234.5678 USDM', '1,234.5678 USDM'],
    ['1500000', usdm, '1.5 USDM', '1.5 USDM'],
  ])('%s is written as %s', (amount, token, ko, en) => {
    expect(money(amount, token, 'ko')).toBe(ko);
    expect(money(amount, token, 'en')).toBe(en);
  });

  it('is written to its last digit where somebody signs', () => {
    expect(money(1_234_567_890n, usdm, 'en', true)).toBe('1,234.56789 USDM');
  });

  it('is said in words when it is whole', () => {
    expect(moneyInWords(138_000n, won, 'ko')).toBe('십삼만 팔천 원');
    expect(moneyInWords(138_000n, won, 'en')).toBe('one hundred thirty-eight thousand won');
    expect(moneyInWords(1_500_000n, usdm, 'en')).toBeUndefined();
  });
});

describe('a time', () => {
  const seoul = { timeZone: 'Asia/Seoul' } as const;
  const moment = '2026-11-20T05:02:00Z';

  it('is written as clocks at the place show it, in both languages', () => {
    expect(dayClock(moment, { ...seoul, language: 'en' })).toBe('Fri 20 Nov 14:02');
    expect(dayClock(moment, { ...seoul, language: 'ko' })).toBe('11월 20일 (금) 14:02');
    expect(weekClock(moment, { timeZone: 'UTC', language: 'en' })).toBe('Fri 05:02');
    expect(day(Date.parse(moment) / 1000, { ...seoul, language: 'ko' })).toBe('11월 20일');
  });

  it.each([
    [7 * 86_400, '7 days', '7일'],
    [47 * 3_600, '47 hours', '47시간'],
    [7_199, '119 minutes', '119분'],
    [90, '90 seconds', '90초'],
    [-5, '0 seconds', '0초'],
  ])('of %i seconds is %s', (seconds, en, ko) => {
    expect(duration(seconds, 'en')).toBe(en);
    expect(duration(seconds, 'ko')).toBe(ko);
  });

  it('that runs out is counted in minutes and seconds', () => {
    expect([countdown(108), countdown(60), countdown(0), countdown(-3)]).toEqual(['1:48', '1:00', '0:00', '0:00']);
  });
});
