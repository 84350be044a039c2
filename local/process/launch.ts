import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A program that was told to end gets this long before it is killed. */
const STOP_MS = 10_000;
/** Lines of output kept to explain a failed start. */
const KEPT_LINES = 30;

/**
 * Ends the program it becomes when this process is gone: a reader waits on our pipe beside it and signals it when the
 * pipe closes. For programs that are not ours and do not watch their stdin. Needs nothing but a POSIX shell.
 */
const GUARD = 'exec 3<&0; (cat <&3; kill -s "$GUARD_SIGNAL" $$) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null';

/** The program ended before it was ready, or took too long; carries the last lines it wrote. */
export class LaunchError extends Error {
  override name = 'LaunchError';
  constructor(
    readonly part: string,
    readonly reason: string,
    readonly lines: readonly string[],
  ) {
    super(`${part} ${reason}${lines.length > 0 ? `\n${lines.join('\n')}` : ''}`);
  }
}

export interface LaunchOptions {
  /** Name in messages. */
  part: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Everything the program writes is appended here. */
  logFile: string;
  /** Returns what the program tells about itself when this line says that it is ready, undefined otherwise. */
  isReady(line: string): Record<string, unknown> | undefined;
  readyWithinMs: number;
  /** Signal that ends the program in order. */
  signal?: 'SIGTERM' | 'SIGINT';
  /** For programs that do not end by themselves when their stdin closes. */
  guarded?: boolean;
  /** User and group to run as, where this process may choose. */
  owner?: { uid: number; gid: number } | undefined;
  /** For programs that report every request: their output counts until they are ready and is dropped afterwards. */
  chatty?: boolean;
}

export interface Launched {
  readonly pid: number;
  readonly details: Record<string, unknown>;
  /** Resolves when the program is gone, with how it ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Whether a line is our own processes' sign of life: JSON with msg "ready". */
export function readyLine(line: string): Record<string, unknown> | undefined {
  if (!line.includes('"ready"')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === 'object' && value !== null && 'msg' in value && value.msg === 'ready';
    return isRecord ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Starts a program that ends when this process does; nobody waits for it yet. */
export function spawnPart(
  options: Pick<LaunchOptions, 'command' | 'args' | 'env' | 'signal' | 'guarded' | 'owner'>,
): ChildProcess {
  const signal = (options.signal ?? 'SIGTERM').slice('SIG'.length);
  const [command, args] = options.guarded
    ? ['/bin/sh', ['-c', GUARD, 'guard', options.command, ...options.args]]
    : [options.command, [...options.args]];
  const env = { ...options.env, MOOTHALL_CHILD: '1', ...(options.guarded && { GUARD_SIGNAL: signal }) };
  // A process group of its own: Ctrl-C reaches only us, and we end the parts in order.
  return spawn(command, args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], ...options.owner });
}

/** Starts a program and waits until it says that it is ready. @throws LaunchError */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const child = spawnPart(options);
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const kept: string[] = [];
  const { promise: ended, resolve: setEnded } = Promise.withResolvers<string>();
  child.once('error', (error) => setEnded(error.message));
  child.once('exit', (code, signal) => {
    child.stdin?.destroy();
    setEnded(signal ? `was ended by ${signal}` : `ended with code ${code}`);
  });
  child.stdin?.on('error', () => child.stdin?.destroy());
  void ended.then(() => log.end());

  const details = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const fail = (reason: string) => reject(new LaunchError(options.part, reason, kept));
    const timer = setTimeout(
      () => fail(`was not ready after ${options.readyWithinMs / 1000} s`),
      options.readyWithinMs,
    );
    void ended.then((how) => fail(`${how} before it was ready`)).finally(() => clearTimeout(timer));
    const read = (line: string) => {
      if (log.writable) log.write(`${line}\n`);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
      const found = options.isReady(line);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
      if (!options.chatty) return;
      lines?.close();
      child.stdout?.resume();
    };
    const lines = child.stdout && createInterface(child.stdout).on('line', read);
    if (child.stderr) createInterface(child.stderr).on('line', read);
  }).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });

  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.kill(options.signal ?? 'SIGTERM');
    await ended.finally(() => clearTimeout(timer));
  };
  return { pid: child.pid ?? 0, details, ended, stop };
}
