import { keccak256 } from 'ethers';

/** Addresses and topics come again and again; their bits are reckoned once. */
const REMEMBERED = 50_000;
const BYTES = 256;

/** What a log gives to the filter of its block. */
interface Filtered {
  address: string;
  topics: readonly string[];
}

/**
 * The filter of a block's logs: 2,048 bits, of which the address and each topic of a log set three.
 * Source: Ethereum yellow paper, section 4.3.1
 */
export class LogsBlooms {
  private readonly known = new Map<string, readonly number[]>();

  /** Whether these logs set every bit of the filter and no other. A chain that keeps no filters sets none at all. */
  holdsExactly(filter: string, logs: readonly Filtered[]): boolean {
    const given = Buffer.from(filter.slice(2), 'hex');
    if (given.every((byte) => byte === 0)) return true;
    const bits = Buffer.alloc(BYTES);
    for (const { address, topics } of logs) {
      for (const bit of [address, ...topics].flatMap((value) => this.bitsOf(value))) {
        const index = BYTES - 1 - (bit >> 3);
        bits[index] = (bits[index] ?? 0) | (1 << (bit & 7));
      }
    }
    return bits.equals(given);
  }

  private bitsOf(value: string): readonly number[] {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const hash = Buffer.from(keccak256(value).slice(2), 'hex');
    const bits = [0, 2, 4].map((at) => hash.readUInt16BE(at) & 2047);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(value, bits);
    return bits;
  }
}
