/** A network of drand whose rounds open what was sealed to them. */
export interface TimeLockNetwork {
  /** The network's hash, 64 hex digits: what it is asked for by. */
  hash: string;
  /** Point of G2 of BLS12-381, compressed, 192 hex digits. */
  publicKey: string;
  /** Unix seconds of round 1. */
  genesis: number;
  /** Seconds from one round to the next. */
  period: number;
}

/** How a network says that it signs round by round, in G1, hashed as RFC 9380 has it: the one scheme taken here. */
export const TIME_LOCK_SCHEME = 'bls-unchained-g1-rfc9380';

/** drand's quicknet, as its own `/info` says: https://api.drand.sh/v2/beacons/quicknet/info. */
export const QUICKNET: TimeLockNetwork = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
};

/**
 * Seconds a vote stays sealed beyond the end of voting. drand's clock is the world's, and a chain's may be behind it: a
 * round that came while votes can still be sealed would tell them too early.
 */
export const TIME_LOCK_MARGIN = 15 * 60;

/** The round that opens votes which can be sealed until `commitUntil`, in Unix seconds. */
export function roundOpening({ genesis, period }: TimeLockNetwork, commitUntil: number): number {
  const from = commitUntil + 1 + TIME_LOCK_MARGIN;
  return Math.max(1, Math.ceil((from - genesis) / period) + 1);
}

/** Unix seconds in which a round is signed. */
export const timeOfRound = ({ genesis, period }: TimeLockNetwork, round: number): number =>
  genesis + (round - 1) * period;

/** What is sealed by time: one byte of choice, 32 of salt. */
export const TIME_LOCKED_BYTES = 33;
/** Longest sealed vote as text: the age format with its armour takes about 600 characters. */
export const TIME_LOCKED_MAX = 1000;

/** Choice and salt, as they are sealed. @param salt 32 bytes in hex */
export function timeLockedBytes({ choice, salt }: { choice: 0 | 1; salt: string }): Uint8Array {
  const bytes = new Uint8Array(TIME_LOCKED_BYTES);
  bytes[0] = choice;
  for (let i = 1; i < TIME_LOCKED_BYTES; i++) bytes[i] = Number.parseInt(salt.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Choice and salt that were sealed; undefined for bytes that are neither. */
export function timeLockedVote(bytes: Uint8Array): { choice: 0 | 1; salt: string } | undefined {
  const [choice, ...salt] = bytes;
  if (bytes.length !== TIME_LOCKED_BYTES || (choice !== 0 && choice !== 1)) return undefined;
  return { choice, salt: `0x${salt.map((byte) => byte.toString(16).padStart(2, '0')).join('')}` };
}
