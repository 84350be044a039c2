import { Migration } from '@mikro-orm/migrations';

const NEW_TABLES = {
  cancelled_offer: ['account', 'nonce'],
  carrier: ['address'],
  held_certificate: ['deal'],
  token_limits: ['token'],
};

/**
 * Goods that are shipped, offers, carriers, certificates and limits. Rows that are there follow from contracts that
 * knew nothing of them, so each new column says what such a deal was: a meeting.
 */
export class Migration0003ShippingAndOffers extends Migration {
  override up(): void {
    this.addSql(`
      alter table chain.listing
        add column ship_within int not null default 0,
        add column arrive_within int not null default 0,
        add column inspect_within int not null default 0,
        add column carrier text null,
        add column certificate text null
    `);
    this.addSql(`
      alter table chain.account
        add column standing_event text null,
        add column fee_free_deals int not null default 0,
        add column offer_epoch numeric(20,0) not null default 0
    `);
    this.addSql(`
      alter table chain.orders
        add column way int not null default 1,
        add column ship_within int not null default 0,
        add column arrive_within int not null default 0,
        add column inspect_within int not null default 0,
        add column carrier text null,
        add column certificate text null,
        add column fee_free boolean not null default false,
        add column offered boolean not null default false,
        add column ends_at timestamptz(0) null,
        add column tracking text null,
        add column inspect_by timestamptz(0) null,
        add column goods_sent boolean not null default false,
        add column goods_with_buyer boolean null,
        alter column meet_at drop not null
    `);
    this.addSql('update chain.orders set ends_at = deadline');
    this.addSql(`update chain.orders set goods_with_buyer = state <> 'refunded' and 2 * price_to_buyer < price
      where closed_at is not null`);
    for (const column of ['ship_within', 'arrive_within', 'inspect_within']) {
      this.addSql(`alter table chain.listing alter column ${column} drop default`);
      this.addSql(`alter table chain.orders alter column ${column} drop default`);
    }
    for (const column of ['fee_free_deals', 'offer_epoch']) {
      this.addSql(`alter table chain.account alter column ${column} drop default`);
    }
    for (const column of ['way', 'fee_free', 'offered', 'goods_sent']) {
      this.addSql(`alter table chain.orders alter column ${column} drop default`);
    }
    this.addSql('alter table chain.orders alter column ends_at set not null');
    this.addSql('create index orders_buyer_desk on chain.orders (buyer, state, ends_at, id)');
    this.addSql('create index orders_seller_desk on chain.orders (seller, state, ends_at, id)');
    this.addSql('create index orders_nonce on chain.orders (nonce)');
    this.addSql(`
      create table chain.carrier (
        address text not null,
        registered boolean not null,
        changed_at timestamptz(0) not null,
        primary key (address)
      )
    `);
    this.addSql(`
      create table chain.token_limits (
        token int not null,
        fee_free_up_to numeric(78,0) not null,
        no_deposit_up_to numeric(78,0) not null,
        primary key (token)
      )
    `);
    this.addSql(`
      create table chain.cancelled_offer (
        account text not null,
        nonce numeric(20,0) not null,
        primary key (account, nonce)
      )
    `);
    this.addSql(`
      create table chain.held_certificate (
        deal text not null,
        collection text not null,
        token_id numeric(78,0) not null,
        held_at timestamptz(0) not null,
        handed_to text null,
        handed_over_at timestamptz(0) null,
        primary key (deal)
      )
    `);
    for (const [table, key] of Object.entries(NEW_TABLES)) {
      this.addSql(`select chain.journal('${table}', ${key.map((part) => `'${part}'`).join(', ')})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(NEW_TABLES)) this.addSql(`drop table chain.${table}`);
    for (const column of ['ship_within', 'arrive_within', 'inspect_within', 'carrier', 'certificate']) {
      this.addSql(`alter table chain.listing drop column ${column}`);
      this.addSql(`alter table chain.orders drop column ${column}`);
    }
    for (const column of ['standing_event', 'fee_free_deals', 'offer_epoch']) {
      this.addSql(`alter table chain.account drop column ${column}`);
    }
    this.addSql('drop index chain.orders_nonce');
    this.addSql('delete from chain.orders where meet_at is null');
    this.addSql(`
      alter table chain.orders
        drop column way, drop column fee_free, drop column offered, drop column ends_at, drop column tracking,
        drop column inspect_by, drop column goods_sent, drop column goods_with_buyer,
        alter column meet_at set not null
    `);
  }
}
