import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { LaunchError, type LaunchOptions, spawnPart } from './launch.ts';

/** Lines of output kept to explain a failure. */
const KEPT_LINES = 40;

export interface RunOptions extends Pick<LaunchOptions, 'part' | 'command' | 'args' | 'env' | 'logFile'> {
  /** Hears each line of the program's standard output. */
  onLine?(line: string): void;
}

/** Runs a program to its end. @throws LaunchError with its last words unless it ends with 0 */
export async function runToEnd(options: RunOptions): Promise<void> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const child = spawnPart({ ...options, guarded: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      log.write(`${line}\n`);
      if (kept.push(line) > KEPT_LINES) kept.shift();
      if (stream === child.stdout) options.onLine?.(line);
    });
  }
  child.once('exit', () => child.stdin?.destroy());
  const how = await new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`));
  });
  log.end();
  if (how !== undefined) throw new LaunchError(options.part, how, kept);
}
