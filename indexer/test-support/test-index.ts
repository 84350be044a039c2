import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { migrate } from '../src/migrate.ts';
import { openOrm } from '../src/orm.ts';
import { Feed, type Rpc, readBlocks, readHead } from './feed.ts';

/** An index of a running chain that a test brings up to date when it likes, and reads as the api does. */
export interface TestIndex {
  /** Indexes everything up to the chain's head; returns a fresh view of the rows. */
  catchUp(): Promise<SqlEntityManager>;
  close(): Promise<void>;
}

export async function openTestIndex(url: string, rpc: Rpc, deployment: DeploymentRecord): Promise<TestIndex> {
  await migrate(url);
  const feed = await Feed.open(url, deployment);
  const orm = await openOrm(url);
  let next = deployment.startBlock;
  return {
    async catchUp() {
      const head = await readHead(rpc);
      if (head >= next) await feed.final(await readBlocks(rpc, deployment, next, head));
      next = head + 1;
      return orm.em.fork();
    },
    async close() {
      await orm.close();
      await feed.database.close();
    },
  };
}
