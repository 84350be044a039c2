import { Migration } from '@mikro-orm/migrations';

/** Listings of one era, and eras of one age, as powers of two. */
const ERA_BITS = 11;
const AGE_BITS = 3;
/** Eras up to which each is named by itself; beyond, ages are. */
const FEW_ERAS = 16;

/**
 * Searches that stay fast however much matches. What people filter by becomes lexemes beside the words, in the same index,
 * so that no row is read that does not match; and the era a listing came in is one of them, so that the newest matches are
 * found without the old ones. Beside that, how much each cell of the map holds.
 */
export class Migration0011BoundedSearch extends Migration {
  override up(): void {
    this.eras();
    this.terms();
    this.cells();
  }

  private eras(): void {
    this.addSql('create sequence content.listing_place');
    this.addSql('alter table content.listing_search add column era int null');
    this.addSql(`update content.listing_search s set era = (placed.place - 1) >> ${ERA_BITS} from
      (select listing, row_number() over (order by listed_at, listing) as place from content.listing_search) placed
      where placed.listing = s.listing`);
    this.addSql(`select setval('content.listing_place', (select count(*) + 1 from content.listing_search), false)`);
    this.addSql(`alter table content.listing_search alter column era set not null,
      alter column era set default ((nextval('content.listing_place') - 1) >> ${ERA_BITS})`);
    this.addSql('create index listing_search_era on content.listing_search (era)');
    this.addSql(`
      create function content.newest(last int, eras int) returns tsquery language sql immutable parallel safe as $$
        select case
          when eras is null then '''#open'''::tsquery
          when eras <= ${FEW_ERAS} then
            (select string_agg('''#e' || era || '''', ' | ')::tsquery from generate_series(last - eras + 1, last) era)
          else (select string_agg('''#a' || age || '''', ' | ')::tsquery
            from generate_series((last - eras + 1) >> ${AGE_BITS}, last >> ${AGE_BITS}) age) end
      $$
    `);
  }

  private terms(): void {
    // The digits of a price and whether they begin with 3 or more: 1 to 3, 3 to 10, 10 to 30 and so on.
    this.addSql(`
      create function content.price_step(price numeric) returns int language sql immutable parallel safe as $$
        select 2 * (length(trunc(price)::text) - 1) + (left(trunc(price)::text, 1) >= '3')::int
      $$
    `);
    // Of an H3 cell the part that it shares with everything in the coarser cell around it: 7 bits and 3 for each step.
    this.addSql(`
      create function content.cell_term(cell text, resolution int) returns text language sql immutable parallel safe as $$
        select '@' || resolution || ':' || (('x' || substr(cell, 3))::bit(52)::bigint >> (45 - 3 * resolution))
      $$
    `);
    this.addSql(`
      create function content.terms_of(state text, era int, seller text, category bigint, condition text, lang text,
        token int, price numeric, ways int, upfront boolean, certified boolean, cell text)
      returns tsvector language sql immutable parallel safe as $$
        select array_to_tsvector(array_remove(array[
          case when state = 'open' then '#open' end, case when state = 'open' then '#e' || era end,
          case when state = 'open' then '#a' || (era >> ${AGE_BITS}) end,
          '#s' || substr(seller, 3, 12), '#k' || category, '#q' || condition, '#l' || lang,
          '#t' || token, '#p' || token || ':' || content.price_step(price),
          case when ways & 1 <> 0 then '#w1' end, case when ways & 2 <> 0 then '#w2' end, case when ways & 4 <> 0 then '#w4' end,
          '#d' || upfront::int, '#c' || certified::int,
          content.cell_term(cell, 4), content.cell_term(cell, 5), content.cell_term(cell, 6)], null))
      $$
    `);
    this.addSql(`alter table content.listing_search add column terms tsvector not null generated always as
      (content.terms_of(state, era, seller, category, condition, language, token, price, ways, deposit_upfront, certified, cell)) stored`);
    this.addSql('drop index content.listing_search_words');
    this.addSql(
      'create index listing_search_words on content.listing_search using gin (words, terms) with (fastupdate = off)',
    );
    this.addSql(`
      create function content.price_terms(wanted int, low numeric, high numeric) returns tsquery language sql stable as $$
        select string_agg('''#p' || wanted || ':' || step || '''', ' | ')::tsquery from generate_series(
          content.price_step(greatest(low, (select min(price) from content.listing_search where state = 'open' and token = wanted))),
          content.price_step(least(high, (select max(price) from content.listing_search where state = 'open' and token = wanted)))) step
      $$
    `);
  }

  private cells(): void {
    const open = `state = 'open' and removed_in = ''`;
    const count = (rows: string) => `insert into content.cell_tally (cell, n)
      select cell, sum(n) from (${rows}) moved group by cell having sum(n) <> 0`;
    const was = `select cell, -1 as n from was where ${open}`;
    const now = `select cell, 1 as n from now where ${open}`;
    this.addSql('create table content.cell_tally (id bigserial primary key, cell text not null, n int not null)');
    this.addSql(count(`select cell, 1 as n from content.listing_search where ${open}`));
    for (const [name, event, tables, rows] of [
      ['added', 'insert', 'referencing new table as now', now],
      ['gone', 'delete', 'referencing old table as was', was],
      ['changed', 'update', 'referencing old table as was new table as now', `${was} union all ${now}`],
    ] as const) {
      this.addSql(`create function content.cells_${name}() returns trigger language plpgsql as
        $$ begin ${count(rows)}; return null; end $$`);
      this.addSql(`create trigger cells_${name} after ${event} on content.listing_search ${tables}
        for each statement execute function content.cells_${name}()`);
    }
    this.addSql(`create function content.cells_emptied() returns trigger language plpgsql as
      $$ begin truncate content.cell_tally; return null; end $$`);
    this.addSql(`create trigger cells_emptied after truncate on content.listing_search
      for each statement execute function content.cells_emptied()`);
    this.addSql(`
      create function content.sum_up_cells(most int) returns void language plpgsql as $$
      begin
        if (select count(*) from content.cell_tally) <= most then return; end if;
        with gone as (delete from content.cell_tally returning *)
        insert into content.cell_tally (cell, n) select cell, sum(n) from gone group by cell having sum(n) <> 0;
      end $$
    `);
  }

  override down(): void {
    this.addSql('drop function content.sum_up_cells(int)');
    for (const name of ['added', 'gone', 'changed', 'emptied']) {
      this.addSql(`drop trigger cells_${name} on content.listing_search`);
      this.addSql(`drop function content.cells_${name}()`);
    }
    this.addSql('drop table content.cell_tally');
    this.addSql('drop function content.price_terms(int, numeric, numeric)');
    this.addSql('drop index content.listing_search_words');
    this.addSql('alter table content.listing_search drop column terms');
    this.addSql(
      'create index listing_search_words on content.listing_search using gin (words) with (fastupdate = off)',
    );
    this.addSql(
      'drop function content.terms_of(text, int, text, bigint, text, text, int, numeric, int, boolean, boolean, text)',
    );
    this.addSql('drop function content.cell_term(text, int)');
    this.addSql('drop function content.price_step(numeric)');
    this.addSql('drop function content.newest(int, int)');
    this.addSql('alter table content.listing_search drop column era');
    this.addSql('drop sequence content.listing_place');
  }
}
