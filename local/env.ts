import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings } from '@moothall/contracts/protocol/settings';
import { z } from 'zod';
import { TOWN_SIZES } from './town/sizes.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();

/** What a person may set for `npm start`. Ports are wishes: the next free one is taken where another program listens. */
const startSchema = z.object({
  /** Folder of everything this market keeps on this machine. */
  MOOTHALL_DATA: z
    .string()
    .min(1)
    .default('.moothall')
    .transform((path) => resolve(path))
    .refine((path) => !existsSync(path) || statSync(path).isDirectory(), 'a folder, or a path where nothing is yet'),
  /** How much of the town is played on a new chain: the whole one, or a small one that is up sooner. */
  MOOTHALL_TOWN: z.enum(TOWN_SIZES).default('whole'),
  WEB_PORT: port.default(3000),
  MEDIA_PORT: port.default(3001),
  API_PORT: port.default(4000),
  RPC_PORT: port.default(8545),
  POSTGRES_PORT: port.default(5433),
  IPFS_PORT: port.default(5001),
  /** Each of these replaces a part that would be started otherwise. */
  RPC_URL: url.optional(),
  DATABASE_URL: url.optional(),
  IPFS_API_URL: url.optional(),
  IPFS_GATEWAY_URL: url.optional(),
  /** Where the contracts are, on a chain of one's own; with RPC_URL only. */
  DEPLOYMENT_FILE: z.string().min(1).refine(existsSync, 'a file that is there').optional(),
});
export type StartEnv = z.infer<typeof startSchema>;

const ipfsSchema = z.object({ IPFS_FOLDER: z.string().min(1), IPFS_PORT: port.default(5001) });

const townSchema = z.object({
  RPC_URL: url,
  IPFS_API_URL: url,
  TOWN_FILE: z.string().min(1),
  TOWN_SIZE: z.enum(TOWN_SIZES).default('whole'),
});

/** Settings of `npm start`. @throws SettingsError */
export const startEnv = (values: NodeJS.ProcessEnv = process.env): StartEnv => readSettings(startSchema, values);
/** Settings of the IPFS node's process. @throws SettingsError */
export const ipfsEnv = (values: NodeJS.ProcessEnv = process.env) => readSettings(ipfsSchema, values);
/** Settings of the process that plays the town. @throws SettingsError */
export const townEnv = (values: NodeJS.ProcessEnv = process.env) => readSettings(townSchema, values);
/** Whether another process started this one and holds its stdin open. */
export const isChild = (): boolean => process.env.MOOTHALL_CHILD === '1';
/** The environment that started programs inherit. */
export const inherited = (): NodeJS.ProcessEnv => ({ ...process.env });
