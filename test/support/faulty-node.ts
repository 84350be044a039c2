import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** One question to the node, alone or out of a batch. */
export interface Call {
  id: number;
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: parameters have the shape of their method
  params: any[];
}

/** How the node fails instead of answering. */
export type Failure = { status: number; body?: string } | { error: string } | 'silence';

/** Answers one question in the node's stead; `real` is what the node itself says. */
export type Fault = (call: Call, real: () => Promise<unknown>) => Promise<unknown> | unknown;

class Failed extends Error {
  constructor(readonly failure: Failure) {
    super('the node fails');
  }
}

/** For a fault: fails in this way. */
export function fail(failure: Failure): never {
  throw new Failed(failure);
}

/** A real node behind something that goes wrong as a test says: what passes through is the chain's own. */
export interface FaultyNode {
  url: string;
  /** What happens to each call from now on; nothing without one. */
  fault: Fault | undefined;
  /** How often each method was asked for. */
  readonly asked: Map<string, number>;
  stop(): Promise<void>;
}

interface Reply {
  jsonrpc: '2.0';
  id: number;
  result?: unknown;
  error?: { code: number; message: string };
}

export async function startFaultyNode(chain: string): Promise<FaultyNode> {
  const asked = new Map<string, number>();

  async function real({ method, params }: Call): Promise<unknown> {
    const response = await fetch(chain, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as Reply;
    if (error) fail({ error: error.message });
    return result;
  }

  async function reply(call: Call): Promise<Reply> {
    asked.set(call.method, (asked.get(call.method) ?? 0) + 1);
    const { id } = call;
    try {
      const result = node.fault ? await node.fault(call, () => real(call)) : await real(call);
      return { jsonrpc: '2.0', id, result };
    } catch (error) {
      if (error instanceof Failed && typeof error.failure === 'object' && 'error' in error.failure)
        return { jsonrpc: '2.0', id, error: { code: -32000, message: error.failure.error } };
      throw error;
    }
  }

  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Call | Call[];
    try {
      const answer = Array.isArray(body) ? await Promise.all(body.map(reply)) : await reply(body);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    } catch (error) {
      if (!(error instanceof Failed)) return void response.destroy(error as Error);
      const { failure } = error;
      // Silence: the connection stays open until the asker loses patience.
      if (typeof failure === 'object' && 'status' in failure)
        response.writeHead(failure.status).end(failure.body ?? 'out of order');
    }
  });
  // It speaks no WebSocket.
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const node: FaultyNode = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: undefined,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return node;
}
