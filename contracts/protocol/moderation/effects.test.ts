import { describe, expect, it } from 'vitest';
import { NO_LIMIT, REGION, RESTORE, regionsOf, removalIn, suspensionFor } from './effects.ts';

describe('the effect of a motion', () => {
  it('names up to four regions and gives them back in order', () => {
    expect(removalIn(['KR'])).toBe(`0x4b52${'0'.repeat(60)}`);
    expect(regionsOf(removalIn(['US-CA', 'KR', 'DE-BY', 'FR']))).toEqual(['DE-BY', 'FR', 'KR', 'US-CA']);
  });

  it('without a region means everywhere', () => {
    expect(removalIn([])).toBe(NO_LIMIT);
    expect(regionsOf(NO_LIMIT)).toEqual([]);
  });

  it('of the same region twice names it once', () => {
    expect(removalIn(['KR', 'KR'])).toBe(removalIn(['KR']));
    expect(regionsOf(`0x${'4b52000000000000'.repeat(2)}${'0'.repeat(32)}`)).toEqual(['KR']);
  });

  it('refuses a fifth region and what is no code', () => {
    expect(() => removalIn(['KR', 'US', 'DE', 'FR', 'JP'])).toThrow(RangeError);
    for (const wrong of ['kr', 'KOR', '', 'KR-', 'KR-1111', '대한']) expect(() => removalIn([wrong])).toThrow(wrong);
  });

  it('that restores looks like no region that anybody writes', () => {
    expect(regionsOf(RESTORE).filter((region) => REGION.test(region))).toEqual([]);
  });

  it('suspends for seconds, or lifts', () => {
    expect(suspensionFor(86_400)).toBe(`0x${'0'.repeat(59)}15180`);
    expect(suspensionFor(0)).toBe(NO_LIMIT);
  });
});
