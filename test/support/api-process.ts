import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inherited } from '../env.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The api as a process of its own, as operators run it. */
export interface Child {
  process: ChildProcessWithoutNullStreams;
  /** What it wrote so far, to either stream. */
  lines: readonly string[];
  /** The line with which it says that it answers. Fails when it ends before. */
  ready(): Promise<{ port: number }>;
  /** Its exit code. */
  ended: Promise<number | null>;
}

export function startApiProcess(env: Record<string, string>): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/src/main.ts'], {
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
    ended.then((code) => reject(new Error(`the api ended with ${code}:\n${lines.join('\n')}`)));
  });
  ready.catch(() => undefined);
  return { process: child, lines, ready: () => ready, ended };
}
