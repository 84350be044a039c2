import { Migration } from '@mikro-orm/migrations';

/** Entrusted votes that are sealed by time, and those that turned out not to open. */
export class Migration0008TimeLockedBallots extends Migration {
  override up(): void {
    this.addSql('alter table app.entrusted_ballot add opens_at timestamptz(0) null, add stuck_at timestamptz(0) null');
  }

  override down(): void {
    this.addSql('alter table app.entrusted_ballot drop column opens_at, drop column stuck_at');
  }
}
