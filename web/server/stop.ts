import type { Server } from 'node:http';
import { log } from '../app/log.server.ts';

/** Open answers get this long to end. */
const PATIENCE_MS = 5_000;

/** Ends the listeners on SIGTERM, SIGINT, and, for a child, when its parent's pipe closes. */
export function stopGracefully(servers: readonly Server[], isChild: boolean): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    for (const server of servers) {
      server.close();
      server.closeIdleConnections();
    }
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    Promise.all(servers.map((server) => new Promise((resolve) => server.on('close', resolve)))).then(() =>
      process.exit(0),
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (isChild) process.stdin.on('end', () => stop('parent ended')).resume();
}
