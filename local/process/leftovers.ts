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
  const isIt = async () => {
    const words = await commandLine(pid);
    return words.some((word) => word.includes(program)) && words.some((word) => word.includes(marker));
  };
  if (!isAlive(pid) || !(await isIt())) return false;
  process.kill(pid, signal);
  for (const last of [signal, 'SIGKILL'] as const) {
    for (let waited = 0; waited < END_MS; waited += STEP_MS) {
      if (!isAlive(pid) || !(await isIt())) return true;
      await sleep(STEP_MS);
    }
    if (last !== 'SIGKILL') process.kill(pid, 'SIGKILL');
  }
  throw new Error(`process ${pid} (${program}) cannot be ended`);
}
