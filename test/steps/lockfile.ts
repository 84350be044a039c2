import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * Everything that `npm ci` installs is pinned: named by its checksum, from the public registry, and asked for in an
 * exact version by the workspaces.
 */
export async function lockfileComplaints(root: string): Promise<string[]> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const complaints: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || entry.link) continue;
    if (!entry.integrity) complaints.push(`package-lock.json: ${path} has no integrity`);
    if (entry.resolved && !entry.resolved.startsWith(REGISTRY)) {
      complaints.push(`package-lock.json: ${path} comes from ${entry.resolved}, not from ${REGISTRY}`);
    }
  }
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
