import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '@moothall/contracts/protocol';
import { QUICKNET, TIME_LOCK_SCHEME } from '@moothall/contracts/protocol/jury/time-lock';
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
const API = {
  ...GOOD,
  IPFS_API_URL: 'http://x',
  MEDIA_ORIGIN: 'http://x',
  WEB_ORIGIN: 'http://x',
  SESSION_SECRET: KEY,
};
const HASH = 'ab'.repeat(32);
const OTHER = { publicKey: 'cd'.repeat(96), genesis: 1_600_000_000, period: 30 };
let files = 0;
/** A file with what a network says of itself. */
function network(changed: object | string): string {
  const { publicKey: public_key, genesis: genesis_time, period } = OTHER;
  const info = { hash: HASH, public_key, genesis_time, period, schemeID: TIME_LOCK_SCHEME };
  files += 1;
  const file = join(folder, `network-${files}.json`);
  writeFileSync(file, typeof changed === 'string' ? changed : JSON.stringify({ ...info, ...changed }));
  return file;
}
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

  it('seal votes by quicknet, or by the network whose own words lie in a file', () => {
    const TIME_LOCK_URLS = `https://one.example/${QUICKNET.hash}/`;
    expect(readKeeperEnv({ ...GOOD, TIME_LOCK_URLS })).toMatchObject({
      TIME_LOCK_URLS: [`https://one.example/${QUICKNET.hash}`],
      timeLock: QUICKNET,
    });
    expect(readKeeperEnv({ ...GOOD, TIME_LOCK_INFO: network({}) }).timeLock).toEqual({ ...OTHER, hash: HASH });
  });

  // nonsense: env.api.KEEPER_KEY env.api.BALLOT_KEY env.api.DRAND_URLS env.api.KEEPER_EVERY_MS env.api.TIME_LOCK_URLS
  it.each([
    ['KEEPER_KEY', ['', 'secret', KEY.slice(2), `${KEY}00`, `0x${'zz'.repeat(32)}`]],
    ['BALLOT_KEY', ['secret', KEY.slice(0, 40)]],
    ['DRAND_URLS', ['nowhere', 'http://api.drand.example', 'https://one.example, two']],
    ['TIME_LOCK_URLS', ['nowhere', 'http://api.drand.example', ',']],
    ['KEEPER_EVERY_MS', ['often', '99', '-1', '3600001', '1.5']],
    ['DATABASE_URL', ['', 'postgres']],
    ['DEPLOYMENT_FILE', [join(folder, 'missing.json')]],
  ])('refuse a %s that is none', (variable, values) => {
    for (const value of values)
      expect(complaints(() => readKeeperEnv({ ...GOOD, [variable]: value }))).toContain(variable);
  });

  // nonsense: env.api.TIME_LOCK_INFO
  it.each([
    ['no file', join(folder, 'no-network.json')],
    ['no JSON', network('hello')],
    ['half of it', network({ public_key: undefined })],
    ['a short key', network({ public_key: 'ab' })],
    ['no hash', network({ hash: '0x12' })],
    ['a network without a pace', network({ period: 0 })],
    ['a chained network, whose rounds nobody can seal to', network({ schemeID: 'pedersen-bls-chained' })],
    ['evmnet, which signs on another curve', network({ schemeID: 'bls-bn254-unchained-on-g1' })],
  ])('refuse %s as a network, in the api and in the keeper', (_, TIME_LOCK_INFO) => {
    expect(complaints(() => readKeeperEnv({ ...GOOD, TIME_LOCK_INFO }))).toContain('TIME_LOCK_INFO');
    expect(complaints(() => readEnv({ ...API, TIME_LOCK_INFO }))).toContain('TIME_LOCK_INFO');
  });

  it('tell of a key no more than its name', () => {
    expect(complaints(() => readKeeperEnv({ ...GOOD, KEEPER_KEY: `${KEY}f` }))).not.toContain(KEY.slice(2));
  });

  it('share the key of entrusted votes with the api, which refuses the same ones', () => {
    expect(readEnv({ ...API, BALLOT_KEY: KEY })).toMatchObject({ BALLOT_KEY: KEY });
    expect(complaints(() => readEnv({ ...API, BALLOT_KEY: 'secret' }))).toContain('BALLOT_KEY');
  });
});
