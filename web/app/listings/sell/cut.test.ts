import { describe, expect, it } from 'vitest';
import { middleSquare, pixelsOf } from './cut.ts';

describe('a part of a picture', () => {
  it('is counted in its pixels', () => {
    expect(pixelsOf({ x: 10, y: 50, width: 40, height: 25 }, 1000, 800)).toEqual({
      x: 100,
      y: 400,
      width: 400,
      height: 200,
    });
  });

  it('is a square in the middle where nothing else was chosen for a face', () => {
    for (const [width, height] of [
      [1000, 800],
      [600, 900],
      [500, 500],
    ] as const) {
      const { x, y, ...sides } = pixelsOf(middleSquare(width, height), width, height);
      const side = Math.min(width, height);
      expect({ x, y, ...sides }).toEqual({ x: (width - side) / 2, y: (height - side) / 2, width: side, height: side });
    }
  });

  it('never leaves the picture', () => {
    expect(pixelsOf({ x: 60, y: -5, width: 60, height: 200 }, 1000, 800)).toEqual({
      x: 600,
      y: 0,
      width: 400,
      height: 800,
    });
  });

  it('has at least a pixel each way', () => {
    expect(pixelsOf({ x: 100, y: 100, width: 0, height: 0 }, 10, 10)).toEqual({ x: 9, y: 9, width: 1, height: 1 });
  });
});
