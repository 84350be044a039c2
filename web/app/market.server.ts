import type { DeploymentRecord } from '@moothall/contracts/protocol/deployment';
import { readPeople } from './chain/people.server.ts';
import type { ChainSettings } from './chain/types.ts';
import { readDeployment } from './deployment.server.ts';
import { env } from './env.server.ts';
import { IndexPointDocument } from './graphql/generated/graphql.ts';
import { query } from './graphql/query.server.ts';

let record: Promise<DeploymentRecord> | undefined;
let people: Promise<ChainSettings['people']> | undefined;

/** Read once: a deployment never changes while a process lives. A failed read is tried again by the next request. */
export function deployment(): Promise<DeploymentRecord> {
  record ??= readDeployment(env.DEPLOYMENT_FILE).catch((error: unknown) => {
    record = undefined;
    throw error;
  });
  return record;
}

/** What every page needs to know of the market: where it lives, and how far this operator has read. */
export async function readMarket(request: Request): Promise<ChainSettings> {
  people ??= readPeople(env.DEV_PEOPLE_FILE);
  const [{ chainId, addresses }, { index }, actors] = await Promise.all([
    deployment(),
    query(request, IndexPointDocument),
    people,
  ]);
  return { chainId, contracts: addresses, index, people: actors };
}
