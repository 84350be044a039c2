import { readdir, readFile } from 'node:fs/promises';
import type { Board } from './board.ts';

/** Process ids of `pid` and everything it started. Linux only: none elsewhere. */
export async function familyOf(pid: number): Promise<Set<number>> {
  return family(pid, await allProcesses());
}

/** Memory of a process and everything it started, in MiB by program name. Linux only: empty elsewhere. */
export async function memoryOfFamily(pid: number = process.pid): Promise<Map<string, number>> {
  const processes = await allProcesses();
  const sums = new Map<string, number>();
  for (const id of family(pid, processes)) {
    const found = processes.get(id);
    if (found) sums.set(found.name, (sums.get(found.name) ?? 0) + found.mib);
  }
  return sums;
}

function family(pid: number, processes: ReadonlyMap<number, ProcessInfo>): Set<number> {
  const members = new Set([pid]);
  // A child may have a smaller id than its parent: go on until nobody is added.
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const [id, { parent }] of processes) if (members.has(parent)) members.add(id);
  }
  return members;
}

/** Tells the memory of everything that runs, the largest first. */
export async function tellMemory(board: Board): Promise<void> {
  const memory = [...(await memoryOfFamily())].sort((a, b) => b[1] - a[1]);
  for (const [name, mib] of memory) board.note('memory', `${mib.toFixed(0)} MiB ${name}`);
  board.note('memory', `${memory.reduce((sum, [, mib]) => sum + mib, 0).toFixed(0)} MiB in all`);
}

interface ProcessInfo {
  parent: number;
  name: string;
  mib: number;
}

async function allProcesses(): Promise<Map<number, ProcessInfo>> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(ids.map(async (id) => [id, await describe(id)] as const));
  return new Map(found.filter((entry): entry is [number, ProcessInfo] => entry[1] !== undefined));
}

/** Proportional memory (shared pages split among their users), so that Postgres' processes are not counted many times. */
async function describe(id: number): Promise<ProcessInfo | undefined> {
  try {
    const [status, words, memory] = await Promise.all([
      readFile(`/proc/${id}/status`, 'utf8'),
      readFile(`/proc/${id}/cmdline`, 'utf8'),
      readFile(`/proc/${id}/smaps_rollup`, 'utf8'),
    ]);
    const number = (text: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: number(status, 'PPid'), name: nameOf(words.split('\0')), mib: number(memory, 'Pss') / 1024 };
  } catch {
    // It ended meanwhile, or belongs to the kernel.
    return undefined;
  }
}

/** The script of a Node process, else the program. */
function nameOf(words: readonly string[]): string {
  const script = words.find((word) => /\.(ts|mjs|js)$/.test(word));
  const program = words[0]?.split(' ')[0]?.replace(/:$/, '').split('/').pop() ?? '';
  return script?.split('/').slice(-3).join('/') ?? program;
}
