import { Migration } from '@mikro-orm/migrations';

/** Money that somebody withdrew to another's wallet is rare, and found without reading all that anybody withdrew. */
export class Migration0010Withdrawals extends Migration {
  override up(): void {
    this.addSql('create index movement_wallet on chain.movement (wallet, account) where wallet <> account');
  }

  override down(): void {
    this.addSql('drop index chain.movement_wallet');
  }
}
