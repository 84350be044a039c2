import { Migration } from '@mikro-orm/migrations';

/** Votes that jurors asked this operator to open. */
export class Migration0004EntrustedBallots extends Migration {
  override up(): void {
    this.addSql(`
      create table app.entrusted_ballot (
        seat text not null,
        case_id text not null,
        juror text not null,
        sealed bytea null,
        entrusted_at timestamptz(3) not null,
        primary key (seat)
      )
    `);
    this.addSql('create index entrusted_ballot_case on app.entrusted_ballot (case_id)');
  }

  override down(): void {
    this.addSql('drop table app.entrusted_ballot');
  }
}
