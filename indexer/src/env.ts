import { readFileSync } from 'node:fs';
import { type DeploymentRecord, deploymentRecord, readSettings, SettingsError } from '@moothall/contracts/protocol';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().positive();

const database = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });
const indexer = database.extend({
  /** By HTTP: over a WebSocket the processor would read the newest blocks only once a further one is mined. */
  RPC_URL: z.url({ protocol: /^https?$/ }),
  /** A second node: no block is written that it does not know by the same hash. */
  RPC_CHECK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Patience for one answer of the chain's node. */
  RPC_TIMEOUT_MS: milliseconds.default(10_000),
  /** How often the chain is asked for its height. */
  HEAD_POLL_MS: milliseconds.default(100),
  /** Base of a Kubo-compatible RPC, for example http://127.0.0.1:5001. */
  IPFS_API_URL: z.url({ protocol: /^https?$/ }),
  /** Patience for one block of IPFS. */
  IPFS_TIMEOUT_MS: milliseconds.default(10_000),
  DEPLOYMENT_FILE: z.string().min(1),
  /** Serves /health/live, /health/ready and /metrics when set. */
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type DatabaseSettings = z.infer<typeof database>;
export type IndexerSettings = z.infer<typeof indexer> & { deployment: DeploymentRecord };

/** For commands that need nothing but the database. @throws SettingsError */
export const databaseSettings = (values: NodeJS.ProcessEnv = process.env): DatabaseSettings =>
  readSettings(database, values);

/** Everything the indexer runs with, the deployment record read from its file. @throws SettingsError */
export function indexerSettings(values: NodeJS.ProcessEnv = process.env): IndexerSettings {
  const settings = readSettings(indexer, values);
  try {
    const record = deploymentRecord.parse(JSON.parse(readFileSync(settings.DEPLOYMENT_FILE, 'utf8')));
    return { ...settings, deployment: record };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError([`DEPLOYMENT_FILE: ${settings.DEPLOYMENT_FILE} is no deployment record: ${reason}`], {
      cause,
    });
  }
}

/** Whether another process started this one and holds its stdin open. */
export const isChild = (): boolean => process.env.MOOTHALL_CHILD === '1';
