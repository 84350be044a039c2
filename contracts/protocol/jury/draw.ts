import { AbiCoder, keccak256, toBeHex } from 'ethers';

const UINT160 = (1n << 160n) - 1n;
const PROBES = 8n;

/** Where the shuffle named by `key` puts `x`; the twin of `Draw.permute`. */
export function permute(key: string, x: bigint, size: bigint): bigint {
  let half = 1n;
  while (1n << (2n * half) < size) half += 1n;
  const mask = (1n << half) - 1n;
  let at = x;
  do {
    let [left, right] = [at >> half, at & mask];
    for (let round = 0n; round < 4n; round += 1n) {
      const mixed = BigInt(keccak256(key + toBeHex((right << 8n) | round, 32).slice(2)));
      [left, right] = [right, left ^ (mixed & mask)];
    }
    at = (left << half) | right;
  } while (at >= size);
  return at;
}

/** Names the shuffle of a round. @param seed As `SeatsDrawn` says it. */
export function drawKey(seed: string, id: bigint, round: 1 | 2): string {
  const words = AbiCoder.defaultAbiCoder().encode(['uint160', 'uint256', 'uint8'], [BigInt(seed) & UINT160, id, round]);
  return keccak256(words);
}

/** A round as far as the lot is concerned. */
export interface DrawnRound {
  seed: string;
  id: bigint;
  round: 1 | 2;
  /** Length of the list when the round began. */
  places: number;
  seats: number;
}

/** The places that are tried for a seat, one after the other; the first that is active on the round's day has it. */
export function* placesInTurn(drawn: DrawnRound, seat: number): Generator<number, void> {
  const { seed, id, round, places, seats } = drawn;
  const key = drawKey(seed, id, round);
  for (let x = BigInt(seat); x < BigInt(seat) + PROBES * BigInt(seats) && x < BigInt(places); x += BigInt(seats)) {
    yield Number(permute(key, x, BigInt(places)));
  }
}

/** All places that are tried for a seat. */
export const placesTried = (drawn: DrawnRound, seat: number): number[] => [...placesInTurn(drawn, seat)];
