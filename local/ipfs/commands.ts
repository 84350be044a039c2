import type { IncomingMessage } from 'node:http';
import { multiaddr } from '@multiformats/multiaddr';
import { CID } from 'multiformats/cid';
import { sha256 } from 'multiformats/hashes/sha2';
import { readFiles } from './body.ts';
import { RpcError } from './errors.ts';
import type { IpfsNode } from './node.ts';
import { argument, cidArgument, only, timeoutOf, truth } from './parameters.ts';

/** The largest block other nodes are willing to exchange. */
const BLOCK_BYTES = 2 * 1024 * 1024;
const FILE_BYTES = 64 * 1024 * 1024;
const FILES = 256;
const CODECS: Record<string, number> = { raw: 0x55, 'dag-pb': 0x70, protobuf: 0x70 };

/** What a command answers: one JSON value, several (as lines of JSON), or bytes. */
export type Answer = { json: unknown } | { lines: AsyncIterable<unknown> } | { bytes: AsyncIterable<Uint8Array> };
type Command = (node: IpfsNode, query: URLSearchParams, request: IncomingMessage) => Promise<Answer>;

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

async function pin(node: IpfsNode, cid: CID, timeoutMs?: number): Promise<void> {
  if (await node.helia.pins.isPinned(cid)) return;
  await collect(node.helia.pins.add(cid, node.reading(timeoutMs)));
}

const add: Command = async (node, query, request) => {
  only(query, 'chunker', ['size-262144']);
  only(query, 'hash', ['sha2-256']);
  only(query, 'wrap-with-directory', ['false']);
  only(query, 'only-hash', ['false']);
  only(query, 'trickle', ['false']);
  const cidVersion = Number(only(query, 'cid-version', ['0', '1']) ?? 0) as 0 | 1;
  const rawLeaves = truth(query, 'raw-leaves', cidVersion === 1);
  const added = await readFiles(request, { fileBytes: FILE_BYTES, files: FILES }, async ({ name, content }) => {
    const cid = await node.add(content, { cidVersion, rawLeaves });
    if (truth(query, 'pin', true)) await pin(node, cid);
    const { dagSize } = await node.files.stat(cid, { extended: true });
    return { Name: name || cid.toString(), Hash: cid.toString(), Size: String(dagSize) };
  });
  return {
    lines: (async function* () {
      yield* added;
    })(),
  };
};

const cat: Command = async (node, query) => {
  const cid = cidArgument(query);
  const { type } = await node.files.stat(cid, node.reading(timeoutOf(query)));
  if (type === 'directory') throw new RpcError(500, 'this dag node is a directory');
  const offset = Number(query.get('offset') ?? 0);
  const length = query.has('length') ? Number(query.get('length')) : undefined;
  return { bytes: node.files.cat(cid, { offset, length, ...node.reading(timeoutOf(query)) }) };
};

const blockPut: Command = async (node, query, request) => {
  only(query, 'mhtype', ['sha2-256']);
  only(query, 'mhlen', ['-1', '32']);
  const name = only(query, 'cid-codec', Object.keys(CODECS)) ?? only(query, 'format', Object.keys(CODECS)) ?? 'raw';
  const [stored] = await readFiles(request, { fileBytes: BLOCK_BYTES, files: 1 }, async ({ content }) => {
    const bytes = Buffer.concat(await collect(content));
    const cid = CID.createV1(CODECS[name] ?? 0x55, await sha256.digest(bytes));
    await node.helia.blockstore.put(cid, bytes);
    if (truth(query, 'pin', false)) await pin(node, cid);
    return { Key: cid.toString(), Size: bytes.length };
  });
  return { json: stored };
};

const blockGet: Command = async (node, query) => {
  const bytes = await node.block(cidArgument(query), timeoutOf(query));
  return {
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

const blockStat: Command = async (node, query) => {
  const cid = cidArgument(query);
  const { length } = await node.block(cid, timeoutOf(query));
  return { json: { Key: cid.toString(), Size: length } };
};

const blockRm: Command = async (node, query) => {
  const cid = cidArgument(query);
  const pinned = await node.helia.pins.isPinned(cid);
  const force = truth(query, 'force', false);
  const found = await node.helia.blockstore.has(cid);
  if (found && !pinned) await node.forget(cid);
  const reason = pinned ? 'pinned: recursive' : found || force ? undefined : 'block not found';
  return { json: { Hash: cid.toString(), ...(reason && { Error: `cannot remove ${cid}: ${reason}` }) } };
};

const pinAdd: Command = async (node, query) => {
  only(query, 'recursive', ['true']);
  const cid = cidArgument(query);
  await pin(node, cid, timeoutOf(query));
  return { json: { Pins: [cid.toString()] } };
};

const pinRm: Command = async (node, query) => {
  const cid = cidArgument(query);
  if (!(await node.helia.pins.isPinned(cid))) throw new RpcError(500, 'not pinned or pinned indirectly');
  await collect(node.helia.pins.rm(cid));
  return { json: { Pins: [cid.toString()] } };
};

const pinLs: Command = async (node, query) => {
  only(query, 'type', ['all', 'recursive']);
  const asked = query.getAll('arg').map((text) => cidArgument(new URLSearchParams({ arg: text })));
  for (const cid of asked) {
    if (!(await node.helia.pins.isPinned(cid))) throw new RpcError(500, `path '${cid}' is not pinned`);
  }
  const pins = asked.length > 0 ? asked : (await collect(node.helia.pins.ls())).map(({ cid }) => cid);
  if (!truth(query, 'stream', false)) {
    return { json: { Keys: Object.fromEntries(pins.map((cid) => [cid.toString(), { Type: 'recursive' }])) } };
  }
  return {
    lines: (async function* () {
      for (const cid of pins) yield { Cid: cid.toString(), Type: 'recursive' };
    })(),
  };
};

const id: Command = async (node) => {
  const { libp2p } = node.helia;
  const own = libp2p.peerId;
  const key = own.publicKey ? Buffer.from(own.publicKey.raw).toString('base64') : '';
  const Addresses = libp2p.getMultiaddrs().map(String);
  const Protocols = libp2p.getProtocols();
  return { json: { ID: own.toString(), PublicKey: key, Addresses, AgentVersion: 'moothall-local/helia', Protocols } };
};

const version: Command = async () => ({
  json: { Version: '0.0.0-helia', Commit: '', Repo: '0', System: `${process.arch}/${process.platform}`, Golang: '' },
});

const swarmConnect: Command = async (node, query) => {
  await node.helia.libp2p.dial(multiaddr(argument(query)), { signal: AbortSignal.timeout(timeoutOf(query) ?? 5000) });
  return { json: { Strings: [`connect ${argument(query)} success`] } };
};

/** The part of Kubo's RPC that a market needs, by path below /api/v0/. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  add,
  cat,
  id,
  version,
  'block/put': blockPut,
  'block/get': blockGet,
  'block/stat': blockStat,
  'block/rm': blockRm,
  'pin/add': pinAdd,
  'pin/rm': pinRm,
  'pin/ls': pinLs,
  'swarm/connect': swarmConnect,
};
