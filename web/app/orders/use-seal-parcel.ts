import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { useCallback, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { openKey } from '../messages/keys/use-key.ts';
import { pinNote } from '../messages/notes/seal-note.ts';
import type { OrderView } from './facts.ts';
import { type Parcel, writeParcel } from './parcel.ts';

/**
 * The key a buyer reads with: the one on the record, else the one that sealed the own address. A buyer without any
 * cannot keep the seller from shipping: the number is then sealed to the seller alone.
 */
function buyersKey(published: string | null | undefined, note: SealedDocument | null) {
  if (published) return { in: 'hex', text: published } as const;
  return note ? ({ in: 'base64', text: note.from } as const) : undefined;
}

/** Seals and stores a parcel's number and gives the digest that the shipment names. */
export function useSealParcel(order: OrderView, note: SealedDocument | null) {
  const { access, settings } = useChain();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const published = order.buyer.encryptionKey;
  const readable = buyersKey(published, note) !== undefined;

  const seal = useCallback(
    async (parcel: Parcel): Promise<`0x${string}` | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return undefined;
        const key = buyersKey(published, note);
        const own = await openKey(connection, settings);
        const [{ fromBase64, fromHex, sealDocument }, { encodeDocument }, { digestOf }] = await Promise.all([
          import('../messages/crypto/index.ts'),
          import('@moothall/contracts/protocol/content/document'),
          import('@moothall/contracts/protocol/digest'),
        ]);
        const readers = key ? [key.in === 'hex' ? fromHex(key.text) : fromBase64(key.text)] : [];
        const place = { chainId: settings.chainId, listing: order.listing.listingId, author: connection.account };
        const document = await sealDocument(writeParcel(parcel), place, own.key, readers);
        const digest = digestOf(encodeDocument(document)) as `0x${string}`;
        await pinNote({ digest, document }, connection, settings);
        return digest;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [access, settings, order.listing.listingId, published, note],
  );
  return { seal, busy, problem, readable };
}
