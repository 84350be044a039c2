import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import type { Connection } from '../../chain/connection.ts';
import { ProblemError } from '../../chain/problem.ts';
import type { ChainSettings } from '../../chain/types.ts';
import { PinNoteDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { ensureSession } from '../../session/session.ts';
import { openKey } from '../keys/use-key.ts';

/** To whom a note is, and about what. */
export interface NoteTo {
  listing: string;
  /** The other side's key on the record; null when there is none. */
  readerKey: string | null | undefined;
}

/** A note that only both sides of a deal can read. */
export interface SealedNote {
  /** What `Purchase.note` or an offer names. */
  digest: `0x${string}`;
  document: SealedDocument;
}

/**
 * Seals words to the other side and to oneself. Asks the wallet for the key when this tab has not opened it yet; the
 * own key need not be on the record, since the document names it and the purchase names the document.
 * @throws KEY_MISSING when the other side has no key, and what wallets say
 */
export async function sealNote(
  text: string,
  { listing, readerKey }: NoteTo,
  connection: Connection,
  settings: ChainSettings,
): Promise<SealedNote> {
  if (!readerKey) throw new ProblemError('KEY_MISSING');
  const own = await openKey(connection, settings);
  const [{ fromHex, sealDocument }, { encodeDocument }, { digestOf }] = await Promise.all([
    import('../crypto/index.ts'),
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const place = { chainId: settings.chainId, listing, author: connection.account };
  const document = await sealDocument(text, place, own.key, [fromHex(readerKey)]);
  return { digest: digestOf(encodeDocument(document)) as `0x${string}`, document };
}

/**
 * Stores a sealed note, before the purchase names it: what nobody can fetch would name nothing.
 * @throws DIGEST_WRONG, and what the api says
 */
export async function pinNote(note: SealedNote, connection: Connection, settings: ChainSettings): Promise<void> {
  await ensureSession(connection, settings);
  const { documentPin } = await send(PinNoteDocument, { document: note.document });
  if (documentPin.digest !== note.digest) {
    throw new ProblemError('DIGEST_WRONG', { own: note.digest, stored: documentPin.digest });
  }
}
