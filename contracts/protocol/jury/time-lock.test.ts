import { describe, expect, it } from 'vitest';
import {
  QUICKNET,
  roundOpening,
  TIME_LOCK_MARGIN,
  TIME_LOCKED_BYTES,
  timeLockedBytes,
  timeLockedVote,
  timeOfRound,
} from './time-lock.ts';

const NETWORK = { ...QUICKNET, genesis: 1_000_000, period: 3 };
const salt = `0x${'0123456789abcdef'.repeat(4)}`;

describe('the round that opens a vote', () => {
  it.each([
    ['a second before a round', -1],
    ['with a round', 0],
    ['a second after one', 1],
  ])('is the first one a quarter of an hour after voting that ends %s', (_, off) => {
    const end = timeOfRound(NETWORK, 5000) + off;
    const opens = timeOfRound(NETWORK, roundOpening(NETWORK, end));
    expect(opens).toBeGreaterThan(end + TIME_LOCK_MARGIN);
    expect(opens - NETWORK.period).toBeLessThanOrEqual(end + TIME_LOCK_MARGIN);
  });

  it('is the first of all where the network begins later', () => {
    expect(roundOpening(NETWORK, 7)).toBe(1);
  });

  it('of quicknet is the one drand counts', () => {
    // Round 1000 of quicknet: https://api.drand.sh/v2/beacons/quicknet/rounds/1000
    expect(timeOfRound(QUICKNET, 1000)).toBe(1_692_806_364);
    expect(roundOpening(QUICKNET, 1_692_806_364 - TIME_LOCK_MARGIN - 1)).toBe(1000);
  });
});

describe('what is sealed by time', () => {
  it.each([0, 1] as const)('is choice and salt: %i', (choice) => {
    const bytes = timeLockedBytes({ choice, salt });
    expect(bytes).toHaveLength(TIME_LOCKED_BYTES);
    expect(timeLockedVote(bytes)).toEqual({ choice, salt });
  });

  it('is no vote when it is shorter, longer, or neither yes nor no', () => {
    const bytes = timeLockedBytes({ choice: 1, salt });
    expect(timeLockedVote(bytes.subarray(1))).toBeUndefined();
    expect(timeLockedVote(new Uint8Array([...bytes, 0]))).toBeUndefined();
    expect(timeLockedVote(new Uint8Array([2, ...bytes.subarray(1)]))).toBeUndefined();
    expect(timeLockedVote(new Uint8Array())).toBeUndefined();
  });
});
