import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { readDocument } from '../../document.server.ts';

/** An order's note as it lies in public, for `useNote`; undefined when no node has it or when it is no sealed one. */
export async function readSealedNote(digest: string | null | undefined): Promise<SealedDocument | undefined> {
  const document = digest ? await readDocument(digest) : undefined;
  return document?.schema === 'moothall:sealed:1' ? document : undefined;
}
