import { describe, expect, it } from 'vitest';
import { askerGain, juryPlan, leastPut } from './rules.ts';

const MOOT = 10n ** 18n;

describe('the jury that would be drawn', () => {
  it.each([
    [21, false, 200, 21],
    [21, false, 43, 21],
    [21, false, 42, 21],
    [21, false, 41, 0],
    [101, true, 202, 101],
    [101, true, 180, 89],
    [101, true, 101, 0],
  ])('wanted %i (grave: %s) of %i tickets has %i seats', (wanted, grave, staying, seats) => {
    expect(juryPlan(wanted, grave, staying, MOOT)).toEqual({ seats, fee: BigInt(seats) * MOOT });
  });
});

it('at least twice the fee is put up, and never less than the market asks', () => {
  expect(leastPut(21n * MOOT, 50n * MOOT, MOOT)).toBe(50);
  expect(leastPut(101n * MOOT, 50n * MOOT, MOOT)).toBe(202);
});

it('who asks rightly gets the share of a juror', () => {
  const { least, most } = askerGain({ seats: 21, fee: 21n * MOOT }, 10n * MOOT, 50n * MOOT);
  expect(least).toBeLessThan(most);
  expect(least).toBe((21n * MOOT) / 22n);
});
