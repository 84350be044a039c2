import { Migration } from '@mikro-orm/migrations';

/** Tables of the schemas `chain` (follows from the chain alone) and `content` (documents fetched from IPFS). */
export class Migration0001Tables extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm with schema public');
    this.addSql('create schema if not exists chain');
    this.addSql('create schema if not exists content');
    this.addSql(`
      create table chain.account (
        address text not null,
        kind text not null,
        profile_digest text null,
        encryption_key text null,
        since timestamptz(0) null,
        suspended_until timestamptz(0) null,
        standing_deposit numeric(78,0) not null,
        finished_deals int not null,
        counterparties int not null,
        primary key (address)
      )
    `);
    this.addSql(`
      create table chain.balance (
        account text not null,
        token int not null,
        free numeric(78,0) not null,
        primary key (account, token)
      )
    `);
    this.addSql(`
      create table chain.counterparty (
        account text not null,
        other text not null,
        primary key (account, other)
      )
    `);
    this.addSql(`
      create table content.document (
        digest text not null,
        cid text not null,
        "state" text not null,
        "schema" text null,
        body jsonb null,
        title text null,
        "language" text null,
        condition text null,
        words text null,
        "search" tsvector null,
        attempts int not null,
        next_attempt_at timestamptz(3) null,
        error_code text null,
        fetched_at timestamptz(3) null,
        primary key (digest)
      )
    `);
    this.addSql('create index document_condition on content.document (condition)');
    this.addSql('create index document_due on content.document (next_attempt_at)');
    this.addSql('create index document_words on content.document using gin (words gin_trgm_ops)');
    this.addSql('create index document_search on content.document using gin (search)');
    this.addSql(`
      create table chain.holding (
        module text not null,
        token int not null,
        held numeric(78,0) not null,
        primary key (module, token)
      )
    `);
    this.addSql(`
      create table chain.hot_block (
        height int not null,
        hash text not null,
        primary key (height)
      )
    `);
    this.addSql(`
      create table chain.listing (
        id text not null,
        seller text not null,
        token int not null,
        price numeric(78,0) not null,
        deposit numeric(78,0) not null,
        deposit_upfront boolean not null,
        ways int not null,
        accept_within int not null,
        category bigint not null,
        cell text not null,
        content text not null,
        nonce numeric(20,0) not null,
        "state" text not null,
        stock bigint not null,
        sold bigint not null,
        listed_at timestamptz(0) not null,
        updated_at timestamptz(0) not null,
        height int not null,
        replaces text null,
        replaced_by text null,
        primary key (id)
      )
    `);
    this.addSql('create index listing_content on chain.listing (content)');
    this.addSql('create index listing_seller on chain.listing (seller, listed_at, id)');
    this.addSql('create index listing_cell on chain.listing (cell, state)');
    this.addSql('create index listing_price on chain.listing (state, token, price, id)');
    this.addSql('create index listing_category on chain.listing (category, state, listed_at, id)');
    this.addSql('create index listing_newest on chain.listing (state, listed_at, id)');
    this.addSql(`
      create table chain.movement (
        id text not null,
        account text not null,
        token int not null,
        kind text not null,
        amount numeric(78,0) not null,
        module text null,
        "at" timestamptz(0) not null,
        height int not null,
        transaction text not null,
        primary key (id)
      )
    `);
    this.addSql('create index movement_account on chain.movement (account, id)');
    this.addSql(`
      create table chain.orders (
        id text not null,
        listing text not null,
        buyer text not null,
        seller text not null,
        token int not null,
        quantity bigint not null,
        nonce numeric(20,0) not null,
        fee_bps int not null,
        dispute_within int not null,
        arbiter text not null,
        price numeric(78,0) not null,
        deposit numeric(78,0) not null,
        deposit_upfront boolean not null,
        "state" text not null,
        deadline timestamptz(0) not null,
        meet_at timestamptz(0) not null,
        meeting_agreed boolean not null,
        cancel_requested_by text null,
        dispute_opened_by text null,
        statement text null,
        note text null,
        outcome text null,
        price_to_buyer numeric(78,0) null,
        price_to_seller numeric(78,0) null,
        fee numeric(78,0) null,
        deposit_to_buyer numeric(78,0) null,
        deposit_to_seller numeric(78,0) null,
        cost numeric(78,0) null,
        placed_at timestamptz(0) not null,
        closed_at timestamptz(0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index orders_due on chain.orders (state, deadline)');
    this.addSql('create index orders_listing on chain.orders (listing, placed_at, id)');
    this.addSql('create index orders_seller on chain.orders (seller, placed_at, id)');
    this.addSql('create index orders_buyer on chain.orders (buyer, placed_at, id)');
    this.addSql(`
      create table chain.order_event (
        id text not null,
        order_id text not null,
        kind text not null,
        "at" timestamptz(0) not null,
        "by" text null,
        transaction text not null,
        deadline timestamptz(0) null,
        meet_at timestamptz(0) null,
        primary key (id)
      )
    `);
    this.addSql('create index order_event_order on chain.order_event (order_id, id)');
    this.addSql(`
      create table chain.parameters (
        id int not null,
        fee_bps int not null,
        dispute_within int not null,
        arbiter text not null,
        paused_until timestamptz(0) null,
        primary key (id)
      )
    `);
    this.addSql(`
      create table chain.status (
        id int not null,
        height int not null,
        hash text not null,
        "time" timestamptz(0) not null,
        finalized_height int not null,
        finalized_hash text not null,
        primary key (id)
      )
    `);
    this.addSql(`
      create table chain.token (
        "number" int not null,
        address text not null,
        symbol text not null,
        "name" text not null,
        decimals int not null,
        allowed boolean not null,
        primary key ("number")
      )
    `);
    this.addSql(`
      create table chain.undo (
        seq bigserial primary key,
        height int not null,
        table_name text not null,
        "key" jsonb not null,
        "old" jsonb null
      )
    `);
    this.addSql('create index undo_height on chain.undo (height, seq)');
  }

  override down(): void {
    this.addSql('drop schema chain cascade');
    this.addSql('drop schema content cascade');
  }
}
