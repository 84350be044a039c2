import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inherited } from '../env.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One of our programs as a process of its own, as operators run it. */
export interface Child {
  process: ChildProcessWithoutNullStreams;
  /** What it wrote so far, to either stream. */
  lines: readonly string[];
  /** The line with which it says that it answers. Fails when it ends before. */
  ready(): Promise<{ port: number }>;
  /** Its exit code. */
  ended: Promise<number | null>;
}

/** Programs that say in one line that they answer, and where. */
export type Program = 'api/src/main.ts' | 'web/server.ts';

export function startProgram(program: Program, env: Record<string, string>): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    env: { ...inherited, ...env },
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<{ port: number }>((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line);
      if (line.includes('"msg":"ready"')) resolve(JSON.parse(line));
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    ended.then((code) => reject(new Error(`${program} ended with ${code}:\n${lines.join('\n')}`)));
  });
  ready.catch(() => undefined);
  return { process: child, lines, ready: () => ready, ended };
}

export const startApiProcess = (env: Record<string, string>): Child => startProgram('api/src/main.ts', env);

/** A program that is started again, in the same place, whenever it was killed. */
export class Supervised {
  private running: Child;
  private constructor(
    private readonly program: Program,
    private readonly env: Record<string, string>,
  ) {
    this.running = startProgram(program, env);
  }

  /** Starts it and waits until it answers. */
  static async start(program: Program, env: Record<string, string>): Promise<Supervised> {
    const supervised = new Supervised(program, env);
    await supervised.running.ready();
    return supervised;
  }

  /** Kills it without a warning, and waits until it answers again. */
  async kill(): Promise<void> {
    this.running.process.kill('SIGKILL');
    await this.running.ended;
    this.running = startProgram(this.program, this.env);
    await this.running.ready();
  }

  /** Ends it in order; resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.running.process.kill('SIGTERM');
    return this.running.ended;
  }
}
