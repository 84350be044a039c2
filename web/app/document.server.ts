import { DocumentError, decodeDocument, MAX_DOCUMENT_BYTES } from '@moothall/contracts/protocol/content/document';
import type { MoothallDocument } from '@moothall/contracts/protocol/content/schemas';
import { cidOfDigest, digestOf } from '@moothall/contracts/protocol/digest';
import { env } from './env.server.ts';

const TIMEOUT_MS = 3_000;

/**
 * A document, fetched by its digest and checked against it. Undefined when no node has it at the moment or when it is
 * none: a page says nothing rather than something unchecked.
 */
export async function readDocument(digest: string): Promise<MoothallDocument | undefined> {
  const url = new URL(`/ipfs/${cidOfDigest(digest)}?format=raw`, env.IPFS_GATEWAY_URL);
  let bytes: Uint8Array;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/vnd.ipld.raw' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return undefined;
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    // Unreachable or too slow: the page can be read without it.
    return undefined;
  }
  if (bytes.length > MAX_DOCUMENT_BYTES || digestOf(bytes) !== digest) return undefined;
  try {
    return decodeDocument(bytes);
  } catch (problem) {
    if (problem instanceof DocumentError) return undefined;
    throw problem;
  }
}
