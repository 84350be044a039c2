import { describe, expect, it } from 'vitest';
import { seatRows } from './seat-rows.ts';

describe('the benches of a jury', () => {
  it('are those of the look for the two common sizes', () => {
    expect(seatRows(21)).toEqual([9, 12]);
    expect(seatRows(101)).toEqual([13, 17, 20, 24, 27]);
  });

  it('hold every seat once, in rows that grow outwards', () => {
    for (let seats = 1; seats <= 303; seats += 2) {
      const rows = seatRows(seats);
      expect(rows.reduce((sum, length) => sum + length, 0)).toBe(seats);
      expect([...rows].sort((one, other) => one - other)).toEqual(rows);
    }
  });

  it('are none for a jury that is not there yet', () => {
    expect(seatRows(0)).toEqual([]);
  });
});
