import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RpcError } from './errors.ts';
import { BlockMissing, type IpfsNode } from './node.ts';
import { parseCid } from './parameters.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const RAW = 'application/vnd.ipld.raw';

/**
 * Trustless gateway: `GET /ipfs/<cid>?format=raw` gives the block itself, which the reader can check against the CID;
 * without a format, the file below the CID.
 * @see https://specs.ipfs.tech/http-gateways/trustless-gateway/
 */
export async function serveGateway(node: IpfsNode, request: IncomingMessage, response: ServerResponse, url: URL) {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new RpcError(405, 'only GET and HEAD');
  const cid = parseCid(url.pathname.slice('/ipfs/'.length).replace(/\/$/, ''));
  const wanted = url.searchParams.get('format') ?? (request.headers.accept?.includes(RAW) ? 'raw' : 'file');
  if (wanted !== 'raw' && wanted !== 'file') throw new RpcError(400, `format "${wanted}" is not served, only "raw"`);

  const etag = wanted === 'raw' ? `"${cid}.raw"` : `"${cid}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', FOREVER);
  response.setHeader('X-Ipfs-Path', `/ipfs/${cid}`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Vary', 'Accept');
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }

  const body = await (wanted === 'raw' ? rawBlock(node, cid) : file(node, cid));
  response.setHeader('Content-Type', body.type);
  if (wanted === 'raw') response.setHeader('Content-Disposition', `attachment; filename="${cid}.bin"`);
  const range = partOf(request.headers.range, body.size);
  if (range) response.setHeader('Content-Range', `bytes ${range.from}-${range.to}/${body.size}`);
  response.setHeader('Accept-Ranges', 'bytes');
  const { from, to } = range ?? { from: 0, to: body.size - 1 };
  response.setHeader('Content-Length', to - from + 1);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') response.end();
  else await pipeline(body.read(from, to - from + 1), response);
}

interface Body {
  type: string;
  size: number;
  read(from: number, length: number): AsyncIterable<Uint8Array>;
}

async function rawBlock(node: IpfsNode, cid: ReturnType<typeof parseCid>): Promise<Body> {
  const bytes = await node.block(cid);
  const read = async function* (from: number, length: number) {
    yield bytes.subarray(from, from + length);
  };
  return { type: RAW, size: bytes.length, read };
}

async function file(node: IpfsNode, cid: ReturnType<typeof parseCid>): Promise<Body> {
  const stat = await node.files.stat(cid, node.reading()).catch((cause: unknown) => {
    throw new BlockMissing(cid.toString(), { cause });
  });
  if (stat.type === 'directory') throw new RpcError(400, 'directories are not served');
  const read = (offset: number, length: number) => node.files.cat(cid, { offset, length, ...node.reading() });
  return { type: 'application/octet-stream', size: Number(stat.size), read };
}

/** One range of a Range header, ends inclusive; several ranges are answered with the whole, as HTTP allows. */
function partOf(header: string | undefined, size: number): { from: number; to: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (from > to) throw new RpcError(416, `no such range in ${size} bytes: ${header}`);
  return { from, to };
}
