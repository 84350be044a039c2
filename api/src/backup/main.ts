import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { SettingsError } from '@moothall/contracts/protocol';
import 'reflect-metadata';
import pg from 'pg';
import { readDatabaseUrl } from '../env.ts';
import { migrate } from '../migrate.ts';
import { BackupUnusable } from './lines.ts';
import { restoreLines } from './read.ts';
import { backupLines } from './write.ts';

/** `npm run -s backup > file` and `npm run -s restore < file`: what people wrote here, which exists nowhere else. */
async function main(verb: string | undefined): Promise<void> {
  const url = readDatabaseUrl();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (verb === 'backup') {
      for await (const line of backupLines(client))
        if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
    } else if (verb === 'restore') {
      const prepare = async (migration: string) => void (await migrate(url, migration));
      const counts = await restoreLines(client, createInterface(process.stdin), prepare);
      await migrate(url);
      process.stdout.write(`${JSON.stringify(counts)}\n`);
    } else throw new BackupUnusable('say what to do: backup or restore');
  } finally {
    await client.end();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof BackupUnusable;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
