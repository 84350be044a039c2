import { Migration } from '@mikro-orm/migrations';

/** Searches that people saved, what they found, and which listings were held against them. */
export class Migration0007SavedSearches extends Migration {
  override up(): void {
    this.addSql(`
      create table app.saved_search (
        id text not null,
        account text not null,
        name text not null,
        filter jsonb not null,
        fingerprint text not null,
        kinds text[] not null,
        places text[] not null,
        words tsquery null,
        alert boolean not null,
        created_at timestamptz(3) not null,
        since timestamptz(0) not null,
        looked_at timestamptz(3) not null,
        primary key (id)
      )
    `);
    this.addSql('create index saved_search_account on app.saved_search (account, created_at)');
    this.addSql('create unique index saved_search_once on app.saved_search using btree (account, fingerprint)');
    this.addSql('create index saved_search_hooks on app.saved_search using gin (kinds, places)');
    this.addSql(`
      create table app.search_find (
        search text not null,
        listing text not null,
        at timestamptz(3) not null,
        primary key (search, listing)
      )
    `);
    this.addSql('create index search_find_newest on app.search_find (search, at, listing)');
    this.addSql('create index search_find_age on app.search_find (at)');
    this.addSql('create table app.search_held (listing text not null, worded boolean not null, primary key (listing))');
  }

  override down(): void {
    this.addSql('drop table app.search_held');
    this.addSql('drop table app.search_find');
    this.addSql('drop table app.saved_search');
  }
}
