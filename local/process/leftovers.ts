import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program left by a killed start gets this long to end before it is killed, then this long to be gone. */
const END_MS = 8000;
const STEP_MS = 50;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Words of a process's command line; empty when it is gone, a zombie, or this system has no /proc. */
async function commandLine(pid: number): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** Whether process `pid` lives and its command line names `marker`: process ids are used again. */
export async function isRunning(pid: number, marker: string): Promise<boolean> {
  return isAlive(pid) && (await commandLine(pid)).some((word) => word.includes(marker));
}

/**
 * Ends a program that outlived the one that started it. Process ids are used again, so it is touched only while its
 * command line names both the program and `marker` (a path that is ours alone).
 * @returns whether there was one
 */
export async function endLeftover(
  pid: number,
  program: string,
  marker: string,
  signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM',
): Promise<boolean> {
  const isIt = async () => (await isRunning(pid, program)) && (await isRunning(pid, marker));
  if (!(await isIt())) return false;
  for (const step of [signal, 'SIGKILL'] as const) {
    process.kill(pid, step);
    for (let waited = 0; waited < END_MS; waited += STEP_MS) {
      if (!(await isIt())) return true;
      await sleep(STEP_MS);
    }
  }
  throw new Error(`process ${pid} (${program}) cannot be ended`);
}
