import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './commands/command.ts';
import { COMMANDS } from './commands.ts';
import { RpcError } from './errors.ts';
import { serveGateway } from './gateway.ts';
import { BlockMissing, type IpfsNode } from './node.ts';

/** A request must be through after this long, body included. */
const REQUEST_MS = 60_000;

/** Kubo's RPC below /api/v0/ and the gateway below /ipfs/, on one port. Meant for the loopback address only. */
export function createIpfsServer(node: IpfsNode): Server {
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    handle(node, request, response).catch((error: unknown) => refuse(request, response, error));
  });
  return server;
}

async function handle(node: IpfsNode, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://node');
  if (url.pathname.startsWith('/ipfs/')) return serveGateway(node, request, response, url);
  const name = url.pathname.startsWith('/api/v0/') ? url.pathname.slice('/api/v0/'.length) : '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new RpcError(404, `no such command: ${url.pathname}`);
  if (request.method !== 'POST') throw new RpcError(405, 'only POST');
  // A page in a browser must not write into somebody's node: browsers name the page, programs do not.
  if (request.headers.origin ?? request.headers.referer) throw new RpcError(403, 'not for browsers');
  await answer(response, await command(node, url.searchParams, request));
}

async function answer(response: ServerResponse, value: Answer): Promise<void> {
  if ('json' in value) {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value.json));
    return;
  }
  const type = 'lines' in value ? 'application/json' : 'application/octet-stream';
  const source = 'lines' in value ? asLines(value.lines) : value.bytes;
  response.writeHead(200, { 'Content-Type': type, 'X-Chunked-Output': '1' });
  await pipeline(Readable.from(source), response);
}

async function* asLines(values: AsyncIterable<unknown>): AsyncIterable<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** Errors in Kubo's shape. After the first byte of an answer, only breaking the connection can still tell. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const gateway = request.url?.startsWith('/ipfs/') === true;
  const status = error instanceof RpcError ? error.status : error instanceof BlockMissing && gateway ? 404 : 500;
  const message = error instanceof Error ? error.message : String(error);
  for (const name of ['ETag', 'Cache-Control', 'Content-Length', 'Content-Range']) response.removeHeader(name);
  if (status === 405) response.setHeader('Allow', gateway ? 'GET, HEAD' : 'POST');
  // The rest of a body nobody wants is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ Message: message, Code: status === 400 ? 1 : 0, Type: 'error' }));
}
