import { Migration } from '@mikro-orm/migrations';

const COLUMNS = `listing, seller, state, token, price, deposit_upfront, ways, category, cell, certified, removed_in, listed_at,
  condition, language, heading, words`;
/** Of an open listing without a piece left; everything else is as the chain says. */
const STATE = `case when l.state = 'open' and l.stock = 0 then 'sold' else l.state end`;

/** Lexemes of what is open or sold, and of when it came in: `mark` tells the eras of the two apart. */
const dated = (mark: string) => `case when ${mark} is not null then '#' || state end,
  '#' || ${mark} || 'e' || era, '#' || ${mark} || 'a' || (era >> 3)`;

const termsOf = (lexemes: string) => `
  create or replace function content.terms_of(state text, era int, seller text, category bigint, condition text, lang text,
    token int, price numeric, ways int, upfront boolean, certified boolean, cell text)
  returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(array[
      ${lexemes},
      '#s' || substr(seller, 3, 12), '#k' || category, '#q' || condition, '#l' || lang,
      '#t' || token, '#p' || token || ':' || content.price_step(price),
      case when ways & 1 <> 0 then '#w1' end, case when ways & 2 <> 0 then '#w2' end, case when ways & 4 <> 0 then '#w4' end,
      '#d' || upfront::int, '#c' || certified::int,
      content.cell_term(cell, 4), content.cell_term(cell, 5), content.cell_term(cell, 6)], null))
  $$`;

const changed = (state: string) => `
  create or replace function content.listings_changed() returns trigger language plpgsql as $$
  begin
    perform from content.document where digest in (select content from changed) order by digest for share;
    insert into content.listing_search (${COLUMNS})
      select l.id, l.seller, ${state}, l.token, l.price, l.deposit_upfront, l.ways, l.category, l.cell,
        l.certificate is not null, l.removed_in, l.listed_at, d.condition, d.language, d.heading, d.search
      from changed l left join content.document d
        on d.digest = l.content and d.state = 'available' and d.schema = 'moothall:listing:1'
      on conflict (listing) do update set state = excluded.state, removed_in = excluded.removed_in
        where (listing_search.state, listing_search.removed_in) <> (excluded.state, excluded.removed_in);
    return null;
  end $$`;

const newest = (name: string, marked: (letter: string) => string, all: string) => `
  create function content.newest(${name}) returns tsquery language sql immutable parallel safe as $$
    select case
      when eras is null then ${all}::tsquery
      when eras <= 16 then
        (select string_agg('''' || ${marked('e')} || era || '''', ' | ')::tsquery from generate_series(last - eras + 1, last) era)
      else (select string_agg('''' || ${marked('a')} || age || '''', ' | ')::tsquery
        from generate_series((last - eras + 1) >> 3, last >> 3) age) end
  $$`;

/**
 * What is sold is searched by itself: an open listing without a piece left is `sold` to a search, so that no list, count or
 * map of what can be bought holds it, and comes back once an order is given up.
 */
export class Migration0012Sold extends Migration {
  override up(): void {
    this.addSql(termsOf(dated(`case state when 'open' then '' when 'sold' then 'sold:' end`)));
    this.addSql(changed(STATE));
    this.addSql('drop function content.newest(int, int)');
    const mark = (letter: string) => `case state when 'open' then '#' else '#' || state || ':' end || '${letter}'`;
    this.addSql(newest(`last int, eras int, state text default 'open'`, mark, `('''#' || state || '''')`));
    this.addSql(`update content.listing_search s set state = ${STATE} from chain.listing l
      where l.id = s.listing and l.state = 'open' and l.stock = 0`);
  }

  override down(): void {
    this.addSql(`update content.listing_search set state = 'open' where state = 'sold'`);
    this.addSql('drop function content.newest(int, int, text)');
    this.addSql(newest('last int, eras int', (letter) => `'#${letter}'`, `'''#open'''`));
    this.addSql(changed('l.state'));
    this.addSql(termsOf(dated(`case when state = 'open' then '' end`)));
  }
}
