import { existsSync } from 'node:fs';
import { readSettings } from '@moothall/contracts/protocol/settings';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z.url().transform((text) => new URL(text).origin);

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Port of the pages; 0 takes any free one. */
  WEB_PORT: port.default(3000),
  /** Port of the second origin, which serves what users uploaded. */
  MEDIA_PORT: port.default(3001),
  /** Serves /metrics when set; keep it to yourself. */
  METRICS_PORT: port.optional(),
  /** How browsers reach the pages; the listener's own address when unset. */
  WEB_ORIGIN: origin.optional(),
  /** How browsers reach the second origin. */
  MEDIA_ORIGIN: origin.default('http://localhost:3001'),
  API_URL: z.url().default('http://127.0.0.1:4000'),
  RPC_URL: z.url().default('http://127.0.0.1:8545'),
  IPFS_GATEWAY_URL: z.url().default('http://127.0.0.1:5001'),
  /** The deployment record, see the protocol's `deploymentRecord`. */
  DEPLOYMENT_FILE: z.string().min(1).default('../.moothall/deployment.json'),
  /** Only on a local market: people whose keys every visitor may use. */
  DEV_PEOPLE_FILE: z.string().min(1).refine(existsSync, 'a file that is there').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** '1' when another process started this one and ends it by closing its standard input. */
  MOOTHALL_CHILD: z.enum(['0', '1']).default('0'),
});

export type Env = z.infer<typeof variables>;

/** Checks variables. @throws SettingsError */
export const readEnv = (values: NodeJS.ProcessEnv): Env => readSettings(variables, values);

/** The process's own environment, read once. */
export const env = readEnv(process.env);
