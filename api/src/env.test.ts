import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '@moothall/contracts/protocol';
import { afterAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../test/support/addresses.ts';
import { readEnv } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-env-'));
afterAll(() => rmSync(folder, { recursive: true }));
const record = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const good = {
  DATABASE_URL: 'postgres://localhost/moothall',
  RPC_URL: 'http://localhost:8545',
  IPFS_API_URL: 'http://localhost:5001',
  DEPLOYMENT_FILE: record(
    'good.json',
    JSON.stringify({ name: 'x', chainId: 1, startBlock: 0, finalityConfirmations: 1, addresses: ADDRESSES }),
  ),
  MEDIA_ORIGIN: 'http://localhost:3001/',
  WEB_ORIGIN: 'https://a.example/page, http://localhost:3000',
  SESSION_SECRET: 'x'.repeat(32),
};
const problems = (changed: Record<string, string | undefined>) => {
  try {
    readEnv({ ...good, ...changed });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.join('\n');
    throw error;
  }
  return '';
};

describe('the settings', () => {
  it('take origins as such and have defaults for the rest', () => {
    const env = readEnv(good);
    expect(env.WEB_ORIGIN).toEqual(['https://a.example', 'http://localhost:3000']);
    expect(env.MEDIA_ORIGIN).toBe('http://localhost:3001');
    expect(env).toMatchObject({ API_PORT: 4000, introspection: false, deployment: { chainId: 1 } });
  });

  it('tell the schema outside production only, unless they say so', () => {
    expect(readEnv({ ...good, NODE_ENV: 'development' }).introspection).toBe(true);
    expect(readEnv({ ...good, NODE_ENV: 'production', INTROSPECTION: 'on' }).introspection).toBe(true);
    expect(readEnv({ ...good, NODE_ENV: 'development', INTROSPECTION: 'off' }).introspection).toBe(false);
  });

  it('switch letters on when they say by which server and from whom, and refuse half of it', () => {
    const SMTP_URL = 'smtps://user:secret@mail.example';
    expect(readEnv(good).mail).toBeUndefined();
    const mail = { url: SMTP_URL, from: 'Moothall <mail@moothall.example>' };
    expect(readEnv({ ...good, SMTP_URL, MAIL_FROM: mail.from }).mail).toEqual(mail);
    expect(problems({ SMTP_URL })).toMatch(/^MAIL_FROM: is not set/);
    expect(problems({ MAIL_FROM: mail.from })).toMatch(/^SMTP_URL: is not set/);
    expect(problems({ SMTP_URL, MAIL_FROM: 'mail@moothall.example\r\nBcc: all@town.example' })).toMatch(/^MAIL_FROM: /);
    expect(problems({ SMTP_URL: 'http://user:secret@mail.example', MAIL_FROM: mail.from })).not.toContain('secret@');
  });

  it('are refused with the name of each that is missing or wrong', () => {
    expect(problems({ RPC_URL: undefined, SESSION_SECRET: 'short', API_PORT: '70000' })).toMatch(
      /API_PORT[\s\S]*RPC_URL[\s\S]*SESSION_SECRET/,
    );
    expect(problems({ WEB_ORIGIN: 'localhost' })).toMatch(/WEB_ORIGIN/);
  });

  it('are refused with a deployment record that is missing, no JSON or incomplete', () => {
    expect(problems({ DEPLOYMENT_FILE: join(folder, 'none.json') })).toMatch(/cannot be read/);
    expect(problems({ DEPLOYMENT_FILE: record('text.json', 'hello') })).toMatch(/not JSON/);
    expect(problems({ DEPLOYMENT_FILE: record('half.json', '{"name":"x"}') })).toMatch(/chainId/);
  });
});
