import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDELINES, guidelineOf, MAX_GUIDELINE } from '../../protocol/moderation/index.ts';

describe('guidelines', () => {
  it('have a number each that a motion can name', () => {
    const numbers = GUIDELINES.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => number < 1 || number > MAX_GUIDELINE)).toEqual([]);
  });

  it('are found by their number, and others are not', () => {
    for (const { slug, number } of GUIDELINES) expect(guidelineOf(number)).toBe(slug);
    expect(guidelineOf(0)).toBeUndefined();
    expect(guidelineOf(12_345)).toBeUndefined();
  });

  it('are all in the docs, with their numbers, in order', () => {
    const docs = readFileSync(new URL('../../../docs/guidelines.md', import.meta.url), 'utf8');
    const rows = [...docs.matchAll(/^\| (\d+) \| (\w+) \|/gm)].map(([, number, slug]) => ({
      slug,
      number: Number(number),
    }));
    expect(rows).toEqual(GUIDELINES);
  });
});
