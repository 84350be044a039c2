import { type Bytes32, cidOfDigest, digestOf } from '@moothall/contracts/protocol';
import { create } from 'ipfs-http-client';
import { Refusal } from '../schema/refusal.ts';
import type { ContentServices } from './services.ts';

const IPFS_TIMEOUT_MS = 15_000;

/**
 * Puts one raw block into IPFS and pins it. The node's answer is compared with the digest computed here, so that no
 * listing or dispute ever names content that is kept under another name.
 * @throws Refusal IPFS_UNAVAILABLE, DIGEST_MISMATCH
 */
export async function keepBlock(
  { env, log }: Pick<ContentServices, 'env' | 'log'>,
  bytes: Uint8Array,
): Promise<{ cid: string; digest: Bytes32 }> {
  const digest = digestOf(bytes);
  const expected = cidOfDigest(digest);
  const ipfs = create({ url: env.IPFS_API_URL, timeout: IPFS_TIMEOUT_MS });
  const returned = await ipfs.block
    .put(bytes, { format: 'raw', mhtype: 'sha2-256', version: 1, pin: true })
    .catch((cause: unknown) => {
      log.warn({ err: cause, cid: expected }, 'IPFS did not take a block');
      throw new Refusal('IPFS_UNAVAILABLE');
    });
  if (returned.toString() !== expected) {
    log.error({ expected, returned: returned.toString() }, 'IPFS keeps a block under another CID');
    throw new Refusal('DIGEST_MISMATCH', { expected, returned: returned.toString() });
  }
  return { cid: expected, digest };
}
