import { Migration } from '@mikro-orm/migrations';

const COLUMNS = `listing, seller, state, token, price, deposit_upfront, ways, category, cell, certified, removed_in, listed_at,
  condition, language, heading, words`;

const TALLIED = 'category, condition, language, deposit_upfront, certified, token, ways';

/**
 * One narrow row for each listing, with everything a search may ask of it: from the chain its terms and state, from its
 * document the words. Triggers keep it in step, whoever writes: the pipeline, a block that is taken back, the content
 * worker. Beside it the words that sellers use, for suggestions and for what was misspelled.
 */
export class Migration0006Search extends Migration {
  override up(): void {
    this.addSql('create extension if not exists fuzzystrmatch with schema public');
    this.tables();
    this.tally();
    this.triggers();
    this.asking();
    // Documents that are here already are read once more, by the worker, for their new words.
    this.addSql(`update content.document set search = null, next_attempt_at = now()
      where state = 'available' and schema = 'moothall:listing:1'`);
    this.addSql('update chain.listing set state = state');
  }

  private tables(): void {
    this.addSql('alter table content.document add column heading tsvector null');
    // Listings are searched in their own rows; what stays is what is said in public to a court.
    this.addSql('drop index content.document_search');
    this.addSql('drop index content.document_words');
    const others = `where schema <> 'moothall:listing:1'`;
    this.addSql(`create index document_search on content.document using gin (search) ${others}`);
    this.addSql(`create index document_words on content.document using gin (words gin_trgm_ops) ${others}`);
    this.addSql(`
      create table content.listing_search (
        listing text not null,
        seller text not null,
        "state" text not null,
        token int not null,
        price numeric(78,0) not null,
        deposit_upfront boolean not null,
        ways int not null,
        category bigint not null,
        cell text not null,
        certified boolean not null,
        removed_in text not null,
        listed_at timestamptz(0) not null,
        condition text null,
        "language" text null,
        heading tsvector null,
        words tsvector null,
        primary key (listing)
      )
    `);
    this.addSql('create index listing_search_seller on content.listing_search (seller, listed_at, listing)');
    // Counting around a place, or within a price, reads an index and no row.
    this.addSql(`create index listing_search_cell on content.listing_search using btree (cell, state)
      include (category, condition, language, deposit_upfront, certified, token, ways, price, removed_in, seller)`);
    this.addSql(
      `create index listing_search_removed on content.listing_search using btree (listing) where removed_in <> ''`,
    );
    this.addSql(`create index listing_search_price on content.listing_search using btree (state, token, price, listing)
      include (category, condition, language, deposit_upfront, certified, ways, removed_in, seller)`);
    this.addSql('create index listing_search_category on content.listing_search (category, state, listed_at, listing)');
    this.addSql('create index listing_search_newest on content.listing_search (state, listed_at, listing)');
    this.addSql(
      'create index listing_search_words on content.listing_search using gin (words) with (fastupdate = off)',
    );
    this.addSql(`
      create table content.listing_tally (
        id bigserial primary key,
        category bigint not null,
        condition text null,
        "language" text null,
        deposit_upfront boolean not null,
        certified boolean not null,
        token int not null,
        ways int not null,
        n int not null
      )
    `);
    this.addSql(`
      create table content.word (
        word text not null,
        letters text not null,
        documents int not null,
        primary key (word)
      )
    `);
    this.addSql('create index word_similar on content.word using gin (letters gin_trgm_ops)');
    this.addSql('create index word_beginning on content.word using btree (letters text_pattern_ops, documents)');
  }

  private triggers(): void {
    // The document is locked while its words are copied, so that a worker who stores it just now comes before or after.
    this.addSql(`
      create function content.listings_changed() returns trigger language plpgsql as $$
      begin
        perform from content.document where digest in (select content from changed) order by digest for share;
        insert into content.listing_search (${COLUMNS})
          select l.id, l.seller, l.state, l.token, l.price, l.deposit_upfront, l.ways, l.category, l.cell,
            l.certificate is not null, l.removed_in, l.listed_at, d.condition, d.language, d.heading, d.search
          from changed l left join content.document d
            on d.digest = l.content and d.state = 'available' and d.schema = 'moothall:listing:1'
          on conflict (listing) do update set state = excluded.state, removed_in = excluded.removed_in
            where (listing_search.state, listing_search.removed_in) <> (excluded.state, excluded.removed_in);
        return null;
      end $$
    `);
    this.addSql(`
      create function content.listings_gone() returns trigger language plpgsql as $$
      begin
        if tg_op = 'TRUNCATE' then truncate content.listing_search;
        else delete from content.listing_search where listing in (select id from gone);
        end if;
        return null;
      end $$
    `);
    this.addSql(`
      create function content.document_changed() returns trigger language plpgsql as $$
      begin
        update content.listing_search set condition = new.condition, language = new.language, heading = new.heading,
          words = new.search where listing in (select id from chain.listing where content = new.digest);
        return null;
      end $$
    `);
    this.addSql(`create trigger search_added after insert on chain.listing referencing new table as changed
      for each statement execute function content.listings_changed()`);
    this.addSql(`create trigger search_changed after update on chain.listing referencing new table as changed
      for each statement execute function content.listings_changed()`);
    this.addSql(`create trigger search_gone after delete on chain.listing referencing old table as gone
      for each statement execute function content.listings_gone()`);
    this.addSql(`create trigger search_emptied after truncate on chain.listing
      for each statement execute function content.listings_gone()`);
    this.addSql(`create trigger search_stored after insert on content.document for each row
      when (new.search is not null and new.schema = 'moothall:listing:1') execute function content.document_changed()`);
    this.addSql(`create trigger search_words after update on content.document for each row
      when (new.search is distinct from old.search and new.schema = 'moothall:listing:1')
      execute function content.document_changed()`);
  }

  /** Each change of what is open adds a line of a ledger; nobody waits for another, and now and then it is summed up. */
  private tally(): void {
    const open = `state = 'open' and removed_in = ''`;
    const add = (from: string, sign: string) => `insert into content.listing_tally (${TALLIED}, n)
      select ${TALLIED}, sum(n) from (select ${TALLIED}, ${sign}1 as n from ${from} where ${open}) moved group by ${TALLIED}`;
    const trigger = (name: string, event: string, tables: string, body: string) => {
      this.addSql(
        `create function content.tally_${name}() returns trigger language plpgsql as $$ begin ${body}; return null; end $$`,
      );
      this.addSql(`create trigger tally_${name} after ${event} on content.listing_search ${tables}
        for each statement execute function content.tally_${name}()`);
    };
    trigger('added', 'insert', 'referencing new table as now', add('now', '+'));
    trigger('gone', 'delete', 'referencing old table as was', add('was', '-'));
    trigger(
      'changed',
      'update',
      'referencing old table as was new table as now',
      `insert into content.listing_tally (${TALLIED}, n)
       select ${TALLIED}, sum(n) from (select ${TALLIED}, -1 as n from was where ${open}
         union all select ${TALLIED}, 1 from now where ${open}) moved group by ${TALLIED} having sum(n) <> 0`,
    );
    trigger('emptied', 'truncate', '', 'truncate content.listing_tally');
    this.addSql(`
      create function content.sum_up_tally(most int) returns void language plpgsql as $$
      begin
        if (select count(*) from content.listing_tally) <= most then return; end if;
        with gone as (delete from content.listing_tally returning *)
        insert into content.listing_tally (${TALLIED}, n)
          select ${TALLIED}, sum(n) from gone group by ${TALLIED} having sum(n) <> 0;
      end $$
    `);
  }

  /** What a search means: `docs/decisions/0018-search.md`. */
  private asking(): void {
    // A word that no seller uses is most likely misspelled: it also means the nearest that some do.
    this.addSql(`
      create function content.meant(asked text) returns tsquery language plpgsql stable set client_min_messages = warning
        set pg_trgm.similarity_threshold = 0.15 as $$
      begin
        if exists (select from content.word where letters like '%' || asked || '%') then return ''::tsquery; end if;
        return (
          with near as (
            select w.word, levenshtein(w.letters, asked) as slips from content.word w
            where w.letters % asked and abs(length(w.letters) - length(asked)) <= 2
              and (levenshtein(w.letters, asked) <= case when length(asked) >= 6 then 2 else 1 end
                or length(w.letters) = length(asked) and translate(w.letters, asked, '') = '' and translate(asked, w.letters, '') = '')
            order by slips, w.documents desc, w.word limit 3
          )
          select coalesce(string_agg(case when word ~ '^[가-힣]{2,}$'
              then (select '(' || string_agg(quote_literal(substr(word, at, 2)), ' & ') || ')' from generate_series(1, length(word) - 1) at)
              else quote_literal(word) end, ' | '), '')::tsquery
          from near where slips = (select min(slips) from near)
        );
      end
      $$
    `);
    // 'all' of what is asked for, where of three words or more one may be missing; or, for ranking, any of the 'own' words
    // or of their 'others'.
    this.addSql(`
      create function content.asked(part text, queries text[], others text[], asked text[], letters text[])
      returns tsquery language plpgsql stable set client_min_messages = warning as $$
      declare
        nothing tsquery := ''::tsquery;
        one tsquery;
        found tsquery := nothing;
        but_one tsquery := nothing;
      begin
        for place in 1 .. cardinality(queries) loop
          one := case when part = 'others' then nothing else queries[place]::tsquery end;
          if part <> 'others' and asked[place] ~ '^[a-z]+$' then one := one || to_tsquery('english', asked[place]); end if;
          if part <> 'others' and length(letters[place]) >= 4 then one := one || content.meant(letters[place]); end if;
          if part <> 'own' then one := one || others[place]::tsquery; end if;
          if part <> 'all' then found := found || one;
          else
            if place > 1 then but_one := case when place = 2 then found || one else found || (but_one && one) end; end if;
            found := found && one;
          end if;
        end loop;
        return case when part = 'all' and cardinality(queries) >= 3 then but_one else found end;
      end $$
    `);
  }

  override down(): void {
    this.addSql('drop function content.asked(text, text[], text[], text[], text[])');
    this.addSql('drop function content.meant(text)');
    for (const name of ['stored', 'words']) this.addSql(`drop trigger search_${name} on content.document`);
    for (const name of ['added', 'changed', 'gone', 'emptied'])
      this.addSql(`drop trigger search_${name} on chain.listing`);
    this.addSql('drop function content.document_changed()');
    this.addSql('drop function content.listings_gone()');
    this.addSql('drop function content.listings_changed()');
    this.addSql('drop function content.sum_up_tally(int)');
    this.addSql('drop table content.word');
    this.addSql('drop table content.listing_tally');
    this.addSql('drop table content.listing_search');
    for (const name of ['added', 'gone', 'changed', 'emptied']) this.addSql(`drop function content.tally_${name}()`);
    this.addSql('drop index content.document_search');
    this.addSql('drop index content.document_words');
    this.addSql('create index document_search on content.document using gin (search)');
    this.addSql('create index document_words on content.document using gin (words gin_trgm_ops)');
    this.addSql('alter table content.document drop column heading');
  }
}
