import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  /** What the package is called where the folder is called otherwise. */
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Packages without a strong checksum, from elsewhere, or from the address of another package. */
export function unpinned(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages).flatMap(([path, { integrity, resolved, name, link }]) => {
    if (!path.includes('node_modules/') || link) return [];
    const found: string[] = [];
    if (!integrity?.startsWith('sha512-')) found.push(`package-lock.json: ${path} has no integrity by SHA-512`);
    if (resolved === undefined) return found;
    const called = name ?? path.split('node_modules/').at(-1);
    if (!resolved.startsWith(REGISTRY))
      found.push(`package-lock.json: ${path} comes from ${resolved}, not from ${REGISTRY}`);
    else if (!resolved.startsWith(`${REGISTRY}${called}/-/`))
      found.push(`package-lock.json: ${path} comes from ${resolved}, which is another package`);
    return found;
  });
}

/**
 * Everything that `npm ci` installs is pinned: named by its checksum, from the public registry, and asked for in an
 * exact version by the workspaces.
 */
export async function lockfileComplaints(root: string): Promise<string[]> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const complaints = unpinned(lock.packages);
  const manifest = (path: string) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  for (const path of ['.', ...(manifest('.').workspaces as string[])]) {
    const { dependencies, devDependencies, optionalDependencies } = manifest(path);
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      if (!EXACT.test(String(range)))
        complaints.push(`${path}/package.json: ${name} "${range}" is not an exact version`);
    }
  }
  return complaints;
}
