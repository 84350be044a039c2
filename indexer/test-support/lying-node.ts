import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a node treats one block. */
export interface Behaviour {
  /** What it sends as the block; nothing at all for "never answers". */
  bytes?: Uint8Array;
  /** What it says the size is; the truth when not named. */
  claimedSize?: number;
}

/** A node that speaks Kubo's RPC and does with each block what a test tells it. */
export class LyingNode {
  readonly behaviours = new Map<string, Behaviour>();
  /** CIDs whose bytes were asked for, in order. */
  readonly asked: string[] = [];
  private readonly server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://node');
    this.answer(pathname.split('/').at(-1), searchParams.get('arg') ?? '', response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(command: string | undefined, cid: string, response: ServerResponse): void {
    const behaviour = this.behaviours.get(cid);
    if (behaviour === undefined) {
      response.writeHead(500).end(JSON.stringify({ Message: `block ${cid} not found`, Code: 0, Type: 'error' }));
    } else if (behaviour.bytes === undefined) {
      // Silence is the answer: the connection stays open until the asker loses patience.
    } else if (command === 'stat') {
      response.end(JSON.stringify({ Key: cid, Size: behaviour.claimedSize ?? behaviour.bytes.length }));
    } else {
      this.asked.push(cid);
      response.end(behaviour.bytes);
    }
  }
}
