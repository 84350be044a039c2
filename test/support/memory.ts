import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Series } from './trend.ts';

const MIB = 1024 * 1024;
const EVERY_MS = 500;

/** A process that is watched. */
export interface Watched {
  pid: number;
  /** Where it tells its own figures, where it does. */
  metrics?: string;
}

/** What a process held over a while. */
export interface Held {
  /** MiB in memory. */
  resident: number[];
  /** MiB of objects, those that nobody needs any more among them; empty where it does not tell. */
  heap: number[];
  /** Files and connections that are open. */
  files: number[];
}

async function look({ pid, metrics }: Watched, held: Held): Promise<void> {
  const [status, files, told] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readdir(`/proc/${pid}/fd`),
    metrics === undefined ? '' : fetch(metrics).then((answer) => answer.text()),
  ]);
  const heap = /^nodejs_heap_size_used_bytes (\d+)/m.exec(told)?.[1];
  held.resident.push((Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / MIB);
  held.files.push(files.length);
  if (heap !== undefined) held.heap.push(Number(heap) / MIB);
}

/** Looks at processes until told to end. Fails when one of them is gone. Linux only. */
export async function watch<Name extends string>(
  processes: Record<Name, Watched>,
  isOver: () => boolean,
): Promise<Record<Name, Held>> {
  const seen = {} as Record<Name, Held>;
  const names = Object.keys(processes) as Name[];
  for (const name of names) seen[name] = { resident: [], heap: [], files: [] };
  while (!isOver()) {
    await Promise.all(names.map((name) => look(processes[name], seen[name])));
    await sleep(EVERY_MS);
  }
  return seen;
}

/** The median of a quarter of what was seen, rounded. */
export function quarter(series: Series, which: 0 | 1 | 2 | 3): number {
  const length = Math.max(1, series.length >> 2);
  const part = series.slice(which * length, (which + 1) * length).toSorted((a, b) => a - b);
  return Math.round(part[part.length >> 1] ?? 0);
}
