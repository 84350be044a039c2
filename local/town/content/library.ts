import {
  type Bytes32,
  cidOfDigest,
  digestOf,
  encodeDocument,
  type MoothallDocument,
} from '@moothall/contracts/protocol';
import { create, type KuboRPCClient } from 'ipfs-http-client';
import type { Picture } from './pictures.ts';

/** IPFS stored something under another CID than the one that follows from its digest. */
export class CidDiffers extends Error {
  override name = 'CidDiffers';
  constructor(
    readonly expected: string,
    readonly stored: string,
  ) {
    super(`stored as ${stored}, expected ${expected}`);
  }
}

/** Where the town's documents and pictures are put: a Kubo-compatible node. */
export class Library {
  readonly #client: KuboRPCClient;

  constructor(ipfsApiUrl: string) {
    this.#client = create({ url: ipfsApiUrl });
  }

  /** Stores a document and returns the digest under which contracts know it. */
  async document(document: MoothallDocument): Promise<Bytes32> {
    const bytes = encodeDocument(document);
    const digest = digestOf(bytes);
    await this.#put(bytes, cidOfDigest(digest));
    return digest;
  }

  async picture({ bytes, ref }: Picture): Promise<void> {
    await this.#put(bytes, ref.cid);
  }

  async #put(bytes: Uint8Array, expected: string): Promise<void> {
    const cid = await this.#client.block.put(bytes, { format: 'raw', mhtype: 'sha2-256', version: 1, pin: true });
    if (cid.toString() !== expected) throw new CidDiffers(expected, cid.toString());
  }
}
