import { OfferRecordDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import type { Place } from '../outbox/outbox.ts';

/** Offers of one person in one conversation that were taken or cancelled, before a new one is given up. */
const MOST = 50;

/** The number under which somebody makes offers in a conversation: the same on every device. */
export async function nonceAt(account: string, { listing, buyer }: Place, round: number): Promise<bigint> {
  const text = JSON.stringify(['moothall:offer:1', ...[account, listing, buyer].map((id) => id.toLowerCase()), round]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new DataView(digest).getBigUint64(0);
}

/**
 * The number for the next offer: that of the earlier ones as long as none of them was taken or cancelled, so that at
 * most one of all can be taken.
 * @throws RangeError after too many
 */
export async function nextNonce(account: `0x${string}`, place: Place): Promise<bigint> {
  for (let round = 0; round < MOST; round += 1) {
    const nonce = await nonceAt(account, place, round);
    const { offerSpent } = await send(OfferRecordDocument, { account, nonce: String(nonce) });
    if (!offerSpent) return nonce;
  }
  throw new RangeError(`${MOST} offers were taken or cancelled`);
}
