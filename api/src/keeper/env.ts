import { readSettings } from '@moothall/contracts/protocol';
import { z } from 'zod';
import { readDeployment } from '../env.ts';
import { readTimeLock } from './time-lock-info.ts';

const url = z.url();
/** Servers of a network of drand: addresses of https with the network's hash, separated by commas. */
const servers = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim().replace(/\/$/, '')))
  .pipe(z.array(z.url({ protocol: /^https$/, error: 'an address of https' })).min(1))
  .optional();
const key = z.string().regex(/^0x[0-9a-fA-F]{64}$/, '0x and 64 hex digits');

const variables = z.object({
  DATABASE_URL: url,
  RPC_URL: url,
  DEPLOYMENT_FILE: z.string().min(1),
  /** Private key of the account that pays for what the keeper does, and gets what is paid for it. */
  KEEPER_KEY: key,
  /** The key under which the api keeps votes that were entrusted to it; unset: none are opened. */
  BALLOT_KEY: key.optional(),
  /** Where rounds of the beacon's drand network are asked for. */
  DRAND_URLS: servers,
  /** Where rounds of the network are asked for that entrusted votes are sealed to. */
  TIME_LOCK_URLS: servers,
  /** File with what that network's `/info` says; unset: quicknet. The same for the api and the keeper. */
  TIME_LOCK_INFO: z.string().min(1).optional(),
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
  const { TIME_LOCK_INFO, ...rest } = settings;
  return { ...rest, deployment: readDeployment(rest.DEPLOYMENT_FILE), timeLock: readTimeLock(TIME_LOCK_INFO) };
}
export type KeeperEnv = ReturnType<typeof readKeeperEnv>;
