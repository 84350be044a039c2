import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { digestOfIndex, type IndexDigest } from '../../indexer/src/digest.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { Feed, readBlocks } from '../../indexer/test-support/feed.ts';
import type { Anvil } from './anvil.ts';
import { withClient } from './connection.ts';
import { type Market, WON } from './market.ts';
import { freshDatabase } from './postgres.ts';

export const digestOf = (url: string): Promise<IndexDigest> => withClient(url, (client) => digestOfIndex(client));

/** The digest of an index that read the whole chain in one go, from the chain itself: what every other one must equal. */
export async function digestOfChain(anvil: Anvil, deployment: DeploymentRecord): Promise<IndexDigest> {
  const url = await freshDatabase();
  await migrate(url);
  const feed = await Feed.open(url, deployment);
  const head = await anvil.provider.getBlockNumber();
  await feed.final(await readBlocks(anvil.provider, deployment, deployment.startBlock, head));
  await feed.database.close();
  return digestOf(url);
}

/** An account whose rows and the vault disagree, or a token of which more is owed than there is. */
export interface Mistake {
  token: number;
  account: string;
  rows: bigint;
  chain: bigint;
}

/** Compares every person's balance in the rows with the vault's, and all that is owed with what the vault owns. */
export async function mistakesInBooks(url: string, anvil: Anvil, market: Market): Promise<Mistake[]> {
  const vault = market.vault(market.operator);
  const mistakes: Mistake[] = [];
  const compare = (token: number, account: string, rows: bigint, chain: bigint) => {
    if (rows !== chain) mistakes.push({ token, account, rows, chain });
  };
  await withClient(url, async (client) => {
    const { rows: balances } = await client.query<{ account: string; token: number; free: string }>(
      'select account, token, free from chain.balance',
    );
    for (const { account, token, free } of balances)
      compare(token, account, BigInt(free), await vault.freeOf(account, token));
    for (const token of [1, WON]) {
      const [address] = await vault.tokenOf(token);
      const owns = await anvil.provider.call({
        to: address,
        data: `0x70a08231${market.deployment.addresses.vault.slice(2).padStart(64, '0')}`,
      });
      const { rows } = await client.query<{ owed: string }>(
        `select (select coalesce(sum(free), 0) from chain.balance where token = $1)
              + (select coalesce(sum(held), 0) from chain.holding where token = $1) as owed`,
        [token],
      );
      compare(token, 'the vault', BigInt(rows[0]?.owed ?? -1), BigInt(owns));
    }
  });
  return mistakes;
}
