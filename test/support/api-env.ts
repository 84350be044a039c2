import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { QUICKNET } from '@moothall/contracts/protocol/jury/time-lock';
import type { Env } from '../../api/src/env.ts';
import { ADDRESSES } from './addresses.ts';

/** Origin of the pages that the api under test serves. */
export const ORIGIN = 'http://localhost:3000';
/** Nobody listens there: what does not need a chain or IPFS must not ask for it. */
const NOWHERE = 'http://127.0.0.1:9';

const DEPLOYMENT: DeploymentRecord = {
  name: 'test',
  chainId: 31337,
  startBlock: 0,
  finalityConfirmations: 10,
  addresses: ADDRESSES,
};

/** Settings of an api that nobody but a test or a measurement asks. */
export const envOf = (database: string, changed: Partial<Env> = {}): Env => ({
  API_PORT: 0,
  API_HOST: '127.0.0.1',
  DATABASE_URL: database,
  RPC_URL: NOWHERE,
  IPFS_API_URL: NOWHERE,
  DEPLOYMENT_FILE: 'none',
  MEDIA_ORIGIN: 'http://media.localhost:3001',
  WEB_ORIGIN: [ORIGIN],
  SESSION_SECRET: 'a secret of tests, 32 characters long',
  INDEX_LAG_BLOCKS: 50,
  TRUSTED_PROXIES: 1,
  REQUESTS_PER_MINUTE: 100_000,
  LOG_LEVEL: 'silent',
  MOOTHALL_CHILD: '0',
  introspection: true,
  mail: undefined,
  deployment: DEPLOYMENT,
  timeLock: QUICKNET,
  ...changed,
});
