import { describe, expect, it } from 'vitest';
import { countInWords } from './counts.ts';

describe('counts of a search', () => {
  it('are exact where all was counted', () => {
    expect(countInWords(12_345, false, 'en')).toBe('12,345');
    expect(countInWords(0, true, 'en')).toBe('0');
  });

  it('say that there are more where counting stopped', () => {
    expect(countInWords(1500, true, 'ko')).toBe('1,000+');
    expect(countInWords(230, true, 'en')).toBe('230+');
  });
});
