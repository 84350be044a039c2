import { ADDRESSES } from './addresses.ts';
import type { TestApi } from './api.ts';
import { ORIGIN } from './api-env.ts';
import { writeDeployment } from './deployment.ts';
import { freePort } from './free-port.ts';

/** What another api process on the same database as `api` is told; it knows the same sessions. */
export async function settingsBeside(api: TestApi, changed: Record<string, string> = {}): Promise<Settings> {
  const { env } = api.services;
  return {
    DATABASE_URL: env.DATABASE_URL,
    RPC_URL: env.RPC_URL,
    IPFS_API_URL: env.IPFS_API_URL,
    DEPLOYMENT_FILE: writeDeployment({ ...env.deployment, addresses: ADDRESSES }),
    API_PORT: String(await freePort()),
    WEB_ORIGIN: ORIGIN,
    MEDIA_ORIGIN: env.MEDIA_ORIGIN,
    SESSION_SECRET: env.SESSION_SECRET,
    REQUESTS_PER_MINUTE: String(env.REQUESTS_PER_MINUTE),
    LOG_LEVEL: 'info',
    ...changed,
  };
}

/** Settings of an api process, the port it will have among them. */
export type Settings = Record<string, string> & { API_PORT: string };
