import type { CID } from 'multiformats/cid';
import { RpcError } from '../errors.ts';
import type { IpfsNode } from '../node.ts';
import { cidArgument, only, timeoutOf, truth } from '../parameters.ts';
import { type Command, collect } from './command.ts';

/** Pins everything below a CID, once. */
export async function pin(node: IpfsNode, cid: CID, timeoutMs?: number): Promise<void> {
  if (await node.helia.pins.isPinned(cid)) return;
  await collect(node.helia.pins.add(cid, node.reading(timeoutMs)));
}

export const pinAdd: Command = async (node, query) => {
  only(query, 'recursive', ['true']);
  const cid = cidArgument(query);
  await pin(node, cid, timeoutOf(query));
  return { json: { Pins: [cid.toString()] } };
};

export const pinRm: Command = async (node, query) => {
  const cid = cidArgument(query);
  if (!(await node.helia.pins.isPinned(cid))) throw new RpcError(500, 'not pinned or pinned indirectly');
  await collect(node.helia.pins.rm(cid));
  return { json: { Pins: [cid.toString()] } };
};

export const pinLs: Command = async (node, query) => {
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
