/** Builds the web's pages when their sources changed: `npm run build`, and by itself before `npm start`. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inherited } from './env.ts';
import { LaunchError, spawnPart } from './process/launch.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'web/build/.stamp');
/** Everything that the built pages are made from. */
const SOURCES = ['web', 'contracts/protocol', 'subgraph-schemas', 'package-lock.json'];
const NOT_SOURCES = new Set(['node_modules', 'build', 'generated', '.cache']);
/** Generated in contracts/protocol, too, but not made by the build. */
const NEEDED_GENERATED = ['contracts/protocol/generated'];
const KEPT_LINES = 40;

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
export async function runWebScript(script: string, logFile: string): Promise<void> {
  await mkdir(dirname(logFile), { recursive: true });
  const env = { ...inherited(), NODE_ENV: 'production' };
  const child = spawnPart({ command: 'npm', args: ['run', script, '-w', 'web'], env, guarded: true });
  const log = createWriteStream(logFile, { flags: 'a' });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      log.write(`${line}\n`);
      if (kept.push(line) > KEPT_LINES) kept.shift();
    });
  }
  const how = await new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`));
    child.once('exit', () => child.stdin?.destroy());
  });
  log.end();
  if (how !== undefined) throw new LaunchError(`web's script "${script}"`, how, kept);
}

/** Builds the pages unless they are built from exactly these sources. @returns whether there was something to do */
export async function buildWeb(logFile: string, onStart: () => void = () => {}): Promise<boolean> {
  const stamp = await sourceStamp();
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return false;
  onStart();
  await runWebScript('build', logFile);
  await writeFile(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = performance.now();
  const built = await buildWeb(join(root, 'web/build/build.log'));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(built ? `web: built in ${seconds} s\n` : 'web: built already from these sources\n');
}
