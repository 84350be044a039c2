import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '@moothall/contracts/protocol';
import { afterAll, describe, expect, it } from 'vitest';
import { readEnv as readApi } from '../../api/src/env.ts';
import { deployEnv as readDeploy } from '../../contracts/env.ts';
import { indexerSettings as readIndexer } from '../../indexer/src/env.ts';
import { ipfsEnv as readIpfs, startEnv as readStart, townEnv as readTown } from '../../local/env.ts';
import { readDeployment } from '../../web/app/deployment.server.ts';
import { readEnv as readWeb } from '../../web/app/env.server.ts';
import { ADDRESSES } from '../support/addresses.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const ADDRESS = `0x${'1'.repeat(40)}`;
const record = { name: 'x', chainId: 1, startBlock: 0, finalityConfirmations: 1, addresses: ADDRESSES };
const DEPLOYMENT_FILE = file('good.json', JSON.stringify(record));

const SERVER = { DATABASE_URL: 'postgres://localhost/x', RPC_URL: 'http://localhost:8545', DEPLOYMENT_FILE };
const NODE = { IPFS_API_URL: 'http://localhost:5001' };
const ORIGINS = { MEDIA_ORIGIN: 'http://localhost:3001', WEB_ORIGIN: 'http://localhost:3000' };
const MAIL = { SMTP_URL: 'smtp://localhost:1025', MAIL_FROM: 'Moothall <mail@moothall.example>' };
const DEPLOY = { RPC_URL: SERVER.RPC_URL, DEPLOYMENT_NAME: 'x', FINALITY_CONFIRMATIONS: '1' };

type Reader = { good: Record<string, string>; read: (values: Record<string, string>) => unknown };
/** Each program that reads settings, and ones it works with. */
const PROGRAMS: Record<string, Reader> = {
  api: { good: { ...SERVER, ...NODE, ...ORIGINS, ...MAIL, SESSION_SECRET: 'x'.repeat(32) }, read: readApi },
  indexer: { good: { ...SERVER, ...NODE }, read: readIndexer },
  web: { good: {}, read: readWeb },
  start: { good: {}, read: readStart },
  ipfs: { good: { IPFS_FOLDER: folder }, read: readIpfs },
  town: { good: { RPC_URL: SERVER.RPC_URL, ...NODE, TOWN_FILE: join(folder, 'town.json') }, read: readTown },
  deploy: { good: { ...DEPLOY, DEPLOYER_KEY: `0x${'1'.repeat(64)}` }, read: readDeploy },
};

const PORT = ['many', '-1', '65536', '3000.5'];
const ADDRESS_OF_PAGE = ['nowhere', 'localhost', '//localhost'];
const COUNT = ['some', '-1', '1.5'];
const SWITCH = ['yes', 'true', '2'];
const LEVEL = ['loud', 'INFO'];
const CONTRACT = ['0x', 'jun', `${ADDRESS}1`, ADDRESS.slice(2)];
const TOWN = ['large', 'WHOLE', '40'];
/** Empty counts as not set, which is nonsense only where there is no default. */
const NOTHING = [''];
const RECORD = ['/nowhere/deployment.json', file('text.json', 'hello'), file('half.json', '{"name":"x"}')];

/** Program, variable, values it must not start with. */
const NONSENSE: [program: string, variable: string, values: readonly string[]][] = [
  // nonsense: env.api.NODE_ENV
  ['api', 'NODE_ENV', ['live', 'PRODUCTION']],
  // nonsense: env.api.API_PORT
  ['api', 'API_PORT', PORT],
  // nonsense: env.api.API_HOST
  ['api', 'API_HOST', ['http://localhost', 'two words', 'localhost/x']],
  // nonsense: env.api.DATABASE_URL
  ['api', 'DATABASE_URL', [...NOTHING, 'localhost']],
  // nonsense: env.api.DATABASE_READ_URL
  ['api', 'DATABASE_READ_URL', ['localhost']],
  // nonsense: env.api.RPC_URL
  ['api', 'RPC_URL', [...NOTHING, ...ADDRESS_OF_PAGE.slice(0, 1)]],
  // nonsense: env.api.IPFS_API_URL
  ['api', 'IPFS_API_URL', [...NOTHING, 'nowhere']],
  // nonsense: env.api.DEPLOYMENT_FILE
  ['api', 'DEPLOYMENT_FILE', [...NOTHING, ...RECORD]],
  // nonsense: env.api.MEDIA_ORIGIN
  ['api', 'MEDIA_ORIGIN', [...NOTHING, 'nowhere']],
  // nonsense: env.api.WEB_ORIGIN
  ['api', 'WEB_ORIGIN', [...NOTHING, 'nowhere', 'http://localhost:3000,nowhere']],
  // nonsense: env.api.SESSION_SECRET
  ['api', 'SESSION_SECRET', [...NOTHING, 'short']],
  // nonsense: env.api.REGION
  ['api', 'REGION', ['kr', 'Korea', 'KR-', 'KR,US']],
  // nonsense: env.api.INTROSPECTION
  ['api', 'INTROSPECTION', SWITCH],
  // nonsense: env.api.INDEX_LAG_BLOCKS
  ['api', 'INDEX_LAG_BLOCKS', [...COUNT, '0']],
  // nonsense: env.api.TRUSTED_PROXIES
  ['api', 'TRUSTED_PROXIES', COUNT],
  // nonsense: env.api.REQUESTS_PER_MINUTE
  ['api', 'REQUESTS_PER_MINUTE', [...COUNT, '0']],
  // nonsense: env.api.SMTP_URL
  ['api', 'SMTP_URL', ['mail.example', 'http://mail.example', 'smtp://']],
  // nonsense: env.api.MAIL_FROM
  ['api', 'MAIL_FROM', ['moothall', 'a@b, c@d', 'Name <a@b', 'a@b c@d']],
  // nonsense: env.api.LOG_LEVEL
  ['api', 'LOG_LEVEL', LEVEL],
  // nonsense: env.api.MOOTHALL_CHILD
  ['api', 'MOOTHALL_CHILD', SWITCH],

  // nonsense: env.indexer.DATABASE_URL
  ['indexer', 'DATABASE_URL', [...NOTHING, 'localhost', 'http://localhost']],
  // nonsense: env.indexer.RPC_URL
  ['indexer', 'RPC_URL', [...NOTHING, 'ws://localhost:8545', ...ADDRESS_OF_PAGE]],
  // nonsense: env.indexer.RPC_CHECK_URL
  ['indexer', 'RPC_CHECK_URL', ['ws://localhost:8545', ...ADDRESS_OF_PAGE]],
  // nonsense: env.indexer.RPC_TIMEOUT_MS
  ['indexer', 'RPC_TIMEOUT_MS', [...COUNT, '0']],
  // nonsense: env.indexer.HEAD_POLL_MS
  ['indexer', 'HEAD_POLL_MS', [...COUNT, '0']],
  // nonsense: env.indexer.IPFS_API_URL
  ['indexer', 'IPFS_API_URL', [...NOTHING, 'ftp://localhost', ...ADDRESS_OF_PAGE]],
  // nonsense: env.indexer.IPFS_TIMEOUT_MS
  ['indexer', 'IPFS_TIMEOUT_MS', [...COUNT, '0']],
  // nonsense: env.indexer.DEPLOYMENT_FILE
  ['indexer', 'DEPLOYMENT_FILE', [...NOTHING, ...RECORD]],
  // nonsense: env.indexer.METRICS_PORT
  ['indexer', 'METRICS_PORT', PORT],
  // nonsense: env.indexer.LOG_LEVEL
  ['indexer', 'LOG_LEVEL', LEVEL],

  // nonsense: env.web.NODE_ENV
  ['web', 'NODE_ENV', ['live']],
  // nonsense: env.web.WEB_PORT
  ['web', 'WEB_PORT', PORT],
  // nonsense: env.web.MEDIA_PORT
  ['web', 'MEDIA_PORT', PORT],
  // nonsense: env.web.METRICS_PORT
  ['web', 'METRICS_PORT', PORT],
  // nonsense: env.web.WEB_ORIGIN
  ['web', 'WEB_ORIGIN', ['nowhere']],
  // nonsense: env.web.MEDIA_ORIGIN
  ['web', 'MEDIA_ORIGIN', ['nowhere']],
  // nonsense: env.web.API_URL
  ['web', 'API_URL', ['nowhere']],
  // nonsense: env.web.RPC_URL
  ['web', 'RPC_URL', ['nowhere']],
  // nonsense: env.web.IPFS_GATEWAY_URL
  ['web', 'IPFS_GATEWAY_URL', ['nowhere']],
  // nonsense: env.web.DEV_PEOPLE_FILE
  ['web', 'DEV_PEOPLE_FILE', ['/nowhere/people.json']],
  // nonsense: env.web.LOG_LEVEL
  ['web', 'LOG_LEVEL', LEVEL],
  // nonsense: env.web.MOOTHALL_CHILD
  ['web', 'MOOTHALL_CHILD', SWITCH],

  // nonsense: env.local.MOOTHALL_DATA
  ['start', 'MOOTHALL_DATA', [DEPLOYMENT_FILE]],
  // nonsense: env.local.MOOTHALL_TOWN
  ['start', 'MOOTHALL_TOWN', TOWN],
  // nonsense: env.local.DEPLOYMENT_FILE
  ['start', 'DEPLOYMENT_FILE', ['/nowhere/deployment.json']],
  // nonsense: env.local.WEB_PORT
  ['start', 'WEB_PORT', PORT],
  // nonsense: env.local.MEDIA_PORT
  ['start', 'MEDIA_PORT', PORT],
  // nonsense: env.local.API_PORT
  ['start', 'API_PORT', PORT],
  // nonsense: env.local.RPC_PORT
  ['start', 'RPC_PORT', PORT],
  // nonsense: env.local.POSTGRES_PORT
  ['start', 'POSTGRES_PORT', PORT],
  // nonsense: env.local.IPFS_PORT
  ['start', 'IPFS_PORT', PORT],
  ['ipfs', 'IPFS_PORT', PORT],
  // nonsense: env.local.RPC_URL
  ['start', 'RPC_URL', ['nowhere']],
  ['town', 'RPC_URL', [...NOTHING, 'nowhere']],
  // nonsense: env.local.DATABASE_URL
  ['start', 'DATABASE_URL', ['nowhere']],
  // nonsense: env.local.IPFS_API_URL
  ['start', 'IPFS_API_URL', ['nowhere']],
  ['town', 'IPFS_API_URL', [...NOTHING, 'nowhere']],
  // nonsense: env.local.IPFS_GATEWAY_URL
  ['start', 'IPFS_GATEWAY_URL', ['nowhere']],
  // nonsense: env.local.IPFS_FOLDER
  ['ipfs', 'IPFS_FOLDER', NOTHING],
  // nonsense: env.local.TOWN_FILE
  ['town', 'TOWN_FILE', NOTHING],
  // nonsense: env.local.TOWN_SIZE
  ['town', 'TOWN_SIZE', TOWN],

  // nonsense: env.contracts.RPC_URL
  ['deploy', 'RPC_URL', [...NOTHING, 'nowhere']],
  // nonsense: env.contracts.DEPLOYER_KEY
  ['deploy', 'DEPLOYER_KEY', [...NOTHING, '0x12', `0x${'g'.repeat(64)}`]],
  // nonsense: env.contracts.DEPLOYMENT_NAME
  ['deploy', 'DEPLOYMENT_NAME', [...NOTHING, 'My Market', '../x']],
  // nonsense: env.contracts.FINALITY_CONFIRMATIONS
  ['deploy', 'FINALITY_CONFIRMATIONS', [...NOTHING, ...COUNT]],
  // nonsense: env.contracts.GOVERNOR
  ['deploy', 'GOVERNOR', CONTRACT],
  // nonsense: env.contracts.GUARDIAN
  ['deploy', 'GUARDIAN', CONTRACT],
  // nonsense: env.contracts.TREASURY
  ['deploy', 'TREASURY', CONTRACT],
  // nonsense: env.contracts.BEACON
  ['deploy', 'BEACON', ['dice']],
  // nonsense: env.contracts.BLOCK_SECONDS
  ['deploy', 'BLOCK_SECONDS', [...COUNT, '0']],
  // nonsense: env.contracts.ARBITER
  ['deploy', 'ARBITER', CONTRACT],
];

const cases = NONSENSE.flatMap(([program, variable, values]) =>
  values.map((value) => ({ program, variable, value: value.replace(folder, '…'), given: value })),
);

/** The one line of complaint. */
function complaint(program: string, changed: Record<string, string>): string {
  const { good, read } = PROGRAMS[program] as Reader;
  try {
    read({ ...good, ...changed });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
}

describe('a setting that cannot be used', () => {
  it.each(cases)('$program does not start with $variable "$value", and says why', ({ program, variable, given }) => {
    const said = complaint(program, { [variable]: given });
    const isSecret = /KEY|SECRET|DATABASE_URL|SMTP_URL/.test(variable);
    const value = given === '' ? 'is not set' : isSecret ? `(${given.length} characters)` : given;
    expect(said).toMatch(new RegExp(`^${variable}: `));
    expect(said).toContain(value);
    expect(said.replace(variable, '').replace(value, '').length).toBeGreaterThan(15);
    if (isSecret && given.length > 5) expect(said).not.toContain(given);
  });

  // nonsense: env.web.DEPLOYMENT_FILE
  it.each(RECORD)('web answers no page with DEPLOYMENT_FILE "%s", and says why', async (path) => {
    await expect(readDeployment(path)).rejects.toThrow(`DEPLOYMENT_FILE: ${path} is no deployment record: `);
  });

  it.each(Object.keys(PROGRAMS))('%s starts with good ones', (program) => {
    expect(complaint(program, {})).toBe('');
  });
});
