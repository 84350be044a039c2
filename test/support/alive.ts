import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs; one that ended and that nobody asked about yet does not. */
export const isAlive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
