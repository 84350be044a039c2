import { describe, expect, it } from 'vitest';
import { regionNames } from './region-names.ts';

describe('regions of a verdict', () => {
  it('are called as the page’s language calls countries', () => {
    expect(regionNames(['KR', 'JP'], 'ko')).toBe('대한민국, 일본');
    expect(regionNames(['JP'], 'en')).toBe('Japan');
  });

  it('keep the codes of parts of countries in one piece, and codes nobody gave a name', () => {
    expect(regionNames(['KR-11', 'QX'], 'en')).toBe('KR\u201111, QX');
  });
});
