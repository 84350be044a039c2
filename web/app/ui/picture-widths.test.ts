import { describe, expect, it } from 'vitest';
import { sourcesOf } from './picture-widths.ts';

const url = 'http://localhost:3001/ipfs/bafkreiabc';

describe('a picture for every screen', () => {
  it('comes in each width below its own, and as it is', () => {
    expect(sourcesOf(url, 900)).toBe(`${url}?w=160 160w, ${url}?w=320 320w, ${url}?w=640 640w, ${url} 900w`);
  });

  it('is only there as it is when it is small already', () => {
    expect(sourcesOf(url, 160)).toBeUndefined();
  });

  it('is not asked for in sizes where nobody makes them', () => {
    expect(sourcesOf('blob:abc', 900)).toBeUndefined();
    expect(sourcesOf(url, undefined)).toBeUndefined();
  });
});
