import type { Approvals } from './approvals.ts';
import type { SealPlace } from './commitment.ts';

/** A sealed list with what opens it. */
export interface KeptSeal extends Approvals {
  salt: `0x${string}`;
}

const nameOf = ({ chainId, order, party }: SealPlace) =>
  `moothall:approvals:${chainId}:${party.toLowerCase()}:${order.toLowerCase()}`;

/**
 * Keeps a list in this browser, so that opening it needs no second signature and works for wallets that never sign the
 * same way twice. Without room for it the wallet makes the salt again.
 */
export function keepSeal(storage: Storage, place: SealPlace, seal: KeptSeal): void {
  try {
    storage.setItem(nameOf(place), JSON.stringify(seal));
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
  }
}

/** The list this browser kept; undefined when it kept none, or what it kept is damaged. */
export function keptSeal(storage: Storage, place: SealPlace): KeptSeal | undefined {
  try {
    const { list, oneIsEnough, salt } = (JSON.parse(storage.getItem(nameOf(place)) ?? 'null') ?? {}) as KeptSeal;
    const whole = Number.isInteger(list) && list >= 0 && list < 2 ** 32;
    if (!whole || typeof oneIsEnough !== 'boolean' || !/^0x[0-9a-f]{64}$/.test(String(salt))) return undefined;
    return { list, oneIsEnough, salt };
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
