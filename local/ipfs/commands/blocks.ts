import { CID } from 'multiformats/cid';
import { sha256 } from 'multiformats/hashes/sha2';
import { readFiles } from '../body.ts';
import { cidArgument, only, timeoutOf, truth } from '../parameters.ts';
import { type Command, collect } from './command.ts';
import { pin } from './pins.ts';

/** The largest block other nodes are willing to exchange. */
const BLOCK_BYTES = 2 * 1024 * 1024;
const CODECS: Record<string, number> = { raw: 0x55, 'dag-pb': 0x70, protobuf: 0x70 };

export const blockPut: Command = async (node, query, request) => {
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

export const blockGet: Command = async (node, query) => {
  const bytes = await node.block(cidArgument(query), timeoutOf(query));
  return {
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

export const blockStat: Command = async (node, query) => {
  const cid = cidArgument(query);
  const { length } = await node.block(cid, timeoutOf(query));
  return { json: { Key: cid.toString(), Size: length } };
};

export const blockRm: Command = async (node, query) => {
  const cid = cidArgument(query);
  const pinned = await node.helia.pins.isPinned(cid);
  const force = truth(query, 'force', false);
  const found = await node.helia.blockstore.has(cid);
  if (found && !pinned) await node.forget(cid);
  const reason = pinned ? 'pinned: recursive' : found || force ? undefined : 'block not found';
  return { json: { Hash: cid.toString(), ...(reason && { Error: `cannot remove ${cid}: ${reason}` }) } };
};
