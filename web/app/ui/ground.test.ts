import { describe, expect, it } from 'vitest';
import { colourOf, groundOf } from './ground.ts';

describe('the ground of a photograph', () => {
  it('is always the same for the same thing', () => {
    expect(groundOf('0x1234')).toBe(groundOf('0x1234'));
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(groundOf)).size).toBeGreaterThan(4);
  });

  it('takes the colour out of a thumbhash, and none out of nonsense', () => {
    expect(colourOf('1QcSHQRnh493V4dIh4eXh1h4kJUI')).toMatch(/^rgb\(\d+ \d+ \d+\)$/);
    expect(colourOf('not base64!')).toBeUndefined();
  });
});
