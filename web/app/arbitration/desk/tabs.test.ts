import { expect, it } from 'vitest';
import { TABS, tabOf } from './tabs.ts';

it('the desk shows what its address names, and open disputes for anything else', () => {
  expect(TABS.map((tab) => tabOf(tab, true))).toEqual([...TABS]);
  for (const nonsense of [null, '', 'OPEN', '__proto__', '1']) expect(tabOf(nonsense, true)).toBe('open');
});

it('whoever is not signed in has open disputes to see and nothing of their own', () => {
  expect(TABS.map((tab) => tabOf(tab, false))).toEqual(['open', 'open', 'open']);
});
