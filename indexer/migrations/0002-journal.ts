import { Migration } from '@mikro-orm/migrations';

const TABLES = {
  account: ['address'],
  balance: ['account', 'token'],
  counterparty: ['account', 'other'],
  holding: ['module', 'token'],
  listing: ['id'],
  movement: ['id'],
  order_event: ['id'],
  orders: ['id'],
  parameters: ['id'],
  token: ['number'],
};

/**
 * The undo journal of blocks that are not final. While `indexer.hot_height` is set for a transaction, every change of
 * a journalled row is remembered under that height, whichever way it was written; `chain.roll_back` puts the rows
 * back, newest change first. A later migration that adds a table to the schema calls `chain.journal` for it.
 */
export class Migration0002Journal extends Migration {
  override up(): void {
    this.addSql(`
      create function chain.remember() returns trigger language plpgsql as $$
      declare
        changed jsonb := case tg_op when 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
      begin
        insert into chain.undo (height, table_name, key, old) values (
          current_setting('indexer.hot_height')::int,
          tg_table_name,
          (select jsonb_object_agg(part, changed -> part) from unnest(tg_argv) part),
          case tg_op when 'INSERT' then null else changed end
        );
        return null;
      end $$
    `);
    this.addSql(`
      create function chain.journal(table_name text, variadic key text[]) returns void language plpgsql as $$
      begin
        execute format(
          'create trigger remember after insert or update or delete on chain.%I for each row
           when (coalesce(current_setting(''indexer.hot_height'', true), '''') <> '''')
           execute function chain.remember(%s)',
          table_name,
          (select string_agg(quote_literal(part), ', ') from unnest(key) part)
        );
      end $$
    `);
    this.addSql(`
      create function chain.roll_back(above int) returns bigint language plpgsql as $$
      declare
        change chain.undo;
        restored bigint := 0;
      begin
        perform set_config('indexer.hot_height', '', true);
        for change in select * from chain.undo where height > above order by seq desc loop
          execute format('delete from chain.%I where %s', change.table_name, (
            select string_agg(format('%I = %L', part.key, part.value), ' and ') from jsonb_each_text(change.key) part
          ));
          if change.old is not null then
            execute format('insert into chain.%1$I select * from jsonb_populate_record(null::chain.%1$I, $1)', change.table_name)
              using change.old;
          end if;
          restored := restored + 1;
        end loop;
        delete from chain.undo where height > above;
        return restored;
      end $$
    `);
    for (const [table, key] of Object.entries(TABLES)) {
      this.addSql(`select chain.journal('${table}', ${key.map((part) => `'${part}'`).join(', ')})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(TABLES)) this.addSql(`drop trigger remember on chain.${table}`);
    this.addSql('drop function chain.roll_back(int)');
    this.addSql('drop function chain.journal(text, text[])');
    this.addSql('drop function chain.remember()');
  }
}
