import { describe, expect, it } from 'vitest';
import { formatAgo, formatDay, formatMoment, formatSpan } from './time.ts';

const seoul = 'Asia/Seoul';
const now = '2026-11-20T05:00:00Z';

describe('times', () => {
  it('within days are a weekday and a clock in the visitor’s zone', () => {
    expect(formatMoment('2026-11-22T09:00:00Z', 'en', seoul, now)).toBe('Sun 18:00');
    expect(formatMoment('2026-11-22T09:00:00Z', 'ko', seoul, now)).toBe('일요일 18:00');
    expect(formatMoment('2026-11-22T09:00:00Z', 'en', 'UTC', now)).toBe('Sun 09:00');
  });

  it('further away are a day and a clock, also out of seconds', () => {
    expect(formatMoment(Date.parse('2026-11-28T15:30:00Z') / 1000, 'en', seoul, now)).toBe('29 Nov 00:30');
    expect(formatMoment('2027-01-05T03:00:00Z', 'ko', seoul, now)).toBe('2027년 1월 5일 12:00');
  });

  it('of another year name it', () => {
    expect(formatDay('2026-11-28T03:00:00Z', 'en', seoul, now)).toBe('28 Nov');
    expect(formatDay('2025-11-28T03:00:00Z', 'en', seoul, now)).toBe('28 Nov 2025');
  });

  it('gone by are as coarse as people say them, and never in the future', () => {
    expect(formatAgo('2026-11-20T04:48:00Z', 'ko', now)).toBe('12분 전');
    expect(formatAgo('2026-11-20T03:00:00Z', 'en', now)).toBe('2 hr. ago');
    expect(formatAgo('2026-11-21T03:00:00Z', 'ko', now)).toBe('방금');
  });

  it('as lengths count hours up to two days', () => {
    expect([formatSpan(48 * 3600, 'en'), formatSpan(14 * 86_400, 'ko'), formatSpan(90, 'en')]).toEqual([
      '48 h',
      '14일',
      '1 min',
    ]);
  });
});
