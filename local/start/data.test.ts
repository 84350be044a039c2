import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SettingsError } from '@moothall/contracts/protocol/settings';
import { afterAll, describe, expect, it } from 'vitest';
import { startEnv } from '../env.ts';
import { AlreadyRunning, DataFolder, TownOutdated } from './data.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the data folder', () => {
  it('keeps its secrets from one start to the next, readable by their owner only', async () => {
    const first = await (await DataFolder.claim(folder)).secrets();
    expect(await (await DataFolder.claim(folder)).secrets()).toEqual(first);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(new Set([first.session, ...Object.values(first.database)]).size).toBe(4);
  });

  it('of an earlier version keeps its passwords and gets the keys that are new', async () => {
    const data = await DataFolder.claim(folder);
    const { ballots: _, ...earlier } = await data.secrets();
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(earlier));
    const { ballots, ...kept } = await data.secrets();
    expect(kept).toEqual(earlier);
    expect((await data.secrets()).ballots).toBe(ballots);
  });

  it('of an earlier version whose town has other contracts says so', async () => {
    const data = await DataFolder.claim(folder);
    writeFileSync(join(folder, 'town.json'), JSON.stringify({ deployment: { name: 'local' }, people: [] }));
    await expect(data.town()).rejects.toThrow(TownOutdated);
    rmSync(join(folder, 'town.json'));
  });

  it('belongs to one start at a time, and to the next one when that was killed', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'local/start.ts'], { stdio: 'ignore' });
    await once(other, 'spawn');
    await sleep(100);
    writeFileSync(join(folder, 'pid'), String(other.pid));
    await expect(DataFolder.claim(folder)).rejects.toThrow(AlreadyRunning);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await expect(DataFolder.claim(folder)).resolves.toBeInstanceOf(DataFolder);
  });
});

describe('settings', () => {
  it('that cannot be used are named, all at once', () => {
    const read = () => startEnv({ WEB_PORT: 'many', RPC_URL: 'nowhere' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/WEB_PORT: .*\nRPC_URL: /s);
  });

  it('that are empty count as not set', () => {
    const env = startEnv({ RPC_URL: '', WEB_PORT: '' });
    expect([env.RPC_URL, env.WEB_PORT]).toEqual([undefined, 3000]);
  });
});
