import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../schema/refusal.ts';

/** Bytes of the seal: enough that nobody guesses one. */
const SEAL = 16;

/**
 * Places in an ordered list, opaque to those who hold them: the values by which the list is ordered, sealed together
 * with the list's name, so that a changed cursor, or one of another list, is refused instead of answering nonsense.
 */
export class Cursors {
  constructor(private readonly secret: string) {}

  write(list: string, values: readonly string[]): string {
    const body = Buffer.from(JSON.stringify(values));
    return Buffer.concat([this.seal(list, body), body]).toString('base64url');
  }

  /** @throws Refusal BAD_CURSOR */
  read(list: string, after: string): string[] {
    const bytes = Buffer.from(after, 'base64url');
    const body = bytes.subarray(SEAL);
    const known = bytes.length > SEAL && timingSafeEqual(bytes.subarray(0, SEAL), this.seal(list, body));
    if (!known || bytes.toString('base64url') !== after)
      throw new Refusal('BAD_CURSOR', { after: after.slice(0, 120) });
    return JSON.parse(body.toString()) as string[];
  }

  private seal(list: string, body: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(`cursor ${list} `).update(body).digest().subarray(0, SEAL);
  }
}
