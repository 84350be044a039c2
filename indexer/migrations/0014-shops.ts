import { Migration } from '@mikro-orm/migrations';

/** The shops of the first page are read in their order, from an index that holds nobody else. */
export class Migration0014Shops extends Migration {
  override up(): void {
    this.addSql(
      `create index account_shops on chain.account using btree (finished_deals, address) where kind = 'shop'`,
    );
  }

  override down(): void {
    this.addSql('drop index chain.account_shops');
  }
}
