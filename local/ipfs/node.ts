import { noise } from '@chainsafe/libp2p-noise';
import { withBitswap } from '@helia/bitswap';
import { type HeliaWithLibp2p, withLibp2pLight } from '@helia/libp2p';
import { type UnixFS, unixfs } from '@helia/unixfs';
import { identify } from '@libp2p/identify';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { FsBlockstore } from 'blockstore-fs';
import { LevelDatastore } from 'datastore-level';
import { createHeliaLight } from 'helia';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { balanced } from 'ipfs-unixfs-importer/layout';
import type { CID } from 'multiformats/cid';

/** Kubo cuts files into pieces of this many bytes and puts at most this many links into one node. */
const CHUNK_BYTES = 262_144;
const LINKS_PER_NODE = 174;

/** A read that finds nothing on disk waits this long for connected peers, unless the caller says otherwise. */
export const READ_TIMEOUT_MS = 10_000;

/** The block is neither on disk nor, within the time given, with a connected peer. */
export class BlockMissing extends Error {
  override name = 'BlockMissing';
  constructor(
    readonly cid: string,
    options?: ErrorOptions,
  ) {
    super(`block was not found: ${cid}`, options);
  }
}

/** An IPFS node on disk: blocks, pins and a network identity that stays the same. */
export interface IpfsNode {
  readonly helia: HeliaWithLibp2p;
  readonly files: UnixFS;
  /** Stores a file and returns the CID that Kubo's classic import gives it. */
  add(content: AsyncIterable<Uint8Array>, options: { cidVersion: 0 | 1; rawLeaves: boolean }): Promise<CID>;
  /** One block's bytes. @throws BlockMissing */
  block(cid: CID, timeoutMs?: number): Promise<Uint8Array>;
  /** Removes a block from this disk; other nodes keep theirs. */
  forget(cid: CID): Promise<void>;
  /** Options of every read: how long to wait, and whether there is anybody to ask. */
  reading(timeoutMs?: number): { signal: AbortSignal; offline: boolean };
  stop(): Promise<void>;
}

/**
 * Opens the node in `folder`. It listens for peers on the loopback address only and looks for none: no DHT, no mDNS,
 * no bootstrap list. Another node is reached by an explicit `swarm/connect`.
 */
export async function openNode(folder: string): Promise<IpfsNode> {
  const blockstore = new FsBlockstore(`${folder}/blocks`);
  const datastore = new LevelDatastore(`${folder}/datastore`);
  await blockstore.open();
  await datastore.open();
  const helia = withBitswap(
    withLibp2pLight(createHeliaLight({ blockstore, datastore }), {
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
    }),
  ) as HeliaWithLibp2p;
  await helia.start();
  const files = unixfs(helia);

  const reading = (timeoutMs = READ_TIMEOUT_MS) => ({
    signal: AbortSignal.timeout(timeoutMs),
    offline: helia.libp2p.getPeers().length === 0,
  });

  return {
    helia,
    files,
    reading,
    add: (content, { cidVersion, rawLeaves }) =>
      files.addByteStream(content, {
        cidVersion,
        rawLeaves,
        chunker: fixedSize({ chunkSize: CHUNK_BYTES }),
        layout: balanced({ maxChildrenPerNode: LINKS_PER_NODE }),
      }),
    forget: async (cid) => blockstore.delete(cid),
    async block(cid, timeoutMs) {
      const parts: Uint8Array[] = [];
      try {
        for await (const part of helia.blockstore.get(cid, reading(timeoutMs))) parts.push(part);
      } catch (cause) {
        throw new BlockMissing(cid.toString(), { cause });
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    },
    async stop() {
      await helia.stop();
      await datastore.close();
      await blockstore.close();
    },
  };
}
