import { describe, expect, it } from 'vitest';
import type { Counted } from '../reckon.ts';
import { reasonsOf } from './reasons.ts';

const round = (accepting: bigint, rejecting: bigint, seats = 21n): Counted => ({
  accepting,
  rejecting,
  unrevealed: 0n,
  seats,
  fee: seats,
});
const keys = (rounds: readonly Counted[], appealed = false) => reasonsOf(rounds, appealed).map(({ key }) => key);

describe('why a case ended as it did', () => {
  it.each([
    [[round(14n, 5n)], false, ['majority']],
    [[round(10n, 10n)], false, ['tie']],
    [[round(4n, 2n)], false, ['quorum']],
    [[], false, ['noLot']],
    [[round(14n, 5n), round(60n, 30n, 101n)], true, ['majority', 'confirmed']],
    [[round(14n, 5n), round(30n, 60n, 101n)], true, ['majority', 'turned']],
    [[round(14n, 5n), round(10n, 5n, 101n)], true, ['majority', 'stood']],
    [[round(14n, 5n)], true, ['majority', 'noSecondLot']],
  ] as const)('%#', (rounds, appealed, expected) => {
    expect(keys(rounds, appealed)).toEqual(expected);
  });
});
