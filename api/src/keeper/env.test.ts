import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '@moothall/contracts/protocol';
import { afterAll, describe, expect, it } from 'vitest';
import { envOf } from '../../../test/support/api-env.ts';
import { readEnv } from '../env.ts';
import { readKeeperEnv } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-keeper-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DEPLOYMENT_FILE = join(folder, 'record.json');
writeFileSync(DEPLOYMENT_FILE, JSON.stringify(envOf('').deployment));
const KEY = `0x${'1f'.repeat(32)}`;
const GOOD = {
  DATABASE_URL: 'postgres://localhost/x',
  RPC_URL: 'http://localhost:8545',
  DEPLOYMENT_FILE,
  KEEPER_KEY: KEY,
};
const complaints = (read: () => unknown): string => {
  try {
    read();
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return String(error);
  }
};

describe('settings of the keeper', () => {
  it('are few: two keys, and where drand is asked', () => {
    expect(readKeeperEnv(GOOD)).toMatchObject({ KEEPER_EVERY_MS: 5000, deployment: { chainId: 31337 } });
    const DRAND_URLS = 'https://one.example/hash/, https://two.example/hash';
    expect(readKeeperEnv({ ...GOOD, BALLOT_KEY: KEY, DRAND_URLS })).toMatchObject({
      BALLOT_KEY: KEY,
      DRAND_URLS: ['https://one.example/hash', 'https://two.example/hash'],
    });
  });

  // nonsense: env.api.KEEPER_KEY env.api.BALLOT_KEY env.api.DRAND_URLS env.api.KEEPER_EVERY_MS
  it.each([
    ['KEEPER_KEY', ['', 'secret', KEY.slice(2), `${KEY}00`, `0x${'zz'.repeat(32)}`]],
    ['BALLOT_KEY', ['secret', KEY.slice(0, 40)]],
    ['DRAND_URLS', ['nowhere', 'http://api.drand.example', 'https://one.example, two']],
    ['KEEPER_EVERY_MS', ['often', '99', '-1', '3600001', '1.5']],
    ['DATABASE_URL', ['', 'postgres']],
    ['DEPLOYMENT_FILE', [join(folder, 'missing.json')]],
  ])('refuse a %s that is none', (variable, values) => {
    for (const value of values)
      expect(complaints(() => readKeeperEnv({ ...GOOD, [variable]: value }))).toContain(variable);
  });

  it('tell of a key no more than its name', () => {
    expect(complaints(() => readKeeperEnv({ ...GOOD, KEEPER_KEY: `${KEY}f` }))).not.toContain(KEY.slice(2));
  });

  it('share the key of entrusted votes with the api, which refuses the same ones', () => {
    const api = {
      ...GOOD,
      IPFS_API_URL: 'http://x',
      MEDIA_ORIGIN: 'http://x',
      WEB_ORIGIN: 'http://x',
      SESSION_SECRET: KEY,
    };
    expect(readEnv({ ...api, BALLOT_KEY: KEY })).toMatchObject({ BALLOT_KEY: KEY });
    expect(complaints(() => readEnv({ ...api, BALLOT_KEY: 'secret' }))).toContain('BALLOT_KEY');
  });
});
