import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How many ports above the wished one are tried before giving up. */
const TRIES = 100;
const STEP_MS = 100;

/** No port could be had; names the range that was tried. */
export class NoFreePort extends Error {
  override name = 'NoFreePort';
  constructor(
    readonly from: number,
    readonly to: number,
  ) {
    super(`no free port between ${from} and ${to}`);
  }
}

/** Whether a program listens (or may not be started) on `port` of this machine's loopback address or of all. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = createServer();
    try {
      await once(server.listen({ port, host, exclusive: true }), 'listening');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' || code === 'EACCES') return false;
      throw error;
    }
    server.close();
    await once(server, 'close');
  }
  return true;
}

/** A port that this machine picks. */
async function anyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until nobody listens on `port` any more, or the time is over: whoever still does then is somebody else. */
export async function untilFree(port: number, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end && !(await isFree(port))) await sleep(STEP_MS);
}

/** Hands out ports of which no two are the same, even before their programs listen. */
export class Ports {
  readonly #given = new Set<number>();

  /** The wished port, or the next free one above it; any free one for 0. @throws NoFreePort */
  async take(wished: number): Promise<number> {
    if (wished === 0) return this.take(await anyPort());
    for (let port = wished; port < wished + TRIES && port <= 65_535; port++) {
      if (this.#given.has(port) || !(await isFree(port))) continue;
      this.#given.add(port);
      return port;
    }
    throw new NoFreePort(wished, Math.min(wished + TRIES - 1, 65_535));
  }
}
