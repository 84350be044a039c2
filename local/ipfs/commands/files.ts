import { readFiles } from '../body.ts';
import { RpcError } from '../errors.ts';
import { cidArgument, only, timeoutOf, truth } from '../parameters.ts';
import type { Command } from './command.ts';
import { pin } from './pins.ts';

const FILE_BYTES = 64 * 1024 * 1024;
const FILES = 256;

export const add: Command = async (node, query, request) => {
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

export const cat: Command = async (node, query) => {
  const cid = cidArgument(query);
  const { type } = await node.files.stat(cid, node.reading(timeoutOf(query)));
  if (type === 'directory') throw new RpcError(500, 'this dag node is a directory');
  const offset = Number(query.get('offset') ?? 0);
  const length = query.has('length') ? Number(query.get('length')) : undefined;
  return { bytes: node.files.cat(cid, { offset, length, ...node.reading(timeoutOf(query)) }) };
};
