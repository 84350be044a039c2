import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inherited } from '../env.ts';

export interface Child {
  /** The line that said the program is ready. */
  line: string;
  stop(): Promise<void>;
}

/** A program that runs beside a test and ends with it. Throws with what it wrote when it ends before it is ready. */
export async function startChild(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  isReady: (line: string) => boolean,
): Promise<Child> {
  const child = spawn(command, args, { env: { ...inherited, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const written: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      written.push(text);
      if (isReady(text)) resolve(text);
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`${command} ended before it was ready:\n${written.join('\n')}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  // A test run that is killed closes the pipe or leaves the program to this.
  process.once('exit', () => child.kill());
  return { line, stop };
}
