import { describe, expect, it } from 'vitest';
import { judgeAudit } from './audit.ts';
import { withoutOrigin } from './bill.ts';
import { unpinned } from './lockfile.ts';
import { secretsIn } from './secrets.ts';

const integrity = 'sha512-x';
const REGISTRY = 'https://registry.npmjs.org';

describe('a check of what we build from', () => {
  it('refuses a package without a checksum, from elsewhere, or under another one’s address', () => {
    const good = { integrity, resolved: `${REGISTRY}/pg/-/pg-8.0.0.tgz` };
    expect(unpinned({ 'node_modules/pg': good, 'node_modules/pino': { integrity }, web: {} })).toEqual([]);
    for (const bad of [
      {},
      { integrity: 'sha1-x' },
      { integrity, resolved: 'https://evil.example/pg/-/pg-8.0.0.tgz' },
      { integrity, resolved: 'git+ssh://git@github.com/pg/pg.git' },
      { integrity, resolved: `${REGISTRY}/pgg/-/pgg-8.0.0.tgz` },
    ])
      expect(unpinned({ 'node_modules/a/node_modules/pg': bad })).toHaveLength(1);
    const alias = { integrity, name: 'kubo', resolved: `${REGISTRY}/kubo/-/kubo-1.0.0.tgz` };
    expect(unpinned({ 'node_modules/ipfs': alias })).toEqual([]);
  });

  it('refuses a bill of materials with parts of unknown origin', () => {
    const part = { name: 'pg', properties: [{ name: 'cdx:npm:package:path', value: 'node_modules/pg' }] };
    const hashes = [{ alg: 'SHA-512' }];
    const own = { name: 'web', properties: [{ name: 'cdx:npm:package:path', value: 'web' }] };
    expect(withoutOrigin({ components: [{ ...part, version: '8.0.0', hashes }, own] })).toEqual([]);
    expect(withoutOrigin({ components: [{ ...part, version: '8.0.0' }] })).toHaveLength(1);
    expect(withoutOrigin({ components: [{ ...part, hashes }] })).toHaveLength(1);
  });

  it('finds keys in the sources, and none in what only looks like one', async () => {
    // Put together here, so that this file is no find itself.
    const keys = [
      ['-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEpAIBAAKCAQEA', 'x'.repeat(200), '\n-----END RSA PRIVATE', ' KEY-----'],
      ['const token = "ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"'],
      ['NPM=', 'npm_', 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0cF3eG6'],
    ];
    for (const key of keys) expect(await secretsIn('src/a.ts', key.join(''))).toHaveLength(1);
    const plain = `const hash = '0x${'ab'.repeat(32)}'; const url = settings.DATABASE_URL;`;
    expect(await secretsIn('src/a.ts', plain)).toEqual([]);
  });

  const report = (severity: string) =>
    JSON.stringify({
      vulnerabilities: {
        pg: {
          name: 'pg',
          severity,
          via: [{ url: 'https://github.com/advisories/GHSA-1', title: 'reads too much', severity }, 'other'],
        },
      },
    });

  it('fails for grave holes in what runs, and passes others', () => {
    expect(judgeAudit(report('critical'))).toEqual([
      'pg: reads too much (critical, https://github.com/advisories/GHSA-1)',
    ]);
    expect(judgeAudit(report('high'))).toHaveLength(1);
    expect(judgeAudit(report('moderate'))).toEqual([]);
    expect(judgeAudit(report('high'), { 'GHSA-1': 'nobody reads' })).toEqual([]);
    expect(judgeAudit('{"vulnerabilities":{}}')).toEqual([]);
  });

  it('says that it could not ask where the registry does not answer', () => {
    expect(judgeAudit('{ "message": "405 Method Not Allowed" }')).toEqual({
      remark: 'not asked: 405 Method Not Allowed',
    });
    expect(judgeAudit('')).toEqual({ remark: 'not asked: npm audit gave no report' });
  });
});
