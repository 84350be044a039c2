import { describe, expect, it } from 'vitest';
import en from '../labels/messages.en.ts';
import ko from '../labels/messages.ko.ts';
import { suggestedKinds } from './suggested-kinds.ts';

const inEnglish = (text: string) =>
  suggestedKinds(text, (id) => en.category[id as 'bikes']).map(({ number }) => number);
const inKorean = (text: string) => suggestedKinds(text, (id) => ko.category[id as 'bikes']).map(({ number }) => number);

describe('kinds that are suggested', () => {
  it('begin with what was typed, a whole one before what is below it', () => {
    expect(inEnglish('bik')[0]).toBe(2);
    expect(inKorean('자전')[0]).toBe(201);
  });

  it('are found by a half-written syllable', () => {
    expect(inKorean('자저')).toContain(201);
  });

  it('are found through a slip of the keyboard, and by other words in either language', () => {
    expect(inEnglish('giutars')).toContain(801);
    expect(inEnglish('fitnes')).toContain(1002);
    expect(inEnglish('cmaping')).toContain(1001);
    expect(inKorean('카메러')).toContain(301);
    expect(inKorean('유모챠')).toContain(602);
    expect(inKorean('bike')).toContain(201);
    expect(inEnglish('자전거')).toContain(2);
  });

  it('are none for nothing, and two at most', () => {
    expect(inEnglish('  ')).toEqual([]);
    expect(inEnglish('b').length).toBeLessThanOrEqual(2);
    expect(inEnglish('zzz')).toEqual([]);
  });
});
