import { describe, expect, it } from 'vitest';
import { forgetSearches, RECENT_SEARCHES, readSearches, rememberSearch } from './recent-searches.ts';

function memory(first?: string) {
  let kept = first ?? null;
  const storage = {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
  return () => storage;
}

describe('what a device remembers of searches', () => {
  it('is each text once, the last first, and only a few', () => {
    const storage = memory();
    for (const text of ['desk', '자전거', ' desk ']) rememberSearch(text, storage);
    expect(readSearches(storage)).toEqual(['desk', '자전거']);
    for (let number = 0; number < 10; number++) rememberSearch(`lamp ${number}`, storage);
    expect(readSearches(storage)).toHaveLength(RECENT_SEARCHES);
    expect(readSearches(storage)[0]).toBe('lamp 9');
  });

  it('is nothing of what says nothing or is longer than a search', () => {
    const storage = memory();
    for (const text of ['', '  ', 'x'.repeat(121), null, 7]) rememberSearch(text, storage);
    expect(readSearches(storage)).toEqual([]);
  });

  it('is forgotten when somebody wants that', () => {
    const storage = memory();
    rememberSearch('desk', storage);
    forgetSearches(storage);
    expect(readSearches(storage)).toEqual([]);
  });

  it('is nothing where storage holds nonsense, or is switched off', () => {
    for (const text of ['{', '7', 'null', '[1, null, {}]']) expect(readSearches(memory(text))).toEqual([]);
    const off = () => {
      throw new Error('SecurityError');
    };
    expect(readSearches(off)).toEqual([]);
    rememberSearch('desk', off);
    forgetSearches(off);
  });
});
