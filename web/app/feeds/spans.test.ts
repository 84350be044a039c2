import { describe, expect, it } from 'vitest';
import { spanNames, spanOf } from './spans.ts';

describe('the parts in which all listings are read', () => {
  it('are one for a small market and more for a large one, none of them too full', () => {
    expect(spanNames(0)).toEqual(['']);
    expect(spanNames(2_500)).toEqual(['']);
    expect(spanNames(2_501)).toHaveLength(16);
    expect(spanNames(200_000)).toHaveLength(256);
    expect(spanNames(200_000).slice(0, 2)).toEqual(['00', '01']);
  });

  it.each([1, 10_000, 500_000])('leave out no id and hold none twice, of %i', (count) => {
    const spans = spanNames(count).map((name) => spanOf(name));
    expect(spans[0]?.from).toBe(`0x${'0'.repeat(64)}`);
    expect(spans.at(-1)?.to).toBe(`0x${'f'.repeat(64)}`);
    for (const [index, span] of spans.slice(1).entries()) {
      expect(BigInt(span?.from ?? 0)).toBe(BigInt(spans[index]?.to ?? 0) + 1n);
    }
  });

  it('are not named by nonsense', () => {
    for (const name of ['x', 'F', '12345', '0x', '../']) expect(spanOf(name)).toBeUndefined();
  });
});
