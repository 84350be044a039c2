import { describe, expect, it } from 'vitest';
import { linesOf, pastLines } from './suggestion.tsx';

describe('how a search may go on', () => {
  it('is said by texts first, then by things that lead to their pages, then by kinds that lead to all of them', () => {
    const thing = { id: '0x01', title: 'Oak desk', price: '1', token: { symbol: 'KRWT', decimals: 0 } };
    const lines = linesOf({ texts: ['oak', 'oak desk'], things: [thing], kinds: [{ number: 102, name: 'Tables' }] });
    expect(lines.map(({ words, path }) => [words, path])).toEqual([
      ['oak', undefined],
      ['oak desk', undefined],
      ['Oak desk', '/listings/0x01'],
      ['Tables', '/search?category=102'],
    ]);
  });

  it('has a line of its own for each, also where two are called the same', () => {
    const thing = (id: string) => ({ id, title: 'Oak desk', price: '1', token: { symbol: 'KRWT', decimals: 0 } });
    const lines = linesOf({ texts: ['Oak desk'], things: [thing('0x01'), thing('0x02')], kinds: [] });
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });

  it('begins with what was looked for before, and the way to forget that; with nothing where that is nothing', () => {
    expect(pastLines(['desk', 'oak'], 'Forget').map(({ words, past }) => [words, past])).toEqual([
      ['desk', 'searched'],
      ['oak', 'searched'],
      ['Forget', 'forget'],
    ]);
    expect(pastLines([], 'Forget')).toEqual([]);
  });
});
