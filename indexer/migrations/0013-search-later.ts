import { Migration } from '@mikro-orm/migrations';

const UNLESS_LATER = `when (coalesce(current_setting('indexer.search_later', true), '') = '')`;
const TRIGGERS = { added: 'insert', changed: 'update' };

/**
 * What is searched can wait until an index that begins with nothing has read the chain: its rows and indexes made at once
 * cost a small part of what they cost one by one.
 */
export class Migration0013SearchLater extends Migration {
  override up(): void {
    this.addSql('alter table chain.status add column search_later boolean not null default false');
    this.triggers(UNLESS_LATER);
    // Listings go through the same trigger as ever, all at once, by way of a table that nobody else sees. Documents are
    // locked first, as those who store one lock it before they change what is searched.
    this.addSql(`
      create function content.fill_search() returns void language plpgsql as $$
      declare
        index record;
        definition text;
        definitions text[] := '{}';
      begin
        lock table content.document in share mode;
        lock table content.listing_search in access exclusive mode;
        for index in select indexrelid::regclass as name from pg_index
          where indrelid = 'content.listing_search'::regclass and not indisunique
        loop
          definitions := definitions || pg_get_indexdef(index.name);
          execute format('drop index %s', index.name);
        end loop;
        create temp table everything (like chain.listing) on commit drop;
        create trigger search_added after insert on everything referencing new table as changed
          for each statement execute function content.listings_changed();
        insert into everything select * from chain.listing order by listed_at, id;
        foreach definition in array definitions loop execute definition; end loop;
      end $$
    `);
  }

  override down(): void {
    this.addSql('drop function content.fill_search()');
    this.triggers('');
    this.addSql('alter table chain.status drop column search_later');
  }

  private triggers(when: string): void {
    for (const [name, event] of Object.entries(TRIGGERS)) {
      this.addSql(`drop trigger search_${name} on chain.listing`);
      this.addSql(`create trigger search_${name} after ${event} on chain.listing referencing new table as changed
        for each statement ${when} execute function content.listings_changed()`);
    }
  }
}
