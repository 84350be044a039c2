import type { DeploymentRecord } from '@moothall/contracts/protocol';
import type { DeployOptions } from '../../contracts/deploy.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { apiDatabase } from './api.ts';
import { type Child, startApiProcess } from './api-process.ts';
import { writeDeployment } from './deployment.ts';
import { type RunningIndexer, startIndexer } from './indexer.ts';
import { type Market, openMarket } from './market.ts';

/**
 * Contract, event, row and answer in one piece: what people do goes to a real chain, what they see comes from a real
 * api over a real index, each in a process of its own.
 */
export interface WholeMarket {
  market: Market;
  chain: Anvil;
  /** The database as its owner. */
  database: string;
  /** The same as the role of the api and the keeper. */
  apiDatabase: string;
  /** Where the api answers. */
  url: string;
  api: Child;
  indexer: RunningIndexer;
  /** Asks the api once its index has read every block there is. */
  ask<T>(query: string, variables?: Record<string, unknown>, cookie?: string): Promise<T>;
  /** What the account may withdraw. */
  freeOf(address: string, token: number): Promise<bigint>;
  /** Moves the chain's clock, so that the next block is `seconds` later. */
  pass(seconds: number): Promise<void>;
  stop(): Promise<void>;
}

export interface WholeMarketOptions {
  /** What the market is deployed with. */
  market?: Partial<DeployOptions>;
  /** What the api is told besides the usual. */
  api?: Record<string, string>;
  /** What the indexer is told besides the usual. */
  indexer?: Record<string, string>;
  /** An IPFS node; without one no document arrives. */
  ipfs?: string;
  /** Where the api is told the contracts are, where that is not all the truth. */
  record?: (market: Market) => Promise<DeploymentRecord>;
}

/** Signs cursors and sessions of the api. */
export const SESSION_SECRET = 'a secret of tests, 32 characters long';

export async function openWholeMarket(options: WholeMarketOptions = {}): Promise<WholeMarket> {
  const chain = await startAnvil();
  const market = await openMarket(chain, 10, options.market);
  const databases = await apiDatabase();
  const { ipfs = 'http://127.0.0.1:9' } = options;
  const indexer = startIndexer({
    ...{ databaseUrl: databases.owner, rpcUrl: chain.url, deployment: market.deployment },
    ...{ ipfsUrl: ipfs, env: options.indexer },
  });
  await indexer.reached(await chain.provider.getBlockNumber());
  const api = startApiProcess({
    DATABASE_URL: databases.api,
    RPC_URL: chain.url,
    IPFS_API_URL: ipfs,
    DEPLOYMENT_FILE: writeDeployment((await options.record?.(market)) ?? market.deployment),
    API_PORT: '0',
    WEB_ORIGIN: 'http://localhost:3000',
    MEDIA_ORIGIN: 'http://localhost:3001',
    SESSION_SECRET,
    ...options.api,
  });
  const url = `http://127.0.0.1:${(await api.ready()).port}`;

  async function ask<T>(query: string, variables: Record<string, unknown> = {}, cookie?: string): Promise<T> {
    await indexer.reached(await chain.provider.getBlockNumber());
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  return {
    market,
    chain,
    database: databases.owner,
    apiDatabase: databases.api,
    ...{ url, api, indexer },
    ask,
    async freeOf(address, token) {
      const { account } = await ask<{ account: { balances: { token: { number: number }; free: string }[] } }>(
        'query ($address: Address!) { account(address: $address) { balances { token { number } free } } }',
        { address },
      );
      return BigInt(account.balances.find((balance) => balance.token.number === token)?.free ?? 0);
    },
    async pass(seconds) {
      await chain.provider.send('evm_increaseTime', [seconds]);
      await chain.mine();
    },
    async stop() {
      api.process.kill('SIGTERM');
      await api.ended;
      await indexer.stop();
      await chain.stop();
    },
  };
}
