import { readSettings } from '@moothall/contracts/protocol';
import { z } from 'zod';
import { readDeployment } from '../env.ts';

const url = z.url();
const key = z.string().regex(/^0x[0-9a-fA-F]{64}$/, '0x and 64 hex digits');

const variables = z.object({
  DATABASE_URL: url,
  RPC_URL: url,
  DEPLOYMENT_FILE: z.string().min(1),
  /** Private key of the account that pays for what the keeper does, and gets what is paid for it. */
  KEEPER_KEY: key,
  /** The key under which the api keeps votes that were entrusted to it; unset: none are opened. */
  BALLOT_KEY: key.optional(),
  /** Where rounds of the beacon's drand network are asked for, with the network's hash; separated by commas. */
  DRAND_URLS: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim().replace(/\/$/, '')))
    .pipe(z.array(z.url({ protocol: /^https$/, error: 'an address of https' })).min(1))
    .optional(),
  /** Milliseconds between two rounds. */
  KEEPER_EVERY_MS: z.coerce.number().int().min(100).max(3_600_000).default(5000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  MOOTHALL_CHILD: z.enum(['0', '1']).default('0'),
});

/**
 * Everything the keeper is told from outside, checked once at start.
 * @throws SettingsError
 */
export function readKeeperEnv(source: NodeJS.ProcessEnv = process.env) {
  const settings = readSettings(variables, source);
  return { ...settings, deployment: readDeployment(settings.DEPLOYMENT_FILE) };
}
export type KeeperEnv = ReturnType<typeof readKeeperEnv>;
