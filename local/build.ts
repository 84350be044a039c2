/** Builds the web's pages when their sources changed: `npm run build`, and by itself before `npm start`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inherited } from './env.ts';
import { runToEnd } from './process/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'web/build/.stamp');
/** Everything that the built pages are made from. */
const SOURCES = ['web', 'contracts/protocol', 'subgraph-schemas', 'package-lock.json'];
const NOT_SOURCES = new Set(['node_modules', 'build', 'generated', '.cache']);
/** Generated in contracts/protocol, too, but not made by the build. */
const NEEDED_GENERATED = ['contracts/protocol/generated'];

async function filesBelow(path: string): Promise<string[]> {
  const full = join(root, path);
  const entries = await readdir(full, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  const kept = entries.filter(({ name }) => !NOT_SOURCES.has(name) || NEEDED_GENERATED.includes(`${path}/${name}`));
  return (await Promise.all(kept.map(({ name }) => filesBelow(`${path}/${name}`)))).flat().sort();
}

/** Digest of all sources' names and bytes. */
export async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(SOURCES.map(filesBelow))).flat();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Runs a script of the web workspace to its end. @throws LaunchError with its last words */
function webScript(script: string, logFile: string): Promise<void> {
  const env = { ...inherited(), NODE_ENV: 'production' };
  return runToEnd({ part: `web's ${script}`, command: 'npm', args: ['run', script, '-w', 'web'], env, logFile });
}

/** Writes the types of the pages' queries, which the development server needs but does not make. */
export const makeQueryTypes = (logFile: string): Promise<void> => webScript('codegen', logFile);

/** Builds the pages unless they are built from exactly these sources. @returns whether there was something to do */
export async function buildWeb(logFile: string, onStart: () => void = () => {}): Promise<boolean> {
  const stamp = await sourceStamp();
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return false;
  onStart();
  await webScript('build', logFile);
  await writeFile(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = performance.now();
  const built = await buildWeb(join(root, 'web/build/build.log'));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(built ? `web: built in ${seconds} s\n` : 'web: built already from these sources\n');
}
