import {
  cidOfDigest,
  DocumentError,
  decodeDocument,
  digestOf,
  type MoothallDocument,
} from '@moothall/contracts/protocol';
import { CID, create, type KuboRPCClient } from 'ipfs-http-client';

/** Why nobody could be shown a document yet; all of it may pass. */
export type FetchProblem =
  | 'CONTENT_NOT_FOUND'
  | 'CONTENT_UNREACHABLE'
  | 'CONTENT_TOO_LARGE'
  | 'CONTENT_DIGEST_MISMATCH';

export type Verdict =
  | { state: 'available'; document: MoothallDocument }
  /** The bytes have the digest and are no document: nothing will ever change that. */
  | { state: 'invalid'; code: string }
  | { state: 'unavailable'; code: FetchProblem };

/** No honest node has a larger block: IPFS nodes do not pass them on. */
const LARGEST_BLOCK = 2 * 1024 * 1024;

export interface DocumentSource {
  /** Fetches the document with this digest and checks it. Never throws for what a node or an author did. */
  fetch(digest: string, signal: AbortSignal): Promise<Verdict>;
}

/** Documents by a Kubo-compatible RPC. Nothing a node says is believed before its sha-256 was compared. */
export class IpfsSource implements DocumentSource {
  private readonly client: KuboRPCClient;

  constructor(
    url: string,
    private readonly timeoutMs: number,
  ) {
    this.client = create({ url });
  }

  async fetch(digest: string, signal: AbortSignal): Promise<Verdict> {
    const cid = CID.parse(cidOfDigest(digest));
    const patience = AbortSignal.any([signal, AbortSignal.timeout(this.timeoutMs)]);
    let bytes: Uint8Array;
    try {
      const { size } = await this.client.block.stat(cid, { signal: patience });
      if (size > LARGEST_BLOCK) return { state: 'unavailable', code: 'CONTENT_TOO_LARGE' };
      bytes = await this.client.block.get(cid, { signal: patience });
    } catch (error) {
      signal.throwIfAborted();
      return { state: 'unavailable', code: isUnreachable(error) ? 'CONTENT_UNREACHABLE' : 'CONTENT_NOT_FOUND' };
    }
    return judge(digest, bytes);
  }
}

/** Whether the node itself did not answer, as opposed to not having the block. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}

function judge(digest: string, bytes: Uint8Array): Verdict {
  if (digestOf(bytes) !== digest) return { state: 'unavailable', code: 'CONTENT_DIGEST_MISMATCH' };
  try {
    return { state: 'available', document: decodeDocument(bytes) };
  } catch (error) {
    if (error instanceof DocumentError) return { state: 'invalid', code: error.code };
    throw error;
  }
}
