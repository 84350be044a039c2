import type { Room } from '../room/use-room.ts';

/** Who else may read what somebody seals now: the other side, and the arbitrator once chosen. */
export function readersOf({
  seen,
  dispute,
  judges,
  arbitrator,
}: Pick<Room, 'seen' | 'dispute' | 'judges' | 'arbitrator'>) {
  const { order, role, buyer, seller } = seen;
  const people = [
    { name: buyer, key: order.buyer.encryptionKey, own: role === 'buyer' },
    { name: seller, key: order.seller.encryptionKey, own: role === 'seller' },
    { name: arbitrator, key: dispute.arbitrator?.encryptionKey, own: judges || !dispute.arbitrator },
  ].filter(({ own }) => !own);
  return {
    /** Their keys on the record, in hex. */
    keys: people.flatMap(({ key }) => key ?? []),
    /** Names of those who have none. */
    without: people.flatMap(({ name, key }) => (key ? [] : name)),
  };
}
