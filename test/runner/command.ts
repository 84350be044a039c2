import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { inherited } from '../env.ts';

/** What a finished command left behind. */
export interface Finished {
  /** Exit code; 1 when a signal ended it or it could not be started. */
  code: number;
  stdout: string;
  /** Standard output and error in the order they came. */
  output: string;
  seconds: number;
}

export interface CommandOptions {
  /** The checkout, whose tools are used. */
  cwd: string;
  /** Where inside the checkout the command runs. */
  directory?: string;
  env?: Record<string, string>;
  /** Copy everything to this process's output while it runs. */
  show?: boolean;
}

/** Tools resolve to the versions the lockfile names, and run on the Node that comes with the project. */
function environment(cwd: string, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...inherited, ...extra, PATH: [join(cwd, 'node_modules', '.bin'), inherited.PATH ?? ''].join(delimiter) };
}

/** Runs a command to its end. Never throws: what went wrong is in the exit code and the output. */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<Finished> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: join(options.cwd, options.directory ?? '.'),
      env: environment(options.cwd, options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    const finish = (code: number): void => {
      resolve({ code, stdout, output, seconds: (performance.now() - started) / 1000 });
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
      if (options.show) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.show) process.stderr.write(text);
    });
    child.on('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
