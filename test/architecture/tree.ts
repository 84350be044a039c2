import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout these tests look at. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a domain may be called, in every workspace. */
export const DOMAINS = [
  'vault',
  'accounts',
  'listings',
  'orders',
  'arbitration',
  'jury',
  'moderation',
  'groups',
  'promotions',
  'ambassadors',
  'leads',
  'ads',
  'certificates',
  'governance',
  'content',
  'messages',
  'questions',
  'reputation',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** Files that git tracks or would track, below the given folders and with one of the endings. */
export function sources(folders: readonly string[], endings: readonly string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\0');
  const fitting = listed.filter((file) => endings.some((ending) => file.endsWith(ending)));
  return [...new Set(fitting)].filter((file) => !/(^|\/)(generated|abi)\//.test(file) && existsSync(join(ROOT, file)));
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
