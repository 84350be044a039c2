import { readFileSync } from 'node:fs';
import { type DeploymentRecord, deploymentRecord } from '@moothall/contracts/protocol';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().positive();

const database = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });
const indexer = database.extend({
  /** By HTTP: over a WebSocket the processor would read the newest blocks only once a further one is mined. */
  RPC_URL: z.url({ protocol: /^https?$/ }),
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

/** The environment could not be read; the message names each variable and what is wrong with it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

function parse<T>(schema: z.ZodType<T>, values: unknown, where: string): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`${where}:\n${lines.join('\n')}`);
}

const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

/** For commands that need nothing but the database. @throws SettingsError */
export const databaseSettings = (): DatabaseSettings => parse(database, given(), 'environment');

/** Everything the indexer runs with, the deployment record read from its file. @throws SettingsError */
export function indexerSettings(): IndexerSettings {
  const values = parse(indexer, given(), 'environment');
  let record: unknown;
  try {
    record = JSON.parse(readFileSync(values.DEPLOYMENT_FILE, 'utf8'));
  } catch (cause) {
    throw new SettingsError(`DEPLOYMENT_FILE ${values.DEPLOYMENT_FILE} cannot be read`, { cause });
  }
  return { ...values, deployment: parse(deploymentRecord, record, values.DEPLOYMENT_FILE) };
}

/** Whether another process started this one and holds its stdin open. */
export const isChild = (): boolean => process.env.MOOTHALL_CHILD === '1';
