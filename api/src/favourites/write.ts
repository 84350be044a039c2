import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../schema/refusal.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import { FAVOURITES_MAX, FOLLOWS_MAX } from './limits.ts';
import { newestOf, withOlder } from './versions.ts';

async function countOf(client: PoolClient, rows: string, account: string): Promise<number> {
  const { rows: found } = await client.query<{ count: number }>(`select count(*)::int as count from ${rows} = $1`, [
    account,
  ]);
  return found[0]?.count ?? 0;
}

/**
 * Keeps a listing: its newest version, where it was replaced.
 * @returns false where it, or a version before it, was kept already
 * @throws Refusal LISTING_UNKNOWN, FAVOURITE_OWN, FAVOURITES_TOO_MANY
 */
export async function keep(pool: Pool, account: string, listing: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await aloneFor(client, account);
    const known = await client.query<{ id: string; seller: string }>(
      `select id, seller from chain.listing where id = ${newestOf('$1')}`,
      [listing],
    );
    const [newest] = known.rows;
    if (newest === undefined) throw new Refusal('LISTING_UNKNOWN', { listing });
    if (newest.seller === account) throw new Refusal('FAVOURITE_OWN');
    const versions = await client.query(
      `select from app.favourite where account = $1 and listing in (select id from ${withOlder('array[$2]')} version)`,
      [account, newest.id],
    );
    if (versions.rowCount !== 0) return false;
    const kept = await countOf(client, 'app.favourite where account', account);
    if (kept >= FAVOURITES_MAX) throw new Refusal('FAVOURITES_TOO_MANY', { max: FAVOURITES_MAX });
    await client.query('insert into app.favourite (account, listing, at) values ($1, $2, clock_timestamp())', [
      account,
      newest.id,
    ]);
    return true;
  });
}

/** Keeps a listing no longer, whichever version of it was kept. @returns false where none was */
export async function drop(pool: Pool, account: string, listing: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from app.favourite where account = $1 and (listing = $2
       or listing in (select id from ${withOlder(`array[${newestOf('$2')}]`)} version))`,
    [account, listing],
  );
  return rowCount !== 0;
}

/**
 * Follows somebody.
 * @returns false where that was so already
 * @throws Refusal FOLLOW_ONESELF, FOLLOWS_TOO_MANY
 */
export async function follow(pool: Pool, follower: string, followed: string): Promise<boolean> {
  if (follower === followed) throw new Refusal('FOLLOW_ONESELF');
  return inTransaction(pool, async (client) => {
    await aloneFor(client, follower);
    const followedNow = await countOf(client, 'app.follow where follower', follower);
    if (followedNow >= FOLLOWS_MAX) throw new Refusal('FOLLOWS_TOO_MANY', { max: FOLLOWS_MAX });
    const { rowCount } = await client.query(
      'insert into app.follow (follower, followed, at) values ($1, $2, clock_timestamp()) on conflict do nothing',
      [follower, followed],
    );
    return rowCount === 1;
  });
}

/** Follows somebody no longer. @returns false where nobody was followed */
export async function unfollow(pool: Pool, follower: string, followed: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from app.follow where follower = $1 and followed = $2', [
    follower,
    followed,
  ]);
  return rowCount === 1;
}
