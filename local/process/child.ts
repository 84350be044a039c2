/** What a process that was started by another one does: it says when it is ready and ends with its parent. */
import { isChild } from '../env.ts';

/** One line of JSON on stdout, the sign that `launch` waits for. */
export function ready(details: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ level: 30, time: Date.now(), msg: 'ready', ...details })}\n`);
}

/**
 * Runs `stop` once, on a signal, or when the parent is gone (its end of our stdin or of its channel to us closes); then
 * the process ends, with code 1 when `stop` failed.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`stopping failed: ${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
  if (isChild()) process.stdin.on('end', end).on('error', end).resume();
}
