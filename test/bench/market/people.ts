import type pg from 'pg';

/** Who sells in a market that `fillMarket` made: profiles for all, stars for five in six, a second token. */
const PEOPLE = `
  insert into chain.token values (3, '0x${'a3'.repeat(20)}', 'USDT', 'Dollar Token', 6, true) on conflict do nothing;
  create temporary table seller as
    select address, row_number() over (order by address) as n from (select distinct seller as address from chain.listing) s;
  insert into chain.account (address, kind, profile_digest, encryption_key, since, standing_deposit, finished_deals,
      counterparties, fee_free_deals, offer_epoch)
    select address, 'person', '0xff' || substr(address, 3) || repeat('0', 22), null, timestamptz '2025-01-01', 0, n % 40,
      n % 30, 0, 0
    from seller;
  insert into content.document (digest, cid, state, schema, body, title, language, attempts)
    select '0xff' || substr(address, 3) || repeat('0', 22), 'bafkrei', 'available', 'moothall:profile:1', '{}',
      (array['Mina', '민아', 'Jonas', '하준', 'Clara', '서연'])[1 + n % 6] || ' ' || n, 'en', 1
    from seller;
  insert into chain.rating select address, n % 2, n % 3, n % 5, n % 7, n % 11 from seller where n % 6 <> 0;
  drop table seller;
  analyze`;

/** Gives the sellers of a filled market names and stars. */
export async function addPeople(client: pg.ClientBase): Promise<void> {
  await client.query(PEOPLE);
}
