import { DocumentError, decodeDocument, MAX_DOCUMENT_BYTES } from '@moothall/contracts/protocol/content/document';
import { cidOfDigest, digestOf } from '@moothall/contracts/protocol/digest';
import { env } from '../env.server.ts';

const TIMEOUT_MS = 3_000;

/**
 * The words with which a dispute was opened, fetched by their digest and checked against it. Undefined when no node
 * has them at the moment or when they are no statement: the page says nothing rather than something unchecked.
 */
export async function readStatementText(digest: string): Promise<string | undefined> {
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
    // Unreachable or too slow: the order can be read without it.
    return undefined;
  }
  if (bytes.length > MAX_DOCUMENT_BYTES || digestOf(bytes) !== digest) return undefined;
  try {
    const document = decodeDocument(bytes);
    return document.schema === 'moothall:statement:1' ? document.text : undefined;
  } catch (problem) {
    if (problem instanceof DocumentError) return undefined;
    throw problem;
  }
}
