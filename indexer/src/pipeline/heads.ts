import { setTimeout as sleep } from 'node:timers/promises';

/** So long nobody is asked again who would not tell of new blocks. */
const AGAIN_MS = 30_000;
const SUBSCRIBE = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_subscribe', params: ['newHeads'] });

/**
 * Word of new blocks, over a WebSocket at the node's own address. It only shortens the wait until the node is asked anyway:
 * nothing is read from it, and a node that speaks no WebSocket there, or falls silent, costs nothing but that.
 */
export class Heads {
  private readonly url: string;
  private told = false;
  private wake = () => {};

  constructor(rpcUrl: string) {
    this.url = rpcUrl.replace(/^http/, 'ws');
    this.listen();
  }

  /** Waits until a block came since the last time, but no longer than `ms`. */
  async next(ms: number): Promise<void> {
    if (!this.told) {
      const stop = new AbortController();
      const word = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      await Promise.race([word, sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined)]);
      stop.abort();
    }
    this.told = false;
  }

  private listen(): void {
    const socket = new WebSocket(this.url);
    socket.addEventListener('open', () => socket.send(SUBSCRIBE));
    socket.addEventListener('message', () => {
      this.told = true;
      this.wake();
    });
    socket.addEventListener('close', () => setTimeout(() => this.listen(), AGAIN_MS).unref());
    // What went wrong matters to nobody: a close follows.
    socket.addEventListener('error', () => {});
  }
}
