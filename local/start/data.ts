import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeploymentRecord, deploymentRecord } from '@moothall/contracts/protocol';
import { z } from 'zod';
import { isRunning } from '../process/leftovers.ts';
import { untilFree } from '../process/ports.ts';
import { type PlayedTown, playedTown } from '../town/played.ts';

/** Parts whose parent is gone end within this time. */
const ENDING_MS = 5000;

const secretsSchema = z.object({
  session: z.string().min(32),
  /** Under which votes that people entrust are kept until they are opened. */
  ballots: z.string().regex(/^0x[0-9a-f]{64}$/),
  database: z.object({ root: z.string().min(16), owner: z.string().min(16), api: z.string().min(16) }),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** Where everything is while it runs; other programs on this machine may read it. */
const runningSchema = z.object({
  pid: z.number().int().positive(),
  web: z.url(),
  media: z.url(),
  api: z.url(),
  rpc: z.url(),
  ipfs: z.url(),
});
export type Running = z.infer<typeof runningSchema>;

/** The town in a data folder was founded by an earlier version, with other contracts. */
export class TownOutdated extends Error {
  override name = 'TownOutdated';
  constructor(readonly folder: string) {
    super(
      `The town in ${folder} was founded by an earlier version of Moothall, whose contracts this one does not know. ` +
        'Delete the folder to found a new one, or set MOOTHALL_DATA to another.',
    );
  }
}

/** Another start is using the data folder. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
  constructor(
    readonly pid: number,
    readonly folder: string,
  ) {
    super(`already running from ${folder} (process ${pid}). Set MOOTHALL_DATA to run another one.`);
  }
}

/** Writes a file in one step, so that a reader never sees half of it. */
async function put(file: string, value: unknown, mode = 0o644): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode });
  await rename(`${file}.new`, file);
}

/** The folder in which a local market keeps everything. */
export class DataFolder {
  private constructor(readonly path: string) {}

  /** Opens (or makes) the folder and claims it for this process. @throws AlreadyRunning */
  static async claim(path: string): Promise<DataFolder> {
    const folder = new DataFolder(path);
    await mkdir(folder.file('logs'), { recursive: true });
    const claim = folder.file('pid');
    const pid = existsSync(claim) ? Number(await readFile(claim, 'utf8')) : 0;
    if (pid > 0 && pid !== process.pid && (await isRunning(pid, 'local/start.ts'))) throw new AlreadyRunning(pid, path);
    await writeFile(claim, String(process.pid));
    return folder;
  }

  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  log(part: string): string {
    return this.file('logs', `${part}.log`);
  }

  /** Passwords and keys, made once; readable by their owner only. */
  async secrets(): Promise<Secrets> {
    const file = this.file('secrets.json');
    const known: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
    const complete = secretsSchema.safeParse(known);
    if (complete.success) return complete.data;
    const word = () => randomBytes(32).toString('hex');
    const made = { session: word(), ballots: `0x${word()}`, database: { root: word(), owner: word(), api: word() } };
    // A folder of an earlier version keeps what it has: its database knows the old passwords.
    const secrets = secretsSchema.parse({ ...made, ...(known as object) });
    await put(file, secrets, 0o600);
    return secrets;
  }

  get townFile(): string {
    return this.file('town.json');
  }

  /** Whether the town was played to its end. One that was interrupted is played anew, on a new chain. */
  get isPlayed(): boolean {
    return existsSync(this.townFile);
  }

  /** Whether the town has said what it says through the api, once. */
  get isTalked(): boolean {
    return existsSync(this.file('talked'));
  }

  async setTalked(): Promise<void> {
    await writeFile(this.file('talked'), '');
  }

  /** @throws TownOutdated */
  async town(): Promise<PlayedTown> {
    const town = playedTown.safeParse(JSON.parse(await readFile(this.townFile, 'utf8')));
    if (!town.success) throw new TownOutdated(this.path);
    return town.data;
  }

  /** @returns path of the deployment record, which every part reads */
  async setDeployment(deployment: DeploymentRecord): Promise<string> {
    const file = this.file('deployment.json');
    await put(file, deployment);
    return file;
  }

  async deployment(file = this.file('deployment.json')): Promise<DeploymentRecord> {
    return deploymentRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  }

  /** @returns path of the file with the people whose keys a local market gives to its visitors */
  async setPeople(mediaOrigin: string): Promise<string> {
    const file = this.file('people.json');
    const { people } = await this.town();
    const shown = people.map((person) => ({ ...person, picture: `${mediaOrigin}/ipfs/${person.picture}` }));
    await put(file, shown);
    return file;
  }

  /** Tells other programs where everything is. */
  async setRunning(running: Running): Promise<void> {
    await put(this.file('running.json'), runningSchema.parse(running));
  }

  /** Parts of a start that was killed are ending: waits for their ports, so that the addresses stay the same. */
  async untilFreed(): Promise<void> {
    const file = this.file('running.json');
    if (!existsSync(file)) return;
    const { pid: _, ...urls } = runningSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    await Promise.all(Object.values(urls).map((url) => untilFree(Number(new URL(url).port), ENDING_MS)));
    await rm(file);
  }

  async release(): Promise<void> {
    for (const name of ['running.json', 'pid']) await rm(this.file(name), { force: true });
  }
}
