import {
  type AboutIt,
  candidatesOf,
  closestTo,
  type DealOfIt,
  type Flow,
  type Seen,
  SIGNALS,
  type Signal,
  signalsOf,
  type Written,
} from '@moothall/contracts/protocol/reputation/signals';
import { type Database, Values } from '../read/database.ts';

/** The block's clock less the window: what is older is not looked at. */
const SINCE = `((select time from chain.status where id = 1) - interval '${SIGNALS.window} seconds')`;
const SECONDS = (column: string) => `extract(epoch from ${column})::int`;

/** The newest open reviews about an account, and how many people their authors know. */
function readAbout(database: Database, account: string): Promise<AboutIt[]> {
  const values = new Values();
  const about = values.bind(account, 'text');
  return database.rows<AboutIt>(
    `select review.author, review.rating, ${SECONDS('review.opened_at')} as at,
       coalesce(author.counterparties, 0) as counterparties
     from (
       select author, rating, opened_at, opened_event from chain.review
       where about = ${about} and opened_event is not null and opened_at >= ${SINCE}
       order by opened_event desc limit ${SIGNALS.mostRows}
     ) review left join chain.account author on author.address = review.author
     order by review.opened_event desc`,
    values,
  );
}

/** Its newest finished deals, on either side. */
function readDeals(database: Database, account: string): Promise<DealOfIt[]> {
  const values = new Values();
  const own = values.bind(account, 'text');
  const side = (mine: string, other: string) =>
    `(select ${other} as other, closed_at, id from chain.orders
      where ${mine} = ${own} and state = 'completed' and closed_at >= ${SINCE}
      order by closed_at desc, id limit ${SIGNALS.mostRows})`;
  return database.rows<DealOfIt>(
    `select deal.other, ${SECONDS('deal.closed_at')} as at, coalesce(known.counterparties, 0) as counterparties
     from (
       select * from (${side('seller', 'buyer')} union all ${side('buyer', 'seller')}) side
       order by closed_at desc, id limit ${SIGNALS.mostRows}
     ) deal left join chain.account known on known.address = deal.other
     order by deal.closed_at desc, deal.id`,
    values,
  );
}

/** What these people wrote, added up by whom it is about. */
function readWritten(database: Database, authors: readonly string[]): Promise<Written[]> {
  const values = new Values();
  return database.rows<Written>(
    `select author.key as author, own.about, count(*)::int as count, max(own.rating)::int as rating
     from unnest(${values.bind(authors, 'text[]')}) author(key)
     cross join lateral (
       select about, rating from chain.review
       where author = author.key and opened_event is not null and opened_at >= ${SINCE}
       order by sealed_event desc limit ${SIGNALS.mostWritten}
     ) own
     group by author.key, own.about`,
    values,
  );
}

/** How many deals an account finished with anybody, up to twice as many as are looked at. */
async function countDeals(database: Database, account: string): Promise<number> {
  const values = new Values();
  const own = values.bind(account, 'text');
  const side = (mine: string) =>
    `(select 1 from chain.orders where ${mine} = ${own} and state = 'completed' and closed_at >= ${SINCE}
      limit ${SIGNALS.mostRows})`;
  const [row] = await database.rows<{ count: number }>(
    `select count(*)::int as count from (${side('seller')} union all ${side('buyer')}) deal`,
    values,
  );
  return row?.count ?? 0;
}

/**
 * Money that sellers were paid by a buyer and withdrew to that buyer's wallet, the account being either side. It begins
 * with the withdrawals, which are few.
 */
async function readFlows(database: Database, account: string): Promise<Flow[]> {
  const values = new Values();
  const own = values.bind(account, 'text');
  const sent = (mine: string) =>
    `(select account as seller, wallet as buyer, token, amount from chain.movement
      where wallet <> account and ${mine} = ${own} and kind = 'withdrawn' and at >= ${SINCE}
      order by id desc limit ${SIGNALS.mostRows})`;
  const rows = await database.rows<{ other: string; deals: number; paid: string; back: string }>(
    `select case when back.seller = ${own} then back.buyer else back.seller end as other,
       deal.count as deals, deal.paid::text as paid, back.sum::text as back
     from (
       select seller, buyer, token, sum(amount) from (${sent('wallet')} union all ${sent('account')}) moved
       group by seller, buyer, token
     ) back
     cross join lateral (
       select count(*)::int, coalesce(sum(price_to_seller), 0) as paid from (
         select price_to_seller from chain.orders where seller = back.seller and buyer = back.buyer
           and token = back.token and state = 'completed' and closed_at >= ${SINCE} limit ${SIGNALS.mostRows}
       ) made
     ) deal
     where deal.count > 0`,
    values,
  );
  return rows.map(({ paid, back, ...rest }) => ({ ...rest, paid: BigInt(paid), back: BigInt(back) }));
}

/** What is seen of one account at the index's block: the same at every operator who has read that far. */
export async function readSignals(database: Database, account: string): Promise<Signal[]> {
  const [about, deals, flows] = await Promise.all([
    readAbout(database, account),
    readDeals(database, account),
    readFlows(database, account),
  ]);
  const closest = closestTo(deals);
  const [written, closestDeals] = await Promise.all([
    about.length === 0 ? [] : readWritten(database, [account, ...candidatesOf(about)]),
    closest === undefined ? 0 : countDeals(database, closest),
  ]);
  const seen: Seen = { account, about, deals, written, closestDeals, flows };
  return signalsOf(seen);
}
