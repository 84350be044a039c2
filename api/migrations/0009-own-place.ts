import { Migration } from '@mikro-orm/migrations';

/** What "near" means to somebody. */
export class Migration0009OwnPlace extends Migration {
  override up(): void {
    this.addSql(
      'create table app.own_place (account text not null, cell text null, radius_km int not null, primary key (account))',
    );
  }

  override down(): void {
    this.addSql('drop table app.own_place');
  }
}
