import { z } from 'zod';
import { readSettings } from './protocol/settings.ts';

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'an address is 0x and 40 hex digits');

/** What `npm run deploy` reads. Roles that are not named fall to the deployer. */
const deploySchema = z.object({
  RPC_URL: z.url({ error: 'the JSON-RPC address of the chain to deploy to' }),
  DEPLOYER_KEY: z.string().regex(/^0x[0-9a-fA-F]{64}$/, 'a private key is 0x and 64 hex digits'),
  /** Name of this market; the record is written to contracts/deployments/<name>.json. */
  DEPLOYMENT_NAME: z.string().regex(/^[a-z0-9-]+$/, 'a name is lower-case letters, digits and hyphens'),
  /** Blocks after which this chain's history is taken as final. */
  FINALITY_CONFIRMATIONS: z.coerce.number().int().nonnegative(),
  GOVERNOR: address.optional(),
  GUARDIAN: address.optional(),
  TREASURY: address.optional(),
  ARBITER: address.optional(),
  /** Where juries get their lot from; `settable` lets the governor name it, for development only. */
  BEACON: z.enum(['drand', 'blockhash', 'settable']).default('drand'),
  /** Seconds between two blocks of the chain; asked by the beacon `blockhash`. */
  BLOCK_SECONDS: z.coerce.number().int().min(1).max(60).default(12),
});
export type DeployEnv = z.infer<typeof deploySchema>;

/** Settings of `npm run deploy`. @throws SettingsError */
export const deployEnv = (values: NodeJS.ProcessEnv = process.env): DeployEnv => readSettings(deploySchema, values);
