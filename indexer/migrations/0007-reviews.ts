import { Migration } from '@mikro-orm/migrations';

const NEW_TABLES = { rating: 'account', review: 'id' };

/** What people say of each other after a deal. Rows that are there follow from a market in which nobody could. */
export class Migration0007Reviews extends Migration {
  override up(): void {
    this.addSql(`
      create table chain.review (
        id text not null,
        order_id text not null,
        by_buyer boolean not null,
        author text not null,
        about text not null,
        state text not null,
        seal text not null,
        opens_after timestamptz(0) not null,
        sealed_at timestamptz(0) not null,
        sealed_event text not null,
        rating int null,
        words text null,
        opened_at timestamptz(0) null,
        opened_event text null,
        reply text null,
        replied_at timestamptz(0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index review_order on chain.review (order_id)');
    this.addSql('create index review_about on chain.review (about, opened_event)');
    this.addSql('create index review_about_rating on chain.review (about, rating, opened_event)');
    this.addSql('create index review_author on chain.review (author, sealed_event)');
    this.addSql('create index review_due on chain.review (state, opens_after)');
    this.addSql(`
      create table chain.rating (
        account text not null,
        one int not null,
        two int not null,
        three int not null,
        four int not null,
        five int not null,
        primary key (account)
      )
    `);
    for (const [table, key] of Object.entries(NEW_TABLES)) this.addSql(`select chain.journal('${table}', '${key}')`);
  }

  override down(): void {
    for (const table of Object.keys(NEW_TABLES)) this.addSql(`drop table chain.${table}`);
  }
}
